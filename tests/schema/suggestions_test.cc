#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check.h"
#include "dialproof/schema.h"
#include "schema/evaluate/suggest.h"

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

TEST(Suggestions, ReadWhatPeopleWriteInPlaceOfAValue) {
  EXPECT_THAT(firstFixes(R"({"type":"null"})", R"("null")"), ElementsAre("replace  null"));
  EXPECT_THAT(firstFixes(R"({"type":"number"})", R"(" 1.50 ")"), ElementsAre("replace  1.50"));
  EXPECT_THAT(firstFixes(R"({"type":"boolean"})", R"("yes")"), IsEmpty());
  EXPECT_THAT(firstFixes(R"({"type":"string"})", "true"), ElementsAre("replace  \"true\""));
  EXPECT_THAT(firstFixes(R"({"type":"string","pattern":"^a"})", "12"), IsEmpty()) << "the text would not fit";
  EXPECT_THAT(firstFixes(R"({"type":"string"})", "[\"a\"]"), IsEmpty());
  EXPECT_THAT(firstFixes(R"({"format":"uri"})", R"("example.com/a")"),
              ElementsAre("replace  \"https://example.com/a\""));
  EXPECT_THAT(firstFixes(R"({"format":"date-time"})", R"("2026-01-31 09:30:00Z")"),
              ElementsAre("replace  \"2026-01-31T09:30:00Z\""));
  EXPECT_THAT(firstFixes(R"({"format":"email"})", R"(" a@example.com\n")"), ElementsAre("replace  \"a@example.com\""));
  EXPECT_THAT(firstFixes(R"({"pattern":"^[a-z]+$"})", R"("ABC")"), ElementsAre("replace  \"abc\""));
  EXPECT_THAT(firstFixes(R"({"type":"integer"})", R"("1e+-5")"), IsEmpty());
}

TEST(Suggestions, AreAtMostThreeAndEachOnce) {
  EXPECT_THAT(firstFixes(R"({"enum":["abc","ABD"],"default":"abc"})", R"("ABC")"), ElementsAre("replace  \"abc\""));
  const auto few = firstFixes(R"({"type":["number","string"],"enum":["12",12,"x12","y"],"default":"y"})", R"(" 12 ")");
  EXPECT_LE(few.size(), 3U);
  EXPECT_FALSE(few.empty());
}

TEST(Suggestions, PointAtTheirPlace) {
  EXPECT_THAT(firstFixes(R"({"additionalProperties":{"items":{"type":"integer"}}})", R"({"a/b~":[0,"1"]})"),
              ElementsAre("replace /a~1b~0/1 1"));
  EXPECT_THAT(firstFixes(R"({"items":{"properties":{"a/b":{"const":1}},"required":["a/b"]}})", "[{}]"),
              ElementsAre("add /0/a~1b 1"));
  EXPECT_THAT(firstFixes(R"({"properties":{"x":{"properties":{"na/me":true},"additionalProperties":false}}})",
                         R"({"x":{"na/em":1}})"),
              ElementsAre("move /x/na~1me from /x/na~1em"));
  EXPECT_THAT(firstFixes(R"({"properties":{"x":{"uniqueItems":true}}})", R"({"x":[1,1]})"), ElementsAre("remove /x/1"));
}

