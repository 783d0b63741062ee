// Every document below schemas/ against the diagnostics that stand beside it.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "dialproof/schema.h"
#include "json/document.h"

namespace dialproof {
namespace {

namespace fs = std::filesystem;

struct Fixture {
  fs::path path;
  std::string schema;
  bool shouldBeValid = false;
};

std::string contentOf(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

bool isExpectation(const fs::path& path) { return path.stem().extension() == ".expected"; }

// schemas/<dialect>/examples/<resource>/<kind>/<name>.json
std::vector<Fixture> allFixtures() {
  std::vector<Fixture> fixtures;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(DIALPROOF_SOURCE_DIR) / "schemas")) {
    const fs::path& path = entry.path();
    const fs::path kind = path.parent_path();
    const fs::path resource = kind.parent_path();
    const fs::path examples = resource.parent_path();
    const bool isFixture = path.extension() == ".json" && examples.filename() == "examples" && !isExpectation(path);
    if (!isFixture) continue;
    const std::string dialect = examples.parent_path().filename().string();
    fixtures.push_back({path, dialect + "/" + resource.filename().string(), kind.filename() == "valid"});
  }
  std::sort(fixtures.begin(), fixtures.end(), [](const Fixture& a, const Fixture& b) { return a.path < b.path; });
  return fixtures;
}

JsonValue::Array expectationsOf(const Fixture& fixture) {
  const std::string text = contentOf(fs::path(fixture.path).replace_extension(".expected.json"));
  if (text.empty()) return {};
  internal::JsonFaults faults(1);
  const auto document = internal::Document::read(text, {text.size(), 64, 1}, faults);
  if (!document) {
    ADD_FAILURE() << "the expectation is no JSON";
    return {};
  }
  return *document->value(internal::Document::kRoot).asArray();
}

std::string textOf(const JsonValue& object, std::string_view name) {
  const JsonValue* value = object.find(name);
  return value != nullptr && value->asString() != nullptr ? *value->asString() : std::string();
}

JsonValue patchesOf(const Diagnostic& diagnostic) {
  JsonValue::Array patches;
  for (const Suggestion& suggestion : diagnostic.suggestions) {
    JsonValue::Array operations;
    for (const PatchOperation& operation : suggestion.patch) {
      JsonValue::Object members{{"op", toString(operation.op)}, {"path", operation.path}};
      if (operation.op == PatchOperation::Op::kMove) members.emplace_back("from", operation.from);
      if (operation.op == PatchOperation::Op::kAdd || operation.op == PatchOperation::Op::kReplace) {
        members.emplace_back("value", operation.value);
      }
      operations.emplace_back(std::move(members));
    }
    patches.emplace_back(std::move(operations));
  }
  return patches;
}

// The params that an expectation names must be there; others may be.
void expectParams(const JsonValue& expected, const JsonValue::Object& params) {
  const JsonValue actual(params);
  for (const auto& [name, value] : *expected.asObject()) {
    const JsonValue* found = actual.find(name);
    ASSERT_NE(found, nullptr) << name;
    EXPECT_EQ(toJson(*found), toJson(value)) << name;
  }
}

void expectDiagnostic(const JsonValue& expected, const Diagnostic& actual) {
  EXPECT_EQ(actual.code, textOf(expected, "code"));
  EXPECT_EQ(toString(actual.severity), textOf(expected, "severity"));
  EXPECT_EQ(actual.instanceLocation, textOf(expected, "instanceLocation"));
  EXPECT_FALSE(actual.message.empty());
  EXPECT_EQ(actual.message.find('{'), std::string::npos) << actual.message;
  if (const JsonValue* params = expected.find("params")) expectParams(*params, actual.params);
  if (const JsonValue* line = expected.find("line")) {
    EXPECT_EQ(toJson(*line), std::to_string(actual.range->start.line));
  }
  if (const JsonValue* because = expected.find("because")) {
    ASSERT_TRUE(actual.because);
    EXPECT_EQ(actual.because->instanceLocation, textOf(*because, "instanceLocation"));
    EXPECT_EQ(toJson(actual.because->value), toJson(*because->find("value")));
  }
  if (const JsonValue* suggestions = expected.find("suggestions")) {
    EXPECT_EQ(toJson(patchesOf(actual)), toJson(*suggestions));
  }
}

// What a code's description promises of params is all that it ever has.
void expectDocumented(const Diagnostic& diagnostic) {
  const auto codes = diagnosticCodes();
  const auto code =
      std::find_if(codes.begin(), codes.end(), [&](const DiagnosticCode& c) { return c.code == diagnostic.code; });
  ASSERT_NE(code, codes.end()) << diagnostic.code;
  const std::string params(
      code->description.substr(std::min(code->description.find("params: "), code->description.size())));
  for (const auto& [name, value] : diagnostic.params) {
    EXPECT_NE(params.find(" " + name), std::string::npos) << diagnostic.code << " has the param " << name;
  }
}

class Fixtures : public testing::TestWithParam<Fixture> {};

TEST_P(Fixtures, SayWhatIsExpected) {
  const Fixture& fixture = GetParam();
  const std::string text = contentOf(fixture.path);
  const ValidationResult result = validate(fixture.schema, text);
  const JsonValue::Array expected = expectationsOf(fixture);
  EXPECT_EQ(result.valid, fixture.shouldBeValid);
  for (const Diagnostic& diagnostic : result.diagnostics) expectDocumented(diagnostic);
  ASSERT_EQ(result.diagnostics.size(), expected.size()) << renderText(result, text);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    SCOPED_TRACE(i);
    expectDiagnostic(expected[i], result.diagnostics[i]);
  }
}

INSTANTIATE_TEST_SUITE_P(Schemas, Fixtures, testing::ValuesIn(allFixtures()), [](const auto& test) {
  std::string name =
      test.param.schema + (test.param.shouldBeValid ? "_valid_" : "_invalid_") + test.param.path.stem().string();
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
});

TEST(Fixtures, AreEnoughForEverySchema) {
  const std::vector<Fixture> fixtures = allFixtures();
  for (const SchemaInfo& info : schemas()) {
    const auto count = [&](bool valid) {
      return std::count_if(fixtures.begin(), fixtures.end(),
                           [&](const Fixture& f) { return f.schema == info.id && f.shouldBeValid == valid; });
    };
    EXPECT_GE(count(true), 5) << info.id;
    EXPECT_GE(count(false), 15) << info.id;
  }
}

}  // namespace
}  // namespace dialproof
