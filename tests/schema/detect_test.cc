// A document tells by its properties what it is.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "dialproof/schema.h"

namespace dialproof {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

std::string firstOf(std::string_view text) {
  const auto found = detect(text);
  return found.empty() ? std::string() : std::string(found[0].id);
}

TEST(Detect, FindsTheSchemaOfEveryValidExampleThatHasProperties) {
  std::size_t found = 0;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(DIALPROOF_SOURCE_DIR) / "schemas")) {
    const fs::path& path = entry.path();
    const bool isExample = path.parent_path().filename() == "valid" && path.extension() == ".json" &&
                           path.stem().extension() != ".expected";
    if (!isExample) continue;
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    const bool hasProperties = text.str().find(':') != std::string::npos;
    const fs::path resource = path.parent_path().parent_path();
    const std::string expected =
        resource.parent_path().parent_path().filename().string() + "/" + resource.filename().string();
    EXPECT_EQ(firstOf(text.str()), hasProperties ? expected : "") << path;
    ++found;
  }
  EXPECT_GT(found, 100U);
}

TEST(Detect, SaysWhy) {
  const auto found =
      detect(R"({"number":"+899100000001","call_flow_id":"x","message_flow_id":"y","name":"z","colour":1})");
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0].id, "voipbin/number-create");
  EXPECT_THAT(found[0].known, ElementsAre("number", "call_flow_id", "message_flow_id", "name"));
  EXPECT_THAT(found[0].unknown, ElementsAre("colour"));
  EXPECT_THAT(found[0].missing, ElementsAre("detail"));
  EXPECT_FALSE(found[0].valid);
}

TEST(Detect, KnowsAListByItsFirstItem) {
  EXPECT_EQ(firstOf(R"([{"Number":"+61291920000","PropertySid":"a","AccountSid":"b"}])"), "fonedynamics/number-list");
  EXPECT_EQ(firstOf(R"([{"e164":"+12015551234","monthlyCostUsd":1,"upfrontCostUsd":0,"features":[]}])"),
            "speko/available-numbers");
}

TEST(Detect, FindsNothingInWhatNoSchemaKnows) {
  for (const char* text :
       {"", "{", "{}", "[]", "null", "1", "[1]", "[[]]", R"({"a":1})", R"({"name":1,"b":2,"c":3,"d":4})"}) {
    EXPECT_THAT(detect(text), IsEmpty()) << text;
  }
}

TEST(Detect, StaysWithinItsLimits) {
  const std::string text = R"({"released":true})";
  EXPECT_EQ(firstOf(text), "speko/phone-number-release");
  EXPECT_THAT(detect(text, {.maxBytes = 4}), IsEmpty());
  EXPECT_THAT(detect(std::string(600, '[') + std::string(600, ']')), IsEmpty());
}

}  // namespace
}  // namespace dialproof
