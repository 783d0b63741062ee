// A territory's numbering plan, as far as verdicts need it.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "metadata/literal.h"

namespace dialproof::internal {

/// A bit for each length that national numbers may have.
using LengthSet = std::uint32_t;

struct NumberRange {
  std::string pattern;      ///< empty: no number
  LengthSet lengths = 0;    ///< 0: any
  LengthSet localOnly = 0;  ///< dialled inside an area only
};

/// Ranges in the order in which libphonenumber's GetNumberType asks for them.
enum class Range : std::uint8_t {
  kPremiumRate,
  kTollFree,
  kSharedCost,
  kVoip,
  kPersonalNumber,
  kPager,
  kUan,
  kVoicemail,
  kFixedLine,
  kMobile,
};
inline constexpr std::size_t kRangeCount = 10;

struct Territory {
  std::string id;  ///< ISO 3166-1 alpha-2, or "001"
  unsigned callingCode = 0;
  NumberRange general;
  std::array<NumberRange, kRangeCount> ranges;
  bool fixedIsMobile = false;  ///< their patterns are the same
  std::string leadingDigits;
  std::string internationalPrefix;
  std::string nationalPrefix;  ///< the pattern for parsing
  std::string transformRule;
};

Territory toTerritory(const Literal& metadata);

/// The territories of each calling code, the main one first.
std::map<unsigned, std::vector<Territory>> byCallingCode(const std::vector<Literal>& territories);

}  // namespace dialproof::internal
