// formatAsYouType and editAsYouType: libphonenumber's formatter, fed with all digits of a text anew, and the caret put
// behind as many digits as before.

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dialproof/phone.h"
#include "json/utf8.h"
#include "number/plan.h"
#include "phonenumbers/asyoutypeformatter.h"

namespace dialproof {
namespace {

using i18n::phonenumbers::AsYouTypeFormatter;

/// More than anybody groups: an international prefix, a calling code and the longest national number.
constexpr std::size_t kMostGrouped = 40;

/// A digit or the leading plus, and where it stands.
struct Sign {
  char meaning = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};
using Signs = std::vector<Sign>;

// Blanks, brackets, dashes and dots that stand between digits, and what comes unseen with a copied text.
bool isSeparator(char32_t c) {
  struct Span {
    char32_t first;
    char32_t last;
  };
  static constexpr std::array<Span, 19> kSpans{{{'\t', '\r'},
                                                {' ', ' '},
                                                {'(', ')'},
                                                {'-', '/'},
                                                {'[', '['},
                                                {']', ']'},
                                                {'~', '~'},
                                                {0x00A0, 0x00A0},    // no-break space
                                                {0x00AD, 0x00AD},    // soft hyphen
                                                {0x2000, 0x2015},    // spaces, marks of direction, hyphens and dashes
                                                {0x202A, 0x202F},    // embeddings, narrow no-break space
                                                {0x2053, 0x2053},    // swung dash
                                                {0x205F, 0x2069},    // mathematical space, word joiner, isolates
                                                {0x2212, 0x2212},    // minus
                                                {0x223C, 0x223C},    // tilde operator
                                                {0x3000, 0x3000},    // ideographic space
                                                {0xFEFF, 0xFEFF},    // byte order mark
                                                {0xFF08, 0xFF09},    // full-width brackets
                                                {0xFF0D, 0xFF0F}}};  // full-width hyphen, full stop, solidus
  return std::any_of(kSpans.begin(), kSpans.end(), [c](const Span& span) { return c >= span.first && c <= span.last; });
}

// The ASCII form of a digit, or of a plus that leads; NUL for anything else.
char meaningOf(char32_t c, bool leads) {
  if (c == U'+' || c == U'＋') return leads ? '+' : '\0';
  const int digit = u_charDigitValue(static_cast<UChar32>(c));
  return digit < 0 ? '\0' : static_cast<char>('0' + digit);
}

// nullopt when there is more in the text than a number and its punctuation.
std::optional<Signs> signsOf(std::string_view text) {
  Signs signs;
  for (std::size_t place = 0; place < text.size();) {
    const internal::CodePoint point = internal::decodeUtf8(text, place);
    const std::size_t end = place + point.length;
    const char meaning = meaningOf(point.value, signs.empty());
    if (meaning != '\0') {
      signs.push_back({meaning, place, end});
    } else if (!isSeparator(point.value)) {
      return std::nullopt;
    }
    place = end;
  }
  return signs;
}

std::string meanings(const Signs& signs) {
  std::string text;
  for (const Sign& sign : signs) text.push_back(sign.meaning);
  return text;
}

// How many signs end at a place or before it.
std::size_t countUntil(const Signs& signs, std::size_t place) {
  const auto behind = std::upper_bound(signs.begin(), signs.end(), place,
                                       [](std::size_t value, const Sign& sign) { return value < sign.end; });
  return static_cast<std::size_t>(behind - signs.begin());
}

std::string group(const std::string& signs, std::string_view region) {
  if (signs.size() > kMostGrouped) return signs;
  const std::unique_ptr<AsYouTypeFormatter> formatter(
      internal::plan().GetAsYouTypeFormatter(internal::upperCase(region)));
  std::string grouped;
  for (const char sign : signs) formatter->InputDigit(static_cast<unsigned char>(sign), &grouped);
  // Where the formatter takes a prefix apart more than once it may repeat a digit. What was typed comes first.
  const auto kept = signsOf(grouped);
  return kept && meanings(*kept) == signs ? grouped : signs;
}

}  // namespace

TypedText formatAsYouType(std::string_view text, std::size_t caret, std::string_view region) {
  const auto typed = signsOf(text);
  if (!typed) return {std::string(text), std::min(caret, text.size())};
  const std::size_t before = countUntil(*typed, caret);
  TypedText result{group(meanings(*typed), region), 0};
  if (before == typed->size()) {
    result.caret = result.text.size();
  } else if (before > 0) {
    result.caret = signsOf(result.text)->at(before - 1).end;
  }
  return result;
}

TypedText editAsYouType(std::string_view text, const TextEdit& edit, std::string_view region) {
  std::size_t begin = std::min(edit.begin, text.size());
  std::size_t end = std::clamp(edit.end, begin, text.size());
  const auto signs = signsOf(text);
  if (signs && edit.inserted.empty() && begin < end) {
    const std::size_t before = countUntil(*signs, begin);
    const bool meetsNone = before == countUntil(*signs, end);
    if (meetsNone && !edit.isForward && before > 0) begin = (*signs)[before - 1].begin;
    if (meetsNone && edit.isForward && before < signs->size()) end = (*signs)[before].end;
  }
  std::string changed(text.substr(0, begin));
  changed += edit.inserted;
  changed += text.substr(end);
  return formatAsYouType(changed, begin + edit.inserted.size(), region);
}

}  // namespace dialproof
