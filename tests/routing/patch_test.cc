// The request that takes one state of a number to another, in all four dialects.

#include "dialproof/patch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "dialproof/locales.h"
#include "json/document.h"
#include "routing/examples.h"
#include "schema/evaluate/equal.h"

namespace dialproof {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::Pair;

struct Dialect {
  const char* name;
  const char* resource;
  std::vector<std::string> requests;
};

const std::vector<Dialect>& dialects() {
  static const std::vector<Dialect> all{
      {"fonedynamics", "fonedynamics/number", {"fonedynamics/number-configure"}},
      {"signalwire", "signalwire/phone-number", {"signalwire/phone-number-update"}},
      {"speko", "speko/phone-number", {"speko/phone-number-update"}},
      {"voipbin", "voipbin/number", {"voipbin/number-flow-update", "voipbin/number-update"}},
  };
  return all;
}

JsonValue valueOf(const std::string& text) {
  internal::JsonFaults faults(1);
  const auto document = internal::Document::read(text, {text.size(), 512, 1}, faults);
  return document ? document->value(0) : JsonValue();
}

std::string example(const std::string& schema, const std::string& name) {
  for (const Example& one : examplesOf(schema)) {
    if (one.name == name) return one.text;
  }
  ADD_FAILURE() << schema << ' ' << name;
  return {};
}

// The document with a member of that value; without it where there is none.
std::string with(const std::string& text, const std::string& name, const std::optional<std::string>& value) {
  const JsonValue document = valueOf(text);
  JsonValue::Object members;
  bool found = false;
  for (const auto& [key, member] : *document.asObject()) {
    found = found || key == name;
    if (key != name) {
      members.emplace_back(key, member);
    } else if (value) {
      members.emplace_back(key, valueOf(*value));
    }
  }
  if (!found && value) members.emplace_back(name, valueOf(*value));
  return toJson(JsonValue(members));
}

std::vector<std::pair<std::string, std::string>> said(const ValidationResult& result) {
  std::vector<std::pair<std::string, std::string>> all;
  for (const Diagnostic& d : result.diagnostics) {
    if (d.severity == Severity::kError) all.emplace_back(d.code, d.instanceLocation);
  }
  return all;
}

bool areEqual(const std::string& a, const std::string& b) {
  internal::JsonFaults faults(1);
  const auto first = internal::Document::read(a, {a.size(), 512, 1}, faults);
  const auto second = internal::Document::read(b, {b.size(), 512, 1}, faults);
  return first && second && internal::equal(*first, 0, *second, 0);
}

// As a provider has it: a member that is null is none.
std::string withoutNulls(const std::string& text) {
  const JsonValue document = valueOf(text);
  JsonValue::Object members;
  for (const auto& member : *document.asObject()) {
    if (!member.second.isNull()) members.push_back(member);
  }
  return toJson(JsonValue(members));
}

// ---- Requests

TEST(Patch, ChangesOneFieldOfSignalWire) {
  const std::string current = example("signalwire/phone-number", "relay-topic");
  const PatchResult result = patch("signalwire", current, with(current, "name", "\"Front desk\""));
  ASSERT_TRUE(result.valid);
  EXPECT_EQ(result.requestSchema, "signalwire/phone-number-update");
  EXPECT_EQ(result.body, R"({"name":"Front desk"})");
  ASSERT_EQ(result.operations.size(), 1U);
  EXPECT_EQ(result.operations[0].path, "/name");
}

TEST(Patch, TakesTheSmallerOfVoipbinsRequests) {
  const std::string current = example("voipbin/number", "documented-example");
  const std::string flow = "\"0b266038-844b-11ec-97d8-63ba531361ce\"";
  const PatchResult flows = patch("voipbin/number", current, with(current, "message_flow_id", flow));
  EXPECT_EQ(flows.requestSchema, "voipbin/number-flow-update");
  EXPECT_EQ(flows.body, R"({"call_flow_id":"d157ce07-0360-4cad-9007-c8ab89fccf9c","message_flow_id":)" + flow + "}");
  const PatchResult named = patch("voipbin/number", current, with(current, "name", "\"Desk\""));
  EXPECT_EQ(named.requestSchema, "voipbin/number-update");
  EXPECT_TRUE(validate("voipbin/number-update", named.body).valid) << "all four members, for it replaces them all";
}

TEST(Patch, OfEqualDocumentsNeedsNoRequest) {
  const std::string current = example("speko/phone-number", "managed-number");
  const PatchResult result = patch("speko", current, current);
  EXPECT_TRUE(result.valid);
  EXPECT_TRUE(result.body.empty() && result.requestSchema.empty() && result.operations.empty());
}

TEST(Patch, OfAMemberThatIsNullForOneThatIsNotThereNeedsNoRequestEither) {
  const std::string current = with(example("speko/phone-number", "managed-number"), "label", std::nullopt);
  const std::string wanted = with(current, "label", "null");
  const PatchResult result = patch("speko", current, wanted);
  EXPECT_TRUE(result.valid && result.body.empty());
  EXPECT_EQ(toJson(result.operations), R"([{"op":"add","path":"/label","value":null}])");
}

TEST(Patch, TakesAwayWhatARequestCanTakeAway) {
  const std::string current = with(example("speko/phone-number", "managed-number"), "agentId", "\"agent_1\"");
  EXPECT_EQ(patch("speko", current, with(current, "agentId", "null")).body, R"({"agentId":null})");
  EXPECT_EQ(patch("speko", current, with(current, "agentId", std::nullopt)).body, R"({"agentId":null})");
}

// ---- What is refused

TEST(Patch, RefusesWhatOnlyTheProviderSets) {
  const std::string current = example("voipbin/number", "documented-example");
  const std::string wanted = with(with(current, "t38_enabled", "true"), "name", "\"a\"");
  const PatchResult result = patch("voipbin", current, wanted);
  EXPECT_FALSE(result.valid);
  EXPECT_TRUE(result.body.empty() && result.operations.empty());
  ASSERT_THAT(said(result.wanted), ElementsAre(Pair("patch.read_only", "/t38_enabled")));
  const Diagnostic& refused = result.wanted.diagnostics.back();
  EXPECT_THAT(refused.message, HasSubstr("t38_enabled"));
  ASSERT_EQ(refused.suggestions.size(), 1U);
  const ApplyResult mended = apply("voipbin", wanted, toJson(refused.suggestions[0].patch));
  EXPECT_TRUE(patch("voipbin", current, mended.text).valid);
}

TEST(Patch, RefusesAMemberThatIsNotThereWhereItIsMissing) {
  const std::string current = example("fonedynamics/number", "local-number-to-endpoint");
  const std::string wanted = with(current, "City", std::nullopt);
  const PatchResult result = patch("fonedynamics", with(wanted, "City", "\"Sydney\""), wanted);
  ASSERT_THAT(said(result.wanted), ElementsAre(Pair("patch.read_only", "")));
  EXPECT_EQ(toJson(result.wanted.diagnostics.back().suggestions.at(0).patch),
            R"([{"op":"add","path":"/City","value":"Sydney"}])");
}

TEST(Patch, RefusesWhatARequestCannotCarry) {
  const std::string current = example("signalwire/phone-number", "webhooks-for-calls-and-messages");
  EXPECT_THAT(said(patch("signalwire", current, with(current, "name", "null")).wanted),
              ElementsAre(Pair("patch.not_carried", "/name")));
  EXPECT_THAT(said(patch("signalwire", current, with(current, "message_request_url", std::nullopt)).wanted),
              testing::Contains(Pair("schema.required", "")))
      << "a wanted document that is invalid is told so first";
  const PatchResult queued = patch("signalwire", current, with(current, "call_handler", "\"call_queue\""));
  EXPECT_THAT(said(queued.wanted), ElementsAre(Pair("patch.not_carried", "/call_handler")));
  const PatchResult unknown = patch("signalwire", current, with(current, "colour", "\"red\""));
  EXPECT_THAT(said(unknown.wanted), ElementsAre(Pair("patch.not_carried", "/colour")));
  EXPECT_THAT(unknown.wanted.diagnostics.back().message, HasSubstr("does not know"));
}

TEST(Patch, ChecksBothDocumentsFirst) {
  const std::string good = example("voipbin/number", "documented-example");
  const std::string half = good.substr(0, good.size() / 2);
  EXPECT_THAT(said(patch("voipbin", half, good).current), testing::Contains(Pair("json.unexpected_end", "")));
  EXPECT_THAT(said(patch("voipbin", good, "[" + good + "]").wanted), ElementsAre(Pair("schema.type", "")));
  EXPECT_FALSE(patch("signalwire", good, good).valid) << "of another dialect";
  EXPECT_FALSE(patch("voipbin", "", "").valid);
}

TEST(Patch, RefusesSchemasThatNothingChanges) {
  for (const char* schema : {"voipbin/nomber", "twilio", "", "voipbin/"}) {
    EXPECT_THAT(said(patch(schema, "{}", "{}").current), ElementsAre(Pair("schema.unknown_schema", ""))) << schema;
    EXPECT_THAT(said(apply(schema, "{}", "[]").current), ElementsAre(Pair("schema.unknown_schema", ""))) << schema;
  }
  const PatchResult result = patch("speko/error", "{}", "{}");
  ASSERT_THAT(said(result.current), ElementsAre(Pair("patch.no_update", "")));
  EXPECT_THAT(result.current.diagnostics[0].message, HasSubstr("signalwire/phone-number"));
  EXPECT_THAT(said(apply("speko/error", "{}", "{}").change), ElementsAre(Pair("patch.no_update", "")));
}

// ---- Bodies

TEST(Apply, TakesTheBodyOfARequest) {
  const std::string current = example("signalwire/phone-number", "relay-topic");
  const ApplyResult result = apply("signalwire", current, R"({"name":"Front desk"})");
  EXPECT_TRUE(result.valid);
  EXPECT_TRUE(areEqual(result.text, with(current, "name", "\"Front desk\"")));
}

TEST(Apply, RefusesABodyThatTheRequestDoesNotTake) {
  const std::string current = example("voipbin/number", "documented-example");
  const ApplyResult result = apply("voipbin", current, R"({"name":"a","number":"+12015550123"})");
  EXPECT_FALSE(result.valid);
  EXPECT_THAT(said(result.change), testing::Contains(Pair("schema.unknown_property", "/number")));
  EXPECT_FALSE(apply("voipbin", current.substr(0, 20), "{}").current.valid);
  EXPECT_FALSE(apply("voipbin", current, "{").change.valid);
}

TEST(Apply, MendsADocumentThatIsNotValid) {
  const std::string wrong = with(example("voipbin/number", "documented-example"), "status", "\"Active\"");
  const ValidationResult faults = validate("voipbin/number", wrong);
  ASSERT_EQ(faults.diagnostics.size(), 1U);
  const ApplyResult result = apply("voipbin", wrong, toJson(faults.diagnostics[0].suggestions.at(0).patch));
  EXPECT_TRUE(validate("voipbin/number", result.text).valid);
}

// ---- Secrets

// Whatever is wrong with an address that has a password, neither it nor the query is shown; the body carries them.
TEST(Patch, ShowsNoSecret) {
  const std::string current = example("signalwire/phone-number", "webhooks-for-calls-and-messages");
  for (const char* address : {"https://user:hunter2@example.com/a?token=hunter2", "https://user:hunter2@ example.com",
                              "user:hunter2@example.com", "https://example.com/ ?token=hunter2#hunter2"}) {
    const std::string wanted = with(current, "call_request_url", "\"" + std::string(address) + "\"");
    const PatchResult result = patch("signalwire", current, wanted);
    const std::string told = renderJson(result.current) + renderJson(result.wanted);
    EXPECT_THAT(told, Not(HasSubstr("hunter2"))) << address;
    EXPECT_EQ(result.valid, result.body.find("hunter2") != std::string::npos);
    const ApplyResult applied =
        apply("signalwire", current, R"({"call_request_url":")" + std::string(address) + "\",\"name\":1}");
    EXPECT_FALSE(applied.valid);
    EXPECT_THAT(renderJson(applied.change), Not(HasSubstr("hunter2"))) << address;
  }
}

