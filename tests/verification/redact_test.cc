// Nothing of a person is left in a log, and the shape is.

#include "dialproof/verification.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>

#include "verification/documents.h"

namespace dialproof {
namespace {

namespace fs = std::filesystem;
using testing_documents::contentOf;
using testing_documents::parse;

TEST(Redact, KeepsTheShape) {
  EXPECT_EQ(*redact(R"({ "status": "draft", "authorizedRepresentative": {"name": "Åsa Lund-3", "phone": "+15105550142"},
                         "businessProfile": {"country": "US", "address": {"floor": 12, "flags": [true, null]}} })"),
            R"({"status":"draft","authorizedRepresentative":{"name":"xxx Xxxx-0","phone":"+00000000000"},)"
            R"("businessProfile":{"country":"US","address":{"floor":0,"flags":[true,null]}}})");
}

TEST(Redact, TakesWhatIsNoDocument) {
  EXPECT_EQ(redact("\"Maria\""), R"("Xxxxx")");
  EXPECT_EQ(redact("{"), std::nullopt);
  EXPECT_EQ(redact(""), std::nullopt);
}

TEST(Redact, KeepsNothingBelowANameThatTellsNothing) {
  EXPECT_EQ(redact(R"({"country":{"name":"Maria"},"id":["Maria"]})"), R"({"country":{"name":"Xxxxx"},"id":["Xxxxx"]})");
}

void addTexts(const JsonValue& value, std::set<std::string>& texts) {
  static const std::set<std::string> kKept = {"id",
                                              "organizationId",
                                              "status",
                                              "country",
                                              "createdAt",
                                              "updatedAt",
                                              "submittedAt",
                                              "attestedAt",
                                              "entityType",
                                              "slackNotificationStatus",
                                              "slackNotificationJobId"};
  if (const std::string* text = value.asString(); text != nullptr && !text->empty()) texts.insert(*text);
  if (const auto* list = value.asArray()) {
    for (const JsonValue& item : *list) addTexts(item, texts);
  }
  if (const auto* object = value.asObject()) {
    for (const auto& [name, member] : *object) {
      if (kKept.count(name) == 0) addTexts(member, texts);
    }
  }
}

TEST(Redact, LeavesNoPersonalTextInAnyExample) {
  int found = 0;
  for (const char* resource :
       {"verification", "verification-answer", "verification-draft", "verification-submission"}) {
    const std::string folder = std::string("schemas/speko/examples/") + resource + "/valid";
    for (const auto& entry : fs::directory_iterator(fs::path(DIALPROOF_SOURCE_DIR) / folder)) {
      if (entry.path().stem().extension() == ".expected") continue;
      const std::string text = contentOf(folder + "/" + entry.path().filename().string());
      const auto redacted = redact(text);
      ASSERT_TRUE(redacted) << entry.path();
      std::set<std::string> before;
      std::set<std::string> after;
      addTexts(parse(text), before);
      addTexts(parse(*redacted), after);
      for (const std::string& one : after) EXPECT_EQ(before.count(one), 0U) << '"' << one << "\" " << entry.path();
      EXPECT_EQ(redact(*redacted), redacted);
      ++found;
    }
  }
  EXPECT_GT(found, 20);
}

}  // namespace
}  // namespace dialproof
