#include "verification/name_rules.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "verification/words.h"

namespace dialproof::internal {
namespace {

// As plainWords() gives them, without the first blank.
constexpr std::string_view kPlaceholders =
    "asdf|asdfasdf|business|business name|company|company name|display name|example|first last|first name last name|"
    "foo|foo bar|full name|jane doe|john doe|legal name|lorem ipsum|my business|my company|n a|name|none|null|"
    "placeholder|qwerty|string|tbd|test|test company|test test|testing|undefined|unknown|your business|your company|"
    "your name";

bool isUrl(std::string_view name) {
  return name.find("://") != std::string_view::npos || isSameWord(name.substr(0, 4), "www.");
}

bool isPlaceholder(std::string_view name) {
  const bool isForeign =
      std::any_of(name.begin(), name.end(), [](char c) { return static_cast<std::uint8_t>(c) >= 0x80; });
  if (isForeign) return false;
  const std::string words = plainWords(name);
  const bool isRepeated = words.size() > 3 && words.find_first_not_of(words[1], 1) == std::string::npos;
  return words.empty() || isRepeated || isAmong(std::string_view(words).substr(1), kPlaceholders);
}

}  // namespace

void checkName(Subject& subject, const Field& name) {
  const std::string_view text = trimmed(subject.text(name));
  if (!name.isSet()) return;
  if (isUrl(text)) {
    subject.raise({.code = "verification.name_is_url", .node = name.node});
  } else if (isPlaceholder(text)) {
    subject.raise({.code = "verification.name_placeholder", .node = name.node});
  }
}

}  // namespace dialproof::internal
