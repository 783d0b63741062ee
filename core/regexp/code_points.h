// Sets of code points.
#pragma once

#include <tuple>
#include <vector>

namespace dialproof::internal {

struct CodePointRange {
  char32_t first = 0;
  char32_t last = 0;

  friend bool operator<(const CodePointRange& a, const CodePointRange& b) {
    return std::tie(a.first, a.last) < std::tie(b.first, b.last);
  }
};

/// Ranges in ascending order that neither overlap nor touch.
using CodePointSet = std::vector<CodePointRange>;

/// The set of all code points in the ranges, given in any order.
CodePointSet unionOf(std::vector<CodePointRange> ranges);
CodePointSet complementOf(const CodePointSet& set);

}  // namespace dialproof::internal
