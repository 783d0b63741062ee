// `dialproof explain`: what a code means, how to mend it, and an example with what is said of it.

#include "dialproof/explain.h"

#include <algorithm>
#include <string>

#include "arguments.h"
#include "commands.h"
#include "diagnostic/terminal_text.h"
#include "dialproof/convert.h"
#include "dialproof/normalize.h"
#include "dialproof/number.h"
#include "dialproof/patch.h"
#include "dialproof/schema.h"
#include "formats.h"
#include "help.h"
#include "output.h"

namespace dialproof::cli {
namespace {

constexpr std::size_t kIndent = 12;

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

ValidationResult resultOf(std::string_view code, const CodeExample& example) {
  const auto& [schema, text, other] = example;
  if (code.starts_with("convert.")) return convert(text, schema, other).result;
  if (code.starts_with("normalize.")) return normalize(schema, text).changes;
  if (code.starts_with("patch.")) {
    if (other.starts_with('[')) return apply(schema, text, other).change;
    PatchResult result = patch(schema, text, other);
    return result.current.valid ? result.wanted : result.current;
  }
  if (!schema.empty()) return validate(schema, text);
  ValidationResult result;
  result.diagnostics = checkNumber(text).diagnostics;
  return result;
}

// What is said of the example, of this code alone: what is shown of a document need not be all of it.
std::string told(const Explanation& explanation) {
  const CodeExample& example = *explanation.example;
  ValidationResult result = resultOf(explanation.code, example);
  std::erase_if(result.diagnostics, [&](const Diagnostic& one) { return one.code != explanation.code; });
  const bool isOfPatch = explanation.code.starts_with("patch.");
  return renderText(result, isOfPatch ? example.other : example.text, {"", useColor()});
}

void printExample(const Explanation& explanation) {
  const CodeExample& example = *explanation.example;
  const bool isOwnSchema = example.schema.starts_with('{');
  if (isOwnSchema) {
    print("\nExample\n");
    printEntry("schema", example.schema);
    printEntry("document", internal::visible(example.text));
    return;
  }
  const auto text = [](std::string_view one) { return one.empty() ? "(an empty text)" : internal::visible(one); };
  print("\nExample, " + (example.schema.empty() ? std::string("a number") : "of " + std::string(example.schema)) +
        "\n");
  print("  " + text(example.text) + "\n");
  if (!example.other.empty()) print("to\n  " + text(example.other) + "\n");
  print("\n" + told(explanation));
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
