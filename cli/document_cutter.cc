#include "document_cutter.h"

#include "json/byte_block.h"

namespace dialproof::cli {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view kBlanks = " \t\r\n";

const char* findInString(const char* at, const char* end) {
  return internal::findByte(at, end,
                            [](auto bytes) { return bytes.equal('"') | bytes.equal('\\') | bytes.equal('\n'); });
}

const char* findOutside(const char* at, const char* end) {
  return internal::findByte(at, end, [](auto bytes) {
    return bytes.equal('"') | bytes.equal(',') | bytes.equal('{') | bytes.equal('}') | bytes.equal('[') |
           bytes.equal(']');
  });
}

// Whether a comma has a brace behind it.
bool isItemBehind(std::string_view text, std::size_t comma) {
  if (comma == npos || text[comma] != ',') return false;
  const std::size_t next = text.find_first_not_of(kBlanks, comma + 1);
  return next != npos && text[next] == '{';
}

}  // namespace

std::size_t DocumentCutter::findEndOfLine(std::string_view text) {
  const std::size_t end = text.find('\n', scanned_);
  scanned_ = end == npos ? text.size() : end;
  return end;
}

std::size_t DocumentCutter::findEndOfItem(std::string_view text) {
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  for (const char* at = begin + scanned_;; ++at) {
    at = isInString_ ? findInString(at, end) : findOutside(at, end);
    const auto offset = static_cast<std::size_t>(at - begin);
    if (at == end || needsMore(text, offset)) {
      scanned_ = offset;
      return npos;
    }
    switch (*at) {
      case '"': isInString_ = !isInString_; break;
      case '\\': ++at; break;
      case '\n':  // no string goes on behind a line's end
        isInString_ = false;
        if (const std::size_t comma = text.find_last_not_of(kBlanks, offset); isItemBehind(text, comma))
          return endAt(comma);
        break;
      case '{':
      case '[': open_ += *at; break;
      case ',':
        if (open_.empty() || (open_.back() == '{' && isItemBehind(text, offset))) return endAt(offset);
        break;
      default:  // a closing bracket
        if (!open_.empty()) {
          open_.pop_back();
        } else if (*at == ']') {
          return endAt(offset);
        }
    }
  }
}

// What an escape, a comma in an item or a line's end in a string means, what follows tells.
bool DocumentCutter::needsMore(std::string_view text, std::size_t offset) const {
  const bool isOpen = isInString_ ? text[offset] != '"' : text[offset] == ',' && !open_.empty();
  return isOpen && text.find_first_not_of(kBlanks, offset + 1) == npos;
}

std::size_t DocumentCutter::endAt(std::size_t offset) {
  open_.clear();
  scanned_ = offset;
  return offset;
}

}  // namespace dialproof::cli
