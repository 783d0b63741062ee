#include "plan/type_pattern.h"

#include "plan/national_prefix.h"

namespace dialproof::internal {

std::optional<bool> matchesTypePattern(const NumberingPlan& plan, std::string_view pattern, std::string_view national) {
  if (!pattern.starts_with(kTypePatternMark)) return std::nullopt;
  const std::size_t slash = pattern.find('/');
  const std::string_view code = pattern.substr(1, slash - 1);
  const std::string_view region = pattern.substr(slash + 1, pattern.size() - slash - 2);
  const auto type = static_cast<NumberType>(pattern.back() - 'a');
  const PlanLabel& label = plan.label(walk(plan, walk(plan, plan.root(), code), national));
  if (label.type == NumberType::kUnknown || plan.regions()[label.region].name() != region) return false;
  const bool isEither = type == NumberType::kFixedLine || type == NumberType::kMobile;
  return label.type == type || (isEither && label.type == NumberType::kFixedLineOrMobile);
}

}  // namespace dialproof::internal
