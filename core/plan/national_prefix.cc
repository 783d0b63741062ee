#include "plan/national_prefix.h"

#include <bit>

namespace dialproof::internal {
namespace {

constexpr std::size_t kLengths = 32;  // bits of a LengthSet

bool has(LengthSet lengths, std::size_t length) { return length < kLengths && (lengths >> length & 1) != 0; }

bool looksViable(const NumberingPlan& plan, const PlanCallingCode& code, std::string_view national) {
  return plan.isViable(walk(plan, code.viable, national));
}

}  // namespace

StateId walk(const NumberingPlan& plan, StateId from, std::string_view digits) {
  for (std::size_t i = 0; i < digits.size(); ++i) from = plan.next(from, digitAt(digits, i));
  return from;
}

LengthVerdict judgeLength(LengthSet possible, LengthSet localOnly, std::size_t length) {
  if (has(localOnly, length)) return LengthVerdict::kLocalOnly;
  if (has(possible, length)) return LengthVerdict::kPossible;
  if (possible == 1) return LengthVerdict::kInvalidLength;  // there are no numbers
  if (length < static_cast<std::size_t>(std::countr_zero(possible))) return LengthVerdict::kTooShort;
  const auto longest = static_cast<std::size_t>(std::bit_width(possible)) - 1;
  return length > longest ? LengthVerdict::kTooLong : LengthVerdict::kInvalidLength;
}

std::optional<Digits> stripNationalPrefix(const NumberingPlan& plan, const PlanRegion& region,
                                          std::string_view national) {
  const PlanCallingCode* code = region.nationalPrefix < 0 ? nullptr : plan.findCallingCode(region.callingCode);
  if (code == nullptr) return std::nullopt;
  const auto match = matchStart(plan.pattern(region.nationalPrefix), national);
  if (!match) return std::nullopt;

  Digits stripped;
  const TransformRule* rule = region.rule < 0 ? nullptr : &plan.rule(region.rule);
  if (rule != nullptr && !match->groups[rule->group].empty()) {
    stripped.append(rule->digits);
    stripped.append(match->groups[rule->group]);
  }
  stripped.append(national.substr(match->length));
  const bool isMain = &plan.regions()[code->mainRegion] == &region;
  if (isMain && looksViable(plan, *code, national) && !looksViable(plan, *code, stripped.view())) {
    return std::nullopt;
  }
  const LengthVerdict verdict = judgeLength(*code, stripped.size());
  const bool isTaken = verdict == LengthVerdict::kPossible || verdict == LengthVerdict::kTooLong;
  if (!isTaken || stripped.view() == national) return std::nullopt;
  return stripped;
}

}  // namespace dialproof::internal
