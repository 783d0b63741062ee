// Any schema on any document, and any bytes as a stored program. The first byte says which: 'P' for a program, else its
// bits are the options below. Then comes the schema up to the first NUL, and the document behind it.
//
// What must hold: what is compiled can be loaded; the verdict is the same with findings, without and with annotations;
// an invalid document has an error and a valid one has none; every place is inside the text; what is rendered is JSON;
// a suggestion can be carried out and takes no error further. Of foreign bytes only that they do no harm.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "dialproof/render.h"
#include "dialproof/schema.h"
#include "json/document.h"
#include "json/edit.h"
#include "schema/compile/compile.h"
#include "schema/compiler/meta_schemas.h"
#include "schema/evaluate/evaluator.h"
#include "schema/program/program.h"
#include "schema/validate.h"

namespace dialproof::internal {
namespace {

enum Option : std::uint8_t { kStrict = 1, kAssertFormats = 2, kKeepAnnotations = 4, kComments = 8 };

constexpr std::string_view kUri = "https://example.com/fuzz.schema.json";
constexpr std::size_t kDeepest = 512;
// Of what is rendered: a document's values stand some levels deeper there.
constexpr std::size_t kDeepestRendered = 2 * kDeepest;
// Something of everything that a foreign program could ask for.
constexpr std::string_view kDocument =
    R"({"a":[1,2.5,"+12015550123",null,true,[],{}],"b":{"a":"x\u00e9","b":-1e3},"":"2026-01-31","c":[1,1,[1]]})";

void require(bool holds) {
  if (!holds) std::abort();
}

struct Text {
  explicit Text(std::string_view text, bool comments) : limits{text.size(), kDeepest, 100, comments}, faults(100) {
    document = Document::read(text, limits, faults);
  }

