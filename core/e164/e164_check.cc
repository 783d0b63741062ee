#include "e164/e164_check.h"

#include <utility>

#include "json/utf8.h"
#include "plan/lenient_reading.h"
#include "plan/strict_check.h"

namespace dialproof::internal {
namespace {

// The text shown for a character; a byte that is not UTF-8 shows as the replacement character.
std::string shownCharacter(std::string_view text, std::size_t offset) {
  std::string out;
  appendUtf8(out, decodeUtf8(text, offset).value);
  return out;
}

// A single character or digits too many for any number are marked themselves; else it is the number that is at fault.
E164Fault toFault(const NumberingPlan& plan, std::string_view text, const StrictResult& result) {
  E164Fault fault{codeOf(result.verdict), 0, text.size(), {}};
  switch (result.verdict) {
    case E164Verdict::kMissingPlus:
      fault.length = 0;
      fault.params = {{"offset", 0}};
      break;
    case E164Verdict::kUnexpectedCharacter:
      fault.offset = result.offset;
      fault.length = decodeUtf8(text, result.offset).length;
      fault.params = {{"character", shownCharacter(text, result.offset)}, {"offset", result.offset}};
      break;
    case E164Verdict::kTooLong:
      if (text.size() <= kMostDigits + 1) break;
      fault.offset = result.offset;
      fault.length = result.length;
      break;
    case E164Verdict::kNotCanonical:
      fault.params = {{"expected", "+" + std::string(canonicalDigits(plan, text.substr(1))->view())}};
      break;
    default: break;
  }
  return fault;
}

}  // namespace

std::optional<E164Fault> findE164Fault(std::string_view text, E164Level level) {
  const NumberingPlan& plan = NumberingPlan::current();
  const StrictResult result = checkStrict(plan, text, level);
  if (result.verdict != E164Verdict::kValid) return toFault(plan, text, result);
  if (level != E164Level::kPossible || result.type != NumberType::kUnknown) return std::nullopt;
  E164Fault fault{codeOf(E164Verdict::kNotValid), 0, text.size(), {}};
  fault.isWarning = true;
  return fault;
}

std::optional<E164Identity> identifyE164(std::string_view text) {
  const NumberingPlan& plan = NumberingPlan::current();
  const StrictResult result = checkStrict(plan, text);
  if (result.verdict != E164Verdict::kValid) return std::nullopt;
  return E164Identity{plan.regions()[result.region].name(), result.type};
}

std::optional<std::string> suggestE164(std::string_view text, std::string_view defaultRegion) {
  return readLeniently(NumberingPlan::current(), text, defaultRegion);
}

}  // namespace dialproof::internal
