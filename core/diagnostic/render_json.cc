// A result as JSON: the same bytes from the native library and from wasm.

#include "diagnostic/render_json.h"

namespace dialproof {
namespace internal {
namespace {

void appendPosition(std::string& out, const Position& position) {
  JsonObjectWriter object(out);
  object.member("offset", position.offset);
  object.member("utf16Offset", position.utf16Offset);
  object.member("line", position.line);
  object.member("column", position.column);
  object.close();
}

void appendRange(std::string& out, const Range& range) {
  JsonObjectWriter object(out);
  object.key("start");
  appendPosition(out, range.start);
  object.key("end");
  appendPosition(out, range.end);
  object.close();
}

std::string_view toString(PatchOperation::Op op) {
  switch (op) {
    case PatchOperation::Op::kAdd: return "add";
    case PatchOperation::Op::kRemove: return "remove";
    case PatchOperation::Op::kReplace: return "replace";
    case PatchOperation::Op::kMove: return "move";
  }
  return {};
}

void appendOperation(std::string& out, const PatchOperation& operation) {
  JsonObjectWriter object(out);
  object.member("op", toString(operation.op));
  if (operation.op == PatchOperation::Op::kMove) object.member("from", operation.from);
  object.member("path", operation.path);
  const bool hasValue = operation.op == PatchOperation::Op::kAdd || operation.op == PatchOperation::Op::kReplace;
  if (hasValue) object.member("value", operation.value);
  object.close();
}

void appendSuggestion(std::string& out, const Suggestion& suggestion) {
  JsonObjectWriter object(out);
  object.member("title", suggestion.title);
  object.key("patch");
  appendJsonArray(out, suggestion.patch, [&](const PatchOperation& operation) { appendOperation(out, operation); });
  object.close();
}

void appendDiagnostic(std::string& out, const Diagnostic& diagnostic) {
  JsonObjectWriter object(out);
  object.member("code", diagnostic.code);
  object.member("severity", dialproof::toString(diagnostic.severity));
  object.member("instanceLocation", diagnostic.instanceLocation);
  if (diagnostic.range) {
    object.key("range");
    appendRange(out, *diagnostic.range);
  }
  if (!diagnostic.keywordLocation.empty()) object.member("keywordLocation", diagnostic.keywordLocation);
  object.member("params", JsonValue(diagnostic.params));
  object.member("message", diagnostic.message);
  if (diagnostic.because) {
    object.key("because");
    JsonObjectWriter because(out);
    because.member("instanceLocation", diagnostic.because->instanceLocation);
    because.member("value", diagnostic.because->value);
    because.close();
  }
  if (!diagnostic.suggestions.empty()) {
    object.key("suggestions");
    appendJsonArray(out, diagnostic.suggestions, [&](const Suggestion& s) { appendSuggestion(out, s); });
  }
  object.close();
}

}  // namespace

void appendDiagnostics(std::string& out, const std::vector<Diagnostic>& diagnostics) {
  appendJsonArray(out, diagnostics, [&](const Diagnostic& diagnostic) { appendDiagnostic(out, diagnostic); });
}

}  // namespace internal

std::string renderJson(const ValidationResult& result) {
  std::string out;
  internal::JsonObjectWriter object(out);
  object.member("valid", result.valid);
  object.member("schema", result.schema);
  object.key("diagnostics");
  internal::appendDiagnostics(out, result.diagnostics);
  object.close();
  return out;
}

}  // namespace dialproof
