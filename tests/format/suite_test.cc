// The official JSON Schema test suite on formats, drafts 2020-12 and 7: every case of every format that we judge.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "format/format.h"
#include "json/document.h"

namespace dialproof::internal {
namespace {

namespace fs = std::filesystem;

struct Draft {
  const char* folder;
  std::size_t cases;  // of the pinned suite, so that a run over nothing fails
};

std::string contentOf(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

// Only strings are of a format or not; anything else is valid.
bool verdict(Format format, const JsonValue& instance) {
  return instance.asString() == nullptr || matchesFormat(format, *instance.asString());
}

std::size_t runFile(const fs::path& path) {
  SCOPED_TRACE(path);
  const std::string text = contentOf(path);
  JsonFaults faults(1);
  const auto document = Document::read(text, {text.size(), 64, 1}, faults);
  if (!document) {
    ADD_FAILURE() << "no JSON";
    return 0;
  }
  std::size_t count = 0;
  const JsonValue groups = document->value(Document::kRoot);
  for (const JsonValue& group : *groups.asArray()) {
    const std::string& name = *group.find("schema")->find("format")->asString();
    const std::optional<Format> format = formatOf(name);
    if (!format) {
      ADD_FAILURE() << name << " is not asserted";
      continue;
    }
    for (const JsonValue& test : *group.find("tests")->asArray()) {
      ++count;
      EXPECT_EQ(verdict(*format, *test.find("data")), *test.find("valid")->asBool())
          << *group.find("description")->asString() << ": " << *test.find("description")->asString() << ": "
          << toJson(*test.find("data"));
    }
  }
  return count;
}

class Suite : public testing::TestWithParam<Draft> {};

TEST_P(Suite, AgreesInEveryCase) {
  const fs::path folder = fs::path(JSON_SCHEMA_SUITE) / "tests" / GetParam().folder / "optional" / "format";
  std::size_t count = 0;
  for (std::size_t number = 0; number < kFormatCount; ++number) {
    const auto format = static_cast<Format>(number);
    if (format == Format::kRegex || format == Format::kE164) continue;  // others judge them
    const fs::path path = folder / (std::string(nameOf(format)) + ".json");
    if (fs::exists(path)) count += runFile(path);
  }
  std::cout << GetParam().folder << ": " << count << " cases of formats\n";
  EXPECT_EQ(count, GetParam().cases);
}

// A format of the suite that we do not judge is one that formatOf does not know, never one judged by chance.
TEST_P(Suite, HasNoOtherFormatsThanTheKnown) {
  static const std::vector<std::string> kOthers{"idn-email", "idn-hostname", "unknown", "ecmascript-regex"};
  const fs::path folder = fs::path(JSON_SCHEMA_SUITE) / "tests" / GetParam().folder / "optional" / "format";
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().stem().string();
    const bool other = std::find(kOthers.begin(), kOthers.end(), name) != kOthers.end();
    EXPECT_NE(formatOf(name).has_value(), other) << name;
  }
}

INSTANTIATE_TEST_SUITE_P(Drafts, Suite, testing::Values(Draft{"draft2020-12", 400}, Draft{"draft7", 345}),
                         [](const auto& test) {
                           std::string name = test.param.folder;
                           std::erase(name, '-');
                           return name;
                         });

}  // namespace
}  // namespace dialproof::internal
