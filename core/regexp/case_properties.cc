// ICU's ucase.cpp needs its strings, which are not built here; the table in its header is all that is wanted of it.
#include "regexp/case_properties.h"

#include <unicode/utypes.h>

#include "ucase.h"
#include "utrie2.h"
#define INCLUDED_FROM_UCASE_CPP
#include "ucase_props_data.h"

namespace dialproof::internal {

CaseProperties casePropertiesOf(char32_t codePoint) {
  const auto c = static_cast<UChar32>(codePoint);
  const int properties = UTRIE2_GET16(&ucase_props_singleton.trie, c);
  const int type = UCASE_GET_TYPE(properties);
  return {type == UCASE_LOWER, type == UCASE_UPPER, type != UCASE_NONE,
          (UCASE_GET_TYPE_AND_IGNORABLE(properties) & UCASE_IGNORABLE) != 0};
}

void addCaseStarts(std::vector<char32_t>& starts) {
  const auto add = [](const void* out, UChar32 start, UChar32, std::uint32_t) -> UBool {
    (*static_cast<std::vector<char32_t>* const*>(out))->push_back(static_cast<char32_t>(start));
    return 1;
  };
  std::vector<char32_t>* const out = &starts;
  utrie2_enum(&ucase_props_singleton.trie, nullptr, add, &out);
}

}  // namespace dialproof::internal
