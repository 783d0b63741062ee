#include "number/plain_reading.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace dialproof::internal {
namespace {

constexpr std::size_t kLongestText = 64;
constexpr std::size_t kFewestDigits = 3;  // to be taken for a number
constexpr std::size_t kFewestNational = 2;
constexpr std::size_t kMostNational = 17;
constexpr std::size_t kMostExtensionDigits = 9;

enum class Kind : std::uint8_t {
  kDigit,
  kPlus,
  kSeparator,
  kLetter,
  kOther,    // no part of a number
  kSpecial,  // libphonenumber reads more into it
};

constexpr std::array<Kind, 256> kKinds = [] {
  std::array<Kind, 256> kinds{};
  for (std::size_t c = 0; c < kinds.size(); ++c) kinds[c] = c > ' ' && c < 0x7F ? Kind::kOther : Kind::kSpecial;
  for (std::size_t c = '0'; c <= '9'; ++c) kinds[c] = Kind::kDigit;
  for (std::size_t c = 'a'; c <= 'z'; ++c) kinds[c] = kinds[c - 'a' + 'A'] = Kind::kLetter;
  for (const char c : std::string_view(" -.()[]/")) kinds[static_cast<unsigned char>(c)] = Kind::kSeparator;
  for (const char c : std::string_view("\t\r\n")) kinds[static_cast<unsigned char>(c)] = Kind::kOther;
  kinds['+'] = Kind::kPlus;
  kinds[';'] = Kind::kSpecial;  // parameters
  kinds['#'] = Kind::kSpecial;  // extensions
  return kinds;
}();

Kind kindOf(char c) { return kKinds[static_cast<unsigned char>(c)]; }

/// What a text says.
struct Typed {
  Digits digits;
  bool hasPlus = false;
  std::string_view extension;
};

// Takes "ext." or "x" and digits from a text's end: nullopt where something else with letters stands there.
std::optional<std::string_view> takeExtension(std::string_view& text) {
  std::size_t begin = text.size();
  while (begin > 0 && kindOf(text[begin - 1]) == Kind::kDigit) --begin;
  const std::string_view digits = text.substr(begin);
  std::string_view before = text.substr(0, begin);
  while (before.ends_with(' ')) before.remove_suffix(1);
  if (before.ends_with('.')) before.remove_suffix(1);
  std::size_t word = before.size();
  while (word > 0 && kindOf(before[word - 1]) == Kind::kLetter) --word;
  const std::string_view label = before.substr(word);
  before = before.substr(0, word);
  // Behind a slash, an x may begin a second number.
  const bool isKnown = (label == "ext" || label == "x") && !digits.empty() && digits.size() <= kMostExtensionDigits;
  if (!isKnown || before.find('/') != std::string_view::npos) return std::nullopt;
  text = before;
  return digits;
}

std::optional<Typed> scan(std::string_view text) {
  if (text.size() > kLongestText) return std::nullopt;
  const auto isSpecial = [](char c) { return kindOf(c) == Kind::kSpecial; };
  if (std::any_of(text.begin(), text.end(), isSpecial)) return std::nullopt;
  const auto begins = [](char c) { return kindOf(c) == Kind::kDigit || kindOf(c) == Kind::kPlus; };
  text.remove_prefix(static_cast<std::size_t>(std::find_if(text.begin(), text.end(), begins) - text.begin()));
  while (!text.empty() && kindOf(text.back()) != Kind::kDigit && kindOf(text.back()) != Kind::kLetter) {
    text.remove_suffix(1);
  }
  Typed typed;
  const auto isLetter = [](char c) { return kindOf(c) == Kind::kLetter; };
  if (std::any_of(text.begin(), text.end(), isLetter)) {
    const auto extension = takeExtension(text);
    if (!extension) return std::nullopt;
    typed.extension = *extension;
  }
  while (text.starts_with('+')) {
    typed.hasPlus = true;
    text.remove_prefix(1);
  }
  for (const char& c : text) {
    if (kindOf(c) == Kind::kDigit)
      typed.digits.append({&c, 1});
    else if (kindOf(c) != Kind::kSeparator)
      return std::nullopt;
  }
  const bool isNumber = typed.digits.size() >= kFewestDigits && typed.digits.size() < Digits::kMost;
  return isNumber ? std::optional(typed) : std::nullopt;
}

// Of a territory's numbers, which may have its national prefix still.
std::optional<ReadNumber> readNational(const Territory& territory, std::string_view digits) {
  if (digits.size() < kFewestNational) return std::nullopt;
  const auto stripped = territory.stripNationalPrefix(digits);
  if (stripped) {
    const LengthVerdict verdict = territory.judgeLength(stripped->size());
    if (verdict == LengthVerdict::kPossible || verdict == LengthVerdict::kTooLong) digits = stripped->view();
  }
  if (digits.size() < kFewestNational || digits.size() > kMostNational) return std::nullopt;
  return ReadNumber{territory.callingCode(), std::string(digits), {}};
}

std::optional<ReadNumber> readInternational(std::string_view digits) {
  if (digits.size() < kFewestDigits || digits.front() == '0') return std::nullopt;
  unsigned code = 0;
  for (std::size_t length = 1; length <= 3; ++length) {
    code = code * 10 + digitAt(digits, length - 1);
    const Territory* territory = Territory::ofCallingCode(code);
    if (territory != nullptr) return readNational(*territory, digits.substr(length));
  }
  return std::nullopt;
}

// The national number behind a calling code that has no plus, where it is taken for one.
std::optional<Digits> behindCallingCode(const Territory& home, std::string_view digits) {
  const std::string code = std::to_string(home.callingCode());
  if (!digits.starts_with(code)) return std::nullopt;
  Digits national;
  national.append(digits.substr(code.size()));
  if (const auto stripped = home.stripNationalPrefix(national.view())) national = *stripped;
  const bool isBetter = (!home.looksViable(digits) && home.looksViable(national.view())) ||
                        home.judgeLength(digits.size()) == LengthVerdict::kTooLong;
  return isBetter ? std::optional(national) : std::nullopt;
}

std::optional<ReadNumber> readAtHome(const Territory& home, std::string_view digits) {
  const std::string_view behind = digits.substr(home.internationalPrefix(digits));
  if (behind.size() < digits.size() && !behind.starts_with('0')) return readInternational(behind);
  if (const auto national = behindCallingCode(home, digits)) {
    return readNational(*Territory::ofCallingCode(home.callingCode()), national->view());
  }
  return readNational(home, digits);
}

}  // namespace

std::optional<ReadNumber> readPlain(std::string_view text, const Territory* home) {
  const auto typed = scan(text);
  if (!typed) return std::nullopt;
  std::optional<ReadNumber> number;
  if (typed->hasPlus) {
    number = readInternational(typed->digits.view());
  } else if (home != nullptr) {
    number = readAtHome(*home, typed->digits.view());
  }
  if (number) number->extension = typed->extension;
  return number;
}

}  // namespace dialproof::internal
