#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "json/document.h"

namespace dialproof::internal {
namespace {

constexpr ReadLimits kLimits{1U << 20, 64, 100};

struct Read {
  std::optional<Document> document;
  JsonFaults faults{kLimits.maxFaults};
};

Read read(std::string_view text, const ReadLimits& limits = kLimits) {
  Read out;
  out.document = Document::read(text, limits, out.faults);
  return out;
}

struct Case {
  const char* name;
  std::string_view text;
  const char* code;
  std::size_t begin;
};

class Fault : public testing::TestWithParam<Case> {};

TEST_P(Fault, HasItsCodeAndPlace) {
  const Case& c = GetParam();
  Read result = read(c.text);
  ASSERT_EQ(result.faults.list().size(), 1U);
  EXPECT_EQ(result.faults.list()[0].code, c.code);
  EXPECT_EQ(result.faults.list()[0].begin, c.begin);
  EXPECT_LE(result.faults.list()[0].end, c.text.size());
}

INSTANTIATE_TEST_SUITE_P(
    Texts, Fault,
    testing::Values(
        Case{"Empty", "", "json.empty", 0}, Case{"Blank", " \n\t", "json.empty", 0},
        Case{"CutInObject", R"({"a":1)", "json.unexpected_end", 6},
        Case{"CutInText", R"({"a":"b)", "json.unexpected_end", 7},
        Case{"CutInLiteral", "tru", "json.unexpected_end", 3}, Case{"OtherLiteral", "trua", "json.syntax", 3},
        Case{"TrailingComma", R"({"a":1,})", "json.syntax", 6}, Case{"TrailingCommaInArray", "[1,]", "json.syntax", 2},
        Case{"MissingComma", R"({"a":1 "b":2})", "json.syntax", 7},
        Case{"MissingColon", R"({"a" 1})", "json.syntax", 5}, Case{"SingleQuotes", "{'a':1}", "json.syntax", 1},
        Case{"UnquotedKey", "{a:1}", "json.syntax", 1}, Case{"Comment", "{ // no\n}", "json.syntax", 2},
        Case{"LeadingPlus", "[+1]", "json.syntax", 1}, Case{"IncompleteNumber", "[1.]", "json.syntax", 3},
        Case{"Trailing", "{} {}", "json.trailing_content", 3}, Case{"Utf8", "{\"a\":\"\xFF\"}", "json.invalid_utf8", 6},
        Case{"LineBreakInText", "\"a\nb\"", "json.invalid_string", 2},
        Case{"Escape", R"("a\xb")", "json.invalid_string", 2},
        Case{"HalfSurrogate", R"("\ud800")", "json.invalid_string", 1},
        Case{"Duplicate", R"({"a":1,"a":2})", "json.duplicate_key", 7},
        Case{"EscapedDuplicate", R"({"a":1,"\u0061":2})", "json.duplicate_key", 7},
        Case{"HugeNumber", "[1e999]", "json.number_out_of_range", 1},
        Case{"LongNumber", "[12345678901234567890]", "json.number_precision", 1},
        Case{"ByteOrderMark", "\xEF\xBB\xBF{}", "json.byte_order_mark", 0}),
    [](const auto& test) { return test.param.name; });

struct Problem {
  const char* name;
  std::string_view text;
  const char* problem;
  std::size_t begin;
  const char* found;
};

class SyntaxProblem : public testing::TestWithParam<Problem> {};

TEST_P(SyntaxProblem, IsNamedAndPointedAt) {
  const Problem& c = GetParam();
  Read result = read(c.text);
  ASSERT_EQ(result.faults.list().size(), 1U);
  const JsonFault& fault = result.faults.list()[0];
  EXPECT_EQ(fault.code, "json.syntax");
  EXPECT_EQ(JsonValue(fault.params), JsonValue(JsonValue::Object{{"problem", c.problem}, {"found", c.found}}));
  EXPECT_EQ(fault.begin, c.begin);
  EXPECT_EQ(fault.end, c.begin + std::string_view(c.found).size());
}

INSTANTIATE_TEST_SUITE_P(Texts, SyntaxProblem,
                         testing::Values(Problem{"Word", "undefined", "invalid_value", 0, "u"},
                                         Problem{"PythonTrue", "[True]", "invalid_value", 1, "T"},
                                         Problem{"NaN", "[NaN]", "invalid_value", 1, "N"},
                                         Problem{"NoWholePart", "[.5]", "invalid_value", 1, "."},
                                         Problem{"CurlyQuotes", "[“x”]", "invalid_value", 1, "“"},
                                         Problem{"NoBreakSpace", "\u00A0{}", "invalid_value", 0, "\u00A0"},
                                         Problem{"TwoCommas", "[1,,2]", "invalid_value", 3, ","},
                                         Problem{"NoValue", R"({"a":})", "invalid_value", 5, "}"},
                                         Problem{"ClosedOnly", "]", "invalid_value", 0, "]"},
                                         Problem{"NoDigitBehindPoint", "[1.x]", "invalid_number", 3, "x"},
                                         Problem{"NoDigitInExponent", "[1e+]", "invalid_number", 4, "]"},
                                         Problem{"LeadingZero", R"({"number": 0049301234})", "leading_zero", 11, "0"},
                                         Problem{"LeadingZeroBehindMinus", "[-01]", "leading_zero", 2, "0"},
                                         Problem{"ZeroThenNumber", "[0 1]", "missing_comma", 3, "1"},
                                         Problem{"Hexadecimal", "[0x1F]", "missing_comma", 2, "x"},
                                         Problem{"OtherBracket", "[1}", "missing_comma", 2, "}"},
                                         Problem{"Semicolon", R"({"a":1;"b":2})", "missing_comma", 6, ";"},
                                         Problem{"EqualsSign", R"({"a"=1})", "missing_colon", 4, "="},
                                         Problem{"NameAlone", R"({"a"})", "missing_colon", 4, "}"},
                                         Problem{"NameWithoutQuotes", "{näme:1}", "unquoted_key", 1, "n"},
                                         Problem{"NumberAsName", "{1:2}", "unquoted_key", 1, "1"},
                                         Problem{"LetterOfAnotherScript", "{é:2}", "unquoted_key", 1, "é"},
                                         Problem{"CommaForAName", "{,}", "missing_key", 1, ","},
                                         Problem{"TwoCommasInObject", R"({"a":1,,"b":2})", "missing_key", 7, ","},
                                         Problem{"OtherBracketForAName", "{]", "missing_key", 1, "]"},
                                         Problem{"CurlyQuotesRoundAName", "{“a”:1}", "missing_key", 1, "“"},
                                         Problem{"NameInSingleQuotes", "{'a':1}", "single_quotes", 1, "'"},
                                         Problem{"ValueInSingleQuotes", "['a']", "single_quotes", 1, "'"},
                                         Problem{"LineComment", "[1, // one\n 2]", "comment", 4, "/"},
                                         Problem{"BlockComment", "[1 /* one */]", "comment", 3, "/"},
                                         Problem{"HashComment", "# a\n1", "comment", 0, "#"},
                                         Problem{"CommaBeforeBrace", "{\"a\":1 ,\r\n }", "trailing_comma", 7, ","},
                                         Problem{"CommaBeforeBracket", "[1,]", "trailing_comma", 2, ","}),
                         [](const auto& test) { return test.param.name; });

struct StringProblem {
  const char* name;
  std::string_view text;
  const char* problem;
  std::size_t begin;
};

class InvalidString : public testing::TestWithParam<StringProblem> {};

TEST_P(InvalidString, IsNamedAndPointedAt) {
  const StringProblem& c = GetParam();
  Read result = read(c.text);
  EXPECT_FALSE(result.document);
  ASSERT_EQ(result.faults.list().size(), 1U);
  const JsonFault& fault = result.faults.list()[0];
  EXPECT_EQ(fault.code, "json.invalid_string");
  EXPECT_EQ(JsonValue(fault.params), JsonValue(JsonValue::Object{{"problem", c.problem}}));
  EXPECT_EQ(fault.begin, c.begin);
}

INSTANTIATE_TEST_SUITE_P(Texts, InvalidString,
                         testing::Values(StringProblem{"Tab", "[\"a\tb\"]", "control_character", 3},
                                         StringProblem{"Nul", std::string_view("\"a\0b\"", 5), "control_character", 2},
                                         StringProblem{"UnknownEscape", R"("\q")", "escape", 1},
                                         StringProblem{"NoHexadecimalDigits", R"("\uZZZZ")", "escape", 1},
                                         StringProblem{"TooFewDigitsAtTheEnd", R"("\u12")", "escape", 1},
                                         StringProblem{"TooFewDigitsInTheMiddle", R"(["\u12", 1])", "escape", 2},
                                         StringProblem{"FirstHalfAlone", R"("a\ud83d")", "surrogate", 2},
                                         StringProblem{"FirstHalfBeforeText", R"("\ud83dxxxxxx")", "surrogate", 1},
                                         StringProblem{"FirstHalfBeforeOtherEscape", R"("\ud83d\n")", "surrogate", 1},
                                         StringProblem{"FirstHalfTwice", R"("\ud83d\ud83d")", "surrogate", 1},
                                         StringProblem{"SecondHalfAlone", R"("a\ude00")", "surrogate", 2},
                                         StringProblem{"SecondHalfInCapitals", R"("\UDC00" )", "escape", 1},
                                         StringProblem{"SecondHalfBehindAPair", R"("\n\uD83D\uDE00\\u\uDFFF")",
                                                       "surrogate", 18},
                                         StringProblem{"SecondHalfInAKey", R"({"\uDC00":1})", "surrogate", 2}),
                         [](const auto& test) { return test.param.name; });

TEST(Reader, KeepsThePlaceOfEveryKeyAndValue) {
  const std::string text = "{\"é\": [1, \"x\\n\"],\r\n \"b\":null}";
  const Read result = read(text);
  ASSERT_TRUE(result.document);
  const Document& document = *result.document;
  const NodeIndex list = document.find(Document::kRoot, "é").value();
  EXPECT_EQ(text.substr(document[list].keyBegin, document[list].keyEnd - document[list].keyBegin), "\"é\"");
  EXPECT_EQ(document.literal(list), "[1, \"x\\n\"]");
  EXPECT_EQ(document.pointer(list + 2), "/é/1");
  EXPECT_EQ(document.string(list + 2), "x\n");
  const NodeIndex second = document.find(Document::kRoot, "b").value();
  EXPECT_EQ(document.literal(second), "null");
  EXPECT_EQ(document[second].parent, Document::kRoot);
}

TEST(Reader, DecodesEscapes) {
  const std::string text = R"({"\u0061\/":"\ud83d\ude00\u00e9\"\\\b\f\n\r\t"})";
  const Read result = read(text);
  ASSERT_TRUE(result.document);
  EXPECT_EQ(result.document->key(1), "a/");
  EXPECT_EQ(result.document->string(1), "😀é\"\\\b\f\n\r\t");
}

