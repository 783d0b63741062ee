#include "format/format.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dialproof::internal {
namespace {

struct Case {
  const char* format;
  std::vector<std::string> good;
  std::vector<std::string> bad;
};

class FormatCases : public testing::TestWithParam<Case> {};

TEST_P(FormatCases, TakeTheGoodAndRefuseTheBad) {
  const Format format = formatOf(GetParam().format).value();
  for (const std::string& text : GetParam().good) EXPECT_TRUE(matchesFormat(format, text)) << text;
  for (const std::string& text : GetParam().bad) EXPECT_FALSE(matchesFormat(format, text)) << text;
}

INSTANTIATE_TEST_SUITE_P(
    All, FormatCases,
    testing::Values(
        Case{"uuid",
             {"123e4567-e89b-12d3-a456-426614174000", "00000000-0000-0000-0000-000000000000",
              "123E4567-E89B-12D3-A456-426614174000"},
             {"", "123e4567e89b12d3a456426614174000", "123e4567-e89b-12d3-a456-42661417400",
              "123e4567-e89b-12d3-a456-4266141740000", "123e4567-e89b-12d3-a456-42661417400g",
              "{123e4567-e89b-12d3-a456-426614174000}"}},
        Case{"date",
             {"2026-01-31", "2024-02-29", "2000-02-29", "0001-01-01"},
             {"", "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01",
              "2026-01-32", "2026-01-00", "2026/01/31", "2026-01-31 ", "٢٠٢٦-01-31"}},
        Case{"date-time",
             {"2026-01-31T09:30:00Z", "2026-01-31t09:30:00z", "2026-01-31T09:30:00.123456789+05:30",
              "2026-01-31T09:30:00-00:00", "1998-12-31T23:59:60Z", "1998-12-31T15:59:60.123-08:00",
              "2016-12-31T23:59:60+00:00", "2017-01-01T05:29:60+05:30", "2024-02-29T23:59:59-23:59"},
             {"",
              "2026-01-31",
              "2026-01-31T09:30:00",
              "2026-01-31 09:30:00Z",
              "2026-01-31T24:00:00Z",
              "2026-01-31T09:60:00Z",
              "2026-01-31T09:30:61Z",
              "2026-01-31T09:30:00+24:00",
              "2026-01-31T09:30:00+01",
              "2026-02-30T09:30:00Z",
              "2026-01-31T09:30:00.Z",
              "1998-12-31T23:58:60Z",
              "1998-12-31T23:59:60+01:00",
              "2025-02-29T00:00:00Z",
              "2026-01-31T24:00:00+01:00",
              "2026-01-31T9:30:00Z",
              "2026-01-31T09:30Z",
              "2026-01-31T09:30:00z ",
              "2026-01-31T09:30:00 Z",
              "2026-01-31T09:30:00,5Z",
              "2026-01-31T09:30:00+0100",
              "2026-01-31T09:30:00+01:60",
              "2026-1-31T09:30:00Z",
              "+02026-01-31T09:30:00Z"}},
        Case{"email",
             {"name@example.com", "first.last+tag@sub.example.co.uk", "a@b", "\"quoted name\"@example.com",
              "te~st@example.com", "a@[127.0.0.1]", "a@[IPv6:::1]", "a@[IPv6:1:2:3:4:5:6:1.2.3.4]",
              "\"a\\\"b\"@example.com", "\"a\\\\\"@example.com", "\"a@b\"@example.com", "\"\"@example.com",
              std::string(64, 'a') + "@example.com"},
             {"",
              "name",
              "@example.com",
              "name@",
              ".name@example.com",
              "name.@example.com",
              "a..b@example.com",
              "name@@example.com",
              "na me@example.com",
              "name@-example.com",
              "Name <name@example.com>",
              "\"a\"b\"@example.com",
              "\"a\\\\\"b\"@example.com",
              "\"a@example.com",
              "\"@example.com",
              "\"\"\"@example.com",
              "\"a\\\"@example.com",
              "a@[1.2.3]",
              "a@[256.1.1.1]",
              "a@[IPv6:1::2::3]",
              "a@[1.2.3.4",
              "a@example..com",
              "a@example.com.",
              "a@exa_mple.com",
              std::string(65, 'a') + "@example.com",
              "a@" + std::string(64, 'a') + ".com",
              "é@example.com",
              "a@example.com\n"}},
        Case{"uri",
             {"https://example.com", "https://example.com/a?b=c#d", "sip:name@example.com", "urn:isbn:0451450523",
              "http://[::1]:8080/", "mailto:a@b.c", "https://example.com/%20", "http://user:pass@example.com:80/",
              "http://example.com:/", "http://[v1.a:b]/", "http://[::ffff:1.2.3.4]", "a:", "A+b-c.1:x",
              "http://example.com?a=/?", "http://example.com#/?", "tel:+1-201-555-0123", "file:///a"},
             {"",
              "example.com",
              "/path",
              "//example.com",
              "https://exa mple.com",
              "https://example.com/%zz",
              "1http://example.com",
              "http://example.com/<x>",
              "https://example.com/é",
              "://x",
              "http://[::1",
              "http://[::g]",
              "http://[1:2:3:4:5:6:7]",
              "http://[1:2:3:4:5:6:7:8:9]",
              "http://[:::]",
              "http://[::1]x",
              "http://example.com:80a",
              "http://a@b@c/",
              "http://example.com/#a#b",
              "http://example.com/%4",
              "http://exa[mple.com",
              "ht tp://x",
              "http://example.com/\n",
              "https://example.com/a b",
              "+a:b",
              "https",
              "http:\\\\example.com",
              "http://example.com/{id}"}},
        Case{"time",
             {"00:00:00Z", "23:59:59.9+23:59", "05:29:60+05:30"},
             {"", "24:00:00Z", "09:30:00", "09:30Z", "09:30:00Z ", "T09:30:00Z", "09:30:60Z"}},
        Case{"duration",
             {"P1Y", "P1Y2M3DT4H5M6S", "P1Y0M2D", "PT0S", "P10W", "PT1H0M1S", "P1DT1S", "p1dt1s",
              "P00012345678901234567890D"},
             {"", "P", "PT", "P1", "1D", "P1Y2D", "PT1H1S", "P1M1Y", "P1D1D", "P1W1D", "P1YT", "PT1D", "P1S", "P1.5D",
              "P-1D", "-P1D", "P1D ", "PT1HT1M"}},
        Case{"hostname",
             {"a", "a-b.c", "1.2", "xn--4gbwdl.xn--wgbh1c", "A" + std::string(62, 'b') + ".c",
              std::string(63, 'a') + "." + std::string(63, 'b') + "." + std::string(63, 'c') + "." +
                  std::string(61, 'd')},
             {"", ".", "a.", ".a", "a..b", "-a", "a-", "a-.b", "a.-b", "a_b", "a b", "\u00e9", "a\n",
              std::string(64, 'a'),
              std::string(63, 'a') + "." + std::string(63, 'b') + "." + std::string(63, 'c') + "." +
                  std::string(62, 'd')}},
        Case{"ipv4",
             {"0.0.0.0", "255.255.255.255", "1.20.200.4"},
             {"", "1", "1.2.3", "1.2.3.", ".1.2.3", "1.2.3.4.", "1.2.3.4.5", "1..2.3", "256.1.1.1", "1.1.1.1000",
              "01.1.1.1", "00.1.1.1", "0x1.1.1.1", "1.1.1.1 ", "-1.1.1.1"}},
        Case{"ipv6",
             {"::", "::1", "1::", "1:2:3:4:5:6:7:8", "1::8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "::1.2.3.4",
              "1:2:3:4:5:6:1.2.3.4", "ABCD:ef01::"},
             {"",
              ":",
              ":::",
              "1",
              "1:",
              ":1",
              "::1:",
              "1:2:3:4:5:6:7",
              "1:2:3:4:5:6:7:8:9",
              "1:2:3:4:5:6:7:8::",
              "::1::",
              "1:::2",
              "12345::",
              "g::",
              "1.2.3.4",
              "::1.2.3",
              "::1.2.3.4:5",
              "1:2:3:4:5:6:7:1.2.3.4",
              "1.2.3.4::",
              "::1%eth0",
              "[::1]",
              "::12345.1.1.1"}},
        Case{"uri-reference",
             {"", "a", "/", "//", "//a:1/b", "?", "#", "a?b#c", "./a:b", "/a:b", "a/b:c", "a@b", "?a:b", "http://a",
              "//a@b:", "//[::1]", "%41", "mailto:a"},
             {"1:a", "a b", "%", "%4", "%4g", "//[::1", "//a:b", "//a]", "#a#b", "\\a", "\u00e9", "a|b", "a%b:c",
              "//a@b@c", "//a[::1]", "//[::1]a"}},
        Case{"iri",
             {"http://\u00e9.example/\u00df?\u00e6#\u00f8", "http://\u4f8b\u3048/", "a:?\ue000", "a:\U00010000",
              "http://\u00e9@\u00e9:1/", "a:\U000efffd?\U0010fffd"},
             {"", "\u00e9", "\u00e9:a", "a:\ue000", "a:#\ue000", "a:\ufffe", "a:\ufdd0", "a:\u0080", "a:\U000e0001",
              "a:\U0001ffff", "a:?\U0010ffff", "a:\xff", "a:\xc3", "a:\ufff0"}},
        Case{"iri-reference",
             {"", "\u00e9", "//\u00e9", "#\u00e9", "/\u00e9:a", "?\uf8ff"},
             {"\u00e9:a", "\\\u00e9", "\ue000", "#\ue000", "\u00e9 "}},
        Case{"uri-template",
             {"", "a", "{a}", "{+a,b}", "{#a:3}", "{?a*,b.c}", "{%41_}", "{|a}", "{a:9999}", "/{a}/{b}?x=1", "%41",
              "\u00e9", "\ue000", "!#$&()*+,-./:;=?@[]_~"},
             {"{",     "}",         "{}",   "{a",     "a}",    "{{a}}", "{a,}",  "{,}",    "{a..b}",   "{.}",  "{a.}",
              "{a:0}", "{a:10000}", "{a:}", "{a*:1}", "{a-b}", "{+}",   "{++a}", "%",      "%4",       "a b",  "'",
              "\"",    "<",         ">",    "\\",     "^",     "`",     "|",     "\u0080", "{\u00e9}", "{%4}", "\x7f"}},
        Case{"json-pointer",
             {"", "/", "//", "/a", "/~0", "/~1~0", "/~01", "/\u00e9"},
             {"a", "~0", "/~", "/~2", "/a~/b", "#/a", "/~~0", " /a"}},
        Case{"relative-json-pointer",
             {"0", "10", "0#", "1/a", "0/", "2/~1", "0+1", "1-10/a", "0-1#"},
             {"", "#", "/a", "-1", "01", "00", "1a", "0##", "0#/a", "1/~", "+1/a", "0+", "0+01", "0+1-1", "0-/a",
              "1 "}}),
    [](const auto& test) {
      std::string name = test.param.format;
      std::erase(name, '-');
      return name;
    });

TEST(Formats, HaveNumbersThatStay) {
  EXPECT_EQ(static_cast<int>(Format::kDateTime), 0);
  EXPECT_EQ(static_cast<int>(Format::kEmail), 4);
  EXPECT_EQ(static_cast<int>(Format::kUri), 8);
  EXPECT_EQ(static_cast<int>(Format::kUuid), 13);
  EXPECT_EQ(static_cast<int>(Format::kRegex), 16);
  EXPECT_EQ(static_cast<int>(Format::kE164), 17);
}

TEST(Formats, AreFoundByTheirNames) {
  for (std::size_t number = 0; number < kFormatCount; ++number) {
    const auto format = static_cast<Format>(number);
    EXPECT_EQ(formatOf(nameOf(format)), format) << nameOf(format);
  }
  EXPECT_EQ(nameOf(Format::kUriTemplate), "uri-template");
  EXPECT_EQ(nameOf(Format::kRelativeJsonPointer), "relative-json-pointer");
  EXPECT_EQ(nameOf(Format::kE164), "e164");
}

TEST(Formats, AreNoneWhereNothingIsAsserted) {
  for (const char* name : {"", "idn-email", "idn-hostname", "Date", "date ", "phone"}) {
    EXPECT_EQ(formatOf(name), std::nullopt) << name;
  }
}

TEST(Formats, ThatOthersJudgeTakeAnything) {
  EXPECT_TRUE(matchesFormat(Format::kRegex, "("));
  EXPECT_TRUE(matchesFormat(Format::kE164, "x"));
}

}  // namespace
}  // namespace dialproof::internal
