// Schema::compile: a schema is a document too, and is told its faults the same way.

#include <algorithm>
#include <utility>
#include <variant>

#include "diagnostic/catalogue.h"
#include "dialproof/schema.h"
#include "json/text_position.h"
#include "schema/compile/compile.h"
#include "schema/compile/dialect.h"
#include "schema/compile/uri.h"
#include "schema/compiler/meta_schemas.h"
#include "schema/validate.h"

namespace dialproof {

std::optional<std::string_view> SchemaRegistry::find(std::string_view uri) const {
  const auto found = texts_.find(uri);
  if (found == texts_.end()) return std::nullopt;
  return found->second;
}

}  // namespace dialproof

namespace dialproof::internal {
namespace {

const MetaSchema* findMetaSchema(std::string_view uri) {
  const auto all = metaSchemas();
  const auto found = std::find_if(all.begin(), all.end(), [&](const MetaSchema& meta) { return meta.uri == uri; });
  return found == all.end() ? nullptr : &*found;
}

/// One compilation for a caller.
class SchemaCompilation {
 public:
  SchemaCompilation(std::string_view text, const SchemaRegistry& registry, const SchemaOptions& options)
      : text_(text), registry_(registry), options_(options) {}

  CompileResult run() {
    checkAgainstMetaSchema();
    if (hasError()) return {std::nullopt, std::move(diagnostics_)};
    CompileOptions compileOptions;
    compileOptions.assertFormats = options_.assertFormats;
    compileOptions.keepAnnotations = options_.annotations;
    compileOptions.comments = options_.comments;
    const Compiled compiled = compile(options_.uri, source(), compileOptions);
    for (const CompileFault& fault : compiled.faults) add(fault);
    auto schema = Schema::load(compiled.program);
    return {std::move(schema), std::move(diagnostics_)};
  }

 private:
  bool hasError() const {
    return std::any_of(diagnostics_.begin(), diagnostics_.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::kError; });
  }

  SchemaSource source() const {
    return [this](std::string_view uri) -> std::optional<std::string_view> {
      if (uri == options_.uri) return text_;
      if (const auto own = registry_.find(uri)) return own;
      if (const MetaSchema* meta = findMetaSchema(uri)) return meta->text;
      return std::nullopt;
    };
  }

  // The schema's `$schema`; 2020-12 where it says none, or is no object.
  std::string metaSchemaUri() const {
    JsonFaults faults(1);
    ReadLimits limits{text_.size(), 512, 1, options_.comments};
    const auto document = Document::read(text_, limits, faults);
    const auto named = document ? document->find(Document::kRoot, "$schema") : std::nullopt;
    if (!named || (*document)[*named].type != NodeType::kString) return std::string(kDraft202012);
    return std::string(withoutFragment(document->string(*named)));
  }

  void checkAgainstMetaSchema() {
    const std::string uri = metaSchemaUri();
    const MetaSchema* builtIn = findMetaSchema(uri);
    std::string bytes(builtIn != nullptr ? builtIn->program : std::string_view());
    // A meta-schema of the caller's own. One that cannot be compiled is told when the schema is.
    if (bytes.empty()) bytes = compile(uri, source(), {}).program;
    auto loaded = Program::load(bytes);
    auto* program = std::get_if<Program>(&loaded);
    if (program == nullptr) return;
    ValidationOptions options;
    options.limits.maxDepth = 512;
    options.limits.maxDiagnostics = options_.maxDiagnostics;
    options.catalogue = options_.catalogue;
    options.comments = options_.comments;
    diagnostics_ = validateText({std::move(*program)}, text_, options).diagnostics;
  }

  void add(const CompileFault& fault) {
    Diagnostic diagnostic = makeDiagnostic(fault.code);
    diagnostic.instanceLocation = fault.location;
    diagnostic.params = fault.params;
    if (fault.schema == options_.uri) {
      diagnostic.range = TextPositions(text_).range(fault.begin, fault.end);
    } else {
      diagnostic.params.emplace_back("schema", fault.schema);
    }
    finish(diagnostic, options_.catalogue);
    diagnostics_.push_back(std::move(diagnostic));
  }

  std::string_view text_;
  const SchemaRegistry& registry_;
  const SchemaOptions& options_;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace
}  // namespace dialproof::internal

namespace dialproof {

CompileResult Schema::compile(std::string_view schemaText, const SchemaRegistry& registry,
                              const SchemaOptions& options) {
  return internal::SchemaCompilation(schemaText, registry, options).run();
}

}  // namespace dialproof
