// `dialproof number`: one number, read as people write it or held to E.164.

#include <string>
#include <string_view>

#include "arguments.h"
#include "commands.h"
#include "dialproof/e164.h"
#include "dialproof/locales.h"
#include "dialproof/number.h"
#include "dialproof/phone.h"
#include "formats.h"
#include "output.h"

namespace dialproof::cli {
namespace {

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

int answerMatch(const std::string& text, const std::string& other, const NumberOptions& options, bool isJson) {
  const NumberMatchResult result = matchNumbers(text, other, options);
  if (isJson) {
    print(renderJson(result) + "\n");
  } else {
    printDiagnostics(result.first, text);
    printDiagnostics(result.second, other);
    print(std::string(toString(result.match)) + "\n");
  }
  return result.match > NumberMatch::kNone ? kValid : kInvalid;
}

template <typename Result>
int answer(const Result& result, bool isJson) {
  if (isJson) {
    print(renderJson(result) + "\n");
  } else {
    printNumber(result);
  }
  return result.valid ? kValid : kInvalid;
}

}  // namespace

int runNumber(const Arguments& arguments) {
  if (arguments.operands().empty()) return misuse(arguments, "Give a number to read.");
  if (arguments.operands().size() > 1) {
    return misuse(arguments, "dialproof number takes one number; put quotes around one with blanks.");
  }
  const bool isStrict = arguments.has("--strict") || arguments.has("--level");
  if (isStrict && (arguments.has("--from") || arguments.has("--match"))) {
    return misuse(arguments, "--strict and --level do not go with --from and --match.");
  }
  if (arguments.has("--from") && arguments.has("--match")) {
    return misuse(arguments, "--from does not go with --match.");
  }
  const std::string& text = arguments.operands().front();
  const bool isJson = arguments.choice<Format>("--format") == Format::kJson;
  const MessageCatalogue* catalogue = findCatalogue(arguments.text("--locale"));
  if (isStrict) {
    const E164Level level = arguments.choice<E164Level>("--level").value_or(E164Level::kValid);
    return answer(checkE164(text, {level, arguments.text("--region"), catalogue}), isJson);
  }
  NumberOptions options;
  options.defaultRegion = arguments.text("--region");
  options.catalogue = catalogue;
  options.dialledFrom = arguments.text("--from");
  if (arguments.has("--match")) return answerMatch(text, arguments.text("--match"), options, isJson);
  return answer(checkNumber(text, options), isJson);
}

}  // namespace dialproof::cli