TEST(Reader, DuplicateKeysLeaveTheDocumentReadable) {
  Read result = read(R"({"a":1,"b":2,"a":3})");
  ASSERT_TRUE(result.document);
  EXPECT_TRUE(result.faults.hasError());
  EXPECT_EQ(result.faults.list()[0].instanceLocation, "/a");
}

TEST(Reader, LimitsSizeAndDepth) {
  Read large = read("[1,2,3,4]", {8, 64, 10});
  EXPECT_FALSE(large.document);
  EXPECT_EQ(large.faults.list().at(0).code, "json.size_limit");

  Read deep = read("[[[[1]]]]", {100, 3, 10});
  EXPECT_FALSE(deep.document);
  EXPECT_EQ(deep.faults.list().at(0).code, "json.depth_limit");
  EXPECT_EQ(deep.faults.list().at(0).begin, 3U);
  EXPECT_TRUE(read("[[[1]]]", {100, 3, 10}).document);
}

TEST(Reader, NestsAMillionDeepWithoutHarm) {
  Read result = read(std::string(1'000'000, '['));
  EXPECT_FALSE(result.document);
  EXPECT_EQ(result.faults.list().at(0).code, "json.depth_limit");
}

TEST(Reader, CountsTheFaultsItLeavesOut) {
  std::string text = "{\"a\":0";
  for (int i = 0; i < 50; ++i) text += ",\"a\":0";
  Read result = read(text + "}", {1U << 20, 64, 100});
  EXPECT_EQ(result.faults.list().size(), 50U);
  JsonFaults few(10);
  const std::string whole = text + "}";
  EXPECT_TRUE(Document::read(whole, {1U << 20, 64, 10}, few));
  EXPECT_EQ(few.list().size(), 10U);
  EXPECT_EQ(few.omitted(), 40U);
}

