#include "regexp/code_points.h"

#include <algorithm>

#include "regexp/program.h"

namespace dialproof::internal {

CodePointSet unionOf(std::vector<CodePointRange> ranges) {
  std::sort(ranges.begin(), ranges.end());
  CodePointSet set;
  for (const CodePointRange& range : ranges) {
    if (!set.empty() && range.first <= set.back().last + 1) {
      set.back().last = std::max(set.back().last, range.last);
    } else {
      set.push_back(range);
    }
  }
  return set;
}

CodePointSet complementOf(const CodePointSet& set) {
  CodePointSet complement;
  char32_t next = 0;
  for (const CodePointRange& range : set) {
    if (range.first > next) complement.push_back({next, range.first - 1});
    next = range.last + 1;
  }
  if (next <= kLastCodePoint) complement.push_back({next, kLastCodePoint});
  return complement;
}

}  // namespace dialproof::internal