TEST(Patch, OffersNoSecretAsWhatWas) {
  const std::string wanted = example("signalwire/phone-number", "webhooks-for-calls-and-messages");
  const std::string current = with(with(wanted, "auth_token", "\"hunter2\""), "callback", R"({"apiKey":"hunter2"})");
  const PatchResult result = patch("signalwire", current, wanted);
  EXPECT_THAT(said(result.wanted), ElementsAre(Pair("patch.not_carried", ""), Pair("patch.not_carried", "")));
  EXPECT_THAT(renderJson(result), Not(HasSubstr("hunter2")));
}

TEST(Patch, SpeaksGerman) {
  const std::string current = example("voipbin/number", "documented-example");
  PatchOptions options;
  options.catalogue = findCatalogue("de");
  const PatchResult result = patch("voipbin", current, with(current, "t38_enabled", "true"), options);
  EXPECT_THAT(result.wanted.diagnostics.back().message, HasSubstr("Anbieter"));
}

// ---- Drawn changes

class Drawn : public testing::TestWithParam<Dialect> {};

std::vector<std::string> propertiesOf(const std::string& schema) {
  const auto all = schemas();
  const auto info = std::find_if(all.begin(), all.end(), [&](const SchemaInfo& one) { return one.id == schema; });
  std::vector<std::string> names;
  const JsonValue json = valueOf(std::string(schemaText(*info)));
  for (const auto& member : *json.find("properties")->asObject()) names.push_back(member.first);
  return names;
}

