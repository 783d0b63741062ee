#include "schema/compile/pattern_problem.h"

namespace dialproof::internal {

std::string_view toString(RegexpProblem problem) {
  switch (problem) {
    case RegexpProblem::kLookAround: return "look_around";
    case RegexpProblem::kBackReference: return "back_reference";
    case RegexpProblem::kTooLarge:
    case RegexpProblem::kNestedTooDeep: return "too_large";
    case RegexpProblem::kUnknownProperty:
    case RegexpProblem::kUnsupportedProperty: return "property";
    case RegexpProblem::kUnclosedGroup:
    case RegexpProblem::kUnopenedGroup: return "group";
    case RegexpProblem::kUnclosedClass:
    case RegexpProblem::kClassOutOfOrder:
    case RegexpProblem::kClassEscapeInRange: return "class";
    case RegexpProblem::kNothingToRepeat:
    case RegexpProblem::kRepeatOutOfOrder: return "repetition";
    default: return "syntax";
  }
}

}  // namespace dialproof::internal