TEST(Reader, NamesTheContainerThatAFaultStandsIn) {
  Read result = read(R"({"a/b":[{"x":1},{"\u0079":[1 2]}]})");
  EXPECT_EQ(result.faults.list().at(0).instanceLocation, "/a~1b/1/y");
}

TEST(Reader, SaysHowManyBracketsAreStillOpen) {
  Read result = read(R"({"a":[[1,2],[3)");
  EXPECT_EQ(JsonValue(result.faults.list().at(0).params), JsonValue(JsonValue::Object{{"open", 3}}));
}

TEST(Reader, ReportsAllThatLeavesADocumentReadableInItsOrder) {
  Read result =
      read("\xEF\xBB\xBF{\"a\":[{\"x\":0.12345678901234567890,\"x\":1}],\"b\":9007199254740993,\"a\":2,\"a\":3}");
  ASSERT_TRUE(result.document);
  std::vector<std::string> found;
  for (const JsonFault& fault : result.faults.list()) {
    found.push_back(std::string(fault.code) + " at " + fault.instanceLocation);
  }
  EXPECT_EQ(found, (std::vector<std::string>{"json.byte_order_mark at ", "json.number_precision at /a/0/x",
                                             "json.duplicate_key at /a/0/x", "json.number_precision at /b",
                                             "json.duplicate_key at /a", "json.duplicate_key at /a"}));
}

