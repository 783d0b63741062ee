#include "schema/compile/builder.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <span>

#include "json/key_hash.h"

namespace dialproof::internal {
namespace {

template <typename Row>
void append(std::string& out, ProgramHeader& header, Section section, const std::vector<Row>& rows) {
  auto& place = header.sections[static_cast<std::size_t>(section)];
  place.begin = static_cast<std::uint32_t>(out.size());
  place.count = static_cast<std::uint32_t>(rows.size());
  if (!rows.empty()) out.append(reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(Row));
}

void append(std::string& out, ProgramHeader& header, Section section, std::string_view bytes) {
  auto& place = header.sections[static_cast<std::size_t>(section)];
  place.begin = static_cast<std::uint32_t>(out.size());
  place.count = static_cast<std::uint32_t>(bytes.size());
  out.append(bytes);
  while (out.size() % sizeof(std::uint32_t) != 0) out.push_back('\0');
}

// What kTypeDecides says.
bool typeDecides(std::span<const Instruction> instructions) {
  const auto isOfOtherTypes = [](const Instruction& i) { return i.op >= Op::kFormat && i.op <= Op::kProperties; };
  return !instructions.empty() && instructions.front().op == Op::kType &&
         std::all_of(instructions.begin() + 1, instructions.end(), isOfOtherTypes);
}

}  // namespace

SubschemaIndex ProgramBuilder::addSubschema(std::uint32_t resource) {
  drafts_.emplace_back();
  drafts_.back().row.resource = resource;
  return static_cast<SubschemaIndex>(drafts_.size() - 1);
}

std::uint32_t ProgramBuilder::text(std::string_view text) {
  const auto [entry, isNew] = textIndex_.try_emplace(std::string(text), static_cast<std::uint32_t>(texts_.size()));
  if (isNew) {
    const auto [place, isNewText] = places_.try_emplace(std::string(text), static_cast<std::uint32_t>(text_.size()));
    if (isNewText) text_.append(text);
    texts_.push_back({place->second, static_cast<std::uint32_t>(text.size())});
  }
  return entry->second;
}

std::uint32_t ProgramBuilder::name(std::string_view name) {
  const auto [entry, isNew] = nameIndex_.try_emplace(std::string(name), static_cast<std::uint32_t>(names_.size()));
  if (isNew) {
    const auto [place, isNewText] = places_.try_emplace(std::string(name), static_cast<std::uint32_t>(text_.size()));
    if (isNewText) text_.append(name);
    names_.push_back({place->second, static_cast<std::uint32_t>(name.size()), hashKey(name)});
  }
  return entry->second;
}

std::uint32_t ProgramBuilder::constant(const Document& document, NodeIndex node) {
  const std::string json = toJson(document.value(node));
  const auto [entry, isNew] = constantIndex_.try_emplace(json, constantNodes_);
  if (isNew) {
    if (constantNodes_ > 1) constants_.push_back(',');
    constants_.append(json);
    constantNodes_ += document[node].next - node;
  }
  return entry->second;
}

std::uint32_t ProgramBuilder::bound(const Document& document, NodeIndex node) {
  const std::uint32_t value = constant(document, node);
  const auto [entry, isNew] = boundIndex_.try_emplace(value, static_cast<std::uint32_t>(bounds_.size()));
  if (isNew) bounds_.push_back(value);
  return entry->second;
}

std::uint32_t ProgramBuilder::pattern(std::string_view source, std::string_view program) {
  const auto [entry, isNew] =
      patternIndex_.try_emplace(std::string(source), static_cast<std::uint32_t>(patterns_.size()));
  if (isNew) {
    patterns_.push_back(
        {text(source), static_cast<std::uint32_t>(regexps_.size()), static_cast<std::uint32_t>(program.size())});
    regexps_.append(program);
    while (regexps_.size() % sizeof(std::uint32_t) != 0) regexps_.push_back('\0');
  }
  return entry->second;
}

std::uint32_t ProgramBuilder::words(const std::vector<std::uint32_t>& words) {
  const auto at = static_cast<std::uint32_t>(words_.size());
  words_.insert(words_.end(), words.begin(), words.end());
  return at;
}

std::uint32_t ProgramBuilder::list(const std::vector<std::uint32_t>& entries) {
  const auto at = static_cast<std::uint32_t>(words_.size());
  words_.push_back(static_cast<std::uint32_t>(entries.size()));
  words_.insert(words_.end(), entries.begin(), entries.end());
  return at;
}

std::uint32_t ProgramBuilder::objectRules(std::vector<PropertyRow> properties,
                                          const std::vector<PatternPropertyRow>& patterns, std::uint32_t additional,
                                          UnknownProperties unknown) {
  ObjectRules rules;
  rules.firstProperty = static_cast<std::uint32_t>(properties_.size());
  rules.propertyCount = static_cast<std::uint32_t>(properties.size());
  if (!properties.empty()) tabulate(rules, properties);
  rules.firstPattern = static_cast<std::uint32_t>(patternProperties_.size());
  rules.patternCount = static_cast<std::uint32_t>(patterns.size());
  rules.additional = additional;
  rules.unknown = unknown;
  properties_.insert(properties_.end(), properties.begin(), properties.end());
  patternProperties_.insert(patternProperties_.end(), patterns.begin(), patterns.end());
  objectRules_.push_back(rules);
  return static_cast<std::uint32_t>(objectRules_.size() - 1);
}

void ProgramBuilder::tabulate(ObjectRules& rules, std::vector<PropertyRow>& properties) {
  rules.tableMask = std::max(std::bit_ceil(2 * rules.propertyCount), 2U) - 1;
  if (const auto table = hashTable(properties, rules.tableMask)) {
    rules.table = *table;
    return;
  }
  rules.tableMask = kNone;
  const auto text = [this](PropertyRow row) {
    const NameRow& name = names_[row.name];
    return std::string_view(text_).substr(name.begin, name.size);
  };
  std::sort(properties.begin(), properties.end(), [&](PropertyRow a, PropertyRow b) { return text(a) < text(b); });
}

std::optional<std::uint32_t> ProgramBuilder::hashTable(const std::vector<PropertyRow>& properties, std::uint32_t mask) {
  constexpr std::uint32_t kLongestRun = 64;
  std::vector<std::uint32_t> slots(mask + 1, 0);
  for (std::uint32_t i = 0; i < properties.size(); ++i) {
    std::uint32_t slot = names_[properties[i].name].hash & mask;
    for (std::uint32_t run = 0; slots[slot] != 0; ++run, slot = (slot + 1) & mask) {
      if (run == kLongestRun) return std::nullopt;
    }
    slots[slot] = i + 1;
  }
  return words(slots);
}

void ProgramBuilder::addResource(std::uint32_t uri, const std::vector<AnchorRow>& anchors) {
  resources_.push_back({uri, static_cast<std::uint32_t>(anchors_.size()), static_cast<std::uint32_t>(anchors.size())});
  anchors_.insert(anchors_.end(), anchors.begin(), anchors.end());
}

std::vector<SubschemaIndex> ProgramBuilder::appliedInPlace(const Instruction& instruction) const {
  const std::uint32_t a = instruction.a;
  std::vector<SubschemaIndex> applied;
  switch (instruction.op) {
    case Op::kRef:
    case Op::kDynamicRef:
    case Op::kNot: return {a};
    case Op::kAllOf:
    case Op::kAnyOf:
    case Op::kOneOf: {
      const auto list = std::span(words_).subspan(a + 1, words_[a]);
      return {list.begin(), list.end()};
    }
    case Op::kDependentSchemas:
      for (std::uint32_t i = 2; i <= words_[a]; i += 2) applied.push_back(words_[a + i]);
      return applied;
    case Op::kConditional:
      for (std::uint32_t i = 0; i < 3; ++i) {
        if (words_[a + i] != kNone) applied.push_back(words_[a + i]);
      }
      return applied;
    default: return {};
  }
}

std::vector<SubschemaIndex> ProgramBuilder::appliedToChildren(const Instruction& instruction) const {
  const std::uint32_t a = instruction.a;
  std::vector<SubschemaIndex> applied;
  switch (instruction.op) {
    case Op::kContains: return {words_[a]};
    case Op::kPropertyNames:
    case Op::kUnevaluatedItems:
    case Op::kUnevaluatedProperties: return {a};
    case Op::kItems:
      if (words_[a] != kNone) applied.push_back(words_[a]);
      for (std::uint32_t i = 0; i < words_[a + 1]; ++i) applied.push_back(words_[a + 2 + i]);
      return applied;
    case Op::kProperties: {
      const ObjectRules& rules = objectRules_[a];
      for (std::uint32_t i = 0; i < rules.propertyCount; ++i) {
        applied.push_back(properties_[rules.firstProperty + i].subschema);
      }
      for (std::uint32_t i = 0; i < rules.patternCount; ++i) {
        applied.push_back(patternProperties_[rules.firstPattern + i].subschema);
      }
      if (rules.additional != kNone) applied.push_back(rules.additional);
      return applied;
    }
    default: return {};
  }
}

bool ProgramBuilder::warnsItself(const Draft& draft) const {
  return std::any_of(draft.instructions.begin(), draft.instructions.end(), [&](const Instruction& instruction) {
    switch (instruction.op) {
      case Op::kKnownValues:
      case Op::kDeprecated:
      case Op::kDynamicRef: return true;  // the last: who knows where it leads
      case Op::kE164: return words_[instruction.a] == 1;
      case Op::kProperties: return objectRules_[instruction.a].unknown == UnknownProperties::kWarned;
      default: return false;
    }
  });
}

void ProgramBuilder::noteFlags() {
  std::vector<std::vector<SubschemaIndex>> appliedBy(drafts_.size());
  std::vector<SubschemaIndex> pending;
  for (SubschemaIndex index = 0; index < drafts_.size(); ++index) {
    Draft& draft = drafts_[index];
    for (const Instruction& instruction : draft.instructions) {
      const bool tracks = instruction.op == Op::kUnevaluatedItems || instruction.op == Op::kUnevaluatedProperties;
      if (tracks) draft.row.flags |= kTracks;
      for (const SubschemaIndex applied : appliedInPlace(instruction)) appliedBy[applied].push_back(index);
      for (const SubschemaIndex applied : appliedToChildren(instruction)) appliedBy[applied].push_back(index);
    }
    if (warnsItself(draft)) pending.push_back(index);
    if (typeDecides(draft.instructions)) draft.row.flags |= kTypeDecides;
  }
  while (!pending.empty()) {
    const SubschemaIndex index = pending.back();
    pending.pop_back();
    if ((drafts_[index].row.flags & kMayWarn) != 0) continue;
    drafts_[index].row.flags |= kMayWarn;
    pending.insert(pending.end(), appliedBy[index].begin(), appliedBy[index].end());
  }
}

std::string ProgramBuilder::write(SubschemaIndex root) {
  noteFlags();
  std::vector<Subschema> subschemas;
  std::vector<Instruction> instructions;
  for (Draft& draft : drafts_) {
    draft.row.firstInstruction = static_cast<std::uint32_t>(instructions.size());
    draft.row.instructionCount = static_cast<std::uint32_t>(draft.instructions.size());
    subschemas.push_back(draft.row);
    instructions.insert(instructions.end(), draft.instructions.begin(), draft.instructions.end());
  }
  ProgramHeader header;
  header.root = root;
  header.dynamic = dynamic_ ? 1 : 0;
  std::string out(sizeof header, '\0');
  append(out, header, Section::kSubschemas, subschemas);
  append(out, header, Section::kInstructions, instructions);
  append(out, header, Section::kWords, words_);
  append(out, header, Section::kNames, names_);
  append(out, header, Section::kTexts, texts_);
  append(out, header, Section::kPatterns, patterns_);
  append(out, header, Section::kProperties, properties_);
  append(out, header, Section::kPatternProperties, patternProperties_);
  append(out, header, Section::kObjectRules, objectRules_);
  append(out, header, Section::kResources, resources_);
  append(out, header, Section::kAnchors, anchors_);
  append(out, header, Section::kBounds, bounds_);
  append(out, header, Section::kRegexps, std::string_view(regexps_));
  append(out, header, Section::kText, std::string_view(text_));
  append(out, header, Section::kConstants, std::string_view(constants_ + "]"));
  header.size = static_cast<std::uint32_t>(out.size());
  std::memcpy(out.data(), &header, sizeof header);
  header.checksum = programChecksum(out);
  std::memcpy(out.data(), &header, sizeof header);
  return out;
}

}  // namespace dialproof::internal
