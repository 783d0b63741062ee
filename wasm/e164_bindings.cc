// Strict E.164 for JavaScript: numbers go in as text_buffer.h says, answers come out in 32 bits each
// (plan/strict_check.h). A number needs no UTF-8: whatever is not ASCII may stand in the input as any byte that is
// neither a digit, a plus nor an end of line.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "plan/lenient_reading.h"
#include "plan/strict_check.h"
#include "text_buffer.h"

namespace dialproof::wasm {
namespace {

using internal::NumberingPlan;

internal::StrictResult last;
std::vector<internal::PackedResult> results;

}  // namespace

[[clang::export_name("check")]] internal::PackedResult check(std::size_t bytes, E164Level level) {
  last = internal::checkStrict(NumberingPlan::current(), input(bytes), level);
  return internal::pack(last);
}

// Where the number that was checked last is wrong: what a packed result may have no room for.
[[clang::export_name("lastOffset")]] std::size_t lastOffset() { return last.offset; }
[[clang::export_name("lastLength")]] std::size_t lastLength() { return last.length; }

// Checks each line of the input and answers how many there are; their results stand at resultsAddress().
[[clang::export_name("checkLines")]] std::size_t checkLines(std::size_t bytes, E164Level level) {
  results.clear();
  internal::checkLines(NumberingPlan::current(), input(bytes), level, results);
  releaseInput();
  return results.size();
}

[[clang::export_name("resultsAddress")]] std::uintptr_t resultsAddress() {
  return reinterpret_cast<std::uintptr_t>(results.data());
}

// The E.164 form of the number that a plus and digits stand for; empty when there is none.
[[clang::export_name("canonical")]] std::size_t canonical(std::size_t bytes) {
  const auto digits = internal::canonicalDigits(NumberingPlan::current(), input(bytes).substr(1));
  return setOutput(digits ? "+" + std::string(digits->view()) : std::string());
}

// The E.164 form of the number that a text in UTF-8 may mean, behind the region it may be from; empty when there is
// none.
[[clang::export_name("suggest")]] std::size_t suggest(std::size_t bytes, std::size_t regionBytes) {
  const std::string_view region = input(bytes).substr(0, regionBytes);
  const std::string_view text = input(bytes).substr(regionBytes);
  return setOutput(internal::readLeniently(NumberingPlan::current(), text, region).value_or(std::string()));
}

// Puts the plan file in the input in use: 0, or else which PlanFault it has, counted from 1. The old plan stays then.
[[clang::export_name("usePlan")]] std::size_t usePlan(std::size_t bytes) {
  const auto fault = NumberingPlan::use(input(bytes));
  releaseInput();
  return fault ? static_cast<std::size_t>(*fault) + 1 : 0;
}

[[clang::export_name("planFaultMessage")]] std::size_t planFaultMessage(std::size_t fault) {
  return setOutput(std::string(internal::toString(static_cast<internal::PlanFault>(fault - 1))));
}

// Which metadata the plan is made from.
[[clang::export_name("planSource")]] std::size_t planSource() { return setOutput(NumberingPlan::current().source()); }

// The plan's regions by index, each with a space behind it.
[[clang::export_name("regions")]] std::size_t regions() {
  std::string names;
  for (const internal::PlanRegion& region : NumberingPlan::current().regions()) names.append(region.name()).append(" ");
  return setOutput(std::move(names));
}

}  // namespace dialproof::wasm
