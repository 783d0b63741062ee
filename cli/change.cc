// `dialproof convert`, `patch`, `apply` and `normalize`: documents made of documents. The new one goes to standard
// output or a file, what is said of it to standard error.

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>

#include "arguments.h"
#include "block_io.h"
#include "commands.h"
#include "dialproof/convert.h"
#include "dialproof/locales.h"
#include "dialproof/normalize.h"
#include "dialproof/patch.h"
#include "document_checker.h"
#include "formats.h"
#include "input.h"
#include "output.h"

namespace dialproof::cli {
namespace {

bool writesJson(const Arguments& arguments) { return arguments.choice<Format>("--format") == Format::kJson; }

Limits limitsOf(const Arguments& arguments) {
  Limits limits;
  limits.maxBytes = arguments.whole("--max-bytes").value_or(limits.maxBytes);
  return limits;
}

// A file's text; complains where there is none. What is over the limit is read as far as it takes to say so.
std::optional<std::string> read(const std::string& path, const Limits& limits) {
  std::string error;
  auto input = readInput(path, limits.maxBytes, error);
  if (!input) {
    complain("cannot read " + path + ": " + error + ".");
    return std::nullopt;
  }
  return std::move(input->text);
}

void tell(const ValidationResult& result, std::string_view text, const std::string& path) {
  const std::string said = renderText(result, text, {path, useColor(STDERR_FILENO)});
  std::fputs(said.c_str(), stderr);
}

int write(const Arguments& arguments, std::string text) {
  if (!text.ends_with('\n')) text += '\n';
  const std::string path = arguments.text("--output");
  if (path.empty() || path == "-") {
    print(text);
    return kValid;
  }
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  int error = file < 0 ? errno : 0;
  if (file >= 0) {
    BlockWriter out(file);
    out.append(text);
    out.flush();
    error = out.error();
    if (close(file) != 0 && error == 0) error = errno;
  }
  if (error == 0) return kValid;
  complain("cannot write " + path + ": " + std::strerror(error) + ".");
  return kTrouble;
}

// The schema that is named, or else the one that the document is of; complains where that cannot be told.
std::string schemaFor(const Arguments& arguments, const std::string& path, std::string_view text) {
  if (arguments.has("--schema")) return arguments.text("--schema");
  ValidationOptions options;
  options.limits = limitsOf(arguments);
  options.suggestions = false;
  const CheckedDocument checked = DocumentChecker({}, options).check(text, schemaOfPlace(path));
  if (!checked.unknown.empty()) {
    complain(path + ": " + checked.unknown + "; say what it is with --schema.");
    return {};
  }
  // What is no JSON is of no schema, and refused whatever the schema.
  return checked.result.schema.empty() ? std::string(schemas().front().id) : checked.result.schema;
}

PatchOptions patchOptions(const Arguments& arguments) {
  return {limitsOf(arguments), findCatalogue(arguments.text("--locale"))};
}

// The two documents that a command takes.
struct Pair {
  std::string first;
  std::string second;
  std::string schema;
};

std::optional<Pair> readPair(const Arguments& arguments) {
  const auto& paths = arguments.operands();
  const Limits limits = limitsOf(arguments);
  auto first = read(paths[0], limits);
  auto second = first ? read(paths[1], limits) : std::nullopt;
  if (!second) return std::nullopt;
  std::string schema = schemaFor(arguments, paths[0], *first);
  if (schema.empty()) return std::nullopt;
  return Pair{*std::move(first), *std::move(second), std::move(schema)};
}

std::string complaintOfPair(const Arguments& arguments, const std::string& what) {
  const auto& paths = arguments.operands();
  if (paths.size() != 2) return "Name " + what + ".";
  return paths[0] == "-" && paths[1] == "-" ? "Only one of the two can be standard input." : "";
}

}  // namespace

int runConvert(const Arguments& arguments) {
  if (arguments.operands().size() != 1) return misuse(arguments, "Name one file, or - for standard input.");
  if (!arguments.has("--to")) return misuse(arguments, "Say with --to whose document it is to become.");
  const std::string& path = arguments.operands().front();
  ValidationOptions options;
  options.limits = limitsOf(arguments);
  options.defaultRegion = arguments.text("--region");
  options.catalogue = findCatalogue(arguments.text("--locale"));
  const auto text = read(path, options.limits);
  if (!text) return kTrouble;
  const std::string from = arguments.has("--from") ? arguments.text("--from") : schemaOfPlace(path);
  const Conversion conversion = convert(*text, from, arguments.text("--to"), options);
  const int code = conversion.document ? kValid : kInvalid;
  if (writesJson(arguments)) return std::max<int>(code, write(arguments, renderJson(conversion)));
  tell(conversion.result, *text, path);
  return conversion.document ? write(arguments, *conversion.document) : code;
}

int runPatch(const Arguments& arguments) {
  const std::string complaint = complaintOfPair(arguments, "two files: the document as it is, and as it is to be");
  if (!complaint.empty()) return misuse(arguments, complaint);
  const auto pair = readPair(arguments);
  if (!pair) return kTrouble;
  const PatchResult result = patch(pair->schema, pair->first, pair->second, patchOptions(arguments));
  const int code = result.valid ? kValid : kInvalid;
  if (writesJson(arguments)) return std::max<int>(code, write(arguments, renderJson(result)));
  tell(result.current, pair->first, arguments.operands()[0]);
  tell(result.wanted, pair->second, arguments.operands()[1]);
  if (!result.valid) return code;
  if (arguments.has("--operations")) return write(arguments, toJson(result.operations));
  if (!result.body.empty()) return write(arguments, result.body);
  complain("no request is needed: there is nothing to change.");
  return code;
}

int runApply(const Arguments& arguments) {
  const std::string complaint = complaintOfPair(arguments, "two files: the document, and the change to it");
  if (!complaint.empty()) return misuse(arguments, complaint);
  const auto pair = readPair(arguments);
  if (!pair) return kTrouble;
  const ApplyResult result = apply(pair->schema, pair->first, pair->second, patchOptions(arguments));
  const int code = result.valid ? kValid : kInvalid;
  if (writesJson(arguments)) return std::max<int>(code, write(arguments, renderJson(result)));
  tell(result.current, pair->first, arguments.operands()[0]);
  tell(result.change, pair->second, arguments.operands()[1]);
  return result.valid ? write(arguments, result.text) : code;
}

int runNormalize(const Arguments& arguments) {
  if (arguments.operands().size() != 1) return misuse(arguments, "Name one file, or - for standard input.");
  const std::string& path = arguments.operands().front();
  const Limits limits = limitsOf(arguments);
  const auto text = read(path, limits);
  if (!text) return kTrouble;
  const std::string schema = schemaFor(arguments, path, *text);
  if (schema.empty()) return kTrouble;
  const NormalizeResult result =
      normalize(schema, *text, {limits, arguments.text("--region"), findCatalogue(arguments.text("--locale"))});
  const int code = result.valid ? kValid : kInvalid;
  if (writesJson(arguments)) return std::max<int>(code, write(arguments, renderJson(result)));
  tell(result.changes, *text, path);
  return result.valid ? write(arguments, result.text) : code;
}

}  // namespace dialproof::cli
