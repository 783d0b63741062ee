#include "plan/lenient_reading.h"

#include <array>
#include <cstddef>

#include "plan/national_prefix.h"
#include "plan/strict_check.h"

namespace dialproof::internal {
namespace {

constexpr std::size_t kLongestText = 250;     // libphonenumber refuses longer ones
constexpr std::size_t kMostTypedDigits = 24;  // with an international prefix
constexpr std::size_t kFewestKeyLetters = 3;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// What a character means here.
struct Sign {
  char meaning = 0;        // the ASCII character that it stands for, ' ' for one that says nothing; NUL: another one
  std::size_t length = 1;  // in bytes
};

char32_t codePointAt(std::string_view text, std::size_t length) {
  const auto byte = [&](std::size_t i) { return char32_t{static_cast<unsigned char>(text[i])}; };
  if (length == 2) return (byte(0) & 0x1FU) << 6 | (byte(1) & 0x3FU);
  return (byte(0) & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
}

char meaningOf(char32_t c) {
  struct Span {
    char32_t first;
    char32_t last;
    char meaning;  // of the first one; digits count on
  };
  static constexpr std::array<Span, 13> kSpans{
      {{0x00A0, 0x00A0, ' '},  // no-break space
       {0x00AD, 0x00AD, ' '},  // soft hyphen
       {0x0660, 0x0669, '0'},  // Arabic-Indic digits
       {0x06F0, 0x06F9, '0'},
       {0x2000, 0x2015, ' '},  // spaces, marks of direction, hyphens and dashes
       {0x202A, 0x202F, ' '},  // embeddings, narrow no-break space
       {0x2060, 0x2069, ' '},  // word joiner, isolates
       {0x2212, 0x2212, ' '},  // minus
       {0x3000, 0x3000, ' '},  // ideographic space
       {0xFF08, 0xFF09, '('},
       {0xFF0B, 0xFF0B, '+'},
       {0xFF0D, 0xFF0F, ' '},    // hyphen, full stop, solidus
       {0xFF10, 0xFF19, '0'}}};  // full-width digits
  for (const Span& span : kSpans) {
    const bool counts = span.meaning == '0' || span.meaning == '(';
    if (c >= span.first && c <= span.last)
      return static_cast<char>(span.meaning + (counts ? static_cast<int>(c - span.first) : 0));
  }
  return '\0';
}

Sign signAt(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80) {
    constexpr std::string_view kSaysNothing = " \t\r\n.-/~[]";
    return {kSaysNothing.find(text.front()) == std::string_view::npos ? text.front() : ' ', 1};
  }
  const std::size_t length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : 0;
  if (length == 0 || text.size() < length) return {'\0', 1};
  return {meaningOf(codePointAt(text, length)), length};
}

char keyOf(char letter) {
  constexpr std::string_view kKeys = "22233344455566677778889999";
  return kKeys[static_cast<std::size_t>(lower(letter) - 'a')];
}

// "ext. 12", "x12", "#12" to the end of the text.
bool isExtension(std::string_view text) {
  const std::size_t word = text.find_first_of("0123456789");
  if (word == std::string_view::npos) return false;
  constexpr std::array<std::string_view, 6> kWords{"x", "ext", "extn", "extension", "#", "int"};
  std::string marker;
  for (const char c : text.substr(0, word)) {
    if (isLetter(c) || c == '#') marker.push_back(lower(c));
  }
  bool isKnown = false;
  for (const std::string_view known : kWords) isKnown = isKnown || marker == known;
  const std::string_view digits = text.substr(word);
  return isKnown && digits.size() <= 7 && digits.find_first_not_of("0123456789#") == std::string_view::npos;
}

/// A text's digits.
struct Typed {
  std::string digits;
  std::string withoutZero;  // the same without a "(0)"
  bool hasPlus = false;
};

class TypedReader {
 public:
  explicit TypedReader(std::string_view text) : rest_(text) {}

