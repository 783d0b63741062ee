#include "schema/built_in/finder.h"

#include <algorithm>
#include <utility>

#include "dialproof/schema.h"
#include "schema/built_in/registry.h"

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

// Whether a document satisfies a schema decides between those only that share as much with it.
std::vector<Fit> findBestFits(const Document& document, NodeIndex object) {
  std::vector<Fit> fits = findFits(document, object);
  const auto best =
      std::max_element(fits.begin(), fits.end(), [](const Fit& a, const Fit& b) { return a.shared() < b.shared(); });
  const std::ptrdiff_t most = best == fits.end() ? 0 : best->shared();
  std::erase_if(fits, [most](const Fit& fit) { return fit.shared() < most; });
  return fits;
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
  if (fits.size() == 1) return {fits.front().schema->info->id, {}};
  std::vector<std::pair<decltype(likelihood(fits.front(), true)), std::string_view>> judged;
  judged.reserve(fits.size());
  for (const Fit& fit : fits) {
    const std::string_view id = fit.schema->info->id;
    judged.emplace_back(likelihood(fit, satisfies(document, id)), id);
  }
  std::stable_sort(judged.begin(), judged.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  return {judged[0].second, judged[0].first == judged[1].first ? judged[1].second : std::string_view()};
}

const std::vector<Fit>& SchemaFinder::fitsOf(const Document& document, NodeIndex object) {
  names_.clear();
  appendNames(names_, document, object);
  if (const auto kept = fits_.find(names_); kept != fits_.end()) return kept->second;
  const bool isLarge = names_.size() > kMostNames;
  if (isLarge) names_.clear();  // no list has these names: they are those of the large document last seen
  if (fits_.size() >= kMostKept) fits_.clear();
  return fits_[names_] = findBestFits(document, object);
}

}  // namespace dialproof::internal
