// The schema compiler for JavaScript. Schemas that others may refer to are registered one by one, then one is compiled:
// its program is for the main module to load.

#include <emscripten/bind.h>

#include <cstddef>
#include <cstdint>
#include <string>

#include "dialproof/schema.h"
#include "text_buffer.h"

namespace {

using namespace dialproof;

struct CompilerOptions {
  std::string uri;
  std::string messages;  // a catalogue's JSON text; empty for English
  double maxDiagnostics = 0;
  bool assertFormats = false;
  bool annotations = false;
  bool comments = false;
};

SchemaRegistry registry;
std::string diagnostics;

void registerSchema(const std::string& uri, std::size_t bytes) {
  registry.add(uri, std::string(wasm::input(bytes)));
  wasm::releaseInput();
}

// The size of the program, to be read as the output is; 0 when the schema is refused.
std::size_t compileSchema(std::size_t bytes, const CompilerOptions& options) {
  const MessageCatalogue catalogue =
      options.messages.empty() ? MessageCatalogue() : MessageCatalogue::fromJson(options.messages);
  SchemaOptions schemaOptions;
  schemaOptions.uri = options.uri;
  schemaOptions.assertFormats = options.assertFormats;
  schemaOptions.annotations = options.annotations;
  schemaOptions.comments = options.comments;
  schemaOptions.maxDiagnostics = static_cast<std::size_t>(options.maxDiagnostics);
  schemaOptions.catalogue = options.messages.empty() ? nullptr : &catalogue;
  const CompileResult compiled = Schema::compile(wasm::input(bytes), registry, schemaOptions);
  registry = {};
  wasm::releaseInput();
  diagnostics = renderJson(ValidationResult{compiled.schema.has_value(), options.uri, compiled.diagnostics});
  return wasm::setOutput(compiled.schema ? std::string(compiled.schema->bytes()) : std::string());
}

// What the last compilation had to say, as a result's JSON text.
std::size_t lastDiagnostics() { return wasm::setOutput(std::move(diagnostics)); }

std::string version() { return DIALPROOF_VERSION; }

}  // namespace

EMSCRIPTEN_BINDINGS(dialproof_compiler) {
  emscripten::value_object<CompilerOptions>("CompilerOptions")
      .field("uri", &CompilerOptions::uri)
      .field("messages", &CompilerOptions::messages)
      .field("maxDiagnostics", &CompilerOptions::maxDiagnostics)
      .field("assertFormats", &CompilerOptions::assertFormats)
      .field("annotations", &CompilerOptions::annotations)
      .field("comments", &CompilerOptions::comments);
  emscripten::function("reserveInput", &wasm::reserveInput);
  emscripten::function("outputAddress", &wasm::outputAddress);
  emscripten::function("registerSchema", &registerSchema);
  emscripten::function("compile", &compileSchema);
  emscripten::function("diagnostics", &lastDiagnostics);
  emscripten::function("version", &version);
}
