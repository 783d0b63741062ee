#include "document_checker.h"

#include <algorithm>
#include <vector>

namespace dialproof::cli {
namespace {

constexpr std::size_t kDeepest = 512;

// A text that is no JSON has the same faults under every schema.
std::string_view anySchema() { return schemas().front().id; }

std::string enumerate(const std::vector<std::string>& names) {
  constexpr std::size_t kMost = 4;
  std::string list;
  for (std::size_t i = 0; i < std::min(names.size(), kMost); ++i) list += (i == 0 ? "" : ", ") + names[i];
  return names.size() > kMost ? list + ", …" : list;
}

}  // namespace

CheckedDocument DocumentChecker::check(std::string_view text, std::string_view place, bool isCommented) {
  options_.comments = isCommented;
  std::string_view schema = schema_.empty() ? place : schema_;
  CheckedDocument checked;
  checked.isDetected = schema.empty();
  if (checked.isDetected) schema = findSchema(text, checked.unknown);
  if (!checked.unknown.empty()) return checked;
  checked.result = validate(schema.empty() ? anySchema() : schema, text, options_);
  checked.result.schema = schema;
  return checked;
}

// Empty for a text that is not JSON; `unknown` says why a document's cannot be told.
std::string_view DocumentChecker::findSchema(std::string_view text, std::string& unknown) {
  internal::JsonFaults faults(1);
  const Limits& limits = options_.limits;
  const internal::ReadLimits readLimits{limits.maxBytes, std::min(limits.maxDepth, kDeepest), 1, options_.comments};
  if (!reader_.read(text, readLimits, faults)) return {};
  const internal::FoundSchema found = finder_.find(reader_.document());
  if (found.id.empty()) {
    unknown = "no schema knows its properties";
  } else if (!found.rival.empty()) {
    unknown = "it may be " + std::string(found.id) + " or " + std::string(found.rival);
  }
  return found.id;
}

CheckedDocument DocumentChecker::refuseSize(std::size_t bytes, std::string_view place) const {
  const std::string_view schema = schema_.empty() ? place : schema_;
  CheckedDocument refused;
  refused.result = dialproof::refuseSize(schema.empty() ? anySchema() : schema, bytes, options_);
  refused.result.schema = schema;
  return refused;
}

std::string schemaOfPlace(std::string_view path) {
  static constexpr std::string_view kExamples = "/examples/";
  const std::size_t examples = path.rfind(kExamples);
  if (examples == std::string_view::npos) return {};
  const std::size_t dialect = examples == 0 ? 0 : path.rfind('/', examples - 1) + 1;
  const std::size_t resource = examples + kExamples.size();
  std::string id(path.substr(dialect, examples - dialect));
  id.append("/").append(path.substr(resource, std::min(path.find('/', resource), path.size()) - resource));
  const auto all = schemas();
  const bool isKnown = std::any_of(all.begin(), all.end(), [&](const SchemaInfo& info) { return info.id == id; });
  return isKnown ? id : std::string();
}

// "5 of its 6 properties are this schema's (number, name, …); it lacks detail": names of the schema only.
std::string reasonFor(std::string_view text, std::string_view schema) {
  for (const DetectedSchema& detected : detect(text)) {
    if (detected.id != schema) continue;
    const std::size_t all = detected.known.size() + detected.unknown.size();
    std::string reason =
        all == 1 ? std::string("its property is")
                 : std::to_string(detected.known.size()) + " of its " + std::to_string(all) + " properties are";
    reason += " this schema's (" + enumerate(detected.known) + ")";
    if (!detected.missing.empty()) reason += "; it lacks " + enumerate(detected.missing);
    return reason;
  }
  return "by its properties";
}

}  // namespace dialproof::cli
