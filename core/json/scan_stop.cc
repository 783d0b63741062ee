#include "json/scan_stop.h"

#include <algorithm>

#include "json/utf8.h"

namespace dialproof::internal {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Whether a name without quotes begins there: a letter of any script, a digit, or what programming languages allow.
bool beginsName(std::string_view text, std::size_t offset) {
  const char32_t c = decodeUtf8(text, offset).value;
  const bool isCurlyQuote = c >= 0x2018 && c <= 0x201F;
  const char32_t small = c | 0x20U;
  return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '$' || c == '-' ||
         (c >= 0x80 && !isCurlyQuote);
}

std::string_view syntaxProblem(StopReason reason) {
  switch (reason) {
    case StopReason::kNoDigit: return "invalid_number";
    case StopReason::kNoKey: return "missing_key";
    case StopReason::kNoColon: return "missing_colon";
    case StopReason::kNoComma: return "missing_comma";
    case StopReason::kOpenComment: return "unterminated_comment";
    default: return "invalid_value";
  }
}

struct SyntaxFault {
  std::string_view problem;
  std::size_t begin;
};

// The faults people bring from other notations get their own words.
SyntaxFault nameSyntaxFault(std::string_view text, const ReadLimits& limits, const ScanStop& stop) {
  const std::size_t offset = stop.offset;
  const char found = text[offset];
  const std::size_t before = offset == 0 ? std::string_view::npos : text.find_last_not_of(" \t\r\n", offset - 1);
  const bool afterComma = before != std::string_view::npos && text[before] == ',';
  if ((found == '}' || found == ']') && afterComma) return {"trailing_comma", before};
  if (found == '#' || (found == '/' && !limits.comments)) return {"comment", offset};
  if (found == '\'') return {"single_quotes", offset};
  if (stop.reason == StopReason::kNoKey && beginsName(text, offset)) return {"unquoted_key", offset};
  if (stop.reason == StopReason::kNoComma && isDigit(found) && text[offset - 1] == '0') {
    return {"leading_zero", offset - 1};
  }
  return {syntaxProblem(stop.reason), offset};
}

std::string_view stringProblem(StopReason reason) {
  switch (reason) {
    case StopReason::kControlCharacter: return "control_character";
    case StopReason::kSurrogate: return "surrogate";
    default: return "escape";
  }
}

}  // namespace

JsonFault explain(const Document& document, const ReadLimits& limits, const ScanStop& stop) {
  const std::string_view text = document.text();
  const auto fault = [&](std::string_view code, std::size_t begin, std::size_t end, JsonValue::Object params) {
    return JsonFault{
        code, Severity::kError, begin, end, stop.depth == 0 ? "" : document.pointer(stop.container), std::move(params)};
  };
  switch (stop.reason) {
    case StopReason::kEmpty: return fault("json.empty", 0, text.size(), {});
    case StopReason::kEnd: return fault("json.unexpected_end", text.size(), text.size(), {{"open", stop.depth}});
    case StopReason::kTrailingContent: return fault("json.trailing_content", stop.offset, text.size(), {});
    case StopReason::kControlCharacter:
    case StopReason::kEscape:
    case StopReason::kSurrogate:
      return fault("json.invalid_string", stop.offset, stop.offset + 1, {{"problem", stringProblem(stop.reason)}});
    case StopReason::kDepth:
      return {"json.depth_limit", Severity::kError, stop.offset, stop.offset + 1, {}, {{"maximum", limits.maxDepth}}};
    case StopReason::kNumberRange: {
      const std::size_t end = std::min(text.find_first_not_of("+-.0123456789eE", stop.offset), text.size());
      const std::size_t shown = std::min<std::size_t>(end - stop.offset, 60);
      return fault("json.number_out_of_range", stop.offset, end,
                   {{"actual", std::string(text.substr(stop.offset, shown))}});
    }
    default: break;
  }
  const SyntaxFault syntax = nameSyntaxFault(text, limits, stop);
  const std::size_t length = decodeUtf8(text, syntax.begin).length;
  return fault("json.syntax", syntax.begin, syntax.begin + length,
               {{"problem", syntax.problem}, {"found", std::string(text.substr(syntax.begin, length))}});
}

}  // namespace dialproof::internal
