// RapidJSON and we read the same from the same texts, or both refuse them.

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

#include "json/reader.h"
#include "json/transcript.h"

namespace dialproof::internal {
namespace {

constexpr ReadLimits kLimits{1U << 20, 8, 100};
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class Differential : public testing::Test {
 protected:
  void compare(std::string_view text) {
    const std::string_view json = text.starts_with(kByteOrderMark) ? text.substr(kByteOrderMark.size()) : text;
    const RapidJsonTranscript expected(json, kLimits.maxDepth);
    JsonFaults faults(kLimits.maxFaults);
    const bool accepts = reader_.read(json, kLimits, faults);
    if (expected.hasNoOpinion()) return;
    (accepts ? accepted_ : refused_) += 1;
    ASSERT_EQ(accepts, expected.text().has_value()) << json;
    if (!accepts) {
      ASSERT_TRUE(faults.hasError()) << json;
      return;
    }
    ASSERT_EQ(transcript(reader_.document()), *expected.text()) << json;
    ASSERT_EQ(findBrokenNode(reader_.document()), "") << json;
  }

  DocumentReader reader_;
  int accepted_ = 0;
  int refused_ = 0;
};

TEST_F(Differential, OfNastyTexts) {
  using namespace std::string_view_literals;
  for (const std::string_view text : {
           ""sv,
           " "sv,
           "\t\r\n "sv,
           "0"sv,
           "-0"sv,
           "-"sv,
           "00"sv,
           "01"sv,
           "-01"sv,
           "0.0"sv,
           "0."sv,
           ".0"sv,
           "0e0"sv,
           "0e"sv,
           "0e+"sv,
           "0E-0"sv,
           "1e5.0"sv,
           "1.e5"sv,
           "+1"sv,
           "--1"sv,
           "1 2"sv,
           "1,"sv,
           "123456789012345"sv,
           "1234567890123456"sv,
           "-999999999999999"sv,
           "1e308"sv,
           "1e309"sv,
           "1.7976931348623157e308"sv,
           "1.7976931348623159e308"sv,
           "-1e309"sv,
           "1e-400"sv,
           "0.1e-9999"sv,
           "0x1"sv,
           "Infinity"sv,
           "NaN"sv,
           "-NaN"sv,
           "true"sv,
           "tru"sv,
           "truee"sv,
           "TRUE"sv,
           "null"sv,
           "nul"sv,
           "nulL"sv,
           "false"sv,
           "fals\0"sv,
           "[]"sv,
           "[ ]"sv,
           "[,]"sv,
           "[1,]"sv,
           "[1 2]"sv,
           "[1,,2]"sv,
           "[[[[[[[[]]]]]]]]"sv,
           "[[[[[[[[[]]]]]]]]]"sv,
           "[}"sv,
           "{]"sv,
           "{}"sv,
           "{ }"sv,
           "{,}"sv,
           R"({"a"})"sv,
           R"({"a":})"sv,
           R"({"a":1,})"sv,
           R"({"a":1 "b":2})"sv,
           R"({"a":1,"a":2})"sv,
           R"({"":1})"sv,
           R"({1:2})"sv,
           R"({null:2})"sv,
           R"({"a"::1})"sv,
           "{}{}"sv,
           "{}\0"sv,
           "\0{}"sv,
           "[\0]"sv,
           "1\0"sv,
           "\"\0\""sv,
           "\"\x1F\""sv,
           "\"\x20\""sv,
           "\"\x7F\""sv,
           "\"\n\""sv,
           R"("\n\r\t\b\f\/\\\"")"sv,
           R"("\v")"sv,
           R"("\u0000")"sv,
           R"("\u00e9\u00E9")"sv,
           R"("\u00g0")"sv,
           R"("\u12")"sv,
           R"("\U0041")"sv,
           R"("\ud83d\ude00")"sv,
           R"("\ud83d")"sv,
           R"("\ude00")"sv,
           R"("\ud83d\ud83d\ude00")"sv,
           R"("\ud83dxx")"sv,
           R"("\ud83d\n")"sv,
           R"("\uDBFF\uDFFF")"sv,
           R"("\uFFFF")"sv,
           R"("\uD7FF\uE000")"sv,
           R"("\)"sv,
           R"("\")"sv,
           R"("\\)"sv,
           "\""sv,
           "\"abcdefghijklmnopqrstuvwxyz\""sv,
           "\"0123456789abcde\""sv,
           "\"0123456789abcd\\n\""sv,
           "\"0123456789abcdef0123456789abcde\x01\""sv,
           "\"\xC3\xA9\""sv,
           "\"\xC3\""sv,
           "\"\xC0\x80\""sv,
           "\"\xED\xA0\x80\""sv,
           "\"\xED\x9F\xBF\""sv,
           "\"\xF4\x90\x80\x80\""sv,
           "\"\xF0\x9F\x98\x80\""sv,
           "\"\x80\""sv,
           "\xC2\xA0{}"sv,
           "{}\xC2\xA0"sv,
           "\xEF\xBB\xBF[1]"sv,
           "[1]\xEF\xBB\xBF"sv,
           "// c\n1"sv,
           "/* c */1"sv,
           "1//"sv,
           "[1,/**/2]"sv,
           "#1"sv,
           "'a'"sv,
           "{'a':1}"sv,
           "\v1"sv,
           "\f1"sv,
           "1\v"sv,
           "                    1"sv,
           "                                1                                "sv,
       }) {
    compare(text);
    if (HasFatalFailure()) return;
  }
  EXPECT_GE(accepted_, 30);
  EXPECT_GE(refused_, 60);
}

