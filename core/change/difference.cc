#include "change/difference.h"

#include <algorithm>
#include <utility>

#include "json/pointer.h"
#include "schema/evaluate/equal.h"

namespace dialproof::internal {
namespace {

using Op = PatchOperation::Op;

// Pairs of items compared in one difference: some milliseconds' work.
constexpr std::size_t kMostPairs = std::size_t{1} << 20;

std::vector<NodeIndex> childrenOf(const Document& document, NodeIndex container) {
  std::vector<NodeIndex> children;
  document.forEachChild(container, [&](NodeIndex child) { children.push_back(child); });
  return children;
}

class Comparison {
 public:
  Comparison(const Document& from, const Document& to) : from_(from), to_(to) {}

  void compare(NodeIndex a, NodeIndex b, const std::string& place) {
    const NodeType type = from_[a].type;
    const bool areContainers = type == to_[b].type && (type == NodeType::kObject || type == NodeType::kArray);
    if (areContainers && type == NodeType::kObject) {
      compareObjects(a, b, place);
    } else if (areContainers) {
      compareArrays(childrenOf(from_, a), childrenOf(to_, b), place);
    } else if (!isEqual(a, b)) {
      operations_.push_back({Op::kReplace, place, {}, to_.value(b)});
    }
  }

  std::vector<PatchOperation> take() { return std::move(operations_); }

 private:
  using Items = std::vector<NodeIndex>;

  bool isEqual(NodeIndex a, NodeIndex b) const { return equal(from_, a, to_, b); }

  void compareObjects(NodeIndex a, NodeIndex b, const std::string& place) {
    const auto placeOf = [&](std::string_view name) {
      std::string pointer = place;
      appendPointerToken(pointer, name);
      return pointer;
    };
    from_.forEachChild(a, [&](NodeIndex member) {
      const auto other = to_.find(b, from_.key(member));
      if (other) {
        compare(member, *other, placeOf(from_.key(member)));
      } else {
        operations_.push_back({Op::kRemove, placeOf(from_.key(member)), {}, {}});
      }
    });
    to_.forEachChild(b, [&](NodeIndex member) {
      if (from_.find(a, to_.key(member))) return;
      operations_.push_back({Op::kAdd, placeOf(to_.key(member)), {}, to_.value(member)});
    });
  }

  // From the last item to the first, so that an index means the same before and after every operation.
  void compareArrays(Items a, Items b, const std::string& place) {
    std::size_t same = 0;
    while (!a.empty() && !b.empty() && isEqual(a.back(), b.back())) {
      a.pop_back();
      b.pop_back();
    }
    while (same < a.size() && same < b.size() && isEqual(a[same], b[same])) ++same;
    const auto itemPlace = [&](std::size_t index) {
      std::string pointer = place;
      appendPointerToken(pointer, index);
      return pointer;
    };
    auto steps = stepsBetween(a, b, same);
    std::reverse(steps.begin(), steps.end());
    std::size_t i = a.size();
    std::size_t j = b.size();
    for (const Step step : steps) {
      if (step != Step::kAdd) --i;
      if (step != Step::kRemove) --j;
      switch (step) {
        case Step::kKeep: compare(a[i], b[j], itemPlace(i)); break;
        case Step::kRemove: operations_.push_back({Op::kRemove, itemPlace(i), {}, {}}); break;
        case Step::kAdd: operations_.push_back({Op::kAdd, itemPlace(i), {}, to_.value(b[j])}); break;
      }
    }
  }

  enum class Step : std::uint8_t { kKeep, kRemove, kAdd };

  // One way with the fewest items changed (Wagner and Fischer). An item that is kept may still be another one.
  std::vector<Step> stepsBetween(const Items& a, const Items& b, std::size_t same) {
    const std::size_t rows = a.size() - same;
    const std::size_t columns = b.size() - same;
    std::vector<Step> steps(std::min(rows, columns), Step::kKeep);
    if (rows == 0 || columns == 0 || rows > (kMostPairs - pairs_) / columns) {
      steps.resize(std::max(rows, columns), rows > columns ? Step::kRemove : Step::kAdd);
      return steps;
    }
    pairs_ += rows * columns;
    const std::size_t width = columns + 1;
    std::vector<std::uint32_t> cost((rows + 1) * width);
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& { return cost[i * width + j]; };
    const auto kept = [&](std::size_t i, std::size_t j) {
      return at(i - 1, j - 1) + (isEqual(a[same + i - 1], b[same + j - 1]) ? 0U : 1U);
    };
    for (std::size_t i = 0; i <= rows; ++i) at(i, 0) = static_cast<std::uint32_t>(i);
    for (std::size_t j = 0; j <= columns; ++j) at(0, j) = static_cast<std::uint32_t>(j);
    for (std::size_t i = 1; i <= rows; ++i) {
      for (std::size_t j = 1; j <= columns; ++j) at(i, j) = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, kept(i, j)});
    }
    steps.clear();
    for (std::size_t i = rows, j = columns; i > 0 || j > 0;) {
      const bool keeps = i > 0 && j > 0 && at(i, j) == kept(i, j);
      const bool removes = !keeps && i > 0 && at(i, j) == at(i - 1, j) + 1;
      steps.push_back(keeps ? Step::kKeep : removes ? Step::kRemove : Step::kAdd);
      if (keeps || removes) --i;
      if (!removes) --j;
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
  }

  const Document& from_;
  const Document& to_;
  std::vector<PatchOperation> operations_;
  std::size_t pairs_ = 0;
};

}  // namespace

std::vector<PatchOperation> difference(const Document& from, const Document& to) {
  Comparison comparison(from, to);
  comparison.compare(Document::kRoot, Document::kRoot, {});
  return comparison.take();
}

}  // namespace dialproof::internal
