#include "number/territory.h"

#include <array>
#include <string>

#include "number/message_fields.h"
#include "number/replacement.h"
#include "phonenumbers/metadata.h"

namespace dialproof::internal {
namespace {

constexpr std::size_t kLetters = 26;
constexpr unsigned kCallingCodes = 1000;

// Field numbers of phonemetadata.proto.
namespace collection {
constexpr unsigned kTerritory = 1;
}
namespace territory {
constexpr unsigned kGeneral = 1;
constexpr unsigned kName = 9;
constexpr unsigned kCallingCode = 10;
constexpr unsigned kInternationalPrefix = 11;
constexpr unsigned kExtensionPrefix = 13;
constexpr unsigned kNationalPrefix = 15;
constexpr unsigned kTransformRule = 16;
constexpr unsigned kForm = 19;
constexpr unsigned kInternationalForm = 20;
constexpr unsigned kIsMain = 22;
}  // namespace territory
namespace description {
constexpr unsigned kPattern = 2;
constexpr unsigned kPossibleLength = 9;
constexpr unsigned kLocalOnlyLength = 10;
}  // namespace description
namespace form {
constexpr unsigned kPattern = 1;
constexpr unsigned kRule = 2;
constexpr unsigned kLeadingDigits = 3;
constexpr unsigned kNationalRule = 4;
}  // namespace form

unsigned letterIndex(char c) { return static_cast<unsigned>(c >= 'a' && c <= 'z' ? c - 'a' : c - 'A'); }

/// Where each territory's message is, and what it is called.
class TerritoryIndex {
 public:
  static const TerritoryIndex& get() {
    static const TerritoryIndex index;
    return index;
  }

  const Territory* ofRegion(std::string_view name) const {
    if (name.size() != 2 || letterIndex(name[0]) >= kLetters || letterIndex(name[1]) >= kLetters) return nullptr;
    return at(byRegion_[letterIndex(name[0]) * kLetters + letterIndex(name[1])]);
  }
  const Territory* ofCallingCode(unsigned code) const { return code < kCallingCodes ? at(byCode_[code]) : nullptr; }
  const std::vector<Territory::Region>& regions() const { return regions_; }

 private:
  TerritoryIndex() {
    const std::string_view all(static_cast<const char*>(i18n::phonenumbers::metadata_get()),
                               static_cast<std::size_t>(i18n::phonenumbers::metadata_size()));
    for (MessageFields fields(all); fields.next();) {
      if (fields.field() == collection::kTerritory) add(fields.bytes());
    }
    territories_ = std::make_unique<MadeOnce<Territory>[]>(messages_.size());
  }

  void add(std::string_view message) {
    std::string_view name;
    unsigned code = 0;
    bool isMain = false;
    for (MessageFields fields(message); fields.next();) {
      if (fields.field() == territory::kName) name = fields.bytes();
      if (fields.field() == territory::kCallingCode) code = static_cast<unsigned>(fields.value());
      if (fields.field() == territory::kIsMain) isMain = fields.value() != 0;
    }
    messages_.push_back(message);
    const auto fromOne = static_cast<std::uint16_t>(messages_.size());
    if (byCode_[code] == 0 || isMain) byCode_[code] = fromOne;
    if (name == "001") return;
    byRegion_[letterIndex(name[0]) * kLetters + letterIndex(name[1])] = fromOne;
    regions_.push_back({name, code});
  }

  const Territory* at(std::size_t fromOne) const {
    if (fromOne == 0) return nullptr;
    const std::size_t place = fromOne - 1;
    return &territories_[place].get([&] { return std::make_unique<const Territory>(messages_[place]); });
  }

