// How far a long run is, on a terminal.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dialproof::cli {

/// A number as people read it: 1234567 as "1,234,567".
std::string grouped(std::uint64_t number);

/// Tells on standard error how many things have been checked and how fast, and how much of the input that is. Says
/// nothing where standard error is no terminal.
class Progress {
 public:
  /// `size`: of the input, in bytes, where it is known. `sharesTerminal`: whoever prints calls hide() before; else
  /// nothing is said where standard output is a terminal, whose own text would be torn.
  Progress(std::string_view noun, std::optional<std::uint64_t> size, bool sharesTerminal = false);

  /// To be called now and then; writes a few times a second.
  void update(std::uint64_t count, std::uint64_t bytes);
  /// Takes what was said off the terminal.
  void hide();
  /// Leaves one line with the total.
  void finish(std::uint64_t count) const;

 private:
  using Clock = std::chrono::steady_clock;

  std::string line(std::uint64_t count) const;

  std::string noun_;
  bool isTold_;
  bool isShown_ = false;  // there is a line on the terminal
  std::optional<std::uint64_t> size_;
  Clock::time_point begin_;
  Clock::time_point last_;
};

}  // namespace dialproof::cli
