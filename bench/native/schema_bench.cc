// Native speed of validating, beside RapidJSON and valijson: `schema_bench FOLDER [Google Benchmark's options]`.
//
// The folder, which bench/schema/native.mjs fills, has schema.json (formats asserted), plain.json and draft4.json (the
// same without formats), and valid.jsonl and invalid.jsonl with a document a line. Every validator must take the valid
// ones and refuse the invalid ones before anything is measured.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "dialproof/schema.h"
#include "json/reader.h"
#include "peer.h"
#include "schema/evaluate/evaluate.h"

namespace dialproof::bench {
namespace {

struct Documents {
  const char* kind;
  bool valid;
  std::vector<std::string> texts;
};

[[noreturn]] void fail(const std::string& why) {
  std::fprintf(stderr, "schema_bench: %s\n", why.c_str());
  std::exit(1);
}

std::string readFile(const std::string& path) {
  std::ifstream file(path);
  if (!file) fail(path + " cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

Documents readDocuments(const std::string& folder, const char* kind, bool valid) {
  const std::string path = folder + "/" + kind + ".jsonl";
  std::ifstream file(path);
  Documents documents{kind, valid, {}};
  for (std::string line; std::getline(file, line);) documents.texts.push_back(line);
  if (documents.texts.empty()) fail(path + " has no documents");
  return documents;
}

Schema compileOurs(const std::string& schemaText, bool assertFormats) {
  const CompileResult compiled = Schema::compile(schemaText, {}, {.assertFormats = assertFormats});
  if (!compiled.schema) fail("the schema is refused: " + compiled.diagnostics.front().message);
  return *compiled.schema;
}

// All faults in words. Suggestions are left out: no peer has them.
Verdict ours(const Schema& schema) {
  ValidationOptions options;
  options.suggestions = false;
  return [schema, options](const std::string& text) { return schema.validate(text, options).valid; };
}

void measureText(const std::string& name, const Documents& documents, const Verdict& verdict) {
  for (const std::string& text : documents.texts) {
    if (verdict(text) != documents.valid) fail(name + " is wrong about the " + documents.kind + " document " + text);
  }
  const std::string title = "text/" + std::string(documents.kind) + "/" + name;
  benchmark::RegisterBenchmark(title.c_str(), [&documents, verdict](benchmark::State& state) {
    for ([[maybe_unused]] auto _ : state) {
      for (const std::string& text : documents.texts) benchmark::DoNotOptimize(verdict(text));
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(documents.texts.size()));
  });
}

// Documents that are read once, and the program that runs over them.
class Evaluation {
 public:
  Evaluation(const Documents& documents, Schema schema) : schema_(std::move(schema)), readers_(documents.texts.size()) {
    auto loaded = internal::Program::load(schema_.bytes());
    if (!std::holds_alternative<internal::Program>(loaded)) fail("the compiled schema cannot be loaded");
    program_.emplace(std::move(std::get<internal::Program>(loaded)));
    const Limits limits;
    for (std::size_t i = 0; i < readers_.size(); ++i) {
      internal::JsonFaults faults(limits.maxDiagnostics);
      const bool isRead = readers_[i].read(documents.texts[i],
                                           {limits.maxBytes, limits.maxDepth, limits.maxDiagnostics, false}, faults);
      if (!isRead) fail("this document is no JSON: " + documents.texts[i]);
    }
  }

  std::size_t size() const { return readers_.size(); }

  /// The number of documents that are valid; all faults are gathered.
  std::size_t run() const {
    std::size_t valid = 0;
    for (const internal::DocumentReader& reader : readers_) {
      internal::Findings findings(Limits().maxDiagnostics);
      if (evaluate(*program_, reader.document(), {{}, nullptr, false, nullptr}, findings)) ++valid;
    }
    return valid;
  }

 private:
  Schema schema_;  // whose bytes the program uses where they lie
  std::vector<internal::DocumentReader> readers_;
  std::optional<internal::Program> program_;
};

// What Blaze's own benchmark measures.
void measureEvaluation(const Documents& documents, const Schema& schema) {
  const auto evaluation = std::make_shared<const Evaluation>(documents, schema);
  if (evaluation->run() != (documents.valid ? evaluation->size() : 0)) fail("evaluation alone gives other verdicts");
  const std::string title = "evaluate/" + std::string(documents.kind) + "/dialproof";
  benchmark::RegisterBenchmark(title.c_str(), [evaluation](benchmark::State& state) {
    for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(evaluation->run());
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(evaluation->size()));
  });
}

void measureAll(const std::string& folder) {
  static const Documents sets[] = {readDocuments(folder, "valid", true), readDocuments(folder, "invalid", false)};
  const std::string plain = readFile(folder + "/plain.json");
  const std::string draft4 = readFile(folder + "/draft4.json");
  const Schema withFormats = compileOurs(readFile(folder + "/schema.json"), true);
  const std::pair<const char*, Verdict> validators[] = {
      {"dialproof", ours(compileOurs(plain, false))},
      {"rapidjson-streaming", rapidjsonStreaming(draft4)},
      {"rapidjson-document", rapidjsonDocument(draft4)},
      {"valijson", valijson(plain)},
  };
  for (const Documents& documents : sets) {
    for (const auto& [name, verdict] : validators) measureText(name, documents, verdict);
    measureEvaluation(documents, withFormats);
  }
}

}  // namespace
}  // namespace dialproof::bench

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("schema_bench: the folder of the schema and its documents is missing\n", stderr);
    return 1;
  }
  const std::string folder = argv[1];
  argv[1] = argv[0];
  int rest = argc - 1;
  benchmark::Initialize(&rest, argv + 1);
  if (benchmark::ReportUnrecognizedArguments(rest, argv + 1)) return 1;
  dialproof::bench::measureAll(folder);
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
