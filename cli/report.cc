#include "report.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace dialproof::cli {
namespace {

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

void printJson(const std::string& file, const ValidationResult& result) {
  const std::string json = renderJson(result);
  print("{\"file\":" + toJson(JsonValue(file)) + "," + json.substr(1) + "\n");
}

void printText(const std::string& file, std::string_view source, const ValidationResult& result) {
  print(renderText(result, source, {file, useColor()}));
  print(file + ": " + summaryOf(result) + " (" + result.schema + ")\n");
}

}  // namespace

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void complain(const std::string& text) { std::fputs(("dialproof: " + text + "\n").c_str(), stderr); }

bool useColor() { return isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr; }

Report::Report(Format format, std::string_view locale) : format_(format), sarif_(DIALPROOF_VERSION, locale) {}

void Report::add(const std::string& file, std::string_view source, const ValidationResult& result) {
  switch (format_) {
    case Format::kText: return printText(file, source, result);
    case Format::kJson: return printJson(file, result);
    case Format::kLine: return print(renderLines(result, file));
    case Format::kGithub: return print(renderGithub(result, file));
    case Format::kBasic: return print(renderBasic(result) + "\n");
    case Format::kSarif: return sarif_.add(file, source, result);
    case Format::kEnvelope:
      if (!result.valid) print(renderEnvelope(result) + "\n");
  }
}

void Report::finish() const {
  if (format_ == Format::kSarif) print(sarif_.toJson() + "\n");
}

}  // namespace dialproof::cli
