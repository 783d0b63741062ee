// Writes a program's bytes in the order that program.h gives.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "regexp/program.h"

namespace dialproof::internal {

class ProgramWriter {
 public:
  explicit ProgramWriter(const std::array<std::uint32_t, kHeaderWords>& header) {
    for (const std::uint32_t word : header) writeWord(word);
  }

  void writeByte(std::uint32_t value) { bytes_.push_back(static_cast<char>(value & 0xFFU)); }
  void writeHalfWord(std::uint32_t value) {
    writeByte(value);
    writeByte(value >> 8);
  }
  void writeWord(std::uint32_t value) {
    writeHalfWord(value);
    writeHalfWord(value >> 16);
  }
  void writeRange(char32_t first, std::uint32_t characterClass) {
    writeWord(static_cast<std::uint32_t>(first) | characterClass << kRangeStartBits);
  }
  void padToWord() { bytes_.resize((bytes_.size() + 3) / 4 * 4); }

  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

}  // namespace dialproof::internal
