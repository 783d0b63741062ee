#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check.h"
#include "dialproof/schema.h"
#include "schema/suggest.h"

namespace dialproof {
namespace {

using internal::check;
using testing::ElementsAre;
using testing::IsEmpty;

// "replace /a 1": each suggestion's one operation.
std::vector<std::string> fixes(const Diagnostic& diagnostic) {
  static constexpr const char* kNames[] = {"add", "remove", "replace", "move"};
  std::vector<std::string> lines;
  for (const Suggestion& suggestion : diagnostic.suggestions) {
    const PatchOperation& operation = suggestion.patch.at(0);
    std::string line = std::string(kNames[static_cast<int>(operation.op)]) + " " + operation.path;
    if (operation.op == PatchOperation::Op::kMove) line += " from " + operation.from;
    if (operation.op == PatchOperation::Op::kAdd || operation.op == PatchOperation::Op::kReplace) {
      line += " " + toJson(operation.value);
    }
    lines.push_back(line);
    EXPECT_FALSE(suggestion.title.empty());
  }
  return lines;
}

std::vector<std::string> firstFixes(std::string_view schema, std::string_view document) {
  const auto outcome = check(schema, document);
  return outcome.diagnostics.empty() ? std::vector<std::string>{"nothing was said"}
                                     : fixes(outcome.diagnostics.front());
}

TEST(Suggestions, TurnAValueIntoTheTypeItWasMeantToBe) {
  EXPECT_THAT(firstFixes(R"({"type":"integer"})", R"("12")"), ElementsAre("replace  12"));
  EXPECT_THAT(firstFixes(R"({"type":"string"})", "12.50"), ElementsAre("replace  \"12.50\""));
  EXPECT_THAT(firstFixes(R"({"type":"boolean"})", R"("true")"), ElementsAre("replace  true"));
  EXPECT_THAT(firstFixes(R"({"type":"integer","maximum":5})", R"("12")"), IsEmpty()) << "12 would be wrong too";
}

TEST(Suggestions, OfferTheNearestValueAndTheDefault) {
  EXPECT_THAT(firstFixes(R"({"enum":["Endpoint","Flow"]})", R"("endpoint")"), ElementsAre("replace  \"Endpoint\""));
  EXPECT_THAT(firstFixes(R"({"enum":["POST","GET"],"default":"POST"})", R"("zzz")"), ElementsAre("replace  \"POST\""));
  EXPECT_THAT(firstFixes(R"({"const":"x"})", "1"), ElementsAre("replace  \"x\""));
  EXPECT_THAT(firstFixes(R"({"maximum":50})", "51"), ElementsAre("replace  50"));
}

TEST(Suggestions, NameTheProperty) {
  constexpr const char* kSchema =
      R"({"properties":{"status":{"type":"string"},"name":true},"additionalProperties":false})";
  EXPECT_THAT(firstFixes(kSchema, R"({"sttus":"x"})"), ElementsAre("move /status from /sttus"));
  EXPECT_THAT(firstFixes(kSchema, R"({"sttus":1})"), IsEmpty()) << "status would not take a number";
  EXPECT_THAT(firstFixes(kSchema, R"({"sttus":"x","status":"y"})"), IsEmpty()) << "there is a status already";
  EXPECT_THAT(firstFixes(kSchema, R"({"colour":"x"})"), IsEmpty());
}

TEST(Suggestions, AddWhatHasOneValueOrADefault) {
  EXPECT_THAT(firstFixes(R"({"properties":{"a":{"const":1}},"required":["a"]})", "{}"), ElementsAre("add /a 1"));
  EXPECT_THAT(firstFixes(R"({"properties":{"a":{"default":[]}},"required":["a"]})", "{}"), ElementsAre("add /a []"));
  EXPECT_THAT(firstFixes(R"({"required":["a"]})", "{}"), IsEmpty());
}

TEST(Suggestions, RemoveARepetition) {
  EXPECT_THAT(firstFixes(R"({"uniqueItems":true})", R"(["a","b","a"])"), ElementsAre("remove /2"));
}

TEST(Suggestions, WriteANumberInE164) {
  EXPECT_THAT(firstFixes(R"({"format":"e164"})", R"("+1 (201) 555-0123")"), ElementsAre("replace  \"+12015550123\""));
}

TEST(Suggestions, MoveOnlyWhereItDoesNoHarm) {
  // With the handler relay_context a context is required: its successor would leave a hole.
  const auto kept =
      validate("signalwire/phone-number-update", R"({"call_handler":"relay_context","call_relay_context":"office",)"
                                                 R"("call_relay_context_status_callback_url":"https://example.com"})");
  ASSERT_EQ(kept.diagnostics.size(), 3U);
  EXPECT_THAT(fixes(kept.diagnostics[1]), IsEmpty());
  EXPECT_THAT(fixes(kept.diagnostics[2]), ElementsAre("move /call_relay_topic_status_callback_url from "
                                                      "/call_relay_context_status_callback_url"));
}

TEST(Nearest, FindsMisspeltWordsOnly) {
  const std::vector<std::string_view> words{"call_request_url", "call_fallback_url", "name"};
  EXPECT_EQ(internal::nearest("call_requst_url", words), "call_request_url");
  EXPECT_EQ(internal::nearest("CALL_REQUEST_URL", words), "call_request_url");
  EXPECT_EQ(internal::nearest("nmae", words), "name");
  EXPECT_EQ(internal::nearest("zzzz", words), std::nullopt);
  EXPECT_EQ(internal::nearest("", words), std::nullopt);
  EXPECT_EQ(internal::nearest(std::string(1000, 'x'), words), std::nullopt);
}

}  // namespace
}  // namespace dialproof
