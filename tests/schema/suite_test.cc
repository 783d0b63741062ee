// The official JSON Schema test suite: every required test of 2020-12 and draft-07.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "dialproof/schema.h"
#include "json/document.h"

namespace dialproof {
namespace {

using internal::Document;
using internal::NodeIndex;
namespace fs = std::filesystem;

const fs::path kSuite = JSON_SCHEMA_SUITE;

std::string readFile(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// The suite's schemas that others refer to, at the address it says they have.
const SchemaRegistry& remotes() {
  static const SchemaRegistry registry = [] {
    SchemaRegistry all;
    const fs::path folder = kSuite / "remotes";
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      all.add("http://localhost:1234/" + fs::relative(entry.path(), folder).generic_string(), readFile(entry.path()));
    }
    return all;
  }();
  return registry;
}

struct Tally {
  std::size_t run = 0;
  std::vector<std::string> failed;
};

std::string textOf(const Document& document, NodeIndex object, std::string_view key) {
  return std::string(document.string(*document.find(object, key)));
}

// Draft-07's files do not say `$schema`: their dialect is the folder's.
std::string withDialect(std::string_view schema, std::string_view metaSchema) {
  const bool isPlainObject = schema.starts_with('{') && schema.find("\"$schema\"") == std::string_view::npos;
  if (!isPlainObject) return std::string(schema);
  const bool isEmpty = schema.find_first_not_of(" \n\r\t", 1) == schema.find('}');
  return "{\"$schema\":\"" + std::string(metaSchema) + "\"" + (isEmpty ? "" : ",") + std::string(schema.substr(1));
}

void runGroup(const Document& file, NodeIndex group, const std::string& name, const SchemaOptions& options,
              std::string_view metaSchema, Tally& tally) {
  const std::string schema = withDialect(file.literal(*file.find(group, "schema")), metaSchema);
  const CompileResult compiled = Schema::compile(schema, remotes(), options);
  const std::string groupName = name + ": " + textOf(file, group, "description");
  file.forEachChild(*file.find(group, "tests"), [&](NodeIndex test) {
    ++tally.run;
    const bool expected = file[*file.find(test, "valid")].boolean;
    const std::string_view data = file.literal(*file.find(test, "data"));
    const std::string testName = groupName + ": " + textOf(file, test, "description");
    if (!compiled.schema) {
      tally.failed.push_back(testName + ": refused: " + compiled.diagnostics.front().message);
    } else {
      const ValidationResult result = compiled.schema->validate(data);
      if (result.valid != expected) tally.failed.push_back(testName);
      // What is invalid says why.
      if (!result.valid && result.diagnostics.empty()) tally.failed.push_back(testName + ": nothing is said");
    }
  });
}

Tally runFolder(const std::string& draft, const SchemaOptions& options, std::string_view metaSchema) {
  Tally tally;
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(kSuite / "tests" / draft)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& path : files) {
    const std::string text = readFile(path);
    internal::JsonFaults faults(1);
    const auto file = Document::read(text, {text.size(), 512, 1}, faults);
    if (!file) {
      tally.failed.push_back(path.string() + ": not read");
      continue;
    }
    file->forEachChild(Document::kRoot, [&](NodeIndex group) {
      runGroup(*file, group, path.stem().string(), options, metaSchema, tally);
    });
  }
  return tally;
}

void expectAll(const Tally& tally, std::size_t known, const char* name) {
  std::printf("official suite, %s: %zu tests run\n", name, tally.run);
  EXPECT_EQ(tally.run, known) << "the suite has grown or was not found";
  for (const std::string& failed : tally.failed) ADD_FAILURE() << failed;
}

TEST(OfficialSuite, PassesAllRequiredTestsOfDraft202012) {
  expectAll(runFolder("draft2020-12", {}, "https://json-schema.org/draft/2020-12/schema"), 1257, "2020-12");
}

TEST(OfficialSuite, PassesAllRequiredTestsOfDraft07) {
  expectAll(runFolder("draft7", {}, "http://json-schema.org/draft-07/schema#"), 913, "draft-07");
}

}  // namespace
}  // namespace dialproof
