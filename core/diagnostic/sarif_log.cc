// The SARIF 2.1.0 log. Files are written as they are added; what they share, the rules, comes last and stands first.

#include <algorithm>

#include "diagnostic/sarif_region.h"
#include "dialproof/render.h"
#include "json/writer.h"

namespace dialproof {
namespace {

using internal::JsonObjectWriter;

std::string_view levelOf(Severity severity) {
  switch (severity) {
    case Severity::kError: return "error";
    case Severity::kWarning: return "warning";
    case Severity::kHint: return "note";
  }
  return {};
}

void appendTextObject(std::string& out, std::string_view text) {
  JsonObjectWriter message(out);
  message.member("text", text);
  message.close();
}

// A path as a URI reference (RFC 3986): relative as it is, absolute under file:.
std::string uriOf(std::string_view path) {
  static constexpr std::string_view kKept = "-._~/";
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool isAlphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (isAlphanumeric || kKept.find(c) != std::string_view::npos) {
      uri.push_back(c);
    } else {
      uri.append({'%', kHex[byte >> 4], kHex[byte & 15]});
    }
  }
  return uri;
}

const DiagnosticCode& findCode(std::string_view code) {
  const auto codes = diagnosticCodes();
  return *std::find_if(codes.begin(), codes.end(), [&](const DiagnosticCode& known) { return known.code == code; });
}

// A description's params are for those who read diagnostics as data.
std::string_view sentenceOf(std::string_view description) {
  return description.substr(0, description.find(" params: "));
}

void appendRule(std::string& out, const DiagnosticCode& code) {
  JsonObjectWriter rule(out);
  rule.member("id", code.code);
  rule.key("shortDescription");
  appendTextObject(out, sentenceOf(code.description));
  rule.key("defaultConfiguration");
  JsonObjectWriter configuration(out);
  configuration.member("level", levelOf(code.severity));
  configuration.close();
  rule.close();
}

/// Writes the results of one file.
class ResultWriter {
 public:
  ResultWriter(std::string& out, std::string_view artifact, std::string_view source, const TextOrigin& origin)
      : out_(out), artifact_(artifact), source_(source), origin_(origin), regions_(source, origin) {}

  void append(const Diagnostic& diagnostic, std::size_t ruleIndex) {
    const std::string region = diagnostic.range ? regions_.regionOf(*diagnostic.range) : std::string();
    JsonObjectWriter result(out_);
    result.member("ruleId", diagnostic.code);
    result.member("ruleIndex", ruleIndex);
    result.member("level", levelOf(diagnostic.severity));
    result.key("message");
    appendTextObject(out_, diagnostic.message);
    result.key("locations");
    out_.push_back('[');
    appendLocation(diagnostic, region);
    out_.push_back(']');
    appendFixes(result, diagnostic, region);
    result.close();
  }

 private:
  void appendLocation(const Diagnostic& diagnostic, std::string_view region) {
    JsonObjectWriter location(out_);
    location.key("physicalLocation");
    JsonObjectWriter place(out_);
    place.key("artifactLocation");
    out_ += artifact_;
    if (!region.empty()) {
      place.key("region");
      out_ += region;
    }
    place.close();
    if (!diagnostic.instanceLocation.empty()) {
      location.key("logicalLocations");
      out_ += R"([{"fullyQualifiedName":)";
      internal::appendJsonString(out_, diagnostic.instanceLocation);
      out_ += "}]";
    }
    location.close();
  }

  void appendFixes(JsonObjectWriter& result, const Diagnostic& diagnostic, std::string_view region) {
    bool isFirst = true;
    for (const Suggestion& suggestion : diagnostic.suggestions) {
      const auto replacement = internal::replacementOf(suggestion, diagnostic, source_, origin_);
      if (!replacement) continue;
      if (isFirst) {
        result.key("fixes");
        out_.push_back('[');
      } else {
        out_.push_back(',');
      }
      isFirst = false;
      appendFix(suggestion.title, region, *replacement);
    }
    if (!isFirst) out_.push_back(']');
  }

  void appendFix(std::string_view title, std::string_view deletedRegion, std::string_view inserted) {
    JsonObjectWriter fix(out_);
    fix.key("description");
    appendTextObject(out_, title);
    fix.key("artifactChanges");
    out_.append(R"([{"artifactLocation":)").append(artifact_).append(R"(,"replacements":[{"deletedRegion":)");
    out_.append(deletedRegion).append(R"(,"insertedContent":)");
    appendTextObject(out_, inserted);
    out_ += "}]}]";
    fix.close();
  }

  std::string& out_;
  std::string_view artifact_;
  std::string_view source_;
  const TextOrigin& origin_;
  internal::SarifRegions regions_;
};

}  // namespace

SarifLog::SarifLog(std::string_view toolVersion, std::string_view language)
    : toolVersion_(toolVersion), language_(language) {}

std::size_t SarifLog::ruleIndex(std::string_view code) {
  const auto known = std::find(rules_.begin(), rules_.end(), code);
  const auto index = static_cast<std::size_t>(known - rules_.begin());
  if (known == rules_.end()) rules_.push_back(code);
  return index;
}

void SarifLog::addArtifact(std::string_view fileName) {
  lastFile_ = fileName;
  artifact_.clear();
  JsonObjectWriter location(artifact_);
  location.member("uri", uriOf(fileName));
  location.member("index", files_++);
  location.close();
  if (!artifacts_.empty()) artifacts_.push_back(',');
  artifacts_.append(R"({"location":)").append(artifact_).append(R"(,"encoding":"UTF-8"})");
}

void SarifLog::add(std::string_view fileName, std::string_view source, const ValidationResult& result,
                   const TextOrigin& origin) {
  if (files_ == 0 || fileName != lastFile_) addArtifact(fileName);
  ResultWriter writer(results_, artifact_, source, origin);
  for (const Diagnostic& diagnostic : result.diagnostics) {
    if (!results_.empty()) results_.push_back(',');
    writer.append(diagnostic, ruleIndex(diagnostic.code));
  }
}

void SarifLog::addFailure(std::string_view message) {
  if (!failures_.empty()) failures_.push_back(',');
  failures_ += R"({"level":"error","message":)";
  appendTextObject(failures_, message);
  failures_.push_back('}');
}

std::string SarifLog::toJson() const {
  std::string out =
      R"({"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[)";
  JsonObjectWriter run(out);
  run.key("tool");
  out += R"({"driver":)";
  JsonObjectWriter driver(out);
  driver.member("name", "Dialproof");
  if (!toolVersion_.empty()) driver.member("version", toolVersion_);
  driver.key("rules");
  internal::appendJsonArray(out, rules_, [&](std::string_view code) { appendRule(out, findCode(code)); });
  driver.close();
  out.push_back('}');
  run.key("invocations");
  out.push_back('[');
  JsonObjectWriter invocation(out);
  invocation.member("executionSuccessful", failures_.empty());
  if (!failures_.empty()) {
    invocation.key("toolExecutionNotifications");
    out.append("[").append(failures_).append("]");
  }
  invocation.close();
  out.push_back(']');
  run.member("language", language_);
  run.member("columnKind", "utf16CodeUnits");
  run.key("newlineSequences");
  out += R"(["\r\n","\n","\r"])";
  run.key("artifacts");
  out.append("[").append(artifacts_).append("]");
  run.key("results");
  out.append("[").append(results_).append("]");
  run.close();
  return out += "]}";
}

}  // namespace dialproof