TEST(Reader, ReportsAFaultThatEndsTheReadingBehindThoseBeforeIt) {
  Read result = read(R"({"x":{"a":1,"a":2},"b":)");
  ASSERT_EQ(result.faults.list().size(), 2U);
  EXPECT_EQ(result.faults.list()[0].code, "json.duplicate_key");
  EXPECT_EQ(result.faults.list()[1].code, "json.unexpected_end");
}

TEST(Reader, TakesTheFirstOfDuplicateKeys) {
  const std::string text = R"({"a":1,"a":2})";
  const Read result = read(text);
  EXPECT_EQ(result.document->literal(result.document->find(Document::kRoot, "a").value()), "1");
}

TEST(Reader, KeysThatDifferInCaseOrPlaceAreNoDuplicates) {
  EXPECT_TRUE(read(R"({"a":{"a":1},"A":{"a":1},"":1,"a ":[{"a":1},{"a":1}]})").faults.list().empty());
}

struct NumberCase {
  const char* literal;
  const char* code;  // empty: none
  friend void PrintTo(const NumberCase& c, std::ostream* out) { *out << c.literal; }
};

class Numbers : public testing::TestWithParam<NumberCase> {};

TEST_P(Numbers, SayWhatIsLostOfThem) {
  const std::string text = std::string("[") + GetParam().literal + "]";
  Read result = read(text);
  const auto& faults = result.faults.list();
  ASSERT_EQ(faults.empty() ? std::string() : std::string(faults[0].code), GetParam().code);
  if (result.document) {
    EXPECT_EQ(result.document->literal(1), GetParam().literal);
  }
  if (faults.empty()) return;
  EXPECT_EQ(faults[0].begin, 1U);
  EXPECT_EQ(faults[0].end, text.size() - 1);
  EXPECT_EQ(JsonValue(faults[0].params), JsonValue(JsonValue::Object{{"actual", GetParam().literal}}));
}

