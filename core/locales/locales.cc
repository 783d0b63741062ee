#include "dialproof/locales.h"

#include <algorithm>
#include <string>
#include <vector>

#include "locales/locales.h"

namespace dialproof {
namespace {

constexpr std::string_view kEnglish = "en";

struct Translation {
  std::string_view language;
  MessageCatalogue catalogue;
};

const std::vector<Translation>& translations() {
  static const std::vector<Translation> all = [] {
    std::vector<Translation> read;
    for (const auto& [language, json] : internal::localeTexts()) {
      read.push_back({language, MessageCatalogue::fromJson(json)});
    }
    return read;
  }();
  return all;
}

std::string lowerCase(std::string_view tag) {
  std::string lower(tag);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

}  // namespace

const MessageCatalogue* findCatalogue(std::string_view language) {
  for (std::string range = lowerCase(language); !range.empty();) {
    if (range == kEnglish) return &MessageCatalogue::english();
    const auto found = std::find_if(translations().begin(), translations().end(),
                                    [&](const Translation& t) { return t.language == range; });
    if (found != translations().end()) return &found->catalogue;
    const std::size_t hyphen = range.rfind('-');
    range.resize(hyphen == std::string::npos ? 0 : hyphen);
  }
  return nullptr;
}

std::span<const std::string_view> catalogueLanguages() {
  static const std::vector<std::string_view> languages = [] {
    std::vector<std::string_view> all{kEnglish};
    for (const auto& text : internal::localeTexts()) all.push_back(text.language);
    std::sort(all.begin(), all.end());
    return all;
  }();
  return languages;
}

}  // namespace dialproof
