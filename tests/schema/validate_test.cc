#include "dialproof/schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace dialproof {
namespace {

std::string firstCode(const ValidationResult& result) {
  return result.diagnostics.empty() ? std::string() : std::string(result.diagnostics.front().code);
}

TEST(Validate, NamesTheSchemaThatWasMeant) {
  const ValidationResult result = validate("voipbin/numbre", "{}");
  EXPECT_FALSE(result.valid);
  EXPECT_EQ(firstCode(result), "schema.unknown_schema");
  EXPECT_THAT(result.diagnostics[0].message, testing::HasSubstr("voipbin/number"));
  EXPECT_FALSE(result.diagnostics[0].range);
}

TEST(Validate, SaysWhatIsWrongWithTextThatIsNoJson) {
  EXPECT_EQ(firstCode(validate("voipbin/number", "")), "json.empty");
  EXPECT_EQ(firstCode(validate("voipbin/number", "{\"id\":")), "json.unexpected_end");
  EXPECT_EQ(firstCode(validate("voipbin/number", "\xFF")), "json.invalid_utf8");
}

TEST(Validate, KeepsItsLimits) {
  ValidationOptions options;
  options.limits = {10, 256, 100};
  EXPECT_EQ(firstCode(validate("voipbin/number", R"({"id": "long enough"})", options)), "json.size_limit");
  options.limits = {1U << 20, 100000, 100};
  EXPECT_EQ(firstCode(validate("voipbin/number", std::string(600, '[') + std::string(600, ']'), options)),
            "json.depth_limit")
      << "512 is the most that can be asked for";
}

TEST(Validate, SaysHowMuchItDoesNotShow) {
  std::string text = "[";
  for (int i = 0; i < 300; ++i) text += "1,";
  const ValidationResult result = validate("speko/available-numbers", text + "1]");
  ASSERT_EQ(result.diagnostics.size(), 101U);
  EXPECT_EQ(result.diagnostics.back().code, "diagnostics.truncated");
  EXPECT_EQ(result.diagnostics.back().params.at(0).second, JsonValue(201));
}

TEST(Validate, IsInvalidOverTruncatedErrorsToo) {
  ValidationOptions options;
  options.limits.maxDiagnostics = 0;
  EXPECT_FALSE(validate("speko/available-numbers", "[1]", options).valid);
}

TEST(Validate, DeepButAllowedDocumentsAreNoTrouble) {
  ValidationOptions options;
  options.limits.maxDepth = 512;
  std::string value = "1";
  for (int i = 0; i < 510; ++i) value = "[" + value + "]";
  const ValidationResult result = validate("speko/setup-status", R"({"x":)" + value + "}", options);
  EXPECT_FALSE(result.valid);
  EXPECT_NE(firstCode(result), "json.depth_limit");
}

TEST(Validate, OrdersFaultsOfTextAndSchemaByTheirPlace) {
  const ValidationResult result =
      validate("speko/available-numbers-query", R"({"zz":1,"limit":"x","zz":2,"yy":1,"limit":9007199254740993})");
  std::vector<std::size_t> places;
  std::vector<std::string> codes;
  for (const Diagnostic& d : result.diagnostics) {
    places.push_back(d.range->start.offset);
    codes.emplace_back(d.code);
  }
  EXPECT_TRUE(std::is_sorted(places.begin(), places.end()));
  EXPECT_EQ(std::count(codes.begin(), codes.end(), "json.duplicate_key"), 2);
  EXPECT_EQ(std::count(codes.begin(), codes.end(), "json.number_precision"), 1);
  EXPECT_GE(std::count(codes.begin(), codes.end(), "schema.unknown_property"), 2);
  EXPECT_FALSE(result.valid);
}

TEST(Validate, AWarningOfTheTextLeavesTheDocumentValid) {
  const ValidationResult result =
      validate("speko/available-numbers-query", std::string("\xEF\xBB\xBF") + R"({"areaCode":"415"})");
  EXPECT_TRUE(result.valid) << renderText(result, "");
  EXPECT_EQ(firstCode(result), "json.byte_order_mark");
}

TEST(Validate, StopsAtTextThatIsNoJson) {
  const ValidationResult result = validate("voipbin/number", R"({"x":{"a":1,"a":2},)");
  ASSERT_EQ(result.diagnostics.size(), 2U) << "no schema is asked about half a document";
  EXPECT_EQ(result.diagnostics[0].code, "json.duplicate_key");
  EXPECT_EQ(result.diagnostics[1].code, "json.unexpected_end");
}

TEST(Validate, CountsWhatItLeavesOutWhateverTheLimit) {
  const std::string text = "[1,2,3,4,5]";
  for (const std::size_t limit : {0U, 1U, 4U, 5U, 6U}) {
    ValidationOptions options;
    options.limits.maxDiagnostics = limit;
    const ValidationResult result = validate("speko/available-numbers", text, options);
    const std::size_t shown = std::min<std::size_t>(limit, 5);
    ASSERT_EQ(result.diagnostics.size(), shown + (limit < 5 ? 1 : 0)) << limit;
    for (std::size_t i = 0; i < shown; ++i) {
      EXPECT_EQ(result.diagnostics[i].instanceLocation, "/" + std::to_string(i));
    }
    if (limit >= 5) continue;
    EXPECT_EQ(result.diagnostics.back().code, "diagnostics.truncated");
    EXPECT_EQ(result.diagnostics.back().severity, Severity::kHint);
    EXPECT_EQ(JsonValue(result.diagnostics.back().params), JsonValue(JsonValue::Object{{"omitted", 5 - limit}}));
  }
}

TEST(Validate, TakesATextAtTheVeryLimit) {
  ValidationOptions options;
  options.limits.maxBytes = 2;
  EXPECT_NE(firstCode(validate("voipbin/number", "{}", options)), "json.size_limit");
  EXPECT_EQ(firstCode(validate("voipbin/number", "{} ", options)), "json.size_limit");
  options.limits = {100, 2, 10};
  EXPECT_NE(firstCode(validate("voipbin/number", "[[]]", options)), "json.depth_limit");
  EXPECT_EQ(firstCode(validate("voipbin/number", "[[[]]]", options)), "json.depth_limit");
}

TEST(Validate, KeepsTheIdItWasAskedFor) {
  EXPECT_EQ(validate("voipbin/number", "{}").schema, "voipbin/number");
  EXPECT_EQ(validate("no/schema", "{}").schema, "no/schema");
  EXPECT_EQ(validate("", "{}").diagnostics.at(0).code, "schema.unknown_schema");
  EXPECT_EQ(validate(std::string(100'000, 'x'), "{}").diagnostics.at(0).code, "schema.unknown_schema");
}

TEST(Validate, AnswersManyThreadsAlike) {
  const std::string text = R"({"id":1,"number":"020 7946 0018","zz":[1]})";
  std::vector<std::string> answers(4);
  std::vector<std::thread> threads;
  for (std::string& answer : answers) {
    threads.emplace_back([&] {
      for (const SchemaInfo& info : schemas()) answer += renderJson(validate(info.id, text, {{}, "GB", nullptr}));
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& answer : answers) EXPECT_EQ(answer, answers.front());
}

// Every part of a document from its beginning, under every schema: an answer with places inside the text.
TEST(Validate, HasAnAnswerForEveryPartOfADocument) {
  const std::string text =
      R"({"id":"\u00e9","number":"+1 201","type":3,"list":[{"a":1.5,"a":null}],"x":{"y":true},"last":"é😀"})";
  for (const SchemaInfo& info : schemas()) {
    for (std::size_t length = 0; length <= text.size(); ++length) {
      const ValidationResult result = validate(info.id, std::string_view(text).substr(0, length));
      ASSERT_FALSE(result.valid) << info.id << ' ' << length;
      for (const Diagnostic& d : result.diagnostics) {
        ASSERT_TRUE(d.range) << d.code;
        ASSERT_LE(d.range->start.offset, d.range->end.offset) << d.code;
        ASSERT_LE(d.range->end.offset, length) << d.code;
        ASSERT_FALSE(d.message.empty()) << d.code;
      }
    }
  }
}

TEST(RefuseSize, AnswersAsValidateWould) {
  ValidationOptions options;
  options.limits.maxBytes = 10;
  for (const char* schema : {"voipbin/number", "voipbin/numbre"}) {
    EXPECT_EQ(renderJson(refuseSize(schema, 11, options)), renderJson(validate(schema, std::string(11, ' '), options)));
  }
}

TEST(RefuseSize, NamesBothSizes) {
  const ValidationResult result = refuseSize("voipbin/number", 20'000'000);
  EXPECT_EQ(firstCode(result), "json.size_limit");
  EXPECT_THAT(result.diagnostics[0].message,
              testing::AllOf(testing::HasSubstr("20000000"), testing::HasSubstr("16777216")));
}

TEST(Validate, SpeaksAnotherLanguageWhenAsked) {
  const auto german = MessageCatalogue::fromJson(R"({"json.empty":"Hier steht nichts."})");
  ValidationOptions options;
  options.catalogue = &german;
  EXPECT_EQ(validate("voipbin/number", "", options).diagnostics.at(0).message, "Hier steht nichts.");
}

}  // namespace
}  // namespace dialproof