TEST(Suggestions, AddThroughReferences) {
  EXPECT_THAT(
      firstFixes(R"({"$defs":{"k":{"const":"v"}},"properties":{"a":{"$ref":"#/$defs/k"}},"required":["a"]})", "{}"),
      ElementsAre("add /a \"v\""));
  EXPECT_THAT(firstFixes(R"({"properties":{"a":{"default":1,"minimum":5}},"required":["a"]})", "{}"), IsEmpty())
      << "a default that is itself wrong";
}

TEST(Suggestions, RenameADeprecatedPropertyToItsOneSuccessor) {
  constexpr const char* kSchema = R"({"properties":{"old":{"deprecated":true,"x-successors":["new"]},"new":true}})";
  EXPECT_THAT(firstFixes(kSchema, R"({"old":1})"), ElementsAre("move /new from /old"));
  EXPECT_THAT(firstFixes(kSchema, R"({"old":1,"new":2})"), IsEmpty());
  EXPECT_THAT(firstFixes(R"({"properties":{"old":{"deprecated":true,"x-successors":["a","b"]}}})", R"({"old":1})"),
              IsEmpty());
}

TEST(Suggestions, OfNumbersFollowTheRestOfTheSchema) {
  EXPECT_THAT(firstFixes(R"({"format":"e164","pattern":"^\\+44"})", R"("+1 201 555 0123")"), IsEmpty());
  EXPECT_THAT(firstFixes(R"({"format":"e164"})", R"("+1 111 555 0123")"), IsEmpty()) << "that is no valid number";
}

TEST(Suggestions, OfBoundsAreTheBound) {
  EXPECT_THAT(firstFixes(R"({"minimum":5})", "1"), ElementsAre("replace  5"));
  EXPECT_THAT(firstFixes(R"({"exclusiveMinimum":5})", "1"), IsEmpty());
  EXPECT_THAT(firstFixes(R"({"minimum":5,"multipleOf":2})", "4"), IsEmpty()) << "5 is no multiple of 2";
}

TEST(Suggestions, MoveOnlyWhereItDoesNoHarm) {
  // The handler relay_context needs its own fields: their successors would leave holes, and be of no use to it.
  const auto kept =
      validate("signalwire/phone-number-update", R"({"call_handler":"relay_context","call_relay_context":"office",)"
                                                 R"("call_relay_context_status_callback_url":"https://example.com"})");
  ASSERT_EQ(kept.diagnostics.size(), 3U);
  EXPECT_THAT(fixes(kept.diagnostics[1]), IsEmpty());
  EXPECT_THAT(fixes(kept.diagnostics[2]), IsEmpty());
  const auto moved =
      validate("signalwire/phone-number-update", R"({"call_relay_context_status_callback_url":"https://example.com"})");
  ASSERT_EQ(moved.diagnostics.size(), 1U);
  EXPECT_THAT(fixes(moved.diagnostics[0]), ElementsAre("move /call_relay_topic_status_callback_url from "
                                                       "/call_relay_context_status_callback_url"));
}

std::optional<std::string_view> nearestOf(std::string_view word, const std::vector<std::string_view>& candidates) {
  const auto found = internal::nearest(word, candidates);
  return found ? std::optional(candidates[*found]) : std::nullopt;
}

TEST(Nearest, FindsMisspeltWordsOnly) {
  const std::vector<std::string_view> words{"call_request_url", "call_fallback_url", "name"};
  EXPECT_EQ(nearestOf("call_requst_url", words), "call_request_url");
  EXPECT_EQ(nearestOf("CALL_REQUEST_URL", words), "call_request_url");
  EXPECT_EQ(nearestOf("nmae", words), "name");
  EXPECT_EQ(nearestOf("zzzz", words), std::nullopt);
  EXPECT_EQ(nearestOf("", words), std::nullopt);
  EXPECT_EQ(nearestOf("name", words), std::nullopt) << "a word is not misspelt for itself";
  EXPECT_EQ(nearestOf("Name", words), "name");
  EXPECT_EQ(nearestOf("call_url", words), std::nullopt);
  EXPECT_EQ(nearestOf("a", {"b"}), std::nullopt) << "nothing shared";
  EXPECT_EQ(nearestOf("ab", {"ac", "ab1"}), "ac") << "the first of the nearest";
  EXPECT_EQ(nearestOf("x", {}), std::nullopt);
  EXPECT_EQ(nearestOf(std::string(1000, 'x'), words), std::nullopt);
}

}  // namespace
}  // namespace dialproof
