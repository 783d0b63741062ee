#include "diagnostic/sarif_region.h"

#include <algorithm>

#include "json/document.h"
#include "json/pointer.h"
#include "json/writer.h"

namespace dialproof::internal {
namespace {

bool isLineEnd(char c) { return c == '\n' || c == '\r'; }

std::size_t lineStart(std::string_view source, std::size_t offset) {
  offset = std::min(offset, source.size());
  while (offset > 0 && !isLineEnd(source[offset - 1])) --offset;
  return offset;
}

// The text and nothing around it is one JSON value.
bool isValue(std::string_view text) {
  JsonFaults faults(1);
  const auto document = Document::read(text, {text.size(), kDeepestDocument, 1}, faults);
  if (!document || faults.hasError()) return false;
  const Node& root = (*document)[Document::kRoot];
  return root.begin == 0 && root.end == text.size();
}

// What follows behind white space; 0 at the end.
char nextCharacter(std::string_view source, std::size_t offset) {
  const std::size_t next = source.find_first_not_of(" \t\r\n", offset);
  return next == std::string_view::npos ? '\0' : source[next];
}

std::string_view parentOf(std::string_view pointer) { return pointer.substr(0, pointer.rfind('/')); }

}  // namespace

std::size_t SarifRegions::utf16Column(const Position& position) {
  if (position.line != line_) {
    line_ = position.line;
    lineStart_ = positions_.at(lineStart(source_, position.offset)).utf16Offset;
  }
  return position.utf16Offset - lineStart_ + (position.line == 1 ? origin_.utf16Column : 1);
}

std::string SarifRegions::regionOf(const Range& range) {
  std::string out;
  JsonObjectWriter region(out);
  region.member("startLine", range.start.line);
  const Range inText = rangeInText(range, origin_);
  region.member("startColumn", utf16Column(inText.start));
  region.member("endLine", range.end.line);
  region.member("endColumn", utf16Column(inText.end));
  region.member("charOffset", range.start.utf16Offset);
  region.member("charLength", range.end.utf16Offset - range.start.utf16Offset);
  region.member("byteOffset", range.start.offset);
  region.member("byteLength", range.end.offset - range.start.offset);
  region.close();
  return out;
}

std::optional<std::string> replacementOf(const Suggestion& suggestion, const Diagnostic& diagnostic,
                                         std::string_view source, const TextOrigin& origin) {
  if (suggestion.patch.size() != 1 || !diagnostic.range) return {};
  const Range range = rangeInText(*diagnostic.range, origin);
  if (range.end.offset > source.size()) return {};
  const PatchOperation& operation = suggestion.patch.front();
  const std::size_t begin = range.start.offset;
  const std::size_t end = range.end.offset;
  if (!isValue(source.substr(begin, end - begin))) return {};
  const char next = nextCharacter(source, end);
  if (next == '/') return {};  // a comment: who knows what it hides
  const bool isKey = next == ':';
  if (operation.op == PatchOperation::Op::kReplace) {
    const bool fits = !isKey && operation.path == diagnostic.instanceLocation;
    return fits ? std::optional(toJson(operation.value)) : std::nullopt;
  }
  const bool isRename = operation.op == PatchOperation::Op::kMove && isKey &&
                        operation.from == diagnostic.instanceLocation &&
                        parentOf(operation.path) == parentOf(operation.from);
  if (!isRename) return {};
  return toJson(JsonValue(pointerTokens(operation.path).back()));
}

}  // namespace dialproof::internal
