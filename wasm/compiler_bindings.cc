// The schema compiler for JavaScript. Schemas that others may refer to are registered one by one, then one is compiled:
// its program is for the main module to load. A schema's URI is set before either.

#include <cstddef>
#include <string>
#include <utility>

#include "call_settings.h"
#include "dialproof/schema.h"
#include "text_buffer.h"

namespace dialproof::wasm {
namespace {

SchemaRegistry registry;
std::string uri;
std::string diagnostics;

}  // namespace

[[clang::export_name("setUri")]] void setUri(std::size_t bytes) { uri = input(bytes); }

[[clang::export_name("registerSchema")]] void registerSchema(std::size_t bytes) {
  registry.add(uri, std::string(input(bytes)));
  releaseInput();
}

// The size of the program, to be read as the output is; 0 when the schema is refused.
[[clang::export_name("compile")]] std::size_t compileSchema(std::size_t bytes, std::size_t maxDiagnostics,
                                                            bool assertFormats, bool annotations, bool comments) {
  SchemaOptions options;
  options.uri = uri;
  options.assertFormats = assertFormats;
  options.annotations = annotations;
  options.comments = comments;
  options.maxDiagnostics = maxDiagnostics;
  options.catalogue = catalogue();
  const CompileResult compiled = Schema::compile(input(bytes), registry, options);
  registry = {};
  releaseInput();
  diagnostics = renderJson(ValidationResult{compiled.schema.has_value(), uri, compiled.diagnostics});
  return setOutput(compiled.schema ? std::string(compiled.schema->bytes()) : std::string());
}

// What the last compilation had to say, as a result's JSON text.
[[clang::export_name("diagnostics")]] std::size_t lastDiagnostics() { return setOutput(std::move(diagnostics)); }

}  // namespace dialproof::wasm
