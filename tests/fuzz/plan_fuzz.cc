// Any bytes as a plan file: they are refused and the old plan stays, or they are in use and every question is answered
// from inside the plan. The input is taken for a file, for all of one behind a header that fits it, and for changes to
// the plan that we were built with: four bytes each, a place and the byte put there.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "plan/embedded_plan.h"
#include "plan/lenient_reading.h"
#include "plan/numbering_plan.h"
#include "plan/plan_file.h"
#include "plan/strict_check.h"

namespace dialproof::internal {
namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

// With size and checksum as they should be.
std::string sealed(std::string_view body) {
  std::string file(plan_file::kMagic);
  const auto append = [&](std::uint64_t value, std::size_t length) {
    for (std::size_t i = 0; i < length; ++i) file.push_back(static_cast<char>(value >> (8 * i)));
  };
  append(plan_file::kVersion, 2);
  append(plan_file::kBodyOffset + body.size(), 4);
  append(plan_file::checksum(body), 8);
  return file.append(body);
}

std::string changed(std::string_view changes) {
  std::string body(embeddedPlan().substr(plan_file::kBodyOffset));
  for (; changes.size() >= 4; changes.remove_prefix(4)) {
    const auto byte = [&](std::size_t i) { return std::size_t{static_cast<unsigned char>(changes[i])}; };
    body[(byte(0) | byte(1) << 8 | byte(2) << 16) % body.size()] = changes[3];
  }
  return body;
}

void requireInside(std::string_view text, const NumberingPlan& plan) {
  for (const E164Level level : {E164Level::kSyntax, E164Level::kPossible, E164Level::kValid}) {
    const StrictResult result = checkStrict(plan, text, level);
    require(result.offset <= text.size() && result.length <= text.size() - result.offset);
    if (result.verdict != E164Verdict::kValid || result.type == NumberType::kUnknown) continue;
    require(result.region < plan.regions().size() && result.type <= NumberType::kVoicemail);
  }
  if (plan.findCallingCode(text.substr(1)) != nullptr) canonicalDigits(plan, text.substr(1));
}

void askAll(const NumberingPlan& plan) {
  static constexpr std::array<std::string_view, 8> kRests{
      "", "0", "00", "2015550123", "02079460018", "0000000000000000", "1234567890123456789", "9999999999999999999999"};
  for (const std::string_view rest : kRests) requireInside("+" + std::string(rest), plan);
  for (const PlanCallingCode& code : plan.callingCodes()) {
    for (const std::string_view rest : kRests) requireInside("+" + std::to_string(code.code) + std::string(rest), plan);
  }
  for (const PlanRegion& region : plan.regions()) {
    for (const std::string_view text : {"020 7946 0018", "00 44 20 7946 0018", "(0) 1-800-FLOWERS ext. 7"}) {
      const auto number = readLeniently(plan, text, region.name());
      if (number) require(checkStrict(plan, *number).verdict == E164Verdict::kValid);
    }
  }
}

void tryFile(std::string_view file) {
  const NumberingPlan& plan = NumberingPlan::current();
  const std::string before = plan.source();
  const bool isRefused = NumberingPlan::use(file).has_value();
  if (isRefused) {
    require(plan.source() == before);
    require(checkStrict(plan, "+12015550123").verdict == E164Verdict::kValid);
    return;
  }
  askAll(plan);
  require(!NumberingPlan::use(embeddedPlan()));
}

}  // namespace
}  // namespace dialproof::internal

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dialproof::internal;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  tryFile(input);
  tryFile(sealed(input));
  const bool isFewChanges = size >= 4 && size <= 64 && size % 4 == 0;
  if (isFewChanges) tryFile(sealed(changed(input)));
  return 0;
}
