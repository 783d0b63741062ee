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

std::size_t countDigits(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (at < text.size() && isDigit(text[at])) ++at;
  return at - begin;
}

std::size_t countZerosBehind(std::string_view digits) { return digits.size() - (digits.find_last_not_of('0') + 1); }

std::string_view withoutZerosBefore(std::string_view digits) {
  return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
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

void DigitString::append(std::string_view digits) {
  if (size_ + digits.size() <= few_.size()) {
    std::copy(digits.begin(), digits.end(), few_.begin() + static_cast<std::ptrdiff_t>(size_));
  } else {
    if (many_.empty()) many_.assign(few_.data(), size_);
    many_ += digits;
  }
  size_ += digits.size();
}

std::optional<Decimal> Decimal::parse(std::string_view literal) {
  Decimal number;
  number.negative_ = literal.starts_with('-');
  std::size_t at = number.negative_ ? 1 : 0;
  std::string_view whole = literal.substr(at, countDigits(literal, at));
  if (whole.empty()) return std::nullopt;
  at += whole.size();
  std::string_view fraction;
  if (at < literal.size() && literal[at] == '.') {
    fraction = literal.substr(at + 1, countDigits(literal, at + 1));
    if (fraction.empty()) return std::nullopt;
    at += 1 + fraction.size();
  }
  std::int64_t exponent = 0;
  bool fits = true;
  if (at < literal.size() && (literal[at] == 'e' || literal[at] == 'E')) {
    ++at;
    const bool hasPlus = literal.substr(at).starts_with('+');  // which from_chars does not know
    if (hasPlus) ++at;
    if (hasPlus && literal.substr(at).starts_with('-')) return std::nullopt;
    const auto [end, error] = std::from_chars(literal.data() + at, literal.data() + literal.size(), exponent);
    if (error == std::errc::invalid_argument) return std::nullopt;
    fits = error == std::errc() && exponent <= kLargestExponent && exponent >= -kLargestExponent;
    at = static_cast<std::size_t>(end - literal.data());
  }
  if (at != literal.size()) return std::nullopt;

  fraction.remove_suffix(countZerosBehind(fraction));
  whole = withoutZerosBefore(whole);
  if (whole.empty() && fraction.empty()) return Decimal();
  if (!fits) return std::nullopt;
  number.exponent_ = exponent - static_cast<std::int64_t>(fraction.size());
  if (fraction.empty()) {
    const std::size_t zeros = countZerosBehind(whole);
    whole.remove_suffix(zeros);
    number.exponent_ += static_cast<std::int64_t>(zeros);
  }
  number.digits_.append(whole);
  number.digits_.append(whole.empty() ? withoutZerosBefore(fraction) : fraction);
  return number;
}

bool Decimal::isMultipleOf(const Decimal& divisor) const {
  if (isZero()) return true;
  const std::int64_t shift = exponent_ - divisor.exponent_;
  // This value's digits end in no zero, so they have no factor of ten to give.
  if (shift < 0) return false;
  std::uint64_t modulus = 0;
  for (const char digit : divisor.digits_.view()) modulus = modulus * 10 + static_cast<std::uint64_t>(digit - '0');
  if (modulus == 0) return false;  // no divisor at all
  std::uint64_t remainder = 0;
  for (const char digit : digits_.view()) {
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
  text += digits_.view();
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
  return low.digits_.view().compare(high.digits_.view()) <=> 0;
}

}  // namespace dialproof::internal
