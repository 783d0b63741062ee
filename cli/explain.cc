// `dialproof explain`: what a code means, how to mend it, and an example with what is said of it.

#include "dialproof/explain.h"

#include <algorithm>
#include <string>

#include "arguments.h"
#include "commands.h"
#include "diagnostic/terminal_text.h"
#include "dialproof/number.h"
#include "dialproof/schema.h"
#include "formats.h"
#include "help.h"
#include "output.h"

namespace dialproof::cli {
namespace {

constexpr std::size_t kIndent = 10;

void printEntry(std::string_view name, std::string_view text) {
  if (text.empty()) return;
  std::string line = "  " + std::string(name);
  line.resize(kIndent, ' ');
  print(line + wrap(text, kIndent) + "\n");
}

std::string_view wordsFor(RuleSource source) {
  switch (source) {
    case RuleSource::kSeed: return "The provider's reference page says so (seed).";
    case RuleSource::kFound: return "Another public document or source of the provider's says so (found).";
    case RuleSource::kOpen: return "Nobody says so; it is what a user would expect (open).";
  }
  return {};
}

// What is said of the example, of this code alone: what is shown of a document need not be all of it.
ValidationResult resultOf(const Explanation& explanation) {
  const CodeExample& example = *explanation.example;
  ValidationResult result;
  if (example.schema.empty()) {
    result.diagnostics = checkNumber(example.text).diagnostics;
  } else {
    result = validate(example.schema, example.text);
  }
  std::erase_if(result.diagnostics, [&](const Diagnostic& one) { return one.code != explanation.code; });
  return result;
}

void printExample(const Explanation& explanation) {
  const CodeExample& example = *explanation.example;
  const bool isOwnSchema = example.schema.starts_with('{');
  print("\nExample\n");
  if (isOwnSchema) {
    printEntry("schema", example.schema);
    printEntry("document", internal::visible(example.text));
    return;
  }
  const std::string command =
      example.schema.empty() ? "dialproof number" : "dialproof check --schema " + std::string(example.schema);
  print("  " + command + " says of " + (example.text.empty() ? "an empty text" : internal::visible(example.text)) +
        "\n");
  print(renderText(resultOf(explanation), example.text, {"", useColor()}));
}

void printText(const Explanation& explanation) {
  print(std::string(explanation.code) + " (" + std::string(toString(explanation.severity)) + ")\n");
  print("  " + wrap(explanation.detail.empty() ? explanation.meaning : explanation.detail, 2) + "\n\n");
  printEntry("mend", explanation.mend);
  printEntry("of", explanation.dialects);
  if (explanation.rule) {
    printEntry("source", wordsFor(explanation.rule->source));
    printEntry("why", explanation.rule->because);
  }
  printEntry("params", explanation.params);
  if (explanation.example) printExample(explanation);
}

int listCodes(bool isJson) {
  std::size_t widest = 0;
  for (const DiagnosticCode& code : diagnosticCodes()) widest = std::max(widest, code.code.size());
  for (const DiagnosticCode& code : diagnosticCodes()) {
    const auto explanation = explain(code.code);
    if (isJson) {
      print(renderJson(*explanation) + "\n");
    } else {
      print(std::string(code.code) + std::string(widest + 2 - code.code.size(), ' ') +
            std::string(explanation->meaning) + "\n");
    }
  }
  return kValid;
}

}  // namespace

int runExplain(const Arguments& arguments) {
  const bool isJson = arguments.choice<Format>("--format") == Format::kJson;
  if (arguments.operands().empty()) return listCodes(isJson);
  bool isFirst = true;
  for (const std::string& code : arguments.operands()) {
    const auto explanation = explain(code);
    if (!explanation) {
      const auto meant = nearestCode(code);
      complain("there is no code “" + internal::visible(code) + "”." +
               (meant ? " Did you mean “" + std::string(*meant) + "”?" : " 'dialproof explain' lists all."));
      return kTrouble;
    }
    if (isJson) {
      print(renderJson(*explanation) + "\n");
    } else {
      if (!isFirst) print("\n");
      printText(*explanation);
    }
    isFirst = false;
  }
  return kValid;
}

}  // namespace dialproof::cli
