// Compiles JSON Schemas when the library is built, and writes them as C++: what is embedded is ready to run.
//
//   schema_compiler schemas OUTPUT FOLDER          the built-in schemas below a folder
//   schema_compiler verification OUTPUT FOLDER     those of verifications, their programs only
//   schema_compiler meta-schemas OUTPUT FOLDER     JSON Schema's own, from their pinned source
//
// A schema that cannot be compiled ends the build with its place and reason.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/catalogue.h"
#include "json/document.h"
#include "json/text_position.h"
#include "schema/compile/compile.h"

namespace {

using namespace dialproof;
using namespace dialproof::internal;
namespace fs = std::filesystem;

constexpr std::string_view kSuffix = ".schema.json";
constexpr std::string_view kUriOfSchemas = "https://dialproof.dev/schemas/";

struct Source {
  std::string id;
  std::string uri;
  std::string text;
};

std::string readFile(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// A member of the schema's root that is a text.
std::string member(const Source& source, std::string_view name) {
  JsonFaults faults(1);
  const auto document = Document::read(source.text, {source.text.size(), 256, 1}, faults);
  const auto node = document ? document->find(Document::kRoot, name) : std::nullopt;
  if (!node || (*document)[*node].type != NodeType::kString) return {};
  return std::string(document->string(*node));
}

void complain(const Source& source, const CompileFault& fault) {
  Diagnostic diagnostic = makeDiagnostic(fault.code);
  diagnostic.instanceLocation = fault.location;
  diagnostic.params = fault.params;
  finish(diagnostic, nullptr);
  const Range range = TextPositions(source.text).range(fault.begin, fault.end);
  std::fprintf(stderr, "%s:%zu:%zu: error: %s [%s]\n", fault.schema.c_str(), range.start.line, range.start.column,
               diagnostic.message.c_str(), std::string(fault.code).c_str());
}

std::optional<std::string> compileSource(const std::vector<Source>& sources, const Source& source,
                                         const CompileOptions& options) {
  const SchemaSource find = [&](std::string_view uri) -> std::optional<std::string_view> {
    const auto found = std::find_if(sources.begin(), sources.end(), [&](const Source& s) { return s.uri == uri; });
    if (found == sources.end()) return std::nullopt;
    return found->text;
  };
  Compiled compiled = compile(source.uri, find, options);
  for (const CompileFault& fault : compiled.faults) complain(source, fault);
  if (compiled.program.empty()) return std::nullopt;
  return std::move(compiled.program);
}

// A C++ string of any bytes, in pieces that every compiler takes.
std::string literal(std::string_view bytes) {
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i % 64 == 0) out += i == 0 ? "\"" : "\"\n    \"";
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const bool isPlain = byte >= ' ' && byte < 0x7F && byte != '"' && byte != '\\' && byte != '?';
    if (isPlain) {
      out.push_back(bytes[i]);
    } else {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\%03o", byte);
      out += escape;
    }
  }
  return out.empty() ? "\"\"" : out + "\"";
}

std::string view(const std::string& bytes) { return "{" + literal(bytes) + ", " + std::to_string(bytes.size()) + "}"; }

// Aligned, because programs are run where they lie.
std::string program(std::size_t number, const std::string& bytes) {
  return "alignas(8) constexpr char kProgram" + std::to_string(number) + "[] =\n    " + literal(bytes) + ";\n";
}

std::string programView(std::size_t number, const std::string& bytes) {
  return "{kProgram" + std::to_string(number) + ", " + std::to_string(bytes.size()) + "}";
}

bool write(const fs::path& output, const std::string& text) {
  const fs::path side = output.string() + ".new";
  std::ofstream(side, std::ios::binary) << text;
  std::error_code error;
  fs::rename(side, output, error);
  if (error) std::fprintf(stderr, "%s: cannot be written: %s\n", output.c_str(), error.message().c_str());
  return !error;
}

std::vector<fs::path> filesBelow(const fs::path& folder, std::string_view suffix) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().string().ends_with(suffix)) files.push_back(entry.path());
  }
  return files;
}

// "voipbin/number" of "<folder>/voipbin/number.schema.json".
std::string idOf(const fs::path& folder, const fs::path& file) {
  std::string id = fs::relative(file, folder).generic_string();
  id.resize(id.size() - kSuffix.size());
  return id;
}

// Every schema below the folder, by its id; empty when one has another `$id` than its place.
std::vector<Source> readSchemas(const fs::path& folder) {
  std::vector<Source> sources;
  for (const fs::path& file : filesBelow(folder, kSuffix)) {
    const std::string id = idOf(folder, file);
    sources.push_back({id, std::string(kUriOfSchemas) + id + std::string(kSuffix), readFile(file)});
    if (member(sources.back(), "$id") == sources.back().uri) continue;
    std::fprintf(stderr, "%s: its $id is not %s\n", id.c_str(), sources.back().uri.c_str());
    return {};
  }
  std::sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) { return a.id < b.id; });
  return sources;
}

