// Plan files that are whole, cut, changed, or made to do harm.

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <variant>

#include "plan/embedded_plan.h"
#include "plan/numbering_plan.h"
#include "plan/plan_file.h"
#include "plan/strict_check.h"

namespace dialproof::internal {
namespace {

std::string planFile() { return std::string(embeddedPlan()); }

// As if it had been made so: size and checksum fit.
std::string sealed(std::string file) {
  const auto put = [&](std::size_t offset, std::uint64_t value, std::size_t length) {
    for (std::size_t i = 0; i < length; ++i) file[offset + i] = static_cast<char>(value >> (8 * i));
  };
  put(plan_file::kMagic.size() + 2, file.size(), 4);
  put(plan_file::kChecksumOffset, plan_file::checksum(std::string_view(file).substr(plan_file::kBodyOffset)), 8);
  return file;
}

const PlanFault* faultOf(const std::variant<NumberingPlan, PlanFault>& read) { return std::get_if<PlanFault>(&read); }

// Whatever was read can be walked.
void walkAll(const NumberingPlan& plan) {
  std::mt19937_64 random(1);
  for (int i = 0; i < 2000; ++i) {
    std::string text = "+";
    for (std::uint64_t length = random() % 24; length > 0; --length) {
      text.push_back(static_cast<char>('0' + random() % 10));
    }
    const StrictResult result = checkStrict(plan, text);
    ASSERT_LE(result.offset + result.length, text.size()) << text;
    ASSERT_LT(result.region, plan.regions().size());
  }
}

TEST(PlanReader, ReadsWhatTheCompilerMakes) {
  const auto read = NumberingPlan::read(embeddedPlan());
  const auto* plan = std::get_if<NumberingPlan>(&read);
  ASSERT_NE(plan, nullptr);
  EXPECT_TRUE(plan->source().starts_with("google-libphonenumber ")) << plan->source();
  EXPECT_GT(plan->stateCount(), 10'000U);
  EXPECT_EQ(plan->findRegion("gb")->callingCode, 44);
  EXPECT_EQ(plan->findRegion("XX"), nullptr);
  EXPECT_EQ(plan->findRegion(""), nullptr);
  EXPECT_EQ(plan->findCallingCode("9999"), nullptr);
  EXPECT_EQ(plan->findCallingCode(""), nullptr);
  EXPECT_EQ(plan->findCallingCode("4420")->code, 44);
}

TEST(PlanReader, RefusesEveryCut) {
  const std::string file = planFile();
  for (std::size_t length = 0; length < file.size(); length += length < 4096 ? 1 : 97) {
    const auto read = NumberingPlan::read(std::string_view(file).substr(0, length));
    ASSERT_NE(faultOf(read), nullptr) << length;
  }
  EXPECT_EQ(*faultOf(NumberingPlan::read(file + "x")), PlanFault::kIncomplete);
}

TEST(PlanReader, RefusesEveryCutWhoseChecksumFits) {
  const std::string file = planFile();
  for (std::size_t length = plan_file::kBodyOffset; length < file.size(); length += length < 4096 ? 1 : 997) {
    const auto read = NumberingPlan::read(sealed(file.substr(0, length)));
    ASSERT_NE(faultOf(read), nullptr) << length;
    ASSERT_EQ(*faultOf(read), PlanFault::kMalformed) << length;
  }
}

TEST(PlanReader, SaysWhatIsWrong) {
  EXPECT_EQ(*faultOf(NumberingPlan::read("")), PlanFault::kNotAPlan);
  EXPECT_EQ(*faultOf(NumberingPlan::read("{\"a\":1}")), PlanFault::kNotAPlan);
  EXPECT_EQ(*faultOf(NumberingPlan::read(plan_file::kMagic)), PlanFault::kIncomplete);
  std::string later = planFile();
  later[plan_file::kMagic.size()] = 99;
  EXPECT_EQ(*faultOf(NumberingPlan::read(later)), PlanFault::kUnknownVersion);
  for (const PlanFault fault : {PlanFault::kNotAPlan, PlanFault::kUnknownVersion, PlanFault::kIncomplete,
                                PlanFault::kChecksum, PlanFault::kMalformed}) {
    EXPECT_TRUE(toString(fault).ends_with('.'));
  }
}

TEST(PlanReader, SeesEveryFlippedBit) {
  const std::string file = planFile();
  std::mt19937_64 random(2);
  for (int i = 0; i < 1000; ++i) {
    std::string flipped = file;
    const std::size_t place = random() % file.size();
    flipped[place] = static_cast<char>(flipped[place] ^ 1 << random() % 8);
    ASSERT_NE(faultOf(NumberingPlan::read(flipped)), nullptr) << place;
  }
}

TEST(PlanReader, TakesNoHarmFromAFileMadeToDoIt) {
  const std::string file = planFile();
  std::mt19937_64 random(3);
  std::size_t readable = 0;
  for (int i = 0; i < 1500; ++i) {
    std::string hostile = file;
    // The tables at the front are small and what everything else is held against.
    const std::size_t span = i % 2 == 0 ? 6000 : file.size();
    for (std::uint64_t changes = 1 + random() % 3; changes > 0; --changes) {
      const std::size_t place = plan_file::kBodyOffset + random() % (span - plan_file::kBodyOffset);
      hostile[place] = static_cast<char>(random());
    }
    const auto read = NumberingPlan::read(sealed(hostile));
    const auto* plan = std::get_if<NumberingPlan>(&read);
    if (plan == nullptr) continue;
    ++readable;
    ASSERT_NO_FATAL_FAILURE(walkAll(*plan)) << i;
  }
  EXPECT_GT(readable, 50U) << "otherwise this shows nothing of walking";
}

TEST(NumberingPlan, StaysWhenAnotherCannotBeRead) {
  EXPECT_EQ(NumberingPlan::use("DPPLAN"), PlanFault::kIncomplete);
  EXPECT_EQ(checkStrict(NumberingPlan::current(), "+12015550123").verdict, E164Verdict::kValid);
}

TEST(NumberingPlan, IsReplacedByOneThatCanBeRead) {
  std::string other = planFile();
  other[plan_file::kBodyOffset + 1] = 'G';  // the name of the source
  ASSERT_EQ(NumberingPlan::use(sealed(other)), std::nullopt);
  EXPECT_TRUE(NumberingPlan::current().source().starts_with("Google"));
  EXPECT_EQ(checkStrict(NumberingPlan::current(), "+12015550123").verdict, E164Verdict::kValid);
  ASSERT_EQ(NumberingPlan::use(embeddedPlan()), std::nullopt);
}

}  // namespace
}  // namespace dialproof::internal
