#include "verification/registration/form.h"

#include <algorithm>
#include <cstddef>

#include "format/characters.h"
#include "json/utf8.h"

namespace dialproof::internal {
namespace {

constexpr std::size_t kMostDigits = 6;  // of a '%'

bool isLetter(char c) { return c >= 'A' && c <= 'Z'; }
bool isSeparator(char c) { return std::string_view(" .-/").find(c) != std::string_view::npos; }

// Blanks and hyphens as word processors put them.
bool isSeparator(char32_t c) {
  return (c < 0x80 && (isSeparator(static_cast<char>(c)) || c == ',' || c == '_' || c == '\t')) || c == 0xA0 ||
         (c >= 0x2000 && c <= 0x2015) || c == 0x202F || c == 0x2212;
}

char compactCharacter(char32_t c) {
  if (c == U'Ñ' || c == U'ñ') return kSpanishN;
  if (c >= 0x80) return kForeign;
  return capital(static_cast<char>(c));
}

bool fits(char pattern, char c) {
  switch (pattern) {
    case '#': return isDigit(c);
    case '@':
    case '$': return isLetter(c);
    case '*': return isDigit(c) || isLetter(c);
    case '&': return isLetter(c) || c == '&' || c == kSpanishN;
    default: return c == pattern;
  }
}

void append(std::string& canonical, char pattern, char c) {
  if (c == kSpanishN) {
    canonical += "Ñ";
  } else {
    canonical.push_back(pattern == '$' ? static_cast<char>(c - 'A' + 'a') : c);
  }
}

std::string_view takeForm(std::string_view& forms) {
  const std::string_view form = forms.substr(0, forms.find('|'));
  forms.remove_prefix(std::min(forms.size(), form.size() + 1));
  return form;
}

struct Prefix {
  std::string_view text;
  bool isWritten = false;
};

// What is in brackets at the beginning, which is taken off.
Prefix takePrefix(std::string_view& form) {
  const bool isWritten = form.starts_with('(');
  if (!isWritten && !form.starts_with('[')) return {};
  const std::size_t end = form.find(isWritten ? ')' : ']');
  const std::string_view text = form.substr(1, end - 1);
  form.remove_prefix(end + 1);
  return {text, isWritten};
}

std::optional<Written> readOne(std::string_view form, std::string_view text) {
  Written written;
  const Prefix prefix = takePrefix(form);
  if (prefix.isWritten) written.canonical = prefix.text;
  if (text.starts_with(prefix.text)) text.remove_prefix(prefix.text.size());
  for (const char pattern : form) {
    if (isSeparator(pattern)) {
      written.canonical.push_back(pattern);
      continue;
    }
    std::size_t count = 1;
    if (pattern == '%') {
      count = 0;
      while (count < std::min(text.size(), kMostDigits) && isDigit(text[count])) ++count;
      if (count == 0) return std::nullopt;
    } else if (text.empty() || !fits(pattern, text.front())) {
      return std::nullopt;
    }
    for (const char c : text.substr(0, count)) append(written.canonical, pattern, c);
    written.body += text.substr(0, count);
    text.remove_prefix(count);
  }
  return text.empty() ? std::optional(std::move(written)) : std::nullopt;
}

}  // namespace

std::string compact(std::string_view text) {
  std::string compact;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = decodeUtf8(text, offset);
    if (!isSeparator(point.value)) compact.push_back(compactCharacter(point.value));
    offset += point.length;
  }
  return compact;
}

std::optional<Written> readForm(std::string_view forms, std::string_view compact) {
  while (!forms.empty()) {
    if (auto written = readOne(takeForm(forms), compact)) return written;
  }
  return std::nullopt;
}

std::size_t lengthMissed(std::string_view forms, std::string_view compact) {
  std::size_t least = std::string_view::npos;
  while (!forms.empty()) {
    std::string_view form = takeForm(forms);
    const std::string_view prefix = takePrefix(form).text;
    const std::size_t size = compact.size() - (compact.starts_with(prefix) ? prefix.size() : 0);
    const auto length = static_cast<std::size_t>(
        std::count_if(form.begin(), form.end(), [](char pattern) { return !isSeparator(pattern); }));
    least = std::min(least, length > size ? length - size : size - length);
  }
  return least;
}

}  // namespace dialproof::internal