CompileOptions optionsOfSchemas() {
  CompileOptions options;
  options.strict = true;
  options.assertFormats = true;
  options.keepLocations = false;
  return options;
}

bool writeSchemas(const fs::path& output, const fs::path& folder) {
  const std::vector<Source> sources = readSchemas(folder);
  std::string programs;
  std::string rows;
  std::string texts;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const Source& source = sources[i];
    const auto compiled = compileSource(sources, source, optionsOfSchemas());
    if (!compiled) return false;
    programs += program(i, *compiled);
    const std::string dialect = source.id.substr(0, source.id.find('/'));
    rows += "    {\"" + source.id + "\", \"" + dialect + "\", \"" + source.uri + "\",\n    " +
            view(member(source, "title")) + ",\n    " + view(member(source, "description")) + ",\n    " +
            programView(i, *compiled) + "},\n";
    texts += "    " + view(source.text) + ",\n";
  }
  return !sources.empty() &&
         write(output,
               "// Made from schemas/ by tools/schema_compiler.\n\n#include <array>\n\n"
               "#include \"dialproof/schema.h\"\n\nnamespace dialproof {\nnamespace {\n\n" +
                   programs + "\nconstexpr auto kSchemas = std::to_array<SchemaInfo>({\n" + rows +
                   "});\n\nconstexpr auto kTexts = std::to_array<std::string_view>({\n" + texts +
                   "});\n\n}  // namespace\n\nstd::span<const SchemaInfo> schemas() { return kSchemas; }\n\n"
                   "std::string_view schemaText(const SchemaInfo& schema) {\n"
                   "  return kTexts[static_cast<std::size_t>(&schema - kSchemas.data())];\n}\n\n"
                   "}  // namespace dialproof\n");
}

bool writeVerificationPrograms(const fs::path& output, const fs::path& folder) {
  const std::vector<Source> sources = readSchemas(folder);
  std::string programs;
  std::string rows;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const bool isRequest =
        sources[i].id == "speko/verification-draft" || sources[i].id == "speko/verification-submission";
    if (!isRequest) continue;
    const auto compiled = compileSource(sources, sources[i], optionsOfSchemas());
    if (!compiled) return false;
    programs += program(i, *compiled);
    rows += "    {\"" + sources[i].id + "\", " + programView(i, *compiled) + "},\n";
  }
  return !rows.empty() &&
         write(output,
               "// Made from schemas/ by tools/schema_compiler.\n\n#include <array>\n\n"
               "#include \"verification/programs.h\"\n\nnamespace dialproof::internal {\nnamespace {\n\n" +
                   programs + "\nconstexpr auto kPrograms = std::to_array<VerificationProgram>({\n" + rows +
                   "});\n\n}  // namespace\n\nstd::span<const VerificationProgram> verificationPrograms() { return "
                   "kPrograms; }\n\n}  // namespace dialproof::internal\n");
}

bool writeMetaSchemas(const fs::path& output, const fs::path& folder) {
  std::vector<Source> sources;
  for (const char* name : {"draft2020-12", "draft7"}) {
    for (const fs::path& file : filesBelow(folder / name, ".json")) {
      if (file.parent_path().filename() == "output") continue;
      Source source{"", "", readFile(file)};
      source.uri = member(source, "$id");
      if (source.uri.ends_with('#')) source.uri.pop_back();
      sources.push_back(std::move(source));
    }
  }
  std::sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) { return a.uri < b.uri; });
  std::string programs;
  std::string rows;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const bool isWhole = sources[i].uri.ends_with("/schema");  // not a vocabulary's
    const auto compiled = isWhole ? compileSource(sources, sources[i], {}) : std::string();
    if (!compiled) return false;
    if (isWhole) programs += program(i, *compiled);
    rows += "    {\"" + sources[i].uri + "\",\n    " + view(sources[i].text) + ",\n    " +
            (isWhole ? programView(i, *compiled) : "{}") + "},\n";
  }
  return write(output,
               "// Made from JSON Schema's meta-schemas by tools/schema_compiler.\n\n#include <array>\n\n"
               "#include \"schema/compiler/meta_schemas.h\"\n\nnamespace dialproof::internal {\nnamespace {\n\n" +
                   programs + "\nconstexpr auto kMetaSchemas = std::to_array<MetaSchema>({\n" + rows +
                   "});\n\n}  // namespace\n\nstd::span<const MetaSchema> metaSchemas() { return kMetaSchemas; "
                   "}\n\n}  // namespace dialproof::internal\n");
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view kind = argc == 4 ? argv[1] : "";
  if (kind == "schemas") return writeSchemas(argv[2], argv[3]) ? 0 : 1;
  if (kind == "verification") return writeVerificationPrograms(argv[2], argv[3]) ? 0 : 1;
  if (kind == "meta-schemas") return writeMetaSchemas(argv[2], argv[3]) ? 0 : 1;
  std::fputs("usage: schema_compiler schemas|verification|meta-schemas OUTPUT FOLDER\n", stderr);
  return 2;
}