  std::vector<std::string_view> messages_;
  std::vector<Territory::Region> regions_;
  std::array<std::uint16_t, kLetters * kLetters> byRegion_{};  // counted from 1
  std::array<std::uint16_t, kCallingCodes> byCode_{};
  std::unique_ptr<MadeOnce<Territory>[]> territories_;
};

// Lengths may be -1, for no numbers at all.
LengthSet bitOf(std::uint64_t length) { return length < 32 ? LengthSet{1} << length : 1; }

bool matches(const std::optional<Expression>& expression, std::string_view digits) {
  Expression::Groups groups;
  return expression && expression->match(digits, 0, Expression::Anchor::kBoth, groups, 0);
}

// A national prefix may hold a carrier's code, in the first of two groups; the last one is what a rule keeps.
bool isTransformed(const Expression& prefix, const Expression::Groups& groups) {
  const std::size_t kept = prefix.groupCount() < 2 ? prefix.groupCount() : 2;
  return kept > 0 && groups[kept].begin < groups[kept].end;
}

// Where the rule says `$1`, the other rule says how the first group is written.
std::string withFirstGroup(std::string_view rule, std::string_view firstGroup) {
  const Expression group("(\\$\\d)");
  Expression::Groups groups;
  std::string out(rule);
  if (firstGroup.empty() || !group.match(rule, 0, Expression::Anchor::kNone, groups)) return out;
  out.resize(groups[0].begin);
  Replacement(firstGroup).appendTo(out, rule, groups);
  return out.append(rule.substr(groups[0].end));
}

}  // namespace

NumberForm::NumberForm(std::string_view message) {
  std::string_view firstGroup;
  std::string_view leadingDigits;  // the last of several, which is the most detailed
  for (MessageFields fields(message); fields.next();) {
    switch (fields.field()) {
      case form::kPattern: pattern_.emplace(fields.bytes()); break;
      case form::kRule: rule_ = fields.bytes(); break;
      case form::kLeadingDigits: leadingDigits = fields.bytes(); break;
      case form::kNationalRule: firstGroup = fields.bytes(); break;
      default: break;
    }
  }
  if (!leadingDigits.empty()) leadingDigits_.emplace(leadingDigits);
  nationalRule_ = withFirstGroup(rule_, firstGroup);
}

NumberForm::Answer NumberForm::fits(std::string_view national, Expression::Groups& groups) const {
  if (leadingDigits_ && !leadingDigits_->match(national, 0, Expression::Anchor::kStart, groups, 0)) return Answer::kNo;
  if (!pattern_->match(national, 0, Expression::Anchor::kStart, groups)) return Answer::kNo;
  if (groups[0].end == national.size()) return Answer::kYes;
  return matches(pattern_, national) ? Answer::kUnsure : Answer::kNo;
}

const Territory* Territory::ofRegion(std::string_view name) { return TerritoryIndex::get().ofRegion(name); }

const Territory* Territory::ofCallingCode(unsigned code) { return TerritoryIndex::get().ofCallingCode(code); }

const std::vector<Territory::Region>& Territory::regions() { return TerritoryIndex::get().regions(); }

Territory::Territory(std::string_view message) {
  for (MessageFields fields(message); fields.next();) {
    switch (fields.field()) {
      case territory::kGeneral: describe(fields.bytes()); break;
      case territory::kCallingCode: callingCode_ = static_cast<unsigned>(fields.value()); break;
      case territory::kInternationalPrefix: internationalPrefix_.emplace(fields.bytes()); break;
      case territory::kExtensionPrefix: extensionPrefix_ = fields.bytes(); break;
      case territory::kNationalPrefix: nationalPrefix_.emplace(fields.bytes()); break;
      case territory::kTransformRule: transformRule_ = fields.bytes(); break;
      case territory::kForm: formMessages_.push_back(fields.bytes()); break;
      case territory::kInternationalForm: internationalFormMessages_.push_back(fields.bytes()); break;
      default: break;
    }
  }
}

void Territory::describe(std::string_view general) {
  for (MessageFields fields(general); fields.next();) {
    switch (fields.field()) {
      case description::kPattern: viable_.emplace(fields.bytes()); break;
      case description::kPossibleLength: possible_ |= bitOf(fields.value()); break;
      case description::kLocalOnlyLength: localOnly_ |= bitOf(fields.value()); break;
      default: break;
    }
  }
}

bool Territory::looksViable(std::string_view national) const { return matches(viable_, national); }

std::size_t Territory::internationalPrefix(std::string_view digits) const {
  Expression::Groups groups;
  const bool isThere =
      internationalPrefix_ && internationalPrefix_->match(digits, 0, Expression::Anchor::kStart, groups, 0);
  return isThere ? groups[0].end : 0;
}

std::optional<Digits> Territory::stripNationalPrefix(std::string_view national) const {
  Expression::Groups groups;
  const bool isThere =
      nationalPrefix_ && !national.empty() && nationalPrefix_->match(national, 0, Expression::Anchor::kStart, groups);
  if (!isThere) return std::nullopt;
  Digits stripped;
  if (!transformRule_.empty() && isTransformed(*nationalPrefix_, groups)) {
    Replacement(transformRule_).appendTo(stripped, national, groups);
  }
  stripped.append(national.substr(groups[0].end));
  if (looksViable(national) && !looksViable(stripped.view())) return std::nullopt;
  return stripped;
}

const Territory::Forms& Territory::internationalForms() const {
  if (internationalFormMessages_.empty()) return nationalForms();
  return internationalForms_.get([this] { return read(internationalFormMessages_); });
}

std::unique_ptr<Territory::Forms> Territory::read(const Messages& messages) {
  auto forms = std::make_unique<Forms>();
  for (const std::string_view message : messages) forms->emplace_back(message);
  return forms;
}

}  // namespace dialproof::internal
