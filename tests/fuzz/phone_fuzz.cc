// Any text as a number, typed and edited anywhere: it is valid or says why not, and no digit that was typed is lost.
// The first two bytes are a region; pieces between NULs are pasted one after another, each where its first byte says.
// The whole input is also taken for a pattern of libphonenumber's dialect.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "dialproof/phone.h"
#include "number/expression.h"

namespace {

using namespace dialproof;

void require(bool holds) {
  if (!holds) std::abort();
}

std::string digitsOf(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits.push_back(c);
  }
  return digits;
}

void check(const std::string& text, const std::string& region) {
  const NumberResult result = checkNumber(text, {.defaultRegion = region, .dialledFrom = region});
  require(result.valid == result.diagnostics.empty());
  require(!result.valid || (!result.e164.empty() && !result.region.empty()));
  const NumberMatchResult match = matchNumbers(text, result.e164);
  require(match.match != NumberMatch::kInvalid || !match.first.empty() || !match.second.empty());
}

void paste(std::string_view piece, const std::string& region, TypedText& typed) {
  const std::size_t place = piece.empty() ? 0 : static_cast<unsigned char>(piece.front()) % (typed.text.size() + 1);
  const std::string before = digitsOf(std::string_view(typed.text).substr(0, place));
  const std::string behind = digitsOf(std::string_view(typed.text).substr(place));
  typed = editAsYouType(typed.text, {.begin = place, .end = place, .inserted = piece}, region);
  require(typed.caret <= typed.text.size());
  const std::string digits = digitsOf(typed.text);
  require(digits.starts_with(before) && digits.ends_with(behind));
  require(formatAsYouType(typed.text, typed.caret, region).text == typed.text);
  editAsYouType(typed.text, {.begin = place, .end = place + 1, .isForward = piece.size() % 2 == 0}, region);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  internal::Expression::Groups groups;
  internal::Expression(input).match(input.substr(0, 300), 0, internal::Expression::Anchor::kNone, groups);
  if (size < 2) return 0;

  const std::string region(input.substr(0, 2));
  std::string_view rest = input.substr(2);
  check(std::string(rest), isSupportedRegion(region) ? region : "");
  TypedText typed;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\0');
    paste(rest.substr(0, end), region, typed);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return 0;
}
