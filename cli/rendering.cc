#include "rendering.h"

#include "dialproof/render.h"
#include "json/writer.h"
#include "progress.h"

namespace dialproof::cli {
namespace {

void appendJson(std::string& out, const std::string& file, const ValidationResult& result, const DocumentPlace* place) {
  out += "{\"file\":";
  internal::appendJsonString(out, file);
  if (place != nullptr) {
    out.append(",\"document\":").append(std::to_string(place->index));
    out.append(",\"line\":").append(std::to_string(place->origin.position.line));
  }
  out.append(",").append(std::string_view(renderJson(result)).substr(1)).append("\n");
}

}  // namespace

Tally Tally::of(const ValidationResult& result) {
  Tally tally;
  for (const Diagnostic& diagnostic : result.diagnostics) {
    if (diagnostic.code == "diagnostics.truncated") {
      const JsonValue& omitted = diagnostic.params.front().second;
      tally.omitted += std::stoul(omitted.asNumber()->literal);
      continue;
    }
    ++tally.told;
    if (diagnostic.severity == Severity::kError) ++tally.errors;
    if (diagnostic.severity == Severity::kWarning) ++tally.warnings;
  }
  return tally;
}

Tally& Tally::operator+=(const Tally& other) {
  errors += other.errors;
  warnings += other.warnings;
  told += other.told;
  omitted += other.omitted;
  return *this;
}

std::string countOf(std::uint64_t number, std::string_view noun) {
  return grouped(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

std::string faultsOf(const Tally& tally) {
  std::string text;
  const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
  if (tally.errors > 0) add(countOf(tally.errors, "error"));
  if (tally.warnings > 0) add(countOf(tally.warnings, "warning"));
  if (tally.omitted > 0) add(grouped(tally.omitted) + " more");
  return text;
}

void Rendering::append(std::string& out, const std::string& file, std::string_view source,
                       const ValidationResult& result, const DocumentPlace* place) const {
  const TextOrigin origin = place == nullptr ? TextOrigin{} : place->origin;
  switch (format) {
    case Format::kText: out += renderText(result, source, {file, color}, origin); return;
    case Format::kJson: return appendJson(out, file, result, place);
    case Format::kLine: out += renderLines(result, file); return;
    case Format::kGithub: out += renderGithub(result, file); return;
    case Format::kBasic: out += renderBasic(result) + "\n"; return;
    case Format::kEnvelope:
      if (!result.valid) out += renderEnvelope(result) + "\n";
      return;
    case Format::kSarif: return;  // one document over all, which is written at the end
  }
}

}  // namespace dialproof::cli
