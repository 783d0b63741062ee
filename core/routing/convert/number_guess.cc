#include "routing/convert/number_guess.h"

#include "e164/e164_check.h"
#include "plan/numbering_plan.h"

namespace dialproof::internal {

NumberClass guessClass(std::string_view e164) {
  const auto identity = identifyE164(e164);
  if (!identity) return NumberClass::kLocal;
  switch (identity->type) {
    case NumberType::kTollFree: return NumberClass::kTollFree;
    case NumberType::kSharedCost: return NumberClass::kSharedRate;
    case NumberType::kFixedLine:
    case NumberType::kFixedLineOrMobile: return NumberClass::kLocal;
    default: return NumberClass::kNational;
  }
}

std::string guessCountry(std::string_view e164) {
  constexpr std::string_view kNoRegion = "001";
  if (const auto identity = identifyE164(e164))
    return std::string(identity->region == kNoRegion ? "" : identity->region);
  const NumberingPlan& plan = NumberingPlan::current();
  const PlanCallingCode* code = e164.empty() ? nullptr : plan.findCallingCode(e164.substr(1));
  if (code == nullptr) return {};
  const std::string_view region = plan.regions()[code->mainRegion].name();
  return std::string(region == kNoRegion ? "" : region);
}

}  // namespace dialproof::internal
