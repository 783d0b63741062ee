// What rules make of hosts and times.

#include <gtest/gtest.h>

#include <string_view>

#include "routing/callback_url.h"
#include "routing/instant.h"

namespace dialproof::internal {
namespace {

TEST(PrivateHosts, AreThese) {
  for (const std::string_view host :
       {"localhost",       "LOCALHOST.",    "a.localhost", "printer.local", "db.internal",       "x.test",
        "x.invalid",       "nas.home.arpa", "intranet",    "0.0.0.0",       "10.0.0.1",          "100.64.0.1",
        "100.127.255.255", "127.8.8.8",     "169.254.1.1", "172.16.0.1",    "172.31.255.255",    "192.0.2.1",
        "192.168.1.1",     "198.19.0.1",    "203.0.113.7", "240.0.0.1",     "255.255.255.255",   "2130706433",
        "127.1",           "10.0.0.256",    "[::]",        "[::1]",         "[0:0:0:0:0:0:0:1]", "[fc00::1]",
        "[fdff::]",        "[fe80::1]",     "[febf::1]",   "[2001:db8::1]", "[::ffff:10.0.0.1]", "[::ffff:a00:1]"}) {
    EXPECT_TRUE(isPrivateHost(host)) << host;
  }
}

TEST(PrivateHosts, AreNotThese) {
  for (const std::string_view host : {"example.com",
                                      "EXAMPLE.com.",
                                      "notlocal.example",
                                      "mylocal.de",
                                      "localhost.example.com",
                                      "9.255.255.255",
                                      "11.0.0.1",
                                      "100.63.255.255",
                                      "100.128.0.1",
                                      "126.1.1.1",
                                      "169.253.1.1",
                                      "172.15.255.255",
                                      "172.32.0.1",
                                      "192.0.3.1",
                                      "192.167.1.1",
                                      "198.17.1.1",
                                      "198.20.0.1",
                                      "239.1.1.1",
                                      "8.8.8.8",
                                      "[fe00::1]",
                                      "[fec0::1]",
                                      "[2001:4860:4860::8888]",
                                      "[::2]",
                                      "[::ffff:8.8.8.8]",
                                      "[1:2:3:4:5:6:7:8:9]",
                                      "1.2.3.4.de"}) {
    EXPECT_FALSE(isPrivateHost(host)) << host;
  }
}

bool before(std::string_view a, std::string_view b) { return isBefore(*readInstant(a), *readInstant(b)); }

TEST(Instants, AreCountedFromTheEpoch) {
  EXPECT_EQ(readInstant("1970-01-01T00:00:00Z")->seconds, 0);
  EXPECT_EQ(readInstant("2000-02-29T12:00:00Z")->seconds, 951825600);
  EXPECT_EQ(readInstant("2026-11-24 20:00:00.5")->seconds, 1795550400);
  EXPECT_EQ(readInstant("1969-12-31T23:59:59Z")->seconds, -1);
  EXPECT_EQ(readInstant("1970-01-01T01:30:00+01:30")->seconds, 0);
  EXPECT_EQ(readInstant("1969-12-31T16:00:00-08:00")->seconds, 0);
}

TEST(Instants, StandInOrder) {
  EXPECT_TRUE(before("2026-01-05T12:00:00.1Z", "2026-01-05T12:00:00.12Z") == false) << "the same to a tenth";
  EXPECT_TRUE(before("2026-01-05T12:00:00.11Z", "2026-01-05T12:00:00.12Z"));
  EXPECT_FALSE(before("2026-01-05T12:00:00Z", "2026-01-05T12:00:00.9Z"));
  EXPECT_TRUE(before("2026-01-05T13:00:00+02:00", "2026-01-05T12:00:00Z"));
  EXPECT_FALSE(before("2026-01-05T12:00:00Z", "2026-01-05T13:00:00+01:00"));
}

TEST(Instants, AreNotReadFromAnythingElse) {
  for (const std::string_view text : {"", "2026", "2026-01-05", "2026-01-05T12:00", "2026-01-05T12:00:00+1",
                                      "x026-01-05T12:00:00Z", "2026-00-05T12:00:00Z", "2026-01-05T12:00:00Zx"}) {
    EXPECT_FALSE(readInstant(text)) << text;
  }
}

}  // namespace
}  // namespace dialproof::internal
