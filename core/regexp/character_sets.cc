#include "regexp/character_sets.h"

#include <utility>
#include <vector>

#include "regexp/property_sets.h"

namespace dialproof::internal {
namespace {

// ECMA-262, section 12.3: the line terminators.
CodePointSet lineTerminators() { return {{U'\n', U'\n'}, {U'\r', U'\r'}, {0x2028, 0x2029}}; }

// ECMA-262, sections 12.2 and 12.3: WhiteSpace, which holds Unicode's Space_Separator, and LineTerminator.
CodePointSet spaces() {
  return {{U'\t', U'\r'},   {U' ', U' '},     {0xA0, 0xA0},     {0x1680, 0x1680}, {0x2000, 0x200A},
          {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF}};
}

constexpr std::size_t kMaxRanges = std::size_t{1} << 19;

}  // namespace

CodePointSet wordCharacters() { return {{U'0', U'9'}, {U'A', U'Z'}, {U'_', U'_'}, {U'a', U'z'}}; }

const std::optional<CodePointSet>& CharacterSets::ofProperty(const Property& property) {
  const auto [entry, isNew] = properties_.try_emplace(property);
  if (isNew) entry->second = codePointsWith(property);
  return entry->second;
}

std::optional<CodePointSet> CharacterSets::ofItem(const ClassItem& item) {
  switch (item.kind) {
    case ClassItem::Kind::kRange: return CodePointSet{{item.first, item.last}};
    case ClassItem::Kind::kDigit: return CodePointSet{{U'0', U'9'}};
    case ClassItem::Kind::kSpace: return spaces();
    case ClassItem::Kind::kWord: return wordCharacters();
    case ClassItem::Kind::kLineTerminator: return lineTerminators();
    case ClassItem::Kind::kProperty: return ofProperty(item.property);
  }
  return std::nullopt;
}

std::variant<CodePointSet, RegexpFault> CharacterSets::of(const CharacterClass& characterClass) {
  std::vector<CodePointRange> ranges;
  for (const ClassItem& item : characterClass.items) {
    auto set = ofItem(item);
    if (!set) return RegexpFault{item.offset, item.length, RegexpProblem::kUnsupportedProperty};
    if (item.negated) set = complementOf(*set);
    rangeCount_ += set->size();
    if (rangeCount_ > kMaxRanges) return RegexpFault{item.offset, item.length, RegexpProblem::kTooLarge};
    ranges.insert(ranges.end(), set->begin(), set->end());
  }
  CodePointSet all = unionOf(std::move(ranges));
  return characterClass.negated ? complementOf(all) : std::move(all);
}

}  // namespace dialproof::internal
