// Every valid example, converted to every document of every dialect: the answer is valid there, and whatever of the
// example is not in it is told. How some of them read is in golden/.

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "routing/convert_examples.h"

namespace dialproof {
namespace {

std::string nameOf(const Example& example) {
  std::string name = example.schema + "_" + example.name;
  for (char& c : name) {
    if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
  }
  return name;
}

bool isErrorCode(const Conversion& conversion, std::string_view code) {
  return std::any_of(conversion.result.diagnostics.begin(), conversion.result.diagnostics.end(),
                     [&](const Diagnostic& one) { return one.code == code && one.severity == Severity::kError; });
}

struct Saying {
  std::string place;
  JsonValue value;
};

// Everything that a document says: what is neither null, false nor empty.
void collect(const JsonValue& value, const std::string& place, std::vector<Saying>& sayings) {
  if (const auto* object = value.asObject()) {
    for (const auto& [key, member] : *object) collect(member, place + "/" + key, sayings);
  } else if (const auto* array = value.asArray()) {
    for (std::size_t i = 0; i < array->size(); ++i) collect((*array)[i], place + "/" + std::to_string(i), sayings);
  } else if (!value.isNull() && value != JsonValue(false) && value != JsonValue("")) {
    sayings.push_back({place, value});
  }
}

bool holds(const JsonValue& value, const JsonValue& wanted) {
  if (value == wanted) return true;
  if (const auto* object = value.asObject()) {
    return std::any_of(object->begin(), object->end(), [&](const auto& one) { return holds(one.second, wanted); });
  }
  if (const auto* array = value.asArray()) {
    return std::any_of(array->begin(), array->end(), [&](const JsonValue& one) { return holds(one, wanted); });
  }
  return false;
}

bool isTold(const Conversion& conversion, const std::string& place) {
  return std::any_of(
      conversion.result.diagnostics.begin(), conversion.result.diagnostics.end(), [&](const Diagnostic& one) {
        const bool isAbove = place == one.instanceLocation || place.starts_with(one.instanceLocation + "/");
        const bool isLoss = one.code == "convert.lost" || one.code == "convert.left_behind";
        return (isLoss && isAbove) || (one.because && place == one.because->instanceLocation);
      });
}

// What is so unless a document says otherwise, and what one dialect says in other words than another.
bool isUsualOrRephrased(const std::string& place, const JsonValue& value) {
  static const std::vector<std::pair<std::string, JsonValue>> kUsual = {
      {"/type", "normal"},
      {"/status", "active"},
      {"/status", "purchase-pending"},
      {"/Status", "Active"},
      {"/Status", "Pending"},
      {"/Recording", "Off"},
      {"/direction", "inbound"},
      {"/source", "managed"},
      {"/call_receive_mode", "voice"},
      {"/number_type", "longcode"},
      {"/number_type", "toll-free"},
      {"/Type", "Toll-Free"},
      {"/Type", "Local"},
      {"/Type", "National"},
      {"/RoutingMethod", "Flow"},
      {"/call_handler", "call_flow"},
      {"/call_handler", "ai_agent"},
      {"/setupStatus/status", "ready"},
      {"/call_flow_id", "00000000-0000-0000-0000-000000000000"},
      {"/message_flow_id", "00000000-0000-0000-0000-000000000000"},
      {"/tm_create", "9999-01-01 00:00:00.000000"},
      {"/tm_update", "9999-01-01 00:00:00.000000"},
      {"/tm_delete", "9999-01-01 00:00:00.000000"},
  };
  if (std::find(kUsual.begin(), kUsual.end(), std::pair(place, value)) != kUsual.end()) return true;
  static const std::vector<std::string> kOtherForms = {"/tm_create", "/tm_update", "/created_at",  "/updated_at",
                                                       "/createdAt", "/updatedAt", "/Capabilities"};
  return std::find(kOtherForms.begin(), kOtherForms.end(), place) != kOtherForms.end() ||
         place.starts_with("/capabilities/");
}

class ConvertedExamples : public testing::TestWithParam<Example> {};

TEST_P(ConvertedExamples, AreValidThereWithEveryLossTold) {
  const Example& from = GetParam();
  const JsonValue source = parse(from.text);
  for (const RoutingDocument& to : routingDocuments()) {
    SCOPED_TRACE(to.schemaId);
    const Conversion conversion = convert(from.text, from.schema, to.schemaId);
    EXPECT_EQ(conversion.result.schema, from.schema);
    EXPECT_EQ(conversion.to, to.schemaId);
    EXPECT_EQ(conversion.result.valid, conversion.document.has_value());
    if (!conversion.document) {
      EXPECT_TRUE(isErrorCode(conversion, "convert.refused") || isErrorCode(conversion, "convert.number_missing"));
      continue;
    }
    const ValidationResult verdict = validate(to.schemaId, *conversion.document);
    EXPECT_TRUE(verdict.valid) << *conversion.document << renderText(verdict, *conversion.document);
    const JsonValue answer = parse(*conversion.document);
    std::vector<Saying> sayings;
    collect(source, "", sayings);
    for (const auto& [place, value] : sayings) {
      EXPECT_TRUE(holds(answer, value) || isTold(conversion, place) || isUsualOrRephrased(place, value))
          << place << " is gone without a word from " << from.text << "\nto " << *conversion.document;
    }
  }
}

TEST_P(ConvertedExamples, OfADialectMeanItsNumber) {
  const Example& from = GetParam();
  for (const std::string_view dialect : {"fonedynamics", "signalwire", "speko", "voipbin"}) {
    const Conversion conversion = convert(from.text, from.schema, dialect);
    EXPECT_EQ(conversion.to, dialect == "signalwire" || dialect == "speko" ? std::string(dialect) + "/phone-number"
                                                                           : std::string(dialect) + "/number");
  }
}

INSTANTIATE_TEST_SUITE_P(All, ConvertedExamples, testing::ValuesIn(examplesToConvert()),
                         [](const auto& one) { return nameOf(one.param); });

// The number of each dialect in as many ways as there are of routing it.
struct Golden {
  std::string_view schemaId;
  std::string_view name;
  std::vector<std::string_view> targets;
};

const std::vector<std::string_view>& numbers() {
  static const std::vector<std::string_view> kNumbers = {"fonedynamics", "signalwire", "speko", "voipbin"};
  return kNumbers;
}

const std::vector<std::string_view>& requests() {
  static const std::vector<std::string_view> kRequests = {
      "fonedynamics/number-configure", "signalwire/phone-number-update", "speko/phone-number-create",
      "speko/phone-number-update",     "voipbin/number-create",          "voipbin/number-update",
      "voipbin/number-flow-update"};
  return kRequests;
}

std::vector<Golden> goldens() {
  std::vector<Golden> all;
  const auto add = [&](std::string_view schemaId, std::initializer_list<std::string_view> names,
                       const std::vector<std::string_view>& targets) {
    for (const std::string_view name : names) all.push_back({schemaId, name, targets});
  };
  add("fonedynamics/number",
      {"local-number-to-endpoint", "number-for-messages-only", "number-in-the-united-states",
       "shared-rate-number-pending", "toll-free-number-to-flow"},
      numbers());
  add("signalwire/phone-number",
      {"ai-agent", "fax-to-application", "relay-script", "relay-topic", "required-fields-only",
       "toll-free-for-messages-only", "video-room-in-canada", "webhooks-for-calls-and-messages"},
      numbers());
  add("speko/phone-number",
      {"documented-example", "imported-number", "managed-number", "number-with-messages", "suspended-number"},
      numbers());
  add("voipbin/number",
      {"deleted", "documented-example", "fax-number-with-purchase-times", "purchase-pending",
       "suspended-with-korean-name", "virtual-number"},
      numbers());
  add("fonedynamics/number-configure", {"pass-messages-on", "route-to-flow"}, requests());
  add("signalwire/phone-number-update", {"route-all-to-webhooks", "route-calls-to-call-flow"}, requests());
  add("voipbin/number-create", {"number-to-buy"}, numbers());
  add("voipbin/number", {"no-flow-inside"}, requests());
  add("speko/phone-number-create", {"for-calls-in-both-directions"}, numbers());
  add("voipbin/number-update", {"both-flows"}, requests());
  return all;
}

std::string shown(const Example& from, std::string_view to) {
  const Conversion conversion = convert(from.text, from.schema, to);
  std::string out = "=== " + conversion.to + "\n" + conversion.document.value_or("no document\n");
  for (const Diagnostic& one : conversion.result.diagnostics) {
    out += std::string(toString(one.severity)) + " " + std::string(one.code) + " " +
           (one.instanceLocation.empty() ? "/" : one.instanceLocation) + " " + one.message + "\n";
  }
  return out;
}

// Where DIALPROOF_WRITE_GOLDEN is set the files are written instead, to be read before they are committed.
TEST(GoldenConversions, ReadAsTheyWereRead) {
  for (const Golden& golden : goldens()) {
    const Example from = example(std::string(golden.schemaId), golden.name);
    SCOPED_TRACE(from.schema + " " + from.name);
    std::string text;
    for (const std::string_view to : golden.targets) {
      if (to != dialectOf(from)) text += shown(from, to);
    }
    std::string file = from.schema + "." + from.name + ".txt";
    std::replace(file.begin(), file.end(), '/', '.');
    const auto path = std::filesystem::path(DIALPROOF_SOURCE_DIR) / "tests/routing/golden" / file;
    if (std::getenv("DIALPROOF_WRITE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << text;
    EXPECT_EQ(text, contentOf(path));
  }
}

}  // namespace
}  // namespace dialproof
