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
              "2026-01-31T09:30:00-00:00", "1998-12-31T23:59:60Z", "1998-12-31T15:59:60.123-08:00"},
             {"", "2026-01-31", "2026-01-31T09:30:00", "2026-01-31 09:30:00Z", "2026-01-31T24:00:00Z",
              "2026-01-31T09:60:00Z", "2026-01-31T09:30:61Z", "2026-01-31T09:30:00+24:00", "2026-01-31T09:30:00+01",
              "2026-02-30T09:30:00Z", "2026-01-31T09:30:00.Z", "1998-12-31T23:58:60Z"}},
        Case{"email",
             {"name@example.com", "first.last+tag@sub.example.co.uk", "a@b", "\"quoted name\"@example.com",
              "te~st@example.com", "a@[127.0.0.1]"},
             {"", "name", "@example.com", "name@", ".name@example.com", "name.@example.com", "a..b@example.com",
              "name@@example.com", "na me@example.com", "name@-example.com", "Name <name@example.com>"}},
        Case{"uri",
             {"https://example.com", "https://example.com/a?b=c#d", "sip:name@example.com", "urn:isbn:0451450523",
              "http://[::1]:8080/", "mailto:a@b.c", "https://example.com/%20"},
             {"", "example.com", "/path", "//example.com", "https://exa mple.com", "https://example.com/%zz",
              "1http://example.com", "http://example.com/<x>", "https://example.com/é", "://x"}}),
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
