// Which code points have a case: Lowercase, Uppercase, Cased and Case_Ignorable, from ICU's table.
#pragma once

#include <vector>

namespace dialproof::internal {

struct CaseProperties {
  bool lowercase = false;
  bool uppercase = false;
  bool cased = false;
  bool ignorable = false;
};

CaseProperties casePropertiesOf(char32_t codePoint);

/// Adds the code points at which they change.
void addCaseStarts(std::vector<char32_t>& starts);

}  // namespace dialproof::internal
