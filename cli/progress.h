// How far a long run is, on a terminal.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace dialproof::cli {

/// Tells on standard error how many numbers have been checked and how fast, and how much of the input that is. Says
/// nothing where standard error is no terminal, or standard output is one, whose own text would be torn.
class Progress {
 public:
  /// `size`: of the input, in bytes, where it is known.
  explicit Progress(std::optional<std::uint64_t> size);

  /// To be called now and then; writes a few times a second.
  void update(std::uint64_t numbers, std::uint64_t bytes);
  /// Leaves one line with the total.
  void finish(std::uint64_t numbers) const;

 private:
  using Clock = std::chrono::steady_clock;

  bool isShown_;
  std::optional<std::uint64_t> size_;
  Clock::time_point begin_;
  Clock::time_point last_;
};

}  // namespace dialproof::cli
