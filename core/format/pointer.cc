// JSON Pointers: RFC 6901; draft-bhutton-relative-json-pointer-00.
#include <cstddef>

#include "format/characters.h"
#include "format/grammars.h"

namespace dialproof::internal {
namespace {

// non-negative-integer: "0", or digits without a leading "0".
bool takeInteger(std::string_view& text) {
  std::size_t count = 0;
  while (count < text.size() && isDigit(text[count])) ++count;
  const bool fits = count == 1 || (count > 1 && text.front() != '0');
  text.remove_prefix(count);
  return fits;
}

}  // namespace

// RFC 6901, section 3.
bool isJsonPointer(std::string_view text) {
  if (!text.empty() && text.front() != '/') return false;
  for (std::size_t tilde = text.find('~'); tilde != std::string_view::npos; tilde = text.find('~', tilde + 2)) {
    if (tilde + 1 == text.size() || (text[tilde + 1] != '0' && text[tilde + 1] != '1')) return false;
  }
  return true;
}

// Section 3 of the draft. A step aside in a list ("0-1") is of the draft that 2020-12 cites, and not yet of draft-07's;
// it may stand before "#" as well, as in the draft's own examples.
bool isRelativeJsonPointer(std::string_view text) {
  if (!takeInteger(text)) return false;
  if (text.starts_with('+') || text.starts_with('-')) {
    text.remove_prefix(1);
    if (!takeInteger(text)) return false;
  }
  return text == "#" || isJsonPointer(text);
}

}  // namespace dialproof::internal
