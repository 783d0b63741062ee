// Every translation held against English, key by key.

#include "dialproof/locales.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "diagnostic/catalogue.h"
#include "diagnostic/message_format.h"
#include "json/document.h"
#include "locales/locales.h"

namespace dialproof {
namespace {

using Catalogue = std::map<std::string, std::string, std::less<>>;

Catalogue readJson(std::string_view json) {
  internal::JsonFaults faults(1);
  const auto document = internal::Document::read(json, {json.size(), 8, 1}, faults);
  EXPECT_TRUE(document && faults.list().empty());
  Catalogue catalogue;
  const JsonValue value = document->value(internal::Document::kRoot);
  for (const auto& [key, text] : *value.asObject()) catalogue[key] = *text.asString();
  return catalogue;
}

// What may be a parameter's name: words in braces, the forms of plurals among them.
void addNames(std::string_view text, std::set<std::string>& names) {
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz.", open + 1);
    if (end > open + 1) names.emplace(text.substr(open + 1, end - open - 1));
  }
}

// What a template does with a parameter, as its output tells.
struct Use {
  bool needed = false;    // shows as missing when it is absent
  bool optional = false;  // something is left out when it is absent
  bool plain = false;     // stands in the text,
  bool quoted = false;    // as JSON
  friend bool operator==(const Use&, const Use&) = default;
};

std::string mark(const std::string& name) { return "<" + name + ">"; }

std::string fill(std::string_view text, const std::set<std::string>& names, std::string_view absent) {
  JsonValue::Object params;
  for (const std::string& name : names) {
    if (name != absent) params.emplace_back(name, mark(name));
  }
  std::string out;
  internal::appendMessage(out, text, params, MessageCatalogue::english());
  return out;
}

Use useOf(std::string_view text, const std::set<std::string>& names, const std::string& name) {
  const std::string with = fill(text, names, "");
  const std::string without = fill(text, names, name);
  const bool needed = without.find("{" + name + "}") != std::string::npos;
  const bool quoted = with.find("\"" + mark(name) + "\"") != std::string::npos;
  return {needed, !needed && with != without, with.find(mark(name)) != std::string::npos, quoted};
}

class Locale : public testing::TestWithParam<internal::LocaleText> {};

TEST_P(Locale, HasTheKeysOfEnglish) {
  std::vector<std::string> keys;
  std::vector<std::string> wanted;
  for (const auto& [key, text] : readJson(GetParam().json)) keys.push_back(key);
  for (const auto& [key, text] : englishMessages()) wanted.emplace_back(key);
  EXPECT_EQ(keys, wanted);
}

TEST_P(Locale, DoesWithEachParameterWhatEnglishDoes) {
  const Catalogue translation = readJson(GetParam().json);
  for (const auto& [key, text] : englishMessages()) {
    const auto translated = translation.find(key);
    if (translated == translation.end()) continue;  // told by the test above
    std::set<std::string> names;
    addNames(text, names);
    addNames(translated->second, names);
    for (const std::string& name : names) {
      EXPECT_EQ(useOf(text, names, name), useOf(translated->second, names, name)) << key << ": " << name;
    }
  }
}

TEST_P(Locale, LeavesNoBracesBehind) {
  for (const auto& [key, text] : readJson(GetParam().json)) {
    std::set<std::string> names;
    addNames(text, names);
    const std::string message = fill(text, names, "");
    EXPECT_EQ(message.find_first_of("{}[]"), std::string::npos) << key << ": " << message;
    EXPECT_EQ(text.find("  "), std::string::npos) << key << ": " << text;
  }
}

TEST_P(Locale, EndsSentencesAsEnglishDoes) {
  const Catalogue translation = readJson(GetParam().json);
  for (const auto& [key, text] : englishMessages()) {
    const auto translated = translation.find(key);
    if (translated == translation.end()) continue;
    const auto isSentence = [](std::string_view words) { return words.ends_with('.') || words.ends_with("]]"); };
    EXPECT_EQ(isSentence(text), isSentence(translated->second)) << key << ": " << translated->second;
  }
}

TEST_P(Locale, IsFoundByItsLanguage) {
  const MessageCatalogue* catalogue = findCatalogue(GetParam().language);
  ASSERT_NE(catalogue, nullptr);
  EXPECT_NE(catalogue->find("number.empty"), MessageCatalogue::english().find("number.empty"));
}

INSTANTIATE_TEST_SUITE_P(Locales, Locale,
                         testing::ValuesIn(internal::localeTexts().begin(), internal::localeTexts().end()),
                         [](const auto& test) { return std::string(test.param.language); });

TEST(FindCatalogue, TakesTagsOfAnyLengthAndCase) {
  const MessageCatalogue* german = findCatalogue("de");
  for (const char* tag : {"de-AT", "DE", "de-Latn-CH-1996"}) EXPECT_EQ(findCatalogue(tag), german) << tag;
  EXPECT_EQ(findCatalogue("en-GB"), &MessageCatalogue::english());
}

TEST(FindCatalogue, KnowsNoOthers) {
  for (const char* tag : {"", "-", "fr", "d", "deu", "den-de", "xx-de", "\xFF"})
    EXPECT_EQ(findCatalogue(tag), nullptr) << tag;
}

TEST(FindCatalogue, FindsAllThatAreListed) {
  EXPECT_THAT(catalogueLanguages(), testing::ElementsAre("de", "en"));
  for (const std::string_view language : catalogueLanguages()) EXPECT_NE(findCatalogue(language), nullptr) << language;
}

TEST(German, SpeaksToThoseWhoFillInAForm) {
  Diagnostic diagnostic = internal::makeDiagnostic("schema.type");
  diagnostic.instanceLocation = "/setupStatus/issues/0";
  diagnostic.params = {{"expected", JsonValue::Array{"integer", "null"}}, {"actual", "string"}};
  diagnostic.because = Condition{"/kind", "x"};
  internal::finish(diagnostic, findCatalogue("de"));
  EXPECT_EQ(
      diagnostic.message,
      "setupStatus.issues[0] muss eine ganze Zahl oder null sein, nicht Text. Das gilt, weil kind den Wert \"x\" hat.");
}

}  // namespace
}  // namespace dialproof
