// The plan file: what the plan compiler writes and NumberingPlan reads. All numbers are little-endian.
//
//   magic "DPPLAN", version (2 bytes), size of the file (4), checksum of all that follows (8, FNV-1a)
//   source         length (1), text: which metadata this is
//   patterns       count (2), each: count of steps (2), steps (2 each, digit_pattern.h)
//   rules          count (2), each: group to keep (1), length (1), the digits to put before it
//   regions        count (2), each: name (3, padded with NUL), calling code (2), then, counted from 1 and 0 for none (2
//                  each): pattern of the international prefix, pattern of the national prefix, rule
//   calling codes  count (2), each: code (2), main region (1), possible lengths of national numbers and those for
//                  dialling inside an area (4 each, a bit a length), whether a "viable" automaton follows below (1)
//   labels         count (2), each: region (1), type (1; kMayChange added)
//   automaton      four streams, each with its length before it (4): runs, references (low bytes, high bytes), a byte
//                  for each state whether it has a label, labels (low bytes, high bytes)
//
// The automaton stands in pre-order: that over calling code and national number, then those of the calling codes that
// have one, which tell the national numbers that look like ones of the main region. Of each state, its ten digits come
// in runs that lead to the same state. A run is one byte: the lower half is the number of its digits less one, the
// upper half says where they lead. A state is numbered when it is first met; after a run to a new state, that one comes
// at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dialproof::internal::plan_file {

inline constexpr std::string_view kMagic = "DPPLAN";
inline constexpr std::uint16_t kVersion = 1;
inline constexpr std::size_t kChecksumOffset = 12;
inline constexpr std::size_t kBodyOffset = 20;
inline constexpr std::uint8_t kMayChange = 0x80;
inline constexpr std::size_t kLongestRule = 8;  ///< digits that a rule adds

/// Where a run of digits leads.
enum class Target : std::uint8_t {
  kDead,       ///< to no number
  kLast,       ///< where the last run of this state that is not dead leads
  kNew,        ///< to a state that comes now
  kReference,  ///< to a state that was there before
  kEarlier,    ///< and up: where an earlier run of this state leads; they are counted from its first
};

constexpr std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t sum = 0xCBF29CE484222325;
  for (const char c : bytes) sum = (sum ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return sum;
}

}  // namespace dialproof::internal::plan_file
