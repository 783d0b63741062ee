// Sorting for what is sorted seldom.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace dialproof::internal {

/// Sorts, not stably. std::sort's code is ten times as long, and a page would load it once for each kind of row.
template <typename Row, typename Less>
void heapSort(std::vector<Row>& rows, Less less) {
  std::make_heap(rows.begin(), rows.end(), less);
  std::sort_heap(rows.begin(), rows.end(), less);
}

/// Sorts by a key, rows of one key in the order they were in.
template <typename Row, typename KeyOf>
void sortStably(std::vector<Row>& rows, KeyOf keyOf) {
  std::vector<std::uint32_t> order(rows.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  heapSort(order, [&](std::uint32_t a, std::uint32_t b) {
    const auto first = keyOf(rows[a]);
    const auto second = keyOf(rows[b]);
    return first != second ? first < second : a < b;
  });
  std::vector<Row> sorted;
  sorted.reserve(rows.size());
  for (const std::uint32_t i : order) sorted.push_back(std::move(rows[i]));
  rows = std::move(sorted);
}

}  // namespace dialproof::internal