  std::optional<Typed> run() {
    if (rest_.find("phone-context") != std::string_view::npos) return std::nullopt;
    skipWords();
    while (!rest_.empty()) {
      const Sign sign = signAt(rest_);
      if (sign.meaning == ';' || (hasNumber() && isExtension(rest_))) break;
      if (!take(sign.meaning)) return std::nullopt;
      rest_.remove_prefix(sign.length);
    }
    const bool isWord = letters_ > 0 && letters_ < kFewestKeyLetters;
    if (isWord || !hasNumber()) return std::nullopt;
    return typed_;
  }

 private:
  bool hasNumber() const { return !typed_.digits.empty(); }

  // What stands before the first plus or digit.
  void skipWords() {
    while (!rest_.empty()) {
      const Sign sign = signAt(rest_);
      if (sign.meaning == '+' || isDigit(sign.meaning)) return;
      rest_.remove_prefix(sign.length);
    }
  }

  bool take(char sign) {
    bracket_ = sign == '(' ? "(" : bracket_.empty() ? "" : bracket_ + sign;
    if (isDigit(sign)) return takeDigit(sign);
    if (isLetter(sign)) {
      ++letters_;
      return takeDigit(keyOf(sign));
    }
    if (sign == '+') {
      typed_.hasPlus = true;
      return !hasNumber();
    }
    if (bracket_ == "(0)") typed_.withoutZero.pop_back();
    return sign == ' ' || sign == '(' || sign == ')';
  }

  bool takeDigit(char digit) {
    typed_.digits.push_back(digit);
    typed_.withoutZero.push_back(digit);
    return typed_.digits.size() <= kMostTypedDigits;
  }

  std::string_view rest_;
  Typed typed_;
  std::string bracket_;  // since the last opening one
  std::size_t letters_ = 0;
};

class Interpreter {
 public:
  Interpreter(const NumberingPlan& plan, const PlanRegion* region) : plan_(plan), region_(region) {}

  std::optional<std::string> read(const Typed& typed) const {
    if (auto number = readDigits(typed.digits, typed.hasPlus)) return number;
    if (typed.withoutZero == typed.digits) return std::nullopt;
    return readDigits(typed.withoutZero, typed.hasPlus);
  }

 private:
  std::optional<std::string> readDigits(std::string_view digits, bool hasPlus) const {
    if (hasPlus) return international(digits);
    if (region_ != nullptr) {
      if (auto number = fromRegion(digits)) return number;
    }
    if (auto number = international(digits)) return number;
    for (const std::string_view prefix : {"00", "011"}) {
      if (!digits.starts_with(prefix)) continue;
      if (auto number = international(digits.substr(prefix.size()))) return number;
    }
    return std::nullopt;
  }

  std::optional<std::string> fromRegion(std::string_view digits) const {
    if (region_->internationalPrefix >= 0) {
      const auto match = matchStart(plan_.pattern(region_->internationalPrefix), digits);
      if (match) {
        if (auto number = international(digits.substr(match->length))) return number;
      }
    }
    const auto stripped = stripNationalPrefix(plan_, *region_, digits);
    const std::string_view national = stripped ? stripped->view() : digits;
    return valid("+" + std::to_string(region_->callingCode) + std::string(national));
  }

  std::optional<std::string> international(std::string_view digits) const {
    const auto canonical = canonicalDigits(plan_, digits);
    if (!canonical) return std::nullopt;
    return valid("+" + std::string(canonical->view()));
  }

  std::optional<std::string> valid(std::string number) const {
    if (checkStrict(plan_, number).verdict != E164Verdict::kValid) return std::nullopt;
    return number;
  }

  const NumberingPlan& plan_;
  const PlanRegion* region_;
};

}  // namespace

std::optional<std::string> readLeniently(const NumberingPlan& plan, std::string_view text, std::string_view region) {
  if (text.size() > kLongestText) return std::nullopt;
  const auto typed = TypedReader(text).run();
  if (!typed) return std::nullopt;
  const PlanRegion* from = plan.findRegion(region);
  const bool hasPlan = from != nullptr && from->callingCode != 0;
  auto number = Interpreter(plan, hasPlan ? from : nullptr).read(*typed);
  return number == text ? std::nullopt : number;
}

}  // namespace dialproof::internal
