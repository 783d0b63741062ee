// Compiles a schema and runs it over a document: what the schema tests look at.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "json/document.h"
#include "schema/compile/compile.h"
#include "schema/evaluate/evaluate.h"

namespace dialproof::internal {

inline constexpr const char* kTestSchema = "https://example.com/test.schema.json";

/// As the built-in schemas are compiled: nothing unknown, formats asserted.
inline CompileOptions strictly() {
  CompileOptions options;
  options.strict = true;
  options.assertFormats = true;
  return options;
}

inline Compiled compileText(std::string_view schema, const CompileOptions& options = strictly()) {
  const SchemaSource source = [&](std::string_view uri) {
    return uri == kTestSchema ? std::optional(schema) : std::nullopt;
  };
  return compile(kTestSchema, source, options);
}

/// The program of a schema that compiles.
inline Program programOf(std::string_view schema) {
  const Compiled compiled = compileText(schema);
  for (const CompileFault& fault : compiled.faults) ADD_FAILURE() << fault.code << " at " << fault.location;
  auto program = Program::load(compiled.program);
  return std::get<Program>(std::move(program));
}

struct Outcome {
  bool valid = false;
  std::vector<Diagnostic> diagnostics;
  std::vector<std::string> marked;  ///< the text that each of them points at

  /// "code at location", in order.
  std::vector<std::string> summary() const {
    std::vector<std::string> lines;
    for (const Diagnostic& d : diagnostics) lines.push_back(std::string(d.code) + " at " + d.instanceLocation);
    return lines;
  }
};

inline Outcome check(std::string_view schema, std::string_view document, std::size_t limit = 100) {
  const Program program = programOf(schema);
  JsonFaults faults(10);
  const auto read = Document::read(document, {1U << 24, 512, 10}, faults);
  if (!read) {
    ADD_FAILURE() << "document: " << document;
    return {};
  }
  Findings findings(limit);
  Outcome outcome;
  outcome.valid = evaluate(program, *read, {}, findings);
  for (Finding& finding : findings.take()) {
    outcome.marked.emplace_back(document.substr(finding.begin, finding.end - finding.begin));
    outcome.diagnostics.push_back(std::move(finding.diagnostic));
  }
  return outcome;
}

}  // namespace dialproof::internal