class Mutator {
 public:
  std::string next() {
    static constexpr std::array<std::string_view, 7> kSeeds = {
        R"({"id":"a3f2c1d0-5b6e-4c7d-8e9f","number":"+16465550119","name":"Zoé 🤖","capabilities":["voice","sms"],)"
        R"("type":"longcode","e911":null,"created":"2025-03-14T09:26:53Z","active":true,"a":1,"b":2,"c":3,"d":4})",
        "{\r\n\t\"list\": [0, -1, 2.5, 1e5, 12345678901234567890, 0.1E-7],\n    \"empty\": {},\n\"none\" : [ ] }\n",
        R"(["\u0041\n\t\"\\\/","\ud83d\ude00 and \u00e9","plain text that is longer than a block of bytes","",[[[]]]])",
        R"({"k":1,"\u006b":2,"k\u0020":3,"k ":4,"l":{"m":{"n":[{"o":"p"}]}},"q":false,"r":"\\","s":"é☎😀"})",
        "[1,2,3,4,5,6,7,8,9,10,1.0,-0,0,true,false,null,\"\",\" \",{},[]]",
        "  \"just one string\"  ",
        "-12.50e+3"};
    static constexpr std::array<std::string_view, 25> kTokens = {"{",
                                                                 "}",
                                                                 "[",
                                                                 "]",
                                                                 ",",
                                                                 ":",
                                                                 "\"",
                                                                 "\\",
                                                                 "\\u00",
                                                                 "\\ud83d",
                                                                 "\\ude00",
                                                                 "null",
                                                                 "tru",
                                                                 "1e999",
                                                                 "00",
                                                                 "-",
                                                                 ".5",
                                                                 "e+",
                                                                 "//",
                                                                 "/**/",
                                                                 "\"a\":1,",
                                                                 "        ",
                                                                 "\xC3\xA9",
                                                                 "\xED\xA0\x80",
                                                                 "0123456789012345678"};
    std::string text(kSeeds[below(kSeeds.size())]);
    for (std::size_t changes = below(4); changes > 0 && !text.empty(); --changes) {
      const std::size_t place = below(text.size());
      switch (below(6)) {
        case 0: text[place] = static_cast<char>(below(256)); break;
        case 1: text.erase(place, 1 + below(3)); break;
        case 2: text.insert(place, kTokens[below(kTokens.size())]); break;
        case 3: text.resize(place); break;
        case 4: text.insert(below(text.size()), text.substr(place, 1 + below(40))); break;
        default: text.insert(place, 1, static_cast<char>(' ' + below(95)));
      }
    }
    return text;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }

  std::mt19937 random_{20250314};
};

TEST_F(Differential, OfMutatedTexts) {
  Mutator mutator;
  for (int i = 0; i < 250'000; ++i) {
    compare(mutator.next());
    if (HasFatalFailure()) return;
  }
  EXPECT_GE(accepted_, 50'000);
  EXPECT_GE(refused_, 50'000);
}

}  // namespace
}  // namespace dialproof::internal
