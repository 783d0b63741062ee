#include "plan/strict_check.h"

#include <algorithm>
#include <array>

namespace dialproof::internal {
namespace {

constexpr std::size_t kFewestDigits = 3;    // with the calling code, of what libphonenumber takes for a number
constexpr std::size_t kFewestNational = 2;  // and without
constexpr std::size_t kMostNational = 17;
constexpr unsigned kNoDigit = 10;

unsigned digitOf(char c) { return static_cast<unsigned>(static_cast<unsigned char>(c)) - '0'; }

// How many bytes the character at an offset has, as far as they are UTF-8's lead and continuation bytes.
std::size_t characterLength(std::string_view text, std::size_t offset) {
  std::size_t end = offset + 1;
  while (end < text.size() && end < offset + 4 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) ++end;
  return static_cast<unsigned char>(text[offset]) < 0xC0 ? 1 : end - offset;
}

StrictResult fault(E164Verdict verdict, std::size_t offset, std::size_t length) {
  return {verdict, NumberType::kUnknown, 0, offset, length};
}

StrictResult validAs(const PlanLabel& label) { return {E164Verdict::kValid, label.type, label.region, 0, 0}; }

E164Verdict verdictOf(const PlanCallingCode& code, std::size_t length) {
  if (length < kFewestNational) return E164Verdict::kTooShort;
  if (length > kMostNational) return E164Verdict::kTooLong;
  switch (judgeLength(code, length)) {
    case LengthVerdict::kPossible: return E164Verdict::kNotValid;
    case LengthVerdict::kLocalOnly: return E164Verdict::kLocalOnly;
    case LengthVerdict::kTooShort: return E164Verdict::kTooShort;
    case LengthVerdict::kTooLong: return E164Verdict::kTooLong;
    case LengthVerdict::kInvalidLength: return E164Verdict::kInvalidLength;
  }
  return E164Verdict::kNotValid;
}

// The digits of a text as far as they lead towards a number.
std::size_t assignedDigits(const NumberingPlan& plan, std::string_view digits) {
  StateId state = plan.root();
  for (std::size_t i = 0; i < digits.size(); ++i) {
    state = plan.next(state, digitAt(digits, i));
    if (state == 0) return i;
  }
  return digits.size();
}

std::size_t longest(const PlanCallingCode& code) {
  std::size_t length = kMostNational;
  while (length > 0 && (code.possible >> length & 1) == 0) --length;
  return length;
}

// Places count from the plus.
StrictResult placed(const NumberingPlan& plan, E164Verdict verdict, std::string_view digits, std::size_t codeLength,
                    const PlanCallingCode& code) {
  const std::size_t end = digits.size() + 1;
  switch (verdict) {
    case E164Verdict::kTooShort: return fault(verdict, end, 0);
    case E164Verdict::kTooLong: {
      const std::size_t from = std::min(1 + codeLength + longest(code), end);
      return fault(verdict, from, end - from);
    }
    case E164Verdict::kNotValid: {
      const std::size_t from = assignedDigits(plan, digits) + 1;
      return fault(verdict, from, end - from);
    }
    default: return fault(verdict, 0, end);
  }
}

std::size_t lengthOfCode(const PlanCallingCode& code) { return code.code < 10 ? 1 : code.code < 100 ? 2 : 3; }

// All that the walk to `end` did not settle: why a number is not valid, and numbers that libphonenumber may read as
// others.
StrictResult explain(const NumberingPlan& plan, std::string_view digits, StateId end, E164Level level) {
  if (digits.size() < kFewestDigits) return fault(E164Verdict::kTooShort, digits.size() + 1, 0);
  const PlanCallingCode* code = plan.findCallingCode(digits);
  if (code == nullptr) return fault(E164Verdict::kUnknownCallingCode, 1, std::min<std::size_t>(digits.size(), 3));
  const std::size_t codeLength = lengthOfCode(*code);
  const std::string_view national = digits.substr(codeLength);
  if (national.size() < kFewestNational) return fault(E164Verdict::kTooShort, digits.size() + 1, 0);

  const auto stripped = stripNationalPrefix(plan, plan.regions()[code->mainRegion], national);
  if (stripped) end = walk(plan, walk(plan, plan.root(), digits.substr(0, codeLength)), stripped->view());
  const PlanLabel& label = plan.label(end);
  // Asked first: there are valid numbers that are dialled without an area code only, and so are not "possible"
  // elsewhere.
  const bool isValid = label.type != NumberType::kUnknown;
  const E164Verdict verdict =
      isValid ? E164Verdict::kValid : verdictOf(*code, stripped ? stripped->size() : national.size());
  if (!isValid && (verdict != E164Verdict::kNotValid || level == E164Level::kValid)) {
    return placed(plan, verdict, digits, codeLength, *code);
  }
  if (stripped) return fault(E164Verdict::kNotCanonical, 0, digits.size() + 1);
  return validAs(label);
}

struct Walk {
  std::size_t place = 1;  // of the first character behind the plus that is no digit
  StateId state = 0;
};

// From behind the plus as far as there are digits.
Walk walkDigits(const NumberingPlan& plan, std::string_view text) {
  Walk walk{1, plan.root()};
  if (text.size() > 3) {
    const unsigned first = digitOf(text[1]);
    const unsigned second = digitOf(text[2]);
    const unsigned third = digitOf(text[3]);
    if (first < kNoDigit && second < kNoDigit && third < kNoDigit) {
      walk = {4, plan.afterThree(first * 100 + second * 10 + third)};
    }
  }
  for (; walk.place < text.size(); ++walk.place) {
    const unsigned digit = digitOf(text[walk.place]);
    if (digit >= kNoDigit) break;
    walk.state = plan.next(walk.state, digit);
  }
  return walk;
}

bool isSettled(const PlanLabel& label) { return label.type != NumberType::kUnknown && !label.mayChange; }

// The first character that does not belong where it stands.
StrictResult findUnexpected(std::string_view text) {
  std::size_t place = 1;
  while (digitOf(text[place]) < kNoDigit && (place > 1 || text[place] != '0')) ++place;
  return fault(E164Verdict::kUnexpectedCharacter, place, characterLength(text, place));
}

}  // namespace

std::string_view codeOf(E164Verdict verdict) {
  static constexpr std::array<std::string_view, 11> kCodes{"",
                                                           "number.empty",
                                                           "number.missing_plus",
                                                           "number.unexpected_character",
                                                           "number.too_short",
                                                           "number.too_long",
                                                           "number.unknown_calling_code",
                                                           "number.invalid_length",
                                                           "number.local_only",
                                                           "number.not_valid",
                                                           "number.not_canonical"};
  return kCodes[static_cast<std::size_t>(verdict)];
}

std::optional<Digits> canonicalDigits(const NumberingPlan& plan, std::string_view digits) {
  if (digits.size() < kFewestDigits || digits.size() > kMostDigits) return std::nullopt;
  const PlanCallingCode* code = plan.findCallingCode(digits);
  if (code == nullptr) return std::nullopt;
  const std::size_t codeLength = lengthOfCode(*code);
  const std::string_view national = digits.substr(codeLength);
  if (national.size() < kFewestNational) return std::nullopt;
  const auto stripped = stripNationalPrefix(plan, plan.regions()[code->mainRegion], national);
  if ((stripped ? stripped->size() : national.size()) > kMostNational) return std::nullopt;
  Digits canonical;
  canonical.append(digits.substr(0, codeLength));
  canonical.append(stripped ? stripped->view() : national);
  return canonical;
}

StrictResult checkStrict(const NumberingPlan& plan, std::string_view text, E164Level level) {
  if (text.empty()) return fault(E164Verdict::kEmpty, 0, 0);
  if (text.front() != '+') return fault(E164Verdict::kMissingPlus, 0, 0);
  const Walk walk = walkDigits(plan, text);
  if (walk.place != text.size() || text.substr(1, 1) == "0") return findUnexpected(text);
  if (isSettled(plan.label(walk.state))) return validAs(plan.label(walk.state));
  if (text.size() == 1) return fault(E164Verdict::kTooShort, 1, 0);
  if (text.size() > kMostDigits + 1) {
    return fault(E164Verdict::kTooLong, kMostDigits + 1, text.size() - kMostDigits - 1);
  }
  if (level == E164Level::kSyntax) return {E164Verdict::kValid, NumberType::kUnknown, 0, 0, 0};
  return explain(plan, text.substr(1), walk.state, level);
}

PackedResult pack(const StrictResult& result) {
  const auto byte = [](std::size_t value) { return static_cast<PackedResult>(std::min<std::size_t>(value, 255)); };
  return static_cast<PackedResult>(result.verdict) | static_cast<PackedResult>(result.type) << 4 |
         PackedResult{result.region} << 8 | byte(result.offset) << 16 | byte(result.length) << 24;
}

LineCheck checkLine(const NumberingPlan& plan, std::string_view lines, E164Level level) {
  // Most lines are a plus, digits and a line feed, and the walk settles them.
  if (lines.front() == '+') {
    const Walk walk = walkDigits(plan, lines);
    const PlanLabel& label = plan.label(walk.state);
    if (walk.place < lines.size() && lines[walk.place] == '\n' && isSettled(label)) {
      return {validAs(label), walk.place, walk.place + 1};
    }
  }
  const std::size_t feed = std::min(lines.find('\n'), lines.size());
  const bool isEnded = feed < lines.size();
  std::string_view line = lines.substr(0, feed);
  if (isEnded && line.ends_with('\r')) line.remove_suffix(1);
  return {checkStrict(plan, line, level), line.size(), feed + (isEnded ? 1 : 0)};
}

void checkLines(const NumberingPlan& plan, std::string_view lines, E164Level level,
                std::vector<PackedResult>& results) {
  while (!lines.empty()) {
    const LineCheck check = checkLine(plan, lines, level);
    results.push_back(pack(check.result));
    lines.remove_prefix(check.taken);
  }
}

}  // namespace dialproof::internal
