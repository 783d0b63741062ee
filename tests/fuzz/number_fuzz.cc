// Any text as a number that somebody typed, in any region: the result is whole, what is marked lies inside the text,
// and the E.164 form of a valid number is strictly valid. The first two bytes name the region; none when they are no
// letters.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "dialproof/e164.h"
#include "dialproof/number.h"
#include "e164/e164_check.h"
#include "json/document.h"

namespace dialproof::internal {
namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

bool isLetter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

bool isStrictlyValid(std::string_view text) { return !findE164Fault(text, E164Level::kValid); }

// Of a NumberResult or an E164Result.
template <typename Result>
void checkPlaces(const Result& result) {
  for (const Diagnostic& diagnostic : result.diagnostics) {
    require(!diagnostic.code.empty() && !diagnostic.message.empty() && diagnostic.range);
    require(diagnostic.range->start.offset <= diagnostic.range->end.offset);
    require(diagnostic.range->end.offset <= result.text.size());
  }
  const std::string json = renderJson(result);
  JsonFaults faults(1);
  require(Document::read(json, {json.size(), 64, 1}, faults).has_value() && !faults.hasError());
}

void checkResult(const NumberResult& result, std::string_view text) {
  require(result.text == text);
  require(result.valid == result.diagnostics.empty());
  require(result.e164.empty() == (result.callingCode == 0));
  checkPlaces(result);
  if (!result.valid) return;
  require(!result.region.empty() && result.type != NumberType::kUnknown);
}

void checkLenient(std::string_view text, const NumberOptions& options) {
  const NumberResult result = checkNumber(text, options);
  checkResult(result, text);
  if (!result.valid) return;
  require(isStrictlyValid(result.e164));
  const auto identity = identifyE164(result.e164);
  require(identity->region == result.region && identity->type == result.type);
}

void checkStrictly(std::string_view text, const NumberOptions& options) {
  const E164Result result = checkE164(text, {E164Level::kValid, options.defaultRegion});
  checkPlaces(result);
  require(result.valid == isStrictlyValid(text));
  require(!result.valid || result.e164 == text);
  const auto meant = suggestE164(text, options.defaultRegion);
  require(!meant || (*meant != text && isStrictlyValid(*meant)));
}

}  // namespace
}  // namespace dialproof::internal

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dialproof::internal;
  std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string start(text.substr(0, 2));
  const bool isRegion = std::all_of(start.begin(), start.end(), isLetter);
  const dialproof::NumberOptions options{isRegion ? start : std::string()};
  text.remove_prefix(start.size());
  checkLenient(text, options);
  checkStrictly(text, options);
  return 0;
}
