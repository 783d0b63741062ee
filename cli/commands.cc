#include "commands.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "dialproof/e164.h"
#include "dialproof/locales.h"
#include "dialproof/number.h"
#include "dialproof/phone.h"
#include "dialproof/schema.h"
#include "input.h"
#include "report.h"

namespace dialproof::cli {
namespace {

constexpr const char* kHelp =
    R"(Checks phone numbers and telephony documents, and says what is wrong and how to mend it.

  dialproof check --schema ID FILE…    check JSON documents (- for standard input)
  dialproof number TEXT                read a phone number
  dialproof number --batch             check many numbers from standard input
  dialproof schemas                    list the schemas
  dialproof help | version

check
  --schema ID        the schema to check against; left out, it is taken from a file's place
                     (schemas/<dialect>/examples/<resource>/… is checked against <dialect>/<resource>)
                     or found by the document's properties, which is said on standard error
  --region XX        suggest numbers without calling code as numbers of this region
  --max-bytes N      refuse larger documents (16777216)
  --format F         text      with the line of each fault (the default)
                     json      one line a file: {"file":…,"valid":…,"schema":…,"diagnostics":[…]}
                     line      one line a fault: file:line:column: severity: message [code]
                     github    workflow commands, which GitHub Actions shows beside the changed lines
                     basic     JSON Schema 2020-12's "basic" output, one line a file
                     sarif     one SARIF 2.1.0 log over all files
                     envelope  {"error":…,"code":"VALIDATION_ERROR"}, one line an invalid file
  --locale en|de     the language of messages
number
  --region XX        the region of a number without calling code
  --from XX          also how it is dialled from there, and on a mobile phone there
  --match NUMBER     whether both are the same number: exact, nsn (one has no calling code), short_nsn, none
  --strict           the text itself must be E.164
  --level L          how strict: syntax    a plus and digits
                                 possible  of a length that its calling code uses
                                 valid     in an assigned range (the default)
  --format text|json
  --locale en|de
number --batch       each number is one line out, in order; records over 1 MiB are passed over
                     (record.too_long)
  --ndjson           each line is a JSON string; left out, it is the number itself
  --field NAME       each line is a JSON object whose member NAME is the number
  --csv              RFC 4180: fields may be quoted and hold line ends; CSV out has the same records,
                     with the columns verdict, region, type and offset (of the fault) or e164 behind
  --column NAME|N    the column of the numbers: its name in the first record, or its place from 1
  --header           with a place: the first record is a header all the same
  --strict           the text itself must be E.164 (the default); --level L as above
  --lenient          read numbers as people write them, those without calling code as --region XX's
  --format F         text  number, verdict, region, type and, of --lenient, E.164, with tabs between
                     json  one object a line
                     csv   (left out, the format is the input's)
  --summary          only how many there are of each verdict
                     A verdict is valid, possible or well_formed, or the code of the fault: number.…;
                     json.…, schema.type, schema.required or record.unclosed_quote where none is found.
schemas
  --format text|json

Exit code: 0 valid, 1 invalid, 2 wrong use or a file that cannot be read; of --batch 141 when nobody reads
its output on, as shells tell of SIGPIPE.
)";

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

std::string enumerate(const std::vector<std::string>& names) {
  constexpr std::size_t kMost = 4;
  std::string list;
  for (std::size_t i = 0; i < std::min(names.size(), kMost); ++i) list += (i == 0 ? "" : ", ") + names[i];
  return names.size() > kMost ? list + ", …" : list;
}

// "5 of its 6 properties are this schema's (number, name, …); it lacks detail": names of the schema only, which are fit
// for a terminal.
std::string reasonFor(const DetectedSchema& detected) {
  const std::size_t all = detected.known.size() + detected.unknown.size();
  const std::string share =
      all == 1 ? std::string("its property is")
               : std::to_string(detected.known.size()) + " of its " + std::to_string(all) + " properties are";
  std::string reason = share + " this schema's (" + enumerate(detected.known) + ")";
  if (!detected.missing.empty()) reason += "; it lacks " + enumerate(detected.missing);
  return reason;
}

bool areAlike(const DetectedSchema& a, const DetectedSchema& b) {
  return a.valid == b.valid && a.known.size() == b.known.size() && a.unknown.size() == b.unknown.size() &&
         a.missing.size() == b.missing.size();
}

// The schema that a document without --schema is checked against. Empty, with `error` in words, when it cannot be told.
std::string schemaOf(const std::string& file, const Input& input, const Limits& limits, std::string& error) {
  std::string id = schemaOfPlace(file);
  if (!id.empty()) return id;
  const std::vector<DetectedSchema> found = input.tooLarge ? std::vector<DetectedSchema>() : detect(input.text, limits);
  if (found.empty()) {
    error = "no schema knows its properties";
  } else if (found.size() > 1 && areAlike(found[0], found[1])) {
    error = "it may be " + std::string(found[0].id) + " or " + std::string(found[1].id);
  } else {
    id = found[0].id;
    complain(file + " is checked against " + id + ": " + reasonFor(found[0]) + ".");
  }
  return id;
}

int checkFile(const CheckCommand& command, const std::string& file, Report& report) {
  ValidationOptions options;
  options.catalogue = findCatalogue(command.locale);
  options.defaultRegion = command.region;
  if (command.maxBytes) options.limits.maxBytes = *command.maxBytes;
  const auto fail = [&report](const std::string& message) {
    complain(message);
    report.addFailure(message);
    return kTrouble;
  };
  std::string error;
  const std::optional<Input> input = readInput(file, options.limits.maxBytes, error);
  if (!input) return fail("cannot read " + file + ": " + error + ".");
  const std::string schema = command.schema.empty() ? schemaOf(file, *input, options.limits, error) : command.schema;
  if (schema.empty()) {
    return fail(file + ": " + error + "; say what it is with --schema. 'dialproof schemas' lists what there is.");
  }
  const ValidationResult result =
      input->tooLarge ? refuseSize(schema, *input->tooLarge, options) : validate(schema, input->text, options);
  report.add(file, input->text, result);
  return result.valid ? kValid : kInvalid;
}

void printField(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  std::string line(name);
  line.resize(16, ' ');
  print(line.append(value).append("\n"));
}

// Of a NumberResult or an E164Result.
template <typename Result>
std::string_view verdictOf(const Result& result) {
  if (!result.region.empty()) return result.valid ? "valid" : "a valid number, but not written in E.164";
  if (result.possible) return "possible, but not valid";
  return result.valid ? "well-formed, but not possible" : "not valid";
}

void printDiagnostics(const std::vector<Diagnostic>& diagnostics, const std::string& text) {
  ValidationResult shown;
  shown.diagnostics = diagnostics;
  print(renderText(shown, text, {"", useColor()}));
}

template <typename Result>
void printVerdict(const Result& result) {
  printDiagnostics(result.diagnostics, result.text);
  printField("verdict", verdictOf(result));
  printField("region", result.region);
  printField("type", result.region.empty() ? std::string_view() : toString(result.type));
  printField("E.164", result.e164);
}

void printNumber(const E164Result& result) { printVerdict(result); }

void printNumber(const NumberResult& result) {
  printVerdict(result);
  printField("international", result.international);
  printField("national", result.national);
  printField("RFC 3966", result.rfc3966);
  printField("dialled from there", result.outOfCountry);
  printField("on a mobile phone", result.mobileDialing);
  printField("extension", result.extension);
}

int runMatch(const NumberCommand& command, const NumberOptions& options) {
  const NumberMatchResult result = matchNumbers(command.text, command.match, options);
  if (command.format == Format::kJson) {
    print(renderJson(result) + "\n");
  } else {
    printDiagnostics(result.first, command.text);
    printDiagnostics(result.second, command.match);
    print(std::string(toString(result.match)) + "\n");
  }
  return result.match > NumberMatch::kNone ? kValid : kInvalid;
}

template <typename Result>
int answer(const NumberCommand& command, const Result& result) {
  if (command.format == Format::kJson) {
    print(renderJson(result) + "\n");
  } else {
    printNumber(result);
  }
  return result.valid ? kValid : kInvalid;
}

}  // namespace

int run(const CheckCommand& command) {
  if (!command.schema.empty() && !isKnownSchema(command.schema)) {
    complain(validate(command.schema, "").diagnostics.front().message + " 'dialproof schemas' lists what there is.");
    return kTrouble;
  }
  int worst = kValid;
  Report report(command.format, command.locale);
  for (const std::string& file : command.files) worst = std::max(worst, checkFile(command, file, report));
  report.finish();
  return worst;
}

int run(const NumberCommand& command) {
  const MessageCatalogue* catalogue = findCatalogue(command.locale);
  if (!acceptsRegion("--region", command.region) || !acceptsRegion("--from", command.from)) return kTrouble;
  if (command.strict) return answer(command, checkE164(command.text, {command.level, command.region, catalogue}));
  NumberOptions options;
  options.defaultRegion = command.region;
  options.catalogue = catalogue;
  options.dialledFrom = command.from;
  return command.match.empty() ? answer(command, checkNumber(command.text, options)) : runMatch(command, options);
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

bool acceptsRegion(std::string_view option, const std::string& region) {
  if (region.empty() || isSupportedRegion(region)) return true;
  complain(std::string(option) + " " + region + ": there is no such region; use two letters like US or GB.");
  return false;
}

int finish(int code) {
  const bool isWritten = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
  if (isWritten) return code;
  complain("cannot write all of the output.");
  return kTrouble;
}

}  // namespace dialproof::cli
