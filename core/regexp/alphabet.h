// The classes of code points that a pattern tells apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "regexp/code_points.h"

namespace dialproof::internal {

/// Every code point's class. Classes are numbered as they are met from U+0000 on, so ASCII has the low numbers.
class Alphabet {
 public:
  /// The coarsest classes that each of the sets is made of; none when there are too many.
  static std::optional<Alphabet> partition(std::span<const CodePointSet> sets);

  std::uint32_t classCount() const { return classCount_; }
  std::uint32_t classOf(char32_t codePoint) const { return classes_[intervalAt(codePoint)]; }
  /// The classes that a set given to partition() is made of, ascending.
  std::vector<std::uint32_t> classesOf(const CodePointSet& set) const;

  struct Range {
    char32_t first = 0;
    std::uint32_t characterClass = 0;
  };
  /// The ranges from U+0080 on, neighbours of one class joined.
  std::vector<Range> rangesBeyondAscii() const;

 private:
  std::size_t intervalAt(char32_t codePoint) const;
  /// Whether an interval holds surrogates only, which no text has.
  bool isNeverMet(std::size_t interval) const;
  void numberInOrder();

  std::vector<char32_t> starts_;  // of intervals, ascending, the first U+0000
  std::vector<std::uint32_t> classes_;
  std::uint32_t classCount_ = 1;
};

}  // namespace dialproof::internal
