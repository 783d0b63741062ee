#include "regexp/determinise.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "regexp/dfa.h"
#include "regexp/program.h"
#include "regexp/program_writer.h"
#include "regexp/simulation.h"

namespace dialproof::internal {
namespace {

constexpr std::size_t kMaxCells = std::size_t{4} * kMaxDfaCells;  // before states are merged
constexpr std::size_t kMaxVisits = std::size_t{1} << 21;          // of instructions and of their classes

bool asksForWords(const ProgramView& nfa) {
  for (std::uint32_t i = 0; i < nfa.header(kSizeWord); ++i) {
    const NfaInstruction instruction = nfa.instruction(i);
    const auto assertion = static_cast<Assertion>(instruction.x);
    const bool asks = assertion == Assertion::kWordBoundary || assertion == Assertion::kNotWordBoundary;
    if (instruction.op == NfaOp::kAssert && asks) return true;
  }
  return false;
}

// The subset construction. A state is the set of instructions the NFA can be at before it looks around, and what it
// has behind it; what lies ahead is known with the next character only, so an assertion is decided as it is consumed.
class Determiniser {
 public:
  explicit Determiniser(const ProgramView& nfa) : nfa_(nfa), reached_(nfa.header(kSizeWord)) {
    dfa_.classCount = nfa.classCount();
    if (asksForWords(nfa)) {
      for (char32_t c = 0; c < kAsciiCount; ++c) {
        if (isWordCharacter(c)) wordClasses_.push_back(nfa.asciiClass(c));
      }
    }
    addState(false);
    addState(true);
    for (std::uint32_t& move : std::span(dfa_.moves).subspan(dfa_.classCount)) move = kAcceptState;
  }

  std::optional<Dfa> run() {
    Subset start{.instructions = {nfa_.header(kStartWord)}, .atStart = true};
    dfa_.start = stateOf(std::move(start));
    // Each state that is met is worked off once; the list grows meanwhile.
    for (std::size_t i = 0; i < pending_.size(); ++i) {
      expand(i);
      if (visits_ > kMaxVisits || dfa_.moves.size() > kMaxCells) return std::nullopt;
    }
    return std::move(dfa_);
  }

 private:
  struct Subset {
    std::vector<std::uint32_t> instructions;  // ascending
    bool atStart = false;
    bool wordBefore = false;

    friend bool operator<(const Subset& a, const Subset& b) {
      return std::tie(a.instructions, a.atStart, a.wordBefore) < std::tie(b.instructions, b.atStart, b.wordBefore);
    }
  };
  struct Pending {
    std::uint32_t state;
    const Subset* subset;
  };

  std::uint32_t addState(bool acceptsAtEnd) {
    dfa_.acceptsAtEnd.push_back(acceptsAtEnd);
    dfa_.moves.resize(dfa_.moves.size() + dfa_.classCount, kDeadState);
    return dfa_.stateCount() - 1;
  }

  void reach(const Subset& subset, bool atEnd, bool wordAfter) {
    reached_.clear();
    for (const std::uint32_t instruction : subset.instructions) reached_.insert(instruction);
    follow(nfa_, {subset.atStart, subset.wordBefore, atEnd, wordAfter}, reached_);
    visits_ += reached_.size();
  }
  bool isMatched() const { return reached_.contains(0); }

  std::uint32_t stateOf(Subset subset) {
    const auto [entry, isNew] = states_.try_emplace(std::move(subset), kAcceptState);
    if (!isNew) return entry->second;
    reach(entry->first, true, false);
    const bool acceptsAtEnd = isMatched();
    bool acceptsAlways = acceptsAtEnd;
    for (const bool wordAfter : {false, true}) {
      if (!acceptsAlways) break;
      reach(entry->first, false, wordAfter);
      acceptsAlways = isMatched();
    }
    if (!acceptsAlways) {
      entry->second = addState(acceptsAtEnd);
      pending_.push_back({entry->second, &entry->first});
    }
    return entry->second;
  }

  bool isWordClass(std::uint32_t characterClass) const {
    return std::find(wordClasses_.begin(), wordClasses_.end(), characterClass) != wordClasses_.end();
  }

  void expand(std::size_t index) {
    const Pending pending = pending_[index];
    for (const bool wordAfter : {false, true}) {
      reach(*pending.subset, false, wordAfter);
      const bool matched = isMatched();
      std::map<std::uint32_t, std::vector<std::uint32_t>> targets = targetsByClass();
      for (std::uint32_t characterClass = 0; characterClass < dfa_.classCount; ++characterClass) {
        if (isWordClass(characterClass) != wordAfter) continue;
        std::uint32_t next = kAcceptState;
        if (!matched) next = stateOf(subsetBehind(targets[characterClass], wordAfter));
        dfa_.moves[std::size_t{pending.state} * dfa_.classCount + characterClass] = next;
      }
    }
  }

