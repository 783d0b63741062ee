// Workflow commands of GitHub Actions. What a document says cannot end a command or begin another: the runner's own
// escapes stand for its separators.

#include "diagnostic/terminal_text.h"
#include "dialproof/render.h"
#include "json/writer.h"

namespace dialproof {
namespace {

std::string_view commandOf(Severity severity) {
  switch (severity) {
    case Severity::kError: return "error";
    case Severity::kWarning: return "warning";
    case Severity::kHint: return "notice";
  }
  return {};
}

void appendEscaped(std::string& out, std::string_view text, std::string_view separators) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  for (const char c : text) {
    if (separators.find(c) == std::string_view::npos) {
      out.push_back(c);
    } else {
      out.append({'%', kHex[static_cast<unsigned char>(c) >> 4], kHex[static_cast<unsigned char>(c) & 15]});
    }
  }
}

// The runner takes columns only where a range ends on the line it begins on.
void appendRange(std::string& out, const Range& range) {
  out += ",line=";
  internal::appendNumber(out, range.start.line);
  out += ",endLine=";
  internal::appendNumber(out, range.end.line);
  if (range.start.line != range.end.line) return;
  out += ",col=";
  internal::appendNumber(out, range.start.column);
}

}  // namespace

std::string renderGithub(const ValidationResult& result, std::string_view fileName) {
  std::string out;
  for (const Diagnostic& diagnostic : result.diagnostics) {
    out.append("::").append(commandOf(diagnostic.severity)).append(" file=");
    appendEscaped(out, fileName, "%\r\n:,");
    if (diagnostic.range) appendRange(out, *diagnostic.range);
    out.append(",title=").append(diagnostic.code).append("::");
    appendEscaped(out, internal::visible(diagnostic.message), "%\r\n");
    out.push_back('\n');
  }
  return out;
}

}  // namespace dialproof