  ReadLimits limits;
  JsonFaults faults;
  std::optional<Document> document;
};

void requireJson(std::string_view text) {
  JsonFaults faults(1);
  require(Document::read(text, {text.size(), kDeepestRendered, 1, false}, faults).has_value());
}

std::optional<std::string_view> metaSchema(std::string_view uri) {
  for (const MetaSchema& meta : metaSchemas()) {
    if (meta.uri == uri) return meta.text;
  }
  return std::nullopt;
}

Compiled compileText(std::string_view schema, std::uint8_t options) {
  CompileOptions compileOptions;
  compileOptions.strict = (options & kStrict) != 0;
  compileOptions.assertFormats = (options & kAssertFormats) != 0;
  compileOptions.keepAnnotations = (options & kKeepAnnotations) != 0;
  compileOptions.comments = (options & kComments) != 0;
  const SchemaSource source = [&](std::string_view uri) {
    return uri == kUri ? std::optional(schema) : metaSchema(uri);
  };
  Compiled compiled = compile(kUri, source, compileOptions);
  require(!compiled.program.empty() || !compiled.faults.empty());
  for (const CompileFault& fault : compiled.faults) {
    require(fault.begin <= fault.end);
    if (fault.schema == kUri) require(fault.end <= schema.size());
  }
  return compiled;
}

bool isLimit(std::string_view code) { return code == "schema.work_limit" || code == "schema.nesting_limit"; }

struct Verdict {
  bool valid = false;
  bool limited = false;  // a bound ended it; where depends on the way it was run
  std::vector<Finding> findings;
};

Verdict verdictOf(const Program& program, const Document& document, std::vector<Annotation>* annotations) {
  EvaluateOptions options;
  options.defaultRegion = "US";
  options.annotations = annotations;
  Findings findings(100);
  Verdict verdict;
  verdict.valid = evaluate(program, document, options, findings);
  verdict.findings = findings.take();
  bool hasError = false;
  for (const Finding& finding : verdict.findings) {
    require(finding.begin <= finding.end && finding.end <= document.text().size());
    verdict.limited = verdict.limited || isLimit(finding.diagnostic.code);
    hasError = hasError || finding.diagnostic.severity == Severity::kError;
  }
  verdict.limited = verdict.limited || findings.omitted() > 0;
  require(verdict.valid ? !hasError : hasError || verdict.limited);
  return verdict;
}

void compareVerdicts(const Program& program, const Document& document) {
  const Verdict told = verdictOf(program, document, nullptr);
  std::vector<Annotation> annotations;
  const Verdict annotated = verdictOf(program, document, &annotations);
  const EvaluateOptions options;
  Evaluator silent(program, document, options);
  const bool valid = silent.run(program.root(), Document::kRoot, {});
  if (told.limited || annotated.limited || !silent.exhausted().empty()) return;
  require(told.valid == valid && annotated.valid == valid);
  require(annotated.valid || annotations.empty());
}

void render(const ValidationResult& result, std::string_view text) {
  requireJson(renderJson(result));
  requireJson(renderBasic(result));
  if (!result.valid) requireJson(renderEnvelope(result));
  SarifLog log("1");
  log.add("a.json", text, result);
  requireJson(log.toJson());
  renderText(result, text);
  renderLines(result, "a.json");
  renderGithub(result, "a.json");
}

std::size_t errorsIn(const ValidationResult& result) {
  return static_cast<std::size_t>(std::count_if(result.diagnostics.begin(), result.diagnostics.end(),
                                                [](const Diagnostic& d) { return d.severity == Severity::kError; }));
}

void carryOutSuggestions(const Criteria& criteria, const Text& text, const ValidationResult& result) {
  for (const Diagnostic& diagnostic : result.diagnostics) {
    for (const Suggestion& suggestion : diagnostic.suggestions) {
      require(!suggestion.title.empty() && suggestion.patch.size() == 1);
      const auto copy = edited(*text.document, suggestion.patch.front());
      require(copy.has_value());
      ValidationOptions options;
      options.comments = text.limits.comments;
      options.suggestions = false;
      const ValidationResult after = validateText(criteria, *copy, options);
      const auto isTruncated = [](const Diagnostic& d) { return d.code == "diagnostics.truncated"; };
      if (std::any_of(result.diagnostics.begin(), result.diagnostics.end(), isTruncated)) continue;
      require(errorsIn(after) <= errorsIn(result));
    }
  }
}

void validateAll(const Criteria& criteria, std::string_view document, bool comments, bool isForeign) {
  const Text text(document, comments);
  if (text.document && isForeign) {
    verdictOf(criteria.program, *text.document, nullptr);
    std::vector<Annotation> annotations;
    verdictOf(criteria.program, *text.document, &annotations);
  } else if (text.document) {
    compareVerdicts(criteria.program, *text.document);
  }
  ValidationOptions options;
  options.defaultRegion = "KR";
  options.comments = comments;
  const ValidationResult result = validateText(criteria, document, options);
  require(result.valid == (errorsIn(result) == 0));
  render(result, document);
  if (text.document && !isForeign) carryOutSuggestions(criteria, text, result);
  options.annotations = true;
  render(validateText(criteria, document, options), document);
}

// What a forger would do as well: all that a checksum or a length can tell is made to fit.
void loadForeign(std::string bytes) {
  bytes.resize(std::max(bytes.size() / sizeof(std::uint32_t) * sizeof(std::uint32_t), sizeof(ProgramHeader)));
  ProgramHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  header.magic = kStoredMagic;
  header.version = kStoredVersion;
  header.size = static_cast<std::uint32_t>(bytes.size());
  header.checksum = programChecksum(bytes);
  std::memcpy(bytes.data(), &header, sizeof header);
  auto program = Program::load(bytes);
  if (auto* loaded = std::get_if<Program>(&program)) validateAll({std::move(*loaded)}, kDocument, false, true);
}

}  // namespace
}  // namespace dialproof::internal

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dialproof::internal;
  if (size == 0) return 0;
  const std::string_view input(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] == 'P') {
    loadForeign(std::string(input));
    return 0;
  }
  const std::size_t schemaSize = std::min(input.find('\0'), input.size());
  const Compiled compiled = compileText(input.substr(0, schemaSize), data[0]);
  if (compiled.program.empty()) return 0;
  auto program = Program::load(compiled.program);
  require(std::holds_alternative<Program>(program));
  const std::string_view document = input.substr(std::min(schemaSize + 1, input.size()));
  validateAll({std::get<Program>(std::move(program))}, document, (data[0] & kComments) != 0, false);
  return 0;
}
