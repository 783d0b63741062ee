// Runs an NFA as the set of all instructions it can be at: each character costs the program's size at most, and there
// is nothing to back-track.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "regexp/program.h"

namespace dialproof::internal {

bool isWordCharacter(char32_t codePoint);

/// Instructions, each once, in the order they came in; emptied in no time.
class InstructionSet {
 public:
  explicit InstructionSet(std::size_t instructionCount) : places_(instructionCount) {
    members_.reserve(instructionCount);
  }

  bool contains(std::uint32_t instruction) const {
    const std::uint32_t place = places_[instruction];
    return place < members_.size() && members_[place] == instruction;
  }
  void insert(std::uint32_t instruction) {
    if (contains(instruction)) return;
    places_[instruction] = static_cast<std::uint32_t>(members_.size());
    members_.push_back(instruction);
  }
  void clear() { members_.clear(); }
  /// Members may be inserted while others are read by index.
  std::size_t size() const { return members_.size(); }
  std::uint32_t operator[](std::size_t index) const { return members_[index]; }

 private:
  std::vector<std::uint32_t> places_;
  std::vector<std::uint32_t> members_;
};

/// What assertions look at: the two sides of a position in the text.
struct Surroundings {
  bool atStart = false;
  bool wordBefore = false;
  bool atEnd = false;
  bool wordAfter = false;
};

/// Adds all instructions that can be reached from those in the set without consuming a character.
void follow(const ProgramView& program, const Surroundings& surroundings, InstructionSet& set);

/// Searches the text. `steps` counts instructions looked at: at most (code points + 1) × instructions.
bool simulate(const ProgramView& program, std::string_view text, std::size_t& steps);

}  // namespace dialproof::internal
