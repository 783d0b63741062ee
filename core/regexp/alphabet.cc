#include "regexp/alphabet.h"

#include <algorithm>
#include <map>
#include <utility>

#include "regexp/program.h"

namespace dialproof::internal {
namespace {

constexpr char32_t kFirstSurrogate = 0xD800;
constexpr char32_t kBehindSurrogates = 0xE000;
constexpr std::size_t kMaxVisits = std::size_t{1} << 21;

}  // namespace

std::size_t Alphabet::intervalAt(char32_t codePoint) const {
  return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), codePoint) - starts_.begin()) - 1;
}

bool Alphabet::isNeverMet(std::size_t interval) const {
  const char32_t end = interval + 1 < starts_.size() ? starts_[interval + 1] : kLastCodePoint + 1;
  return starts_[interval] >= kFirstSurrogate && end <= kBehindSurrogates;
}

std::optional<Alphabet> Alphabet::partition(std::span<const CodePointSet> sets) {
  Alphabet alphabet;
  alphabet.starts_ = {0, kAsciiCount};  // ASCII is apart: programs keep it in a table of its own
  for (const CodePointSet& set : sets) {
    for (const CodePointRange& range : set) {
      alphabet.starts_.push_back(range.first);
      if (range.last < kLastCodePoint) alphabet.starts_.push_back(range.last + 1);
    }
  }
  std::sort(alphabet.starts_.begin(), alphabet.starts_.end());
  alphabet.starts_.erase(std::unique(alphabet.starts_.begin(), alphabet.starts_.end()), alphabet.starts_.end());
  alphabet.classes_.resize(alphabet.starts_.size(), 0);

  std::uint32_t nextClass = 1;
  std::size_t visits = 0;
  std::map<std::uint32_t, std::uint32_t> insideOf;
  for (const CodePointSet& set : sets) {
    insideOf.clear();
    for (const CodePointRange& range : set) {
      for (std::size_t i = alphabet.intervalAt(range.first);
           i < alphabet.starts_.size() && alphabet.starts_[i] <= range.last; ++i) {
        if (++visits > kMaxVisits) return std::nullopt;
        const auto [entry, isNew] = insideOf.try_emplace(alphabet.classes_[i], nextClass);
        if (isNew) ++nextClass;
        alphabet.classes_[i] = entry->second;
      }
    }
  }
  alphabet.numberInOrder();
  if (alphabet.classCount_ > kMaxClasses) return std::nullopt;
  return alphabet;
}

void Alphabet::numberInOrder() {
  std::map<std::uint32_t, std::uint32_t> numbers;
  for (std::size_t i = 0; i < starts_.size(); ++i) {
    if (isNeverMet(i)) {
      classes_[i] = classes_[i - 1];  // joins the one before
      continue;
    }
    const auto number = static_cast<std::uint32_t>(numbers.size());
    classes_[i] = numbers.try_emplace(classes_[i], number).first->second;
  }
  classCount_ = static_cast<std::uint32_t>(numbers.size());
}

std::vector<std::uint32_t> Alphabet::classesOf(const CodePointSet& set) const {
  std::vector<std::uint32_t> classes;
  for (const CodePointRange& range : set) {
    for (std::size_t i = intervalAt(range.first); i < starts_.size() && starts_[i] <= range.last; ++i) {
      if (!isNeverMet(i)) classes.push_back(classes_[i]);
    }
  }
  std::sort(classes.begin(), classes.end());
  classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
  return classes;
}

std::vector<Alphabet::Range> Alphabet::rangesBeyondAscii() const {
  std::vector<Range> ranges;
  for (std::size_t i = intervalAt(kAsciiCount); i < starts_.size(); ++i) {
    if (ranges.empty() || ranges.back().characterClass != classes_[i]) ranges.push_back({starts_[i], classes_[i]});
  }
  return ranges;
}

}  // namespace dialproof::internal
