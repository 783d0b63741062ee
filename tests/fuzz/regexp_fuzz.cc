// Any pattern on any text: what compiles is well-formed, and DFA and NFA find the same. Bytes up to the first NUL are
// the pattern, the rest is the text; the whole input is also taken for a stored program.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "regexp/compile.h"
#include "regexp/regexp.h"
#include "regexp/syntax.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using dialproof::internal::Regexp;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t patternSize = std::min(input.find('\0'), input.size());
  const std::string_view pattern = input.substr(0, patternSize);
  const std::string_view text = input.substr(std::min(patternSize + 1, input.size()));

  if (Regexp::isWellFormed(input)) Regexp(input).search("a1 \xC3\xA9");
  const auto compiled = dialproof::internal::compileRegexp(pattern);
  const auto nfa = dialproof::internal::compileRegexp(pattern, dialproof::internal::RegexpForm::kNfa);
  require(compiled.index() == nfa.index());
  if (const auto* fault = std::get_if<dialproof::internal::RegexpFault>(&compiled)) {
    require(fault->offset <= pattern.size() && fault->length <= pattern.size() - fault->offset);
    if (fault->problem >= dialproof::internal::RegexpProblem::kLookAround) return 0;
    require(!dialproof::internal::isEcmaRegexp(pattern));
    return 0;
  }
  const auto& program = std::get<std::string>(compiled);
  const auto& nfaProgram = std::get<std::string>(nfa);
  require(Regexp::isWellFormed(program) && Regexp::isWellFormed(nfaProgram));
  require(Regexp(program).search(text) == Regexp(nfaProgram).search(text));
  return 0;
}
