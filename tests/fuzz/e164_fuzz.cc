// Any text as lines of numbers: a batch says of each what is said of it alone, places are inside the line, and a level
// passes what a stricter one does.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "e164/e164_check.h"
#include "plan/strict_check.h"

namespace dialproof::internal {
namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

// As a text editor counts them, but that nothing behind the last line feed is no line.
std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\n') continue;
    const bool hasReturn = i > begin && text[i - 1] == '\r';
    lines.push_back(text.substr(begin, i - begin - (hasReturn ? 1 : 0)));
    begin = i + 1;
  }
  if (begin < text.size()) lines.push_back(text.substr(begin));
  return lines;
}

bool passes(std::string_view line, E164Level level) {
  return checkStrict(NumberingPlan::current(), line, level).verdict == E164Verdict::kValid;
}

void checkOne(std::string_view line) {
  const NumberingPlan& plan = NumberingPlan::current();
  const StrictResult result = checkStrict(plan, line);
  require(result.offset <= line.size() && result.length <= line.size() - result.offset);
  const bool isValid = result.verdict == E164Verdict::kValid;
  require(isValid == identifyE164(line).has_value());
  require(isValid == !findE164Fault(line, E164Level::kValid));
  require(!isValid || passes(line, E164Level::kPossible));
  require(!passes(line, E164Level::kPossible) || passes(line, E164Level::kSyntax));
  if (result.verdict != E164Verdict::kNotCanonical) return;
  const std::string canonical = "+" + std::string(canonicalDigits(plan, line.substr(1))->view());
  require(canonical != line && passes(canonical, E164Level::kSyntax));
}

}  // namespace
}  // namespace dialproof::internal

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dialproof::internal;
  using dialproof::E164Level;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::vector<std::string_view> lines = linesOf(text);
  for (const E164Level level : {E164Level::kSyntax, E164Level::kPossible, E164Level::kValid}) {
    std::vector<PackedResult> results;
    checkLines(NumberingPlan::current(), text, level, results);
    require(results.size() == lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      require(results[i] == pack(checkStrict(NumberingPlan::current(), lines[i], level)));
    }
  }
  std::for_each(lines.begin(), lines.end(), checkOne);
  return 0;
}
