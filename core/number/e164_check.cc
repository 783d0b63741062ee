#include "number/e164_check.h"

#include <utility>

#include "json/utf8.h"
#include "number/plan.h"
#include "number/reason.h"

namespace dialproof::internal {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

// The longest text worth a lenient reading: libphonenumber itself refuses more.
constexpr std::size_t kLongestText = 250;

// More digits than any number libphonenumber reads: three of calling code and seventeen of national number. (E.164
// itself allows fifteen in all, but there are longer ones in use, and libphonenumber is the judge.)
constexpr std::size_t kMostDigits = 20;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// What libphonenumber has against a text that is a plus and digits. Where it finds no number there are too few of them.
std::string_view parseFault(const std::string& text, PhoneNumber& number) {
  const PhoneNumberUtil::ErrorType error = plan().Parse(text, kNoRegion, &number);
  return codeOf(error == PhoneNumberUtil::NOT_A_NUMBER ? PhoneNumberUtil::TOO_SHORT_NSN : error);
}

// The text shown for a character; a byte that is not UTF-8 shows as the replacement character.
std::string shownCharacter(std::string_view text, std::size_t offset) {
  std::string out;
  appendUtf8(out, decodeUtf8(text, offset).value);
  return out;
}

std::optional<E164Fault> findSyntaxFault(std::string_view text) {
  if (text.empty()) return E164Fault{"number.empty", 0, 0, {}};
  if (text.front() != '+') return E164Fault{"number.missing_plus", 0, 0, {{"offset", 0}}};
  for (std::size_t i = 1; i < text.size(); ++i) {
    const bool leadingZero = i == 1 && text[i] == '0';
    if (isDigit(text[i]) && !leadingZero) continue;
    JsonValue::Object params{{"character", shownCharacter(text, i)}, {"offset", i}};
    return E164Fault{"number.unexpected_character", i, decodeUtf8(text, i).length, std::move(params)};
  }
  if (text.size() == 1) return E164Fault{"number.too_short", 0, 1, {}};
  if (text.size() > kMostDigits + 1) {
    return E164Fault{"number.too_long", kMostDigits + 1, text.size() - kMostDigits - 1, {}};
  }
  return std::nullopt;
}

}  // namespace

std::optional<E164Fault> findE164Fault(std::string_view text, E164Level level) {
  if (auto fault = findSyntaxFault(text)) return fault;
  const auto whole = [&](std::string_view code) { return E164Fault{code, 0, text.size(), {}}; };

  PhoneNumber number;
  if (const auto code = parseFault(std::string(text), number); !code.empty()) return whole(code);
  // Asked first: there are valid numbers that are dialled without an area code only, and so are not "possible"
  // elsewhere.
  const bool valid = plan().IsValidNumber(number);
  if (!valid) {
    if (const auto code = codeOf(plan().IsPossibleNumberWithReason(number)); !code.empty()) return whole(code);
    if (level == E164Level::kValid) return whole("number.not_valid");
  }
  std::string canonical;
  plan().Format(number, PhoneNumberUtil::E164, &canonical);
  if (canonical != text) {
    E164Fault fault = whole("number.not_canonical");
    fault.params = {{"expected", canonical}};
    return fault;
  }
  if (valid) return std::nullopt;
  E164Fault fault = whole("number.not_valid");
  fault.isWarning = true;
  return fault;
}

std::optional<std::string> suggestE164(std::string_view text, std::string_view defaultRegion) {
  if (text.size() > kLongestText) return std::nullopt;
  PhoneNumber number;
  const std::string region = defaultRegion.empty() ? kNoRegion : upperCase(defaultRegion);
  const auto parses = [&](const std::string& input, const std::string& from) {
    return plan().Parse(input, from, &number) == PhoneNumberUtil::NO_PARSING_ERROR && plan().IsValidNumber(number);
  };
  // A number whose only fault is the missing plus reads as what it is once it has one.
  const std::string input(text);
  if (!parses(input, region) && !parses("+" + input, kNoRegion)) return std::nullopt;
  std::string canonical;
  plan().Format(number, PhoneNumberUtil::E164, &canonical);
  if (canonical == text) return std::nullopt;
  return canonical;
}

}  // namespace dialproof::internal
