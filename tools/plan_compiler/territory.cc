#include "plan_compiler/territory.h"

namespace dialproof::internal {
namespace {

// Field numbers of phonemetadata.proto.
namespace field {
constexpr std::size_t kPattern = 2;
constexpr std::size_t kPossibleLength = 9;
constexpr std::size_t kPossibleLengthLocalOnly = 10;

constexpr std::size_t kGeneral = 1;
constexpr std::array<std::size_t, kRangeCount> kRanges{5, 4, 6, 8, 7, 21, 25, 28, 2, 3};
constexpr std::size_t kId = 9;
constexpr std::size_t kCallingCode = 10;
constexpr std::size_t kInternationalPrefix = 11;
constexpr std::size_t kNationalPrefixForParsing = 15;
constexpr std::size_t kNationalPrefixTransformRule = 16;
constexpr std::size_t kSameMobileAndFixedLinePattern = 18;
constexpr std::size_t kMainCountryForCode = 22;
constexpr std::size_t kLeadingDigits = 23;
}  // namespace field

// Length -1 says that there are no numbers; no number has length 0 either, so its bit stands for that.
LengthSet lengths(const Literal& list) {
  LengthSet set = 0;
  for (const Literal& length : list.items) set |= length.number > 0 ? LengthSet{1} << length.number : LengthSet{1};
  return set;
}

NumberRange toRange(const Literal& description) {
  return {description[field::kPattern].text, lengths(description[field::kPossibleLength]),
          lengths(description[field::kPossibleLengthLocalOnly])};
}

}  // namespace

Territory toTerritory(const Literal& metadata) {
  Territory territory;
  territory.id = metadata[field::kId].text;
  territory.callingCode = static_cast<unsigned>(metadata[field::kCallingCode].number);
  territory.general = toRange(metadata[field::kGeneral]);
  for (std::size_t i = 0; i < kRangeCount; ++i) territory.ranges[i] = toRange(metadata[field::kRanges[i]]);
  territory.fixedIsMobile = metadata[field::kSameMobileAndFixedLinePattern].number != 0;
  territory.leadingDigits = metadata[field::kLeadingDigits].text;
  territory.internationalPrefix = metadata[field::kInternationalPrefix].text;
  territory.nationalPrefix = metadata[field::kNationalPrefixForParsing].text;
  territory.transformRule = metadata[field::kNationalPrefixTransformRule].text;
  return territory;
}

std::map<unsigned, std::vector<Territory>> byCallingCode(const std::vector<Literal>& territories) {
  std::map<unsigned, std::vector<Territory>> codes;
  for (const Literal& metadata : territories) {
    Territory territory = toTerritory(metadata);
    std::vector<Territory>& sharing = codes[territory.callingCode];
    const bool isMain = metadata[field::kMainCountryForCode].number != 0;
    sharing.insert(isMain ? sharing.begin() : sharing.end(), std::move(territory));
  }
  return codes;
}

}  // namespace dialproof::internal