TEST_P(Drawn, ChangesAreCarriedOutAsTheyAreWanted) {
  const Dialect& dialect = GetParam();
  std::vector<std::string> documents;
  std::map<std::string, std::vector<std::optional<std::string>>> values;
  const std::vector<std::string> writable = propertiesOf(dialect.requests.back());
  for (const Example& one : examplesOf(dialect.resource)) {
    if (!one.isValid) continue;
    documents.push_back(one.text);
    const JsonValue document = valueOf(one.text);
    for (const std::string& name : writable) {
      const JsonValue* value = document.find(name);
      values[name].push_back(value == nullptr ? std::nullopt : std::optional(toJson(*value)));
    }
  }
  std::mt19937 random(2026);  // NOLINT(cert-msc51-cpp): the same documents each time
  const auto draw = [&](std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(random); };
  int carried = 0;
  for (int i = 0; i < 1500; ++i) {
    const std::string current = documents[draw(documents.size())];
    std::string wanted = current;
    for (std::size_t changes = 1 + draw(3); changes > 0; --changes) {
      const std::string& name = writable[draw(writable.size())];
      wanted = with(wanted, name, values[name][draw(values[name].size())]);
    }
    const PatchResult change = patch(dialect.name, current, wanted);
    if (!validate(dialect.resource, wanted).valid) {
      ASSERT_FALSE(change.valid);
      continue;
    }
    if (!change.valid) {
      for (const auto& [code, place] : said(change.wanted)) ASSERT_EQ(code, "patch.not_carried") << place;
      continue;
    }
    const ApplyResult byOperations = apply(dialect.name, current, toJson(change.operations));
    ASSERT_TRUE(byOperations.valid);
    ASSERT_TRUE(areEqual(byOperations.text, wanted)) << current << wanted;
    if (change.body.empty()) {
      ASSERT_TRUE(areEqual(withoutNulls(current), withoutNulls(wanted)));
      continue;
    }
    ASSERT_TRUE(validate(change.requestSchema, change.body).valid) << change.body;
    const ApplyResult byBody = apply(dialect.name, current, change.body);
    ASSERT_TRUE(byBody.valid) << renderJson(byBody);
    ASSERT_TRUE(areEqual(withoutNulls(byBody.text), withoutNulls(wanted))) << current << wanted << change.body;
    ++carried;
  }
  EXPECT_GT(carried, 100);
}

