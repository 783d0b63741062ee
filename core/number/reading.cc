#include "number/reading.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "diagnostic/catalogue.h"
#include "json/text_position.h"
#include "json/utf8.h"
#include "number/plan.h"
#include "number/reason.h"

namespace dialproof::internal {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

// Whether a plus stands before the number: then its first digits are a calling code.
bool hasCallingCode(std::string_view text) {
  const std::size_t plus = std::min(text.find('+'), text.find("＋"));
  return plus < text.find_first_of("0123456789");
}

// As libphonenumber's Java and JavaScript refuse texts; its C++ reads on. A code point beyond U+FFFF counts two.
bool isTooLong(std::string_view text) {
  constexpr std::size_t kMostUnits = 250;
  std::size_t units = 0;
  for (const char byte : text.substr(0, 4 * kMostUnits + 1)) {
    const auto value = static_cast<unsigned char>(byte);
    const bool isContinuation = value >= 0x80 && value < 0xC0;
    units += value >= 0xF0 ? 2U : isContinuation ? 0U : 1U;
  }
  return units > kMostUnits;
}

ReadNumber toReadNumber(const PhoneNumber& number) {
  ReadNumber out{static_cast<unsigned>(number.country_code()), {}, number.extension()};
  plan().GetNationalSignificantNumber(number, &out.national);
  return out;
}

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

std::variant<ReadNumber, Refusal> readNumber(std::string_view text, const std::string& region) {
  if (isBlank(text)) return Refusal{"number.empty"};
  const Territory* home = Territory::ofRegion(region);
  if (home == nullptr && !region.empty()) return Refusal{"number.unknown_region", {{"region", region}}};
  if (auto number = readPlain(text, home)) return *std::move(number);
  // libphonenumber reads on from the first digit it finds, whatever the bytes around it are.
  if (findInvalidUtf8(text) != std::string_view::npos) return Refusal{"number.not_a_number"};
  if (isTooLong(text)) return Refusal{"number.too_long"};
  PhoneNumber number;
  const auto error = plan().Parse(std::string(text), home == nullptr ? kNoRegion : upperCase(region), &number);
  if (error == PhoneNumberUtil::NO_PARSING_ERROR) return toReadNumber(number);
  const bool lacksRegion =
      error == PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR && home == nullptr && !hasCallingCode(text);
  return Refusal{lacksRegion ? "number.region_needed" : codeOf(error)};
}

PhoneNumber toPhoneNumber(const ReadNumber& number) {
  PhoneNumber out;
  out.set_country_code(static_cast<std::int32_t>(number.callingCode));
  std::uint64_t value = 0;
  for (const char digit : number.national) value = value * 10 + static_cast<std::uint64_t>(digit - '0');
  out.set_national_number(value);
  if (!number.extension.empty()) out.set_extension(number.extension);
  const std::size_t zeros = std::min(number.national.find_first_not_of('0'), number.national.size() - 1);
  if (zeros > 0) out.set_italian_leading_zero(true);
  if (zeros > 1) out.set_number_of_leading_zeros(static_cast<std::int32_t>(zeros));
  return out;
}

Diagnostic toDiagnostic(std::string_view text, Refusal refusal, const MessageCatalogue* catalogue) {
  Diagnostic diagnostic = makeDiagnostic(refusal.code);
  diagnostic.range = TextPositions(text).range(0, text.size());
  diagnostic.params = std::move(refusal.params);
  finish(diagnostic, catalogue);
  return diagnostic;
}

}  // namespace dialproof::internal
