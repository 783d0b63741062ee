// Answers what the native library makes of changes: the wasm's test compares byte by byte.
//
// A line in: ["patch", schema, current, wanted], ["apply", schema, current, change] or ["normalize", schema, document].
// A line out: the result's JSON.

#include <iostream>
#include <string>
#include <vector>

#include "dialproof/normalize.h"
#include "dialproof/patch.h"
#include "json/document.h"

namespace dialproof {
namespace {

std::string answer(const std::vector<std::string>& call) {
  if (call[0] == "patch") return renderJson(patch(call[1], call[2], call[3]));
  if (call[0] == "apply") return renderJson(apply(call[1], call[2], call[3]));
  NormalizeOptions options;
  options.defaultRegion = "US";
  return renderJson(normalize(call[1], call[2], options));
}

void run() {
  for (std::string line; std::getline(std::cin, line);) {
    internal::JsonFaults faults(1);
    const auto document = internal::Document::read(line, {line.size(), 2, 1}, faults);
    std::vector<std::string> call;
    document->forEachChild(0, [&](internal::NodeIndex text) { call.emplace_back(document->string(text)); });
    std::cout << answer(call) << '\n';
  }
}

}  // namespace
}  // namespace dialproof

int main() {
  dialproof::run();
  return 0;
}
