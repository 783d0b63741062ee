// A result as JSON: the same bytes from the native library and from wasm. Every answer to JavaScript comes this way, so
// member names are written as they stand in the text and nothing is put together elsewhere first.

#include "diagnostic/render_json.h"

#include "diagnostic/json_text.h"
#include "json/writer.h"

namespace dialproof {
namespace internal {
namespace {

// About what a diagnostic takes.
constexpr std::size_t kUsualSize = 512;

void appendPosition(std::string& out, const Position& position) {
  out += R"({"offset":)";
  appendNumber(out, position.offset);
  out += R"(,"utf16Offset":)";
  appendNumber(out, position.utf16Offset);
  out += R"(,"line":)";
  appendNumber(out, position.line);
  out += R"(,"column":)";
  appendNumber(out, position.column);
  out.push_back('}');
}

void appendParams(std::string& out, const JsonValue::Object& params) {
  out.push_back('{');
  for (const auto& [name, value] : params) {
    if (out.back() != '{') out.push_back(',');
    appendText(out, name);
    out.push_back(':');
    appendValue(out, value);
  }
  out.push_back('}');
}

void appendOperation(std::string& out, const PatchOperation& operation) {
  out.append(R"({"op":")").append(toString(operation.op));
  if (operation.hasFrom()) {
    out += R"(","from":)";
    appendText(out, operation.from);
    out += R"(,"path":)";
  } else {
    out += R"(","path":)";
  }
  appendText(out, operation.path);
  if (operation.hasValue()) {
    out += R"(,"value":)";
    appendValue(out, operation.value);
  }
  out.push_back('}');
}

void appendSuggestion(std::string& out, const Suggestion& suggestion) {
  out += R"({"title":)";
  appendText(out, suggestion.title);
  out += R"(,"patch":)";
  appendOperations(out, suggestion.patch);
  out.push_back('}');
}

void appendDiagnostic(std::string& out, const Diagnostic& diagnostic) {
  out.append(R"({"code":")").append(diagnostic.code);
  out.append(R"(","severity":")").append(dialproof::toString(diagnostic.severity));
  out += R"(","instanceLocation":)";
  appendText(out, diagnostic.instanceLocation);
  if (diagnostic.range) {
    out += R"(,"range":{"start":)";
    appendPosition(out, diagnostic.range->start);
    out += R"(,"end":)";
    appendPosition(out, diagnostic.range->end);
    out.push_back('}');
  }
  if (!diagnostic.keywordLocation.empty()) {
    out += R"(,"keywordLocation":)";
    appendText(out, diagnostic.keywordLocation);
  }
  if (!diagnostic.absoluteKeywordLocation.empty()) {
    out += R"(,"absoluteKeywordLocation":)";
    appendText(out, diagnostic.absoluteKeywordLocation);
  }
  out += R"(,"params":)";
  appendParams(out, diagnostic.params);
  out += R"(,"message":)";
  appendText(out, diagnostic.message);
  if (diagnostic.because) {
    out += R"(,"because":{"instanceLocation":)";
    appendText(out, diagnostic.because->instanceLocation);
    out += R"(,"value":)";
    appendValue(out, diagnostic.because->value);
    out.push_back('}');
  }
  if (!diagnostic.suggestions.empty()) {
    out += R"(,"suggestions":)";
    appendJsonArray(out, diagnostic.suggestions, [&](const Suggestion& s) { appendSuggestion(out, s); });
  }
  out.push_back('}');
}

void appendAnnotation(std::string& out, const Annotation& annotation) {
  out += R"({"instanceLocation":)";
  appendText(out, annotation.instanceLocation);
  out += R"(,"keywordLocation":)";
  appendText(out, annotation.keywordLocation);
  if (!annotation.absoluteKeywordLocation.empty()) {
    out += R"(,"absoluteKeywordLocation":)";
    appendText(out, annotation.absoluteKeywordLocation);
  }
  out += R"(,"keyword":)";
  appendText(out, annotation.keyword);
  out += R"(,"value":)";
  appendValue(out, annotation.value);
  out.push_back('}');
}

}  // namespace

void appendOperations(std::string& out, const std::vector<PatchOperation>& operations) {
  appendJsonArray(out, operations, [&](const PatchOperation& operation) { appendOperation(out, operation); });
}

void appendDiagnostics(std::string& out, const std::vector<Diagnostic>& diagnostics) {
  out.reserve(out.size() + 2 + diagnostics.size() * kUsualSize);
  appendJsonArray(out, diagnostics, [&](const Diagnostic& diagnostic) { appendDiagnostic(out, diagnostic); });
}

}  // namespace internal

std::string_view toString(PatchOperation::Op op) {
  static constexpr std::string_view kNames[] = {"add", "remove", "replace", "move", "copy", "test"};
  return kNames[static_cast<std::size_t>(op)];
}

std::string renderJson(const ValidationResult& result) {
  std::string out = result.valid ? R"({"valid":true,"schema":)" : R"({"valid":false,"schema":)";
  internal::appendText(out, result.schema);
  out += R"(,"diagnostics":)";
  internal::appendDiagnostics(out, result.diagnostics);
  if (!result.annotations.empty()) {
    out += R"(,"annotations":)";
    internal::appendJsonArray(out, result.annotations,
                              [&](const Annotation& annotation) { internal::appendAnnotation(out, annotation); });
  }
  out.push_back('}');
  return out;
}

}  // namespace dialproof
