#include "schema/built_in/finder.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "dialproof/schema.h"
#include "schema/built_in/registry.h"
#include "schema/built_in/shape.h"

namespace dialproof::internal {
namespace {

constexpr std::size_t kMostNames = 4096;  // bytes; those of larger documents are not kept
constexpr std::size_t kMostKept = 1000;

// All names, each behind its length, so that no two lists of names look alike.
void appendNames(std::string& out, const Document& document, NodeIndex object) {
  out += object == Document::kRoot ? '{' : '[';
  document.forEachChild(object, [&](NodeIndex child) {
    const std::string_view name = document.key(child);
    out.append(std::to_string(name.size())).append(":").append(name);
  });
}

}  // namespace

bool satisfies(const Document& document, std::string_view schemaId) {
  EvaluateOptions options;
  options.suggestions = false;
  Findings findings(0);
  return examine(*findBuiltIn(schemaId), document, options, findings);
}

FoundSchema SchemaFinder::find(const Document& document) {
  const auto object = tellingObject(document);
  if (!object) return {};
  const std::vector<Fit>& fits = fitsOf(document, *object);
  if (fits.empty()) return {};
  if (fits.size() == 1) return {fits.front().id, {}};
  std::vector<std::pair<bool, const Fit*>> judged;
  judged.reserve(fits.size());
  for (const Fit& fit : fits) judged.emplace_back(satisfies(document, fit.id), &fit);
  std::stable_sort(judged.begin(), judged.end(), [](const auto& a, const auto& b) {
    const auto [validA, fitA] = a;
    const auto [validB, fitB] = b;
    // Of two that know as much, the one that knows little else; of two that know the same, the one that asks for more.
    return std::tuple(validA, fitA->known, fitB->propertyCount, fitA->requiredCount) >
           std::tuple(validB, fitB->known, fitA->propertyCount, fitB->requiredCount);
  });
  const auto& [first, second] = std::tie(judged[0], judged[1]);
  const auto counts = [](const Fit& fit) {
    return std::tuple(fit.known, fit.unknown, fit.missing, fit.propertyCount, fit.requiredCount);
  };
  const bool areAlike = first.first == second.first && counts(*first.second) == counts(*second.second);
  return {first.second->id, areAlike ? second.second->id : std::string_view()};
}

const std::vector<SchemaFinder::Fit>& SchemaFinder::fitsOf(const Document& document, NodeIndex object) {
  names_.clear();
  appendNames(names_, document, object);
  if (const auto kept = fits_.find(names_); kept != fits_.end()) return kept->second;
  const bool isLarge = names_.size() > kMostNames;
  if (isLarge) names_.clear();  // no list has these names: they are those of the large document last seen
  if (fits_.size() >= kMostKept) fits_.clear();
  return fits_[names_] = compare(document, object);
}

std::vector<SchemaFinder::Fit> SchemaFinder::compare(const Document& document, NodeIndex object) {
  std::vector<Fit> fits;
  for (const auto& [info, isList, shape] : SchemaShape::all()) {
    if (isList != (object != Document::kRoot)) continue;
    Fit fit{.id = info->id, .propertyCount = shape.propertyCount(), .requiredCount = shape.requiredCount()};
    document.forEachChild(object, [&, &known = shape](NodeIndex child) {
      ++(known.knows(document.key(child)) ? fit.known : fit.unknown);
    });
    shape.forEachRequired([&](std::string_view name) {
      if (!document.find(object, name)) ++fit.missing;
    });
    if (fit.known == 0 || fit.known < fit.unknown) continue;
    fit.shared = static_cast<std::ptrdiff_t>(fit.known) - static_cast<std::ptrdiff_t>(fit.unknown + fit.missing);
    fits.push_back(fit);
  }
  const auto best =
      std::max_element(fits.begin(), fits.end(), [](const Fit& a, const Fit& b) { return a.shared < b.shared; });
  const std::ptrdiff_t most = best == fits.end() ? 0 : best->shared;
  std::erase_if(fits, [most](const Fit& fit) { return fit.shared < most; });
  return fits;
}

}  // namespace dialproof::internal
