#include "json/decimal.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace dialproof::internal {
namespace {

constexpr std::int64_t kLargestExponent = 1'000'000'000'000;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::size_t takeDigits(std::string_view text, std::size_t at, std::string& digits) {
  while (at < text.size() && isDigit(text[at])) digits.push_back(text[at++]);
  return at;
}

__extension__ using Wide = unsigned __int128;

std::uint64_t mulMod(std::uint64_t a, std::uint64_t b, std::uint64_t modulus) {
  return static_cast<std::uint64_t>(static_cast<Wide>(a) * b % modulus);
}

std::uint64_t powerOfTenMod(std::int64_t exponent, std::uint64_t modulus) {
  std::uint64_t result = 1 % modulus;
  std::uint64_t base = 10 % modulus;
  for (; exponent > 0; exponent >>= 1) {
    if ((exponent & 1) != 0) result = mulMod(result, base, modulus);
    base = mulMod(base, base, modulus);
  }
  return result;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view literal) {
  Decimal number;
  std::size_t at = 0;
  if (at < literal.size() && literal[at] == '-') {
    number.negative_ = true;
    ++at;
  }
  at = takeDigits(literal, at, number.digits_);
  if (number.digits_.empty()) return std::nullopt;
  if (at < literal.size() && literal[at] == '.') {
    const std::size_t whole = number.digits_.size();
    at = takeDigits(literal, at + 1, number.digits_);
    if (number.digits_.size() == whole) return std::nullopt;
    number.exponent_ = -static_cast<std::int64_t>(number.digits_.size() - whole);
  }
  if (at < literal.size() && (literal[at] == 'e' || literal[at] == 'E')) {
    ++at;
    const bool hasPlus = literal.substr(at).starts_with('+');  // which from_chars does not know
    if (hasPlus) ++at;
    if (hasPlus && literal.substr(at).starts_with('-')) return std::nullopt;
    std::int64_t exponent = 0;
    const auto [end, error] = std::from_chars(literal.data() + at, literal.data() + literal.size(), exponent);
    if (error != std::errc() || std::abs(exponent) > kLargestExponent) return std::nullopt;
    at = static_cast<std::size_t>(end - literal.data());
    number.exponent_ += exponent;
  }
  if (at != literal.size()) return std::nullopt;

  number.digits_.erase(0, std::min(number.digits_.find_first_not_of('0'), number.digits_.size()));
  const std::size_t significant = number.digits_.find_last_not_of('0') + 1;
  number.exponent_ += static_cast<std::int64_t>(number.digits_.size() - significant);
  number.digits_.resize(significant);
  if (number.digits_.empty()) {
    number.exponent_ = 0;
    number.negative_ = false;
  }
  return number;
}

bool Decimal::isMultipleOf(const Decimal& divisor) const {
  if (isZero()) return true;
  const std::int64_t shift = exponent_ - divisor.exponent_;
  // This value's digits end in no zero, so they have no factor of ten to give.
  if (shift < 0) return false;
  std::uint64_t modulus = 0;
  for (const char digit : divisor.digits_) modulus = modulus * 10 + static_cast<std::uint64_t>(digit - '0');
  if (modulus == 0) return false;  // no divisor at all
  std::uint64_t remainder = 0;
  for (const char digit : digits_) {
    remainder = (mulMod(remainder, 10, modulus) + static_cast<std::uint64_t>(digit - '0')) % modulus;
  }
  return mulMod(remainder, powerOfTenMod(shift, modulus), modulus) == 0;
}

bool Decimal::survivesAsDouble() const {
  const auto digits = static_cast<std::int64_t>(digits_.size());
  const std::int64_t magnitude = exponent_ + digits;  // value < 10^magnitude
  // Fifteen digits always make the round trip within the normal range.
  if (digits <= 15 && magnitude < 308 && magnitude > -300) return true;
  if (isZero()) return true;
  if (magnitude > 310 || magnitude < -330) return false;
  if (digits > 17) return false;
  const double value = std::strtod(canonical().c_str(), nullptr);
  if (!std::isfinite(value)) return false;
  char printed[32];
  const int length = std::snprintf(printed, sizeof printed, "%.*e", static_cast<int>(digits) - 1, value);
  return Decimal::parse({printed, static_cast<std::size_t>(length)}) == *this;
}

bool Decimal::overflowsDouble() const {
  const std::int64_t magnitude = exponent_ + static_cast<std::int64_t>(digits_.size());
  if (isZero() || magnitude <= 308) return false;  // value < 10^magnitude
  return magnitude > 309 || !std::isfinite(std::strtod(canonical().c_str(), nullptr));
}

std::string Decimal::canonical() const {
  if (isZero()) return "0";
  std::string text = negative_ ? "-" : "";
  text += digits_;
  if (exponent_ != 0) text += "e" + std::to_string(exponent_);
  return text;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const auto sign = [](const Decimal& d) { return d.isZero() ? 0 : d.negative_ ? -1 : 1; };
  if (sign(a) != sign(b)) return sign(a) <=> sign(b);
  if (a.isZero()) return std::strong_ordering::equal;
  const Decimal& low = a.negative_ ? b : a;  // of two negative numbers the one of larger magnitude is smaller
  const Decimal& high = a.negative_ ? a : b;
  const auto magnitude = [](const Decimal& d) { return d.exponent_ + static_cast<std::int64_t>(d.digits_.size()); };
  if (magnitude(low) != magnitude(high)) return magnitude(low) <=> magnitude(high);
  return low.digits_.compare(high.digits_) <=> 0;
}

}  // namespace dialproof::internal