  // Where the instructions reached go on, for each class they consume.
  std::map<std::uint32_t, std::vector<std::uint32_t>> targetsByClass() {
    std::map<std::uint32_t, std::vector<std::uint32_t>> targets;
    for (std::size_t i = 0; i < reached_.size() && visits_ <= kMaxVisits; ++i) {
      const NfaInstruction instruction = nfa_.instruction(reached_[i]);
      if (instruction.op == NfaOp::kClass) {
        targets[instruction.x].push_back(instruction.y);
      } else if (instruction.op == NfaOp::kClassSet) {
        visits_ += dfa_.classCount;
        for (std::uint32_t characterClass = 0; characterClass < dfa_.classCount; ++characterClass) {
          if (nfa_.setContains(instruction.x, characterClass)) targets[characterClass].push_back(instruction.y);
        }
      }
    }
    return targets;
  }

  Subset subsetBehind(const std::vector<std::uint32_t>& targets, bool wordBefore) const {
    Subset subset{.instructions = targets, .wordBefore = wordBefore};
    subset.instructions.push_back(nfa_.header(kStartWord));  // a match may begin anywhere
    std::sort(subset.instructions.begin(), subset.instructions.end());
    subset.instructions.erase(std::unique(subset.instructions.begin(), subset.instructions.end()),
                              subset.instructions.end());
    return subset;
  }

  const ProgramView nfa_;
  InstructionSet reached_;
  std::vector<std::uint32_t> wordClasses_;  // none unless the pattern asks for them
  Dfa dfa_;
  std::map<Subset, std::uint32_t> states_;
  std::vector<Pending> pending_;
  std::size_t visits_ = 0;
};

// Classes that the DFA has no state to tell apart, under one number each; the lowest numbers still come first in ASCII.
std::vector<std::uint32_t> mergedClasses(const Dfa& dfa) {
  std::map<std::vector<std::uint32_t>, std::uint32_t> numbers;
  std::vector<std::uint32_t> merged;
  for (std::uint32_t characterClass = 0; characterClass < dfa.classCount; ++characterClass) {
    std::vector<std::uint32_t> column;
    for (std::uint32_t state = 0; state < dfa.stateCount(); ++state) column.push_back(dfa.move(state, characterClass));
    const auto number = static_cast<std::uint32_t>(numbers.size());
    merged.push_back(numbers.try_emplace(std::move(column), number).first->second);
  }
  return merged;
}

std::optional<std::string> write(const Dfa& dfa, const ProgramView& nfa) {
  const std::vector<std::uint32_t> merged = mergedClasses(dfa);
  const std::uint32_t classCount = *std::max_element(merged.begin(), merged.end()) + 1;
  if (std::size_t{classCount} * dfa.stateCount() > kMaxDfaCells) return std::nullopt;

  std::vector<std::pair<char32_t, std::uint32_t>> ranges;
  for (std::size_t i = 0; i < nfa.rangeCount(); ++i) {
    const std::uint32_t characterClass = merged[nfa.rangeClass(i)];
    if (ranges.empty() || ranges.back().second != characterClass)
      ranges.emplace_back(nfa.rangeStart(i), characterClass);
  }
  std::vector<std::uint32_t> representatives(classCount);
  for (std::uint32_t i = 0; i < merged.size(); ++i) representatives[merged[i]] = i;

  const auto accepting = std::count(dfa.acceptsAtEnd.begin(), dfa.acceptsAtEnd.end(), true);
  ProgramWriter writer({kProgramMagic, static_cast<std::uint32_t>(ProgramKind::kDfa), classCount,
                        static_cast<std::uint32_t>(ranges.size()), dfa.stateCount(), dfa.start * classCount,
                        static_cast<std::uint32_t>(accepting) + kAcceptState});
  for (std::size_t c = 0; c < kAsciiCount; ++c) writer.writeByte(merged[nfa.asciiClass(c)]);
  for (const auto& [first, characterClass] : ranges) writer.writeRange(first, characterClass);
  for (std::uint32_t state = 0; state < dfa.stateCount(); ++state) {
    for (const std::uint32_t representative : representatives) {
      writer.writeHalfWord(dfa.move(state, representative) * classCount);
    }
  }
  writer.padToWord();
  return writer.take();
}

}  // namespace

std::optional<std::string> determinise(std::string_view nfaProgram) {
  const ProgramView nfa(nfaProgram);
  const auto dfa = Determiniser(nfa).run();
  if (!dfa) return std::nullopt;
  return write(minimise(*dfa), nfa);
}

}  // namespace dialproof::internal
