// `dialproof verify`: how far a business verification is, what is wrong in it, and what comes next.

#include <string>

#include "arguments.h"
#include "commands.h"
#include "dialproof/locales.h"
#include "dialproof/render.h"
#include "dialproof/verification.h"
#include "formats.h"
#include "input.h"
#include "output.h"

namespace dialproof::cli {
namespace {

void printField(std::string_view name, std::string_view value) {
  std::string line(name);
  line.resize(14, ' ');
  print(line.append(value).append("\n"));
}

// Lines of the document itself are shown with personal values only.
void printText(const Assessment& assessment, const std::string& path, std::string_view text, bool withValues) {
  print(withValues ? renderText(assessment.result, text, {path, useColor()}) : renderLines(assessment.result, path));
  printField("complete", std::to_string(assessment.completeness) + " %");
  for (std::size_t i = 0; i < assessment.missing.size(); ++i)
    printField(i == 0 ? "missing" : "", assessment.missing[i]);
  std::string next(toString(assessment.next.action));
  if (!assessment.next.instanceLocation.empty()) next += " " + assessment.next.instanceLocation;
  printField("next", next);
}

}  // namespace

int runVerify(const Arguments& arguments) {
  if (arguments.operands().size() != 1) return misuse(arguments, "Name one file, or - for standard input.");
  AssessOptions options;
  options.validation.catalogue = findCatalogue(arguments.text("--locale"));
  options.validation.defaultRegion = arguments.text("--region");
  options.status = arguments.choice<VerificationStatus>("--status").value_or(VerificationStatus::kMissing);
  options.personalValues = arguments.has("--values");
  const std::string& path = arguments.operands().front();
  std::string error;
  const auto input = readInput(path, options.validation.limits.maxBytes, error);
  if (!input) {
    complain("cannot read " + path + ": " + error + ".");
    return kTrouble;
  }
  const auto stage = arguments.choice<VerificationStage>("--stage").value_or(VerificationStage::kSubmit);
  const Assessment assessment = assess(input->text, stage, options);
  if (arguments.choice<Format>("--format") == Format::kJson) {
    print(renderJson(assessment) + "\n");
  } else {
    printText(assessment, path, input->text, options.personalValues);
  }
  return assessment.result.valid ? kValid : kInvalid;
}

}  // namespace dialproof::cli
