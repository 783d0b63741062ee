#include "diagnostic/json_text.h"

#include "json/byte_block.h"
#include "json/utf8.h"
#include "json/writer.h"

namespace dialproof::internal {
namespace {

// Messages quote values and are not always English, so that is quick as well.
void appendQuoting(std::string& out, std::string_view text) {
  const char* at = text.data();
  const char* const end = at + text.size();
  const bool hasOnlyQuotes = findByte(at, end, [](auto block) { return block.below(0x20); }) == end &&
                             findInvalidUtf8(text) == std::string_view::npos;
  if (!hasOnlyQuotes) return appendJsonString(out, text);
  out.push_back('"');
  while (true) {
    const char* const stop = findByte(at, end, [](auto block) { return block.equal('"') | block.equal('\\'); });
    out.append(at, stop);
    if (stop == end) break;
    out.append({'\\', *stop});
    at = stop + 1;
  }
  out.push_back('"');
}

}  // namespace

void appendText(std::string& out, std::string_view text) {
  const char* const end = text.data() + text.size();
  const bool isPlain = findByte(text.data(), end, [](auto block) {
                         return block.equal('"') | block.equal('\\') | block.below(0x20) | block.notAscii();
                       }) == end;
  if (!isPlain) return appendQuoting(out, text);
  out.push_back('"');
  out.append(text).push_back('"');
}

void appendValue(std::string& out, const JsonValue& value) {
  if (const std::string* text = value.asString()) {
    appendText(out, *text);
  } else if (const JsonValue::Array* items = value.asArray()) {
    appendJsonArray(out, *items, [&](const JsonValue& item) { appendValue(out, item); });
  } else {
    appendJson(out, value);
  }
}

}  // namespace dialproof::internal
