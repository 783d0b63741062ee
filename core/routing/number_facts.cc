#include "routing/number_facts.h"

#include <optional>
#include <utility>

#include "e164/e164_check.h"
#include "plan/numbering_plan.h"

namespace dialproof::internal {
namespace {

constexpr std::string_view kNoRegion = "001";

bool belongsToAPlace(NumberType type) {
  return type == NumberType::kFixedLine || type == NumberType::kMobile || type == NumberType::kFixedLineOrMobile;
}

void checkTollFree(Subject& subject, const Field& number, const E164Identity& identity, const Field& type,
                   const TypeNames& names) {
  const std::string_view stated = subject.text(type);
  const bool isTollFree = identity.type == NumberType::kTollFree;
  if (stated.empty() || isTollFree == (stated == names.tollFree)) return;
  const std::string_view right = isTollFree ? names.tollFree : names.ordinary;
  Note note{.code = "routing.toll_free_mismatch",
            .node = type.node,
            .params = {{"type", toString(identity.type)}, {"actual", stated}},
            .because = number};
  if (!right.empty()) note.fix = Fix{Fix::Kind::kReplace, right};
  subject.raise(std::move(note));
}

}  // namespace

std::string_view contradictingRegion(std::string_view number, const std::optional<E164Identity>& identity,
                                     std::string_view country) {
  if (identity && identity->region == country) return {};
  const NumberingPlan& plan = NumberingPlan::current();
  const PlanCallingCode* code = number.empty() ? nullptr : plan.findCallingCode(number.substr(1));
  if (code == nullptr) return {};
  const std::string_view region = identity ? identity->region : plan.regions()[code->mainRegion].name();
  if (region == country || region == kNoRegion) return {};
  const PlanRegion* stated = plan.findRegion(country);
  const bool sharesCallingCode = stated != nullptr && stated->callingCode == code->code;
  if (sharesCallingCode && (!identity || !belongsToAPlace(identity->type))) return {};
  // Some countries have no plan of their own and use a neighbour's.
  if (stated == nullptr && !identity) return {};
  return region;
}

void checkNumberFacts(Subject& subject, const Field& number, const Field& country, const Field& type,
                      const TypeNames& names) {
  const std::string_view digits = subject.text(number);
  const auto identity = identifyE164(digits);
  if (identity) checkTollFree(subject, number, *identity, type, names);
  const std::string_view stated = subject.text(country);
  if (stated.empty()) return;
  const std::string_view region = contradictingRegion(digits, identity, stated);
  if (region.empty()) return;
  subject.raise({.code = "routing.country_mismatch",
                 .node = country.node,
                 .params = {{"expected", region}, {"actual", stated}},
                 .because = number,
                 .fix = Fix{Fix::Kind::kReplace, region}});
}

}  // namespace dialproof::internal
