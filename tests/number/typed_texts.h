// Texts that people might type for a phone number, and what libphonenumber says of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "plan/differential.h"

namespace dialproof::internal {

struct TypedNumber {
  std::string text;
  std::string region;  ///< empty for none
};

/// Texts without end: numbers of NumberGenerator's in all the forms that people write them in.
class TypedNumberGenerator {
 public:
  explicit TypedNumberGenerator(std::uint64_t seed);

  TypedNumber next();

 private:
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(random_() % count); }
  template <typename Item>
  const Item& anyOf(const std::vector<Item>& items) {
    return items[below(items.size())];
  }
  std::string grouped(std::string_view digits);

  const NumberingPlan& plan_ = NumberingPlan::current();
  NumberGenerator numbers_;
  std::mt19937_64 random_;
};

/// What readPlain and writeForms make of it, in one text to compare; nullopt where they leave it to libphonenumber.
std::optional<std::string> askOurs(const TypedNumber& typed);

/// The same from libphonenumber's Parse and Format.
std::string askLibphonenumber(const TypedNumber& typed);

}  // namespace dialproof::internal
