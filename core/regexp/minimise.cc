#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "regexp/dfa.h"

namespace dialproof::internal {
namespace {

// States in blocks. A block's states stand side by side, those marked in front.
class Partition {
 public:
  explicit Partition(std::uint32_t stateCount)
      : states_(stateCount), places_(stateCount), blockOf_(stateCount), blocks_{{0, stateCount, 0}} {
    std::iota(states_.begin(), states_.end(), 0U);
    std::iota(places_.begin(), places_.end(), 0U);
  }

  std::uint32_t blockCount() const { return static_cast<std::uint32_t>(blocks_.size()); }
  std::uint32_t blockOf(std::uint32_t state) const { return blockOf_[state]; }
  std::uint32_t sizeOf(std::uint32_t block) const { return blocks_[block].end - blocks_[block].begin; }
  std::vector<std::uint32_t> statesOf(std::uint32_t block) const {
    return {states_.data() + blocks_[block].begin, states_.data() + blocks_[block].end};
  }

  void mark(std::uint32_t state) {
    Block& block = blocks_[blockOf_[state]];
    const std::uint32_t boundary = block.begin + block.marked;
    if (places_[state] < boundary) return;
    if (block.marked++ == 0) touched_.push_back(blockOf_[state]);
    const std::uint32_t other = states_[boundary];
    std::swap(states_[places_[state]], states_[boundary]);
    std::swap(places_[state], places_[other]);
  }

  // Takes the marked states of every block that has others into a block of their own; calls split(old, new).
  template <typename Split>
  void splitMarked(Split split) {
    for (const std::uint32_t index : std::exchange(touched_, {})) {
      const std::uint32_t begin = blocks_[index].begin;
      const std::uint32_t boundary = begin + std::exchange(blocks_[index].marked, 0U);
      if (boundary == blocks_[index].end) continue;
      blocks_[index].begin = boundary;
      const std::uint32_t added = blockCount();
      blocks_.push_back({begin, boundary, 0});
      for (std::uint32_t place = begin; place < boundary; ++place) blockOf_[states_[place]] = added;
      split(index, added);
    }
  }

 private:
  struct Block {
    std::uint32_t begin;
    std::uint32_t end;
    std::uint32_t marked;
  };

  std::vector<std::uint32_t> states_;
  std::vector<std::uint32_t> places_;
  std::vector<std::uint32_t> blockOf_;
  std::vector<Block> blocks_;
  std::vector<std::uint32_t> touched_;
};

// From where each state is reached by each class.
class Origins {
 public:
  explicit Origins(const Dfa& dfa)
      : classCount_(dfa.classCount), begins_(dfa.moves.size() + 1), states_(dfa.moves.size()) {
    for (std::size_t cell = 0; cell < dfa.moves.size(); ++cell) ++begins_[target(dfa, cell) + 1];
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    std::vector<std::uint32_t> filled = begins_;
    for (std::size_t cell = 0; cell < dfa.moves.size(); ++cell) {
      states_[filled[target(dfa, cell)]++] = static_cast<std::uint32_t>(cell / classCount_);
    }
  }

  template <typename Visit>
  void visit(std::uint32_t state, std::uint32_t characterClass, Visit each) const {
    const std::size_t cell = std::size_t{state} * classCount_ + characterClass;
    for (std::uint32_t i = begins_[cell]; i < begins_[cell + 1]; ++i) each(states_[i]);
  }

 private:
  std::size_t target(const Dfa& dfa, std::size_t cell) const {
    return std::size_t{dfa.moves[cell]} * classCount_ + cell % classCount_;
  }

  std::uint32_t classCount_;
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> states_;
};

Partition equivalentStates(const Dfa& dfa) {
  const Origins origins(dfa);
  Partition partition(dfa.stateCount());
  std::vector<std::uint32_t> pending;
  std::vector<bool> isPending{false};
  const auto onSplit = [&](std::uint32_t old, std::uint32_t added) {
    isPending.resize(partition.blockCount(), false);
    const std::uint32_t chosen = isPending[old] || partition.sizeOf(added) < partition.sizeOf(old) ? added : old;
    isPending[chosen] = true;
    pending.push_back(chosen);
  };
  for (std::uint32_t state = 0; state < dfa.stateCount(); ++state) {
    if (dfa.acceptsAtEnd[state]) partition.mark(state);
  }
  partition.splitMarked(onSplit);
  while (!pending.empty()) {
    const std::uint32_t block = pending.back();
    pending.pop_back();
    isPending[block] = false;
    const std::vector<std::uint32_t> states = partition.statesOf(block);
    for (std::uint32_t characterClass = 0; characterClass < dfa.classCount; ++characterClass) {
      for (const std::uint32_t state : states) {
        origins.visit(state, characterClass, [&](std::uint32_t origin) { partition.mark(origin); });
      }
      partition.splitMarked(onSplit);
    }
  }
  return partition;
}

}  // namespace

Dfa minimise(const Dfa& dfa) {
  const Partition partition = equivalentStates(dfa);
  std::vector<std::uint32_t> representatives{kDeadState, kAcceptState};
  std::vector<bool> isTaken(partition.blockCount(), false);
  for (const std::uint32_t state : representatives) isTaken[partition.blockOf(state)] = true;
  for (const bool accepting : {true, false}) {
    for (std::uint32_t state = 0; state < dfa.stateCount(); ++state) {
      if (isTaken[partition.blockOf(state)] || dfa.acceptsAtEnd[state] != accepting) continue;
      isTaken[partition.blockOf(state)] = true;
      representatives.push_back(state);
    }
  }
  std::vector<std::uint32_t> numberOf(partition.blockCount());
  for (std::uint32_t i = 0; i < representatives.size(); ++i) numberOf[partition.blockOf(representatives[i])] = i;

  Dfa smallest{.classCount = dfa.classCount, .start = numberOf[partition.blockOf(dfa.start)]};
  for (const std::uint32_t state : representatives) {
    smallest.acceptsAtEnd.push_back(dfa.acceptsAtEnd[state]);
    for (std::uint32_t characterClass = 0; characterClass < dfa.classCount; ++characterClass) {
      smallest.moves.push_back(numberOf[partition.blockOf(dfa.move(state, characterClass))]);
    }
  }
  return smallest;
}

}  // namespace dialproof::internal