INSTANTIATE_TEST_SUITE_P(
    Literals, Numbers,
    testing::Values(NumberCase{"0", ""}, NumberCase{"-0", ""}, NumberCase{"-0.0e-0", ""}, NumberCase{"1E+2", ""},
                    NumberCase{"9007199254740992", ""}, NumberCase{"9007199254740993", "json.number_precision"},
                    NumberCase{"-9007199254740993", "json.number_precision"},
                    NumberCase{"18446744073709551616", "json.number_precision"},
                    NumberCase{"0.1000000000000000055511151231257827", "json.number_precision"},
                    NumberCase{"1.7976931348623157e308", ""}, NumberCase{"1.8e308", "json.number_out_of_range"},
                    NumberCase{"0.0000000000000000001", ""}, NumberCase{"5e-324", ""},
                    NumberCase{"1e-324", "json.number_precision"},
                    NumberCase{"1e-9999999999999", "json.number_precision"},
                    NumberCase{"1e309", "json.number_out_of_range"}, NumberCase{"-1e309", "json.number_out_of_range"},
                    NumberCase{"1e99999999999999999999", "json.number_out_of_range"}),
    [](const auto& test) { return "Number" + std::to_string(test.index); });

// Wherever a document is cut off, it says that it is, at its end.
TEST(Reader, KnowsACutAtEveryByte) {
  const std::string text =
      R"({"list": [1.5e+3, true, null, false, {"x": "\\\n\u00e4\uD83D\uDE00\uabCD"}], "\u0061": "b", "last": -12})";
  for (std::size_t length = 1; length < text.size(); ++length) {
    const std::string cut = text.substr(0, length);
    Read result = read(cut);
    ASSERT_FALSE(result.document) << cut;
    ASSERT_EQ(result.faults.list().size(), 1U) << cut;
    EXPECT_EQ(result.faults.list()[0].code, "json.unexpected_end") << cut;
    EXPECT_EQ(result.faults.list()[0].begin, length) << cut;
    EXPECT_EQ(result.faults.list()[0].end, length) << cut;
  }
}

// A cut inside a character of several bytes leaves bytes that are no UTF-8.
TEST(Reader, SurvivesACutAtEveryByte) {
  const std::string text =
      "{\"näme\": \"T\\u00e4st 😀\", \"list\": [1.5e3, true, null, {\"x\": \"\\\\\"}], \"last\": -12}";
  for (std::size_t length = 0; length < text.size(); ++length) {
    const std::string cut = text.substr(0, length);
    Read result = read(cut);
    ASSERT_FALSE(result.document) << cut;
    ASSERT_FALSE(result.faults.list().empty()) << cut;
    for (const JsonFault& fault : result.faults.list()) {
      EXPECT_LE(fault.begin, fault.end);
      EXPECT_LE(fault.end, cut.size()) << cut;
    }
  }
}

TEST(Reader, SurvivesEveryByteEverywhere) {
  const std::string text = R"({"a": ["b\u00e9\n", 1.5e2, true]})";
  for (std::size_t place = 0; place < text.size(); ++place) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string changed = text;
      changed[place] = static_cast<char>(byte);
      Read result = read(changed);
      ASSERT_NE(result.document.has_value(), result.faults.hasError()) << place << ' ' << byte;
      for (const JsonFault& fault : result.faults.list()) {
        ASSERT_LE(fault.begin, fault.end) << place << ' ' << byte;
        ASSERT_LE(fault.end, changed.size()) << place << ' ' << byte;
      }
    }
  }
}

}  // namespace
}  // namespace dialproof::internal
