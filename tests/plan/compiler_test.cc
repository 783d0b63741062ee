// The plan compiler: the same input gives the same bytes, and what it cannot read it refuses.

#include <gtest/gtest.h>

#include <string>

#include "metadata/literal.h"
#include "metadata/metadata.h"
#include "metadata/protobuf.h"
#include "plan/embedded_plan.h"
#include "plan/numbering_plan.h"
#include "plan_compiler/build.h"
#include "plan_compiler/plan_writer.h"

namespace dialproof::internal {
namespace {

std::optional<std::string> compile(std::string_view metadata, std::string_view source) {
  const auto territories = readTerritories(metadata);
  if (!territories) return std::nullopt;
  Numbering numbering;
  numbering.codes = byCallingCode(*territories);
  return build(numbering) ? toPlanFile(numbering, source) : std::nullopt;
}

TEST(PlanCompiler, GivesTheSameBytesForTheSameInput) {
  const auto metadata = readFile(PHONE_METADATA);
  ASSERT_TRUE(metadata);
  const std::string source = NumberingPlan::current().source();
  const auto first = compile(*metadata, source);
  ASSERT_TRUE(first);
  EXPECT_EQ(compile(*metadata, source), first);
  EXPECT_TRUE(*first == embeddedPlan()) << "the plan that is built in is of this metadata";
  EXPECT_FALSE(compile(*metadata, "another") == first);
}

TEST(PlanCompiler, RefusesMetadataThatItCannotRead) {
  EXPECT_FALSE(readTerritories(""));
  EXPECT_FALSE(readTerritories("i18n.phonenumbers.metadata.countryToMetadata="));
  EXPECT_FALSE(readTerritories("i18n.phonenumbers.metadata.countryToMetadata={}"));
  EXPECT_FALSE(readTerritories("i18n.phonenumbers.metadata.countryToMetadata={AC:[,[,,\"5"));
  EXPECT_FALSE(compile(R"(i18n.phonenumbers.metadata.countryToMetadata={XX:[,[,,"5+"],,,,,,,,"XX",999]})", "x"));
}

TEST(Literal, HasHolesAndNamesWithoutQuotes) {
  const auto literal = readLiteral(R"({AC:[,"a\\d\"",,[-1,20]],"800":[]} and more)");
  ASSERT_TRUE(literal);
  ASSERT_EQ(literal->names.size(), 2U);
  const Literal& list = literal->items[0];
  EXPECT_EQ(list.items.size(), 4U);
  EXPECT_EQ(list[0].kind, Literal::Kind::kHole);
  EXPECT_EQ(list[1].text, "a\\d\"");
  EXPECT_EQ(list[3][0].number, -1);
  EXPECT_EQ(list[9].kind, Literal::Kind::kHole);
  EXPECT_EQ(literal->names[1], "800");
  for (const char* text : {"", "[", "[1", "[1 2]", "{a}", "{a:}", "\"a", "\"\\n\"", "-", "x", "{a:1 b:2}"}) {
    EXPECT_FALSE(readLiteral(text)) << text;
  }
}

TEST(Protobuf, WritesWhatItReads) {
  const auto territory =
      readLiteral(R"text([,[,,"\\d",,,,"5",,,[-1]],,,,,,,,"AC",247,,,,,,,,1,[[,"(\\d)","$1",["2","3"]]]])text");
  ASSERT_TRUE(territory);
  const std::string minusOne = "\x48\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01";
  const std::string format =
      "\x0A\x04(\\d)\x12\x02$1\x1A\x01"
      "2\x1A\x01"
      "3";
  const std::string rest =
      "\x4A\x02"
      "AC\x50\xF7\x01\x90\x01\x01\x9A\x01" +
      std::string(1, static_cast<char>(format.size())) + format;
  const auto whole = [&](const std::string& description) {
    const std::string body = "\x0A" + std::string(1, static_cast<char>(description.size())) + description + rest;
    return "\x0A" + std::string(1, static_cast<char>(body.size())) + body;
  };
  EXPECT_EQ(toPhoneMetadataCollection({*territory}), whole("\x12\x02\\d\x32\x01"
                                                           "5" +
                                                           minusOne));
}

}  // namespace
}  // namespace dialproof::internal
