// Answers what our engine says of patterns: the differential test's native half.
//
// A line in: {"pattern": "…", "texts": ["…"]}.
// A line out: {"ecma": true, "compiles": true, "wellFormed": true, "found": [true], "foundByNfa": [true]}, or
//             {"ecma": true, "compiles": false, "offset": 0, "length": 4, "notRun": true}: what ECMA-262 has and we
//             refuse.

#include <cstddef>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "dialproof/json.h"
#include "json/document.h"
#include "regexp/compile.h"
#include "regexp/regexp.h"
#include "regexp/syntax.h"

namespace dialproof::internal {
namespace {

constexpr ReadLimits kLimits{std::size_t{1} << 20, 8, 1};

JsonValue::Array search(const std::string& program, const Document& document, NodeIndex texts) {
  JsonValue::Array found;
  document.forEachChild(texts,
                        [&](NodeIndex text) { found.emplace_back(Regexp(program).search(document.string(text))); });
  return found;
}

JsonValue answer(const Document& document) {
  const std::string_view pattern = document.string(document.find(Document::kRoot, "pattern").value());
  const NodeIndex texts = document.find(Document::kRoot, "texts").value();
  const auto compiled = compileRegexp(pattern);
  JsonValue::Object out{{"ecma", isEcmaRegexp(pattern)}, {"compiles", std::holds_alternative<std::string>(compiled)}};
  if (const auto* fault = std::get_if<RegexpFault>(&compiled)) {
    out.emplace_back("offset", fault->offset);
    out.emplace_back("length", fault->length);
    out.emplace_back("notRun", fault->problem >= RegexpProblem::kLookAround);
    return out;
  }
  const auto& program = std::get<std::string>(compiled);
  const auto nfa = std::get<std::string>(compileRegexp(pattern, RegexpForm::kNfa));
  out.emplace_back("wellFormed", Regexp::isWellFormed(program) && Regexp::isWellFormed(nfa));
  out.emplace_back("found", search(program, document, texts));
  out.emplace_back("foundByNfa", search(nfa, document, texts));
  return out;
}

}  // namespace
}  // namespace dialproof::internal

int main() {
  using dialproof::internal::Document;
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    dialproof::internal::JsonFaults faults(1);
    const auto document = Document::read(line, dialproof::internal::kLimits, faults);
    if (!document) return 1;
    std::cout << toJson(dialproof::internal::answer(*document)) << '\n';
  }
  return 0;
}
