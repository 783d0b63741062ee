#include "regexp/compile.h"

#include "regexp/determinise.h"
#include "regexp/generate.h"
#include "regexp/syntax.h"

namespace dialproof::internal {

std::variant<std::string, RegexpFault> compileRegexp(std::string_view pattern, RegexpForm form) {
  const auto syntax = parseRegexp(pattern, RegexpDialect::kTolerant);
  if (const auto* fault = std::get_if<RegexpFault>(&syntax)) return *fault;
  auto nfa = generateNfa(std::get<RegexpSyntax>(syntax));
  if (form == RegexpForm::kNfa || std::holds_alternative<RegexpFault>(nfa)) return nfa;
  if (auto dfa = determinise(std::get<std::string>(nfa))) return std::move(*dfa);
  return nfa;
}

}  // namespace dialproof::internal
