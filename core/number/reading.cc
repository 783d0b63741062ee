#include "number/reading.h"

#include <algorithm>
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

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

std::optional<Refusal> readNumber(std::string_view text, const std::string& region, PhoneNumber& number) {
  if (isBlank(text)) return Refusal{"number.empty"};
  const bool hasRegion = !region.empty();
  if (hasRegion && !isSupportedRegion(region)) return Refusal{"number.unknown_region", {{"region", region}}};
  // libphonenumber reads on from the first digit it finds, whatever the bytes around it are.
  if (findInvalidUtf8(text) != std::string_view::npos) return Refusal{"number.not_a_number"};

  if (isTooLong(text)) return Refusal{"number.too_long"};
  const auto error = plan().Parse(std::string(text), hasRegion ? upperCase(region) : kNoRegion, &number);
  if (error == PhoneNumberUtil::NO_PARSING_ERROR) return std::nullopt;
  const bool lacksRegion = error == PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR && !hasRegion && !hasCallingCode(text);
  return Refusal{lacksRegion ? "number.region_needed" : codeOf(error)};
}

Diagnostic toDiagnostic(std::string_view text, Refusal refusal, const MessageCatalogue* catalogue) {
  Diagnostic diagnostic = makeDiagnostic(refusal.code);
  diagnostic.range = TextPositions(text).range(0, text.size());
  diagnostic.params = std::move(refusal.params);
  finish(diagnostic, catalogue);
  return diagnostic;
}

}  // namespace dialproof::internal
