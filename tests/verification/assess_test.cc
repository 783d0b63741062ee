// How far a document is, what is next, and what diagnostics tell of a person.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "dialproof/locales.h"
#include "dialproof/verification.h"
#include "json/pointer.h"
#include "verification/documents.h"

namespace dialproof {
namespace {

using Action = NextStep::Action;
using testing::ElementsAre;
using testing::IsEmpty;
using testing_documents::base;
using testing_documents::cases;
using testing_documents::parse;
using testing_documents::withValue;

constexpr auto kDraft = VerificationStage::kDraft;
constexpr auto kSubmit = VerificationStage::kSubmit;

// A document's values by their places.
using Fields = std::vector<std::pair<std::string, JsonValue>>;

void addFields(const JsonValue& value, const std::string& place, Fields& fields) {
  if (value.asObject() == nullptr) {
    fields.emplace_back(place, value);
    return;
  }
  for (const auto& [name, child] : *value.asObject()) {
    std::string pointer = place;
    internal::appendPointerToken(pointer, name);
    addFields(child, pointer, fields);
  }
}

void put(JsonValue::Object& object, const std::vector<std::string>& tokens, std::size_t at, const JsonValue& value) {
  const auto member = std::find_if(object.begin(), object.end(), [&](const auto& m) { return m.first == tokens[at]; });
  if (at + 1 == tokens.size()) {
    object.emplace_back(tokens[at], value);
    return;
  }
  JsonValue::Object inner = member == object.end() ? JsonValue::Object() : *member->second.asObject();
  put(inner, tokens, at + 1, value);
  if (member == object.end()) {
    object.emplace_back(tokens[at], std::move(inner));
  } else {
    member->second = std::move(inner);
  }
}

std::string shown(const Assessment& assessment) { return renderJson(assessment); }

TEST(Assess, BeginsWithAnEmptyForm) {
  const Assessment assessment = assess("{}", kDraft);
  EXPECT_TRUE(assessment.result.valid);
  EXPECT_EQ(assessment.completeness, 0);
  EXPECT_THAT(
      assessment.missing,
      ElementsAre("/businessProfile/country", "/businessProfile/entityType", "/businessProfile/legalName",
                  "/businessProfile/registrationId", "/businessProfile/website", "/businessProfile/address/street",
                  "/businessProfile/address/city", "/businessProfile/useCase", "/businessProfile/expectedUsage",
                  "/authorizedRepresentative/name", "/authorizedRepresentative/title",
                  "/authorizedRepresentative/email", "/authorizedRepresentative/phone", "/attestationAccepted"));
  EXPECT_EQ(assessment.next.action, Action::kFill);
  EXPECT_EQ(assessment.next.instanceLocation, "/businessProfile/country");
}

TEST(Assess, EndsWithASubmission) {
  for (const auto stage : {kDraft, kSubmit}) {
    const Assessment assessment = assess(base(), stage);
    EXPECT_TRUE(assessment.result.valid);
    EXPECT_EQ(assessment.completeness, 100);
    EXPECT_THAT(assessment.missing, IsEmpty());
    EXPECT_EQ(assessment.next.action, Action::kSubmit);
  }
}

TEST(Assess, AsksForTheFirstThatIsMissingOrWrong) {
  std::string text = withValue(base(), "/attestationAccepted", false);
  EXPECT_EQ(assess(text, kDraft).next.instanceLocation, "/attestationAccepted");
  text = withValue(text, "/businessProfile/address/postalCode", "9");
  EXPECT_EQ(assess(text, kDraft).next.instanceLocation, "/businessProfile/address/postalCode");
  EXPECT_EQ(assess(text, kDraft).next.action, Action::kCorrect);
  text = withValue(text, "/businessProfile/website", nullptr);
  EXPECT_EQ(assess(text, kDraft).next.instanceLocation, "/businessProfile/website");
  EXPECT_THAT(assess(text, kDraft).missing, ElementsAre("/businessProfile/website", "/attestationAccepted"));
}

TEST(Assess, DoesNotSendWhatIsUnknownOn) {
  const Assessment assessment = assess(withValue(base(), "/comment", "x"), kDraft);
  EXPECT_EQ(assessment.completeness, 100);
  EXPECT_EQ(assessment.next.action, Action::kCorrect);
  EXPECT_FALSE(assessment.result.valid);
}

// A use case that is too short to submit is a draft's all the same, and counts for nothing.
TEST(Assess, CountsWhatASubmissionTakes) {
  const std::string text = withValue(base(), "/businessProfile/useCase", "We call to a date.");
  EXPECT_TRUE(assess(text, kDraft).result.valid);
  EXPECT_EQ(assess(text, kDraft).completeness, 93);
  EXPECT_EQ(assess(text, kDraft).next.instanceLocation, "/businessProfile/useCase");
  EXPECT_FALSE(assess(text, kSubmit).result.valid);
}

TEST(Assess, TakesABlankForNothing) {
  const Assessment assessment = assess(R"({"businessProfile":{"legalName":"  "}})", kDraft);
  EXPECT_EQ(assessment.completeness, 0);
  EXPECT_EQ(assessment.missing.size(), 14U);
}

TEST(Assess, AnswersWhatIsNoDocument) {
  for (const char* text : {"", "{", "[]", "null", "7", "\"a\"", "\xff"}) {
    const Assessment assessment = assess(text, kDraft);
    EXPECT_FALSE(assessment.result.valid) << text;
    EXPECT_FALSE(assessment.result.diagnostics.empty()) << text;
    EXPECT_EQ(assessment.completeness, 0) << text;
    EXPECT_EQ(assessment.next.action, Action::kCorrect) << text;
  }
}

TEST(Assess, IsOneLineOfJson) {
  EXPECT_EQ(shown(assess(base(), kSubmit)),
            R"({"valid":true,"schema":"speko/verification-submission","completeness":100,"missing":[],)"
            R"("next":{"action":"submit"},"diagnostics":[]})");
}

// ---- One field at a time, in any order

// The base, and what is just inside each rule: other countries, other forms.
std::vector<Fields> startingPoints() {
  std::vector<Fields> all(1);
  addFields(parse(base()), "", all[0]);
  for (const auto& [code, list] : cases()) {
    all.emplace_back();
    addFields(parse(list[0].inside), "", all.back());
  }
  return all;
}

TEST(Assess, NeverFallsBackWhileAFormIsFilled) {
  constexpr int kOrders = 10'000;
  const std::vector<Fields> documents = startingPoints();
  std::mt19937 random(6);
  for (int i = 0; i < kOrders; ++i) {
    Fields fields = documents[static_cast<std::size_t>(i) % documents.size()];
    std::shuffle(fields.begin(), fields.end(), random);
    JsonValue::Object draft;
    int before = 0;
    for (const auto& [place, value] : fields) {
      put(draft, internal::pointerTokens(place), 0, value);
      const std::string text = toJson(draft);
      AssessOptions options;
      options.validation.suggestions = false;
      const Assessment assessment = assess(text, kDraft, options);
      ASSERT_GE(assessment.completeness, before) << text;
      ASSERT_TRUE(assessment.result.valid) << text;
      before = assessment.completeness;
    }
    ASSERT_EQ(before, 100);
    ASSERT_TRUE(assess(toJson(draft), kSubmit).result.valid);
  }
}

// With what each rule speaks of in it: what is said is said of a field that is there.
TEST(Assess, NeverFaultsWhatWasNotTouched) {
  constexpr int kOrders = 2'000;
  std::vector<std::string> documents;
  for (const auto& [code, list] : cases()) {
    for (const auto& one : list) documents.push_back(one.raising);
  }
  std::mt19937 random(7);
  for (int i = 0; i < kOrders; ++i) {
    Fields fields;
    addFields(parse(documents[static_cast<std::size_t>(i) % documents.size()]), "", fields);
    std::shuffle(fields.begin(), fields.end(), random);
    JsonValue::Object draft;
    std::vector<std::string> touched;
    for (const auto& [place, value] : fields) {
      put(draft, internal::pointerTokens(place), 0, value);
      touched.push_back(place);
      for (const Diagnostic& diagnostic : assess(toJson(draft), kDraft).result.diagnostics) {
        ASSERT_THAT(touched, testing::Contains(diagnostic.instanceLocation)) << diagnostic.code << toJson(draft);
      }
    }
  }
}

// ---- Privacy

// Each personal value in a form that something is said of.
const std::vector<std::pair<std::string, std::string>>& personalValues() {
  static const std::vector<std::pair<std::string, std::string>> values = {
      {"/authorizedRepresentative/email", "maria.olsen.lakeside.example.com"},
      {"/authorizedRepresentative/email", "info@olsen-family.example.net"},
      {"/authorizedRepresentative/phone", "(510) 555-0142"},
      {"/authorizedRepresentative/phone", "+442079460018"},
      {"/authorizedRepresentative/name", "www.maria-olsen.example"},
      {"/businessProfile/registrationId", "98-76543"},
      {"/businessProfile/legalName", "https://maria-olsen.example"},
      {"/businessProfile/website", "http://maria:hunter2@localhost/olsen"},
      {"/businessProfile/website", "maria-olsen.example"},
      {"/businessProfile/address/street", "PO Box 98765"},
      {"/businessProfile/address/postalCode", "98765432"},
      {"/businessProfile/address/region", "Olsenland"},
      {"/businessProfile/useCase", "Olsen"},
  };
  return values;
}

std::string everythingSaid(const std::string& text, bool personal, const MessageCatalogue* catalogue) {
  AssessOptions options;
  options.personalValues = personal;
  options.validation.catalogue = catalogue;
  std::string all;
  for (const auto stage : {kDraft, kSubmit}) all += renderJson(assess(text, stage, options));
  return all;
}

TEST(Assess, RepeatsNoPersonalValue) {
  for (const auto& [place, value] : personalValues()) {
    for (const MessageCatalogue* catalogue : {findCatalogue("en"), findCatalogue("de")}) {
      const std::string text = withValue(base(), place, value);
      EXPECT_THAT(everythingSaid(text, false, catalogue), testing::Not(testing::HasSubstr(value))) << place;
      EXPECT_THAT(assess(text, kSubmit).result.diagnostics, testing::Not(IsEmpty())) << place;
    }
  }
}

TEST(Assess, RepeatsThemWhenAsked) {
  const std::string text = withValue(base(), "/authorizedRepresentative/phone", "(510) 555-0142");
  EXPECT_THAT(everythingSaid(text, true, nullptr), testing::HasSubstr("+15105550142"));
  EXPECT_THAT(everythingSaid(text, false, nullptr), testing::Not(testing::HasSubstr("5550142")));
}

}  // namespace
}  // namespace dialproof