TEST_P(Drawn, ChangesOfWhatIsReadOnlyAreRefused) {
  const Dialect& dialect = GetParam();
  const std::vector<std::string> writable = propertiesOf(dialect.requests.back());
  const std::vector<Example> documents = examplesOf(dialect.resource);
  int refused = 0;
  for (const Example& current : documents) {
    for (const Example& other : documents) {
      if (!current.isValid || !other.isValid) continue;
      for (const std::string& name : propertiesOf(dialect.resource)) {
        if (std::find(writable.begin(), writable.end(), name) != writable.end()) continue;
        const JsonValue document = valueOf(other.text);
        const JsonValue* value = document.find(name);
        if (value == nullptr || value->isNull()) continue;
        const std::string wanted = with(current.text, name, toJson(*value));
        const PatchResult change = patch(dialect.name, current.text, wanted);
        if (areEqual(current.text, wanted)) {
          ASSERT_TRUE(change.valid);
        } else {
          ASSERT_FALSE(change.valid) << name;
          if (!change.wanted.valid && validate(dialect.resource, wanted).valid) {
            ASSERT_THAT(said(change.wanted), ElementsAre(Pair("patch.read_only", "/" + name)));
            ++refused;
          }
        }
      }
    }
  }
  EXPECT_GT(refused, 20);
}

INSTANTIATE_TEST_SUITE_P(Dialects, Drawn, testing::ValuesIn(dialects()),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(Patch, KnowsEveryUpdateThereIs) {
  std::set<std::string> known;
  for (const Dialect& dialect : dialects()) known.insert(dialect.requests.begin(), dialect.requests.end());
  for (const SchemaInfo& info : schemas()) {
    const bool isUpdate = info.id.ends_with("-update") || info.id.ends_with("-configure");
    EXPECT_EQ(isUpdate, known.count(std::string(info.id)) > 0) << info.id;
  }
}

// Any two examples of any schema: an answer, never a crash, and no patch of what is not valid.
TEST(Patch, AnswersWhateverItIsGiven) {
  const std::vector<Example> all = examplesOf();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Example& one = all[i];
    const Example& other = all[(i * 7 + 3) % all.size()];
    const Dialect& dialect = dialects()[i % dialects().size()];
    const PatchResult change = patch(dialect.name, one.text, other.text);
    EXPECT_TRUE(!change.valid || (change.current.valid && change.wanted.valid));
    const ApplyResult applied = apply(dialect.name, one.text, other.text);
    EXPECT_EQ(applied.valid, !applied.text.empty());
  }
}

}  // namespace
}  // namespace dialproof
