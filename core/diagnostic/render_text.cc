// Diagnostics for a terminal, with an excerpt of the source or a line each.

#include <algorithm>

#include "diagnostic/terminal_text.h"
#include "dialproof/render.h"
#include "json/text_position.h"
#include "json/utf8.h"
#include "json/writer.h"

namespace dialproof {
namespace {

using internal::visible;

// What of a long line is shown around a fault.
constexpr std::size_t kShownBefore = 60;
constexpr std::size_t kShownAfter = 40;

struct Palette {
  std::string_view error, warning, hint, place, bold, reset;
};
constexpr Palette kPlain{};
constexpr Palette kColored{"\033[31m", "\033[33m", "\033[36m", "\033[2m", "\033[1m", "\033[0m"};

std::string_view colorOf(Severity severity, const Palette& palette) {
  switch (severity) {
    case Severity::kError: return palette.error;
    case Severity::kWarning: return palette.warning;
    case Severity::kHint: return palette.hint;
  }
  return {};
}

bool isLineEnd(char c) { return c == '\n' || c == '\r'; }

// The source line of a range's start and a line of carets under the range, as far as it goes on that line.
std::string excerpt(std::string_view source, const Range& range, std::string_view color, std::string_view reset) {
  std::size_t lineStart = range.start.offset;
  std::size_t column = range.start.column - 1;
  while (lineStart > 0 && !isLineEnd(source[lineStart - 1])) --lineStart;
  // A long line begins nearer to the fault, at a character's first byte.
  const bool cut = column > kShownBefore;
  if (cut) {
    lineStart = range.start.offset - kShownBefore;
    while ((static_cast<unsigned char>(source[lineStart]) & 0xC0U) == 0x80U) ++lineStart;
  }

  std::string line = cut ? "…" : "";
  std::string marks = cut ? " " : "";
  std::size_t shownAfter = 0;
  std::size_t offset = lineStart;
  while (offset < source.size() && !isLineEnd(source[offset])) {
    const std::size_t length = internal::decodeUtf8(source, offset).length;
    const bool marked = offset >= range.start.offset && offset < range.end.offset;
    if (offset >= range.start.offset && ++shownAfter > kShownAfter) {
      line += "…";
      break;
    }
    const std::size_t columns = internal::appendVisible(line, source.substr(offset, length));
    if (offset < range.start.offset) marks.append(columns, ' ');
    if (marked) marks.append(columns, '^');
    offset += length;
  }
  if (marks.find('^') == std::string::npos) marks.push_back('^');
  std::string out = "    ";
  out.append(line).append("\n    ").append(color).append(marks).append(reset).append("\n");
  return out;
}

// `file:line:column: severity: message [code]`
void appendHeadline(std::string& out, const Diagnostic& diagnostic, std::string_view fileName, const Palette& palette) {
  out += palette.place;
  if (!fileName.empty()) out.append(visible(fileName)).push_back(':');
  if (diagnostic.range) {
    internal::appendNumber(out, diagnostic.range->start.line);
    out.push_back(':');
    internal::appendNumber(out, diagnostic.range->start.column);
    out.append(": ");
  } else if (!fileName.empty()) {
    out.push_back(' ');
  }
  out.append(palette.reset).append(colorOf(diagnostic.severity, palette));
  out.append(toString(diagnostic.severity)).append(palette.reset).append(": ");
  out.append(palette.bold).append(visible(diagnostic.message)).append(palette.reset);
  out.append(palette.place).append(" [").append(diagnostic.code).append("]").append(palette.reset).append("\n");
}

void appendDiagnostic(std::string& out, const Diagnostic& diagnostic, std::string_view source,
                      const TextOptions& options, const TextOrigin& origin, const Palette& palette) {
  appendHeadline(out, diagnostic, options.fileName, palette);
  const Range range = diagnostic.range ? internal::rangeInText(*diagnostic.range, origin) : Range{};
  const bool hasExcerpt = diagnostic.range && range.start.offset <= source.size() && !source.empty();
  if (hasExcerpt) out += excerpt(source, range, colorOf(diagnostic.severity, palette), palette.reset);
  for (const Suggestion& suggestion : diagnostic.suggestions) {
    out.append("    → ").append(visible(suggestion.title)).append("\n");
  }
}

}  // namespace

std::string renderText(const ValidationResult& result, std::string_view source, const TextOptions& options) {
  return renderText(result, source, options, {});
}

std::string renderText(const ValidationResult& result, std::string_view source, const TextOptions& options,
                       const TextOrigin& origin) {
  const Palette& palette = options.color ? kColored : kPlain;
  std::string out;
  for (const Diagnostic& diagnostic : result.diagnostics) {
    appendDiagnostic(out, diagnostic, source, options, origin, palette);
  }
  return out;
}

std::string renderLines(const ValidationResult& result, std::string_view fileName) {
  std::string out;
  for (const Diagnostic& diagnostic : result.diagnostics) appendHeadline(out, diagnostic, fileName, kPlain);
  return out;
}

}  // namespace dialproof
