// Which built-in schema a document is of, and why.

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "dialproof/schema.h"
#include "json/document.h"
#include "schema/built_in/finder.h"
#include "schema/built_in/shape.h"

namespace dialproof {
namespace {

using internal::Document;
using internal::NodeIndex;
using internal::Shape;

std::optional<Document> readText(std::string_view text, const Limits& limits) {
  internal::JsonFaults faults(1);
  constexpr std::size_t kDeepest = 512;
  return Document::read(text, {limits.maxBytes, std::min(limits.maxDepth, kDeepest), 1}, faults);
}

DetectedSchema compare(const Document& document, NodeIndex object, const SchemaInfo& info, const Shape& shape) {
  DetectedSchema detected{.id = info.id};
  document.forEachChild(object, [&](NodeIndex child) {
    (shape.knows(document.key(child)) ? detected.known : detected.unknown).emplace_back(document.key(child));
  });
  shape.forEachRequired([&](std::string_view name) {
    if (!document.find(object, name)) detected.missing.emplace_back(name);
  });
  return detected;
}

struct Candidate {
  DetectedSchema detected;
  std::size_t propertyCount = 0;
  std::size_t requiredCount = 0;
};

// Higher is likelier.
auto likelihood(const Candidate& candidate) {
  const auto size = [](const auto& names) { return static_cast<std::ptrdiff_t>(names.size()); };
  const auto& [detected, propertyCount, requiredCount] = candidate;
  const std::ptrdiff_t shared = size(detected.known) - size(detected.unknown) - size(detected.missing);
  return std::tuple(shared, detected.valid, size(detected.known), -static_cast<std::ptrdiff_t>(propertyCount),
                    requiredCount);
}

}  // namespace

std::vector<DetectedSchema> detect(std::string_view jsonText, const Limits& limits) {
  const auto document = readText(jsonText, limits);
  const auto object = document ? internal::tellingObject(*document) : std::nullopt;
  if (!object) return {};
  std::vector<Candidate> candidates;
  for (const auto& [info, isList, shape] : internal::SchemaShape::all()) {
    if (isList != (*object != Document::kRoot)) continue;
    DetectedSchema detected = compare(*document, *object, *info, shape);
    if (detected.known.empty() || detected.known.size() < detected.unknown.size()) continue;
    detected.valid = internal::satisfies(*document, info->id);
    candidates.push_back({std::move(detected), shape.propertyCount(), shape.requiredCount()});
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return likelihood(a) > likelihood(b); });
  std::vector<DetectedSchema> detected;
  detected.reserve(candidates.size());
  for (Candidate& candidate : candidates) detected.push_back(std::move(candidate.detected));
  return detected;
}

}  // namespace dialproof
