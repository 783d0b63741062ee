#include "schema/evaluate/findings.h"

#include <algorithm>
#include <utility>

#include "json/heap_sort.h"

namespace dialproof::internal {
namespace {

// Most documents have fewer faults.
constexpr std::size_t kUsualCount = 8;

bool sayTheSame(const Diagnostic& a, const Diagnostic& b) {
  return a.code == b.code && a.instanceLocation == b.instanceLocation && a.params == b.params;
}

// A wrong type says all there is to say of a value; the values allowed say more than one that a condition asks for.
bool silences(const Diagnostic& kept, const Diagnostic& other) {
  if (other.instanceLocation != kept.instanceLocation) return false;
  if (kept.code == "schema.type") return other.severity == Severity::kError;
  return kept.code == "schema.enum" && other.code == "schema.const";
}

// Findings at one place stand together once sorted, so each is held only against those that begin where it begins.
std::vector<bool> findSuperfluous(const std::vector<Finding>& findings) {
  std::vector<bool> superfluous(findings.size(), false);
  for (std::size_t first = 0, last = 0; first < findings.size(); first = last) {
    while (last < findings.size() && findings[last].begin == findings[first].begin) ++last;
    // The largest group is the properties missing from one object; more than this differ by construction.
    const std::size_t compared = std::min(last, first + 256);
    for (std::size_t i = first; i < compared; ++i) {
      if (superfluous[i]) continue;
      const Diagnostic& kept = findings[i].diagnostic;
      for (std::size_t j = first; j < compared; ++j) {
        const Diagnostic& other = findings[j].diagnostic;
        if (j != i && ((j > i && sayTheSame(kept, other)) || silences(kept, other))) superfluous[j] = true;
      }
    }
  }
  return superfluous;
}

}  // namespace

bool Findings::wants(std::size_t begin) {
  if (begin <= lastKept_) return true;
  ++omitted_;
  return false;
}

void Findings::add(Finding finding) {
  if (findings_.empty()) findings_.reserve(kUsualCount);
  findings_.push_back(std::move(finding));
  constexpr std::size_t kSlack = 1024;
  if (findings_.size() > 2 * limit_ + kSlack) tidy();
}

void Findings::append(Findings&& other) {
  for (Finding& finding : other.findings_) add(std::move(finding));
  omitted_ += other.omitted_;
}

bool Findings::hasErrorIn(std::size_t begin, std::size_t end) const {
  return std::any_of(findings_.begin(), findings_.end(), [&](const Finding& finding) {
    return finding.diagnostic.severity == Severity::kError && begin <= finding.begin && finding.begin < end;
  });
}

std::vector<Finding> Findings::take() {
  tidy();
  return std::move(findings_);
}

void Findings::tidy() {
  if (findings_.size() > 1) sortStably(findings_, [](const Finding& finding) { return finding.begin; });
  const std::vector<bool> superfluous = findSuperfluous(findings_);
  std::vector<Finding> kept;
  kept.reserve(findings_.size());
  for (std::size_t i = 0; i < findings_.size(); ++i) {
    if (superfluous[i]) continue;
    if (kept.size() < limit_) {
      kept.push_back(std::move(findings_[i]));
    } else {
      ++omitted_;
    }
  }
  findings_ = std::move(kept);
  if (findings_.size() == limit_) lastKept_ = limit_ == 0 ? 0 : findings_.back().begin;
}

}  // namespace dialproof::internal
