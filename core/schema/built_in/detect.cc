// Which built-in schema a document is of, and why.

#include <algorithm>
#include <optional>
#include <utility>

#include "dialproof/schema.h"
#include "json/document.h"
#include "schema/built_in/finder.h"
#include "schema/built_in/fit.h"

namespace dialproof {
namespace {

using internal::Document;
using internal::Fit;
using internal::NodeIndex;

std::optional<Document> readText(std::string_view text, const Limits& limits) {
  internal::JsonFaults faults(1);
  return Document::read(text, {limits.maxBytes, std::min(limits.maxDepth, internal::kDeepestDocument), 1}, faults);
}

// The names behind the counts.
DetectedSchema explain(const Document& document, NodeIndex object, const Fit& fit) {
  const auto& [info, isList, shape] = *fit.schema;
  DetectedSchema detected{.id = info->id};
  document.forEachChild(object, [&, &known = shape](NodeIndex child) {
    (known.knows(document.key(child)) ? detected.known : detected.unknown).emplace_back(document.key(child));
  });
  shape.forEachRequired([&](std::string_view name) {
    if (!document.find(object, name)) detected.missing.emplace_back(name);
  });
  detected.valid = internal::satisfies(document, info->id);
  return detected;
}

}  // namespace

std::vector<DetectedSchema> detect(std::string_view jsonText, const Limits& limits) {
  const auto document = readText(jsonText, limits);
  const auto object = document ? internal::tellingObject(*document) : std::nullopt;
  if (!object) return {};
  std::vector<std::pair<Fit, DetectedSchema>> candidates;
  for (const Fit& fit : internal::findFits(*document, *object)) {
    candidates.emplace_back(fit, explain(*document, *object, fit));
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
    return likelihood(a.first, a.second.valid) > likelihood(b.first, b.second.valid);
  });
  std::vector<DetectedSchema> detected;
  detected.reserve(candidates.size());
  for (auto& candidate : candidates) detected.push_back(std::move(candidate.second));
  return detected;
}

}  // namespace dialproof
