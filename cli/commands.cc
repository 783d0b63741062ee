#include "commands.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "dialproof/number.h"
#include "dialproof/schema.h"
#include "input.h"

namespace dialproof::cli {
namespace {

constexpr const char* kHelp =
    R"(Checks phone numbers and telephony documents, and says what is wrong and how to mend it.

  dialproof check --schema ID FILE…    check JSON documents (- for standard input)
  dialproof number TEXT                read a phone number
  dialproof schemas                    list the schemas
  dialproof help | version

check
  --schema ID        the schema to check against; left out, it is taken from a file's place
                     (schemas/<dialect>/examples/<resource>/… is checked against <dialect>/<resource>)
  --region XX        suggest numbers without calling code as numbers of this region
  --max-bytes N      refuse larger documents (16777216)
  --format text|json json prints one line a file: {"file":…,"valid":…,"schema":…,"diagnostics":[…]}
number
  --region XX        the region of a number without calling code
  --strict           the text itself must be E.164
  --format text|json

Exit code: 0 valid, 1 invalid, 2 wrong use or a file that cannot be read.
)";

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }
void complain(const std::string& text) { std::fputs(("dialproof: " + text + "\n").c_str(), stderr); }
bool useColor() { return isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr; }

bool isKnownSchema(std::string_view id) {
  const auto all = schemas();
  return std::any_of(all.begin(), all.end(), [&](const SchemaInfo& info) { return info.id == id; });
}

// "…/<dialect>/examples/<resource>/valid/name.json" is one of the resource's examples.
std::string schemaOfPlace(const std::string& path) {
  static constexpr std::string_view kExamples = "/examples/";
  const std::size_t examples = path.rfind(kExamples);
  if (examples == std::string::npos) return {};
  const std::size_t dialect = examples == 0 ? 0 : path.rfind('/', examples - 1) + 1;
  const std::size_t resource = examples + kExamples.size();
  const std::string id = path.substr(dialect, examples - dialect) + "/" +
                         path.substr(resource, std::min(path.find('/', resource), path.size()) - resource);
  return isKnownSchema(id) ? id : std::string();
}

std::string quoteForJson(const std::string& text) { return toJson(JsonValue(text)); }

std::string summaryOf(const ValidationResult& result) {
  const auto count = [&](Severity severity) {
    return std::count_if(result.diagnostics.begin(), result.diagnostics.end(),
                         [&](const Diagnostic& d) { return d.severity == severity; });
  };
  const auto phrase = [](std::ptrdiff_t n, const std::string& noun) {
    return std::to_string(n) + " " + noun + (n == 1 ? "" : "s");
  };
  std::string text = result.valid ? "valid" : "invalid: " + phrase(count(Severity::kError), "error");
  if (const auto warnings = count(Severity::kWarning); warnings > 0) text += ", " + phrase(warnings, "warning");
  return text;
}

void report(const CheckCommand& command, const std::string& file, std::string_view source,
            const ValidationResult& result) {
  if (command.format == Format::kJson) {
    const std::string json = renderJson(result);
    print("{\"file\":" + quoteForJson(file) + "," + json.substr(1) + "\n");
    return;
  }
  print(renderText(result, source, {file, useColor()}));
  print(file + ": " + summaryOf(result) + " (" + result.schema + ")\n");
}

int checkFile(const CheckCommand& command, const std::string& file) {
  ValidationOptions options;
  options.defaultRegion = command.region;
  if (command.maxBytes) options.limits.maxBytes = *command.maxBytes;
  const std::string schema = command.schema.empty() ? schemaOfPlace(file) : command.schema;
  if (schema.empty()) {
    complain(file + ": say what it is with --schema; 'dialproof schemas' lists what there is.");
    return kTrouble;
  }
  std::string error;
  const std::optional<Input> input = readInput(file, options.limits.maxBytes, error);
  if (!input) {
    complain("cannot read " + file + ": " + error + ".");
    return kTrouble;
  }
  const ValidationResult result =
      input->tooLarge ? refuseSize(schema, *input->tooLarge, options) : validate(schema, input->text, options);
  report(command, file, input->text, result);
  return result.valid ? kValid : kInvalid;
}

void printField(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  std::string line(name);
  line.resize(16, ' ');
  print(line.append(value).append("\n"));
}

std::string_view verdictOf(const NumberResult& result) {
  if (result.valid) return "valid";
  const bool isOnlyMisspelt =
      !result.region.empty();  // known of a valid number only: what is wrong is how it is written
  if (isOnlyMisspelt) return "a valid number, but not written in E.164";
  return result.possible ? "possible, but not valid" : "not valid";
}

void printNumber(const NumberResult& result) {
  ValidationResult diagnostics;
  diagnostics.diagnostics = result.diagnostics;
  print(renderText(diagnostics, result.text, {"", useColor()}));
  printField("verdict", verdictOf(result));
  printField("region", result.region);
  printField("type", result.valid ? toString(result.type) : std::string_view());
  printField("E.164", result.e164);
  printField("international", result.international);
  printField("national", result.national);
  printField("RFC 3966", result.rfc3966);
  printField("extension", result.extension);
}

}  // namespace

int run(const CheckCommand& command) {
  if (!command.schema.empty() && !isKnownSchema(command.schema)) {
    complain(validate(command.schema, "").diagnostics.front().message + " 'dialproof schemas' lists what there is.");
    return kTrouble;
  }
  int worst = kValid;
  for (const std::string& file : command.files) worst = std::max(worst, checkFile(command, file));
  return worst;
}

int run(const NumberCommand& command) {
  const NumberOptions options{command.region, nullptr};
  if (!command.region.empty() && !isSupportedRegion(command.region)) {
    complain("--region " + command.region + ": there is no such region; use two letters like US or GB.");
    return kTrouble;
  }
  const NumberResult result = command.strict ? checkE164(command.text, options) : checkNumber(command.text, options);
  if (command.format == Format::kJson) {
    print(renderJson(result) + "\n");
  } else {
    printNumber(result);
  }
  return result.valid ? kValid : kInvalid;
}

int run(const SchemasCommand& command) {
  std::size_t widest = 0;
  for (const SchemaInfo& info : schemas()) widest = std::max(widest, info.id.size());
  for (const SchemaInfo& info : schemas()) {
    if (command.format == Format::kJson) {
      print(toJson(JsonValue::Object{{"id", info.id}, {"uri", info.uri}, {"title", info.title}}) + "\n");
    } else {
      print(std::string(info.id) + std::string(widest + 2 - info.id.size(), ' ') + std::string(info.title) + "\n");
    }
  }
  return kValid;
}

int run(const HelpCommand& /*command*/) {
  print(kHelp);
  return kValid;
}

int run(const VersionCommand& /*command*/) {
  print("dialproof " DIALPROOF_VERSION "\n");
  return kValid;
}

int run(const UsageError& error) {
  complain(error.message + " 'dialproof help' shows how.");
  return kTrouble;
}

int finish(int code) {
  const bool isWritten = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
  if (isWritten) return code;
  complain("cannot write all of the output.");
  return kTrouble;
}

}  // namespace dialproof::cli
