// What was typed stays, gaps are filled, and nothing is mixed.

#include "dialproof/verification.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "verification/documents.h"

namespace dialproof {
namespace {

constexpr std::string_view kKnown = R"({
  "businessProfile":{"country":"US","legalName":"Lakeside Dental Group LLC","registrationId":"12-3456789",
    "displayName":null,"address":{"street":"120 Harbor Street","city":"Oakland"}},
  "authorizedRepresentative":{"name":"Maria Olsen","email":"maria@example.com","phone":"+15105550142"}})";

std::string merged(std::string_view draft, std::string_view known = kKnown) {
  const auto prefilled = prefill(draft, known);
  return prefilled ? prefilled->document : "none";
}

std::string at(const std::string& text, std::string_view object, std::string_view name) {
  const JsonValue value = testing_documents::parse(text);
  const JsonValue* inner = value.find(object);
  const JsonValue* found = inner == nullptr ? nullptr : inner->find(name);
  return found == nullptr ? "" : toJson(*found);
}

TEST(Prefill, FillsAnEmptyForm) {
  EXPECT_EQ(renderJson(*prefill("{}", kKnown)),
            R"({"document":{"businessProfile":{"country":"US","legalName":"Lakeside Dental Group LLC",)"
            R"("registrationId":"12-3456789","address":{"street":"120 Harbor Street","city":"Oakland"}},)"
            R"("authorizedRepresentative":{"name":"Maria Olsen","email":"maria@example.com","phone":"+15105550142"}},)"
            R"("origins":{"/businessProfile/country":"prefill","/businessProfile/legalName":"prefill",)"
            R"("/businessProfile/registrationId":"prefill","/businessProfile/address":"prefill",)"
            R"("/authorizedRepresentative/name":"prefill","/authorizedRepresentative/email":"prefill",)"
            R"("/authorizedRepresentative/phone":"prefill"}})");
}

TEST(Prefill, KeepsWhatWasTyped) {
  const std::string draft =
      R"({"x":[1.50],"businessProfile":{"legalName":"Lakeside","website":"not yet"},"authorizedRepresentative":null})";
  const auto result = prefill(draft, kKnown);
  ASSERT_TRUE(result);
  EXPECT_EQ(at(result->document, "businessProfile", "legalName"), R"("Lakeside")");
  EXPECT_EQ(at(result->document, "businessProfile", "website"), R"("not yet")");
  EXPECT_EQ(at(result->document, "businessProfile", "country"), R"("US")");
  EXPECT_EQ(at(result->document, "authorizedRepresentative", "name"), R"("Maria Olsen")");
  EXPECT_THAT(result->document, testing::HasSubstr(R"("x":[1.50])"));
  EXPECT_FALSE(result->origins[1].isPrefilled);
  EXPECT_EQ(result->origins[1].instanceLocation, "/businessProfile/legalName");
}

TEST(Prefill, FillsWhatIsBlankOrNull) {
  const std::string result = merged(R"({"businessProfile":{"country":" ","legalName":null,"address":{"street":""}}})");
  EXPECT_EQ(at(result, "businessProfile", "country"), R"("US")");
  EXPECT_EQ(at(result, "businessProfile", "legalName"), R"("Lakeside Dental Group LLC")");
  EXPECT_EQ(at(result, "businessProfile", "address"), R"({"street":"120 Harbor Street","city":"Oakland"})");
}

TEST(Prefill, MixesNoAddresses) {
  const std::string result = merged(R"({"businessProfile":{"address":{"city":"Berlin"}}})");
  EXPECT_EQ(at(result, "businessProfile", "address"), R"({"city":"Berlin"})");
}

TEST(Prefill, MixesNoPeople) {
  const std::string result = merged(R"({"authorizedRepresentative":{"name":"Jo Field"}})");
  EXPECT_EQ(at(result, "authorizedRepresentative", "email"), "");
  const std::string same = merged(R"({"authorizedRepresentative":{"name":" maria olsen"}})");
  EXPECT_EQ(at(same, "authorizedRepresentative", "email"), R"("maria@example.com")");
}

TEST(Prefill, MixesNoCountries) {
  const std::string result = merged(R"({"businessProfile":{"country":"DE"}})");
  EXPECT_EQ(at(result, "businessProfile", "registrationId"), "");
  EXPECT_EQ(at(result, "businessProfile", "address"), "");
  EXPECT_EQ(at(result, "businessProfile", "legalName"), R"("Lakeside Dental Group LLC")");
}

TEST(Prefill, LeavesAloneWhatIsNoObject) {
  EXPECT_EQ(merged(R"({"businessProfile":"Lakeside"})", R"({"businessProfile":{"country":"US"}})"),
            R"({"businessProfile":"Lakeside"})");
  EXPECT_EQ(merged("{}", R"({"businessProfile":null,"authorizedRepresentative":7,"other":1})"), "{}");
}

TEST(Prefill, TakesObjectsOnly) {
  for (const char* text : {"", "[]", "null", "{", R"({"a":1,"a":2})"}) {
    EXPECT_FALSE(prefill(text, "{}")) << text;
    EXPECT_FALSE(prefill("{}", text)) << text;
  }
}

TEST(Prefill, ChangesNothingTheSecondTime) {
  const std::string once = merged("{}");
  EXPECT_EQ(merged(once), once);
}

}  // namespace
}  // namespace dialproof
