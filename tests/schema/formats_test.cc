#include "schema/formats.h"

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

class Formats : public testing::TestWithParam<Case> {};

TEST_P(Formats, TakeTheGoodAndRefuseTheBad) {
  const Format format = formatOf(GetParam().format).value();
  for (const std::string& text : GetParam().good) EXPECT_TRUE(matchesFormat(format, text)) << text;
  for (const std::string& text : GetParam().bad) EXPECT_FALSE(matchesFormat(format, text)) << text;
}

INSTANTIATE_TEST_SUITE_P(
    All, Formats,
    testing::Values(Case{"uuid",
                         {"123e4567-e89b-12d3-a456-426614174000", "00000000-0000-0000-0000-000000000000",
                          "123E4567-E89B-12D3-A456-426614174000"},
                         {"", "123e4567e89b12d3a456426614174000", "123e4567-e89b-12d3-a456-42661417400",
                          "123e4567-e89b-12d3-a456-4266141740000", "123e4567-e89b-12d3-a456-42661417400g",
                          "{123e4567-e89b-12d3-a456-426614174000}"}},
                    Case{"date",
                         {"2026-01-31", "2024-02-29", "2000-02-29", "0001-01-01"},
                         {"", "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-1-1",
                          "26-01-01", "2026-01-32", "2026-01-00", "2026/01/31", "2026-01-31 ", "٢٠٢٦-01-31"}},
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
                         {"https://example.com", "https://example.com/a?b=c#d", "sip:name@example.com",
                          "urn:isbn:0451450523", "http://[::1]:8080/", "mailto:a@b.c", "https://example.com/%20",
                          "http://user:pass@example.com:80/", "http://example.com:/", "http://[v1.a:b]/",
                          "http://[::ffff:1.2.3.4]", "a:", "A+b-c.1:x", "http://example.com?a=/?",
                          "http://example.com#/?", "tel:+1-201-555-0123", "file:///a"},
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
                          "http://example.com/{id}"}}),
    [](const auto& test) {
      std::string name = test.param.format;
      std::erase(name, '-');
      return name;
    });

TEST(FormatOf, KnowsOnlyWhatIsAsserted) {
  EXPECT_EQ(formatOf("e164"), Format::kE164);
  EXPECT_EQ(formatOf("hostname"), std::nullopt);
}

}  // namespace
}  // namespace dialproof::internal
