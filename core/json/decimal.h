// Exact arithmetic on JSON number literals: no double in between, so no digit is lost.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dialproof::internal {

/// Decimal digits; as many as numbers have that anybody writes are kept without an allocation.
class DigitString {
 public:
  std::string_view view() const {
    return many_.empty() ? std::string_view(few_.data(), size_) : std::string_view(many_);
  }
  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }
  void append(std::string_view digits);

  friend bool operator==(const DigitString& a, const DigitString& b) { return a.view() == b.view(); }

 private:
  std::array<char, 40> few_{};  // unless there are more: then they all stand in many_
  std::size_t size_ = 0;
  std::string many_;
};

/// A decimal number in normal form: ±digits × 10^exponent, digits without leading or trailing zeros ("" is zero).
class Decimal {
 public:
  /// From a literal of RFC 8259's grammar; nullopt for other text or an exponent beyond ±10^12 (but of zero,
  /// any).
  static std::optional<Decimal> parse(std::string_view literal);

  bool isInteger() const { return exponent_ >= 0; }
  bool isZero() const { return digits_.empty(); }
  /// True when value / divisor is an integer; the divisor is positive and has at most 18 digits (`fitsAsDivisor`).
  bool isMultipleOf(const Decimal& divisor) const;
  bool fitsAsDivisor() const { return !negative_ && !digits_.empty() && digits_.size() <= 18; }

  /// True when a JavaScript number (IEEE 754 double) holds this value and prints it back.
  bool survivesAsDouble() const;
  /// True when a double makes an infinity of this value.
  bool overflowsDouble() const;

  /// One spelling per value ("1e3", "1000" and "1000.0" give the same).
  std::string canonical() const;

  friend bool operator==(const Decimal&, const Decimal&) = default;
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
  bool negative_ = false;
  DigitString digits_;
  std::int64_t exponent_ = 0;
};

}  // namespace dialproof::internal
