// Whether bytes are a program that can be run without looking twice: every index in it leads inside, and no two rows
// share what they list, so that the work they ask for is in proportion to their size.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "schema/program/program.h"

namespace dialproof::internal {

class ProgramVerifier {
 public:
  explicit ProgramVerifier(std::string_view bytes) : bytes_(bytes) {}

  /// Header, checksum and the sections' places. What passes can be looked at row by row.
  std::optional<ProgramFault> checkFrame() const;
  /// The rows; the program's constants must have been read.
  std::optional<ProgramFault> checkRows(const Program& program);

 private:
  bool checkTables(const Program& program);
  bool checkSubschemas(const Program& program);
  bool checkObjectRules(const Program& program, const ObjectRules& rules);
  bool checkInstruction(const Program& program, const Instruction& instruction);

  std::string_view bytes_;
  std::uint64_t wordsLeft_ = 0;  // that no list has taken yet
  std::uint64_t patternPropertiesLeft_ = 0;
};

}  // namespace dialproof::internal
