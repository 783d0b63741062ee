#include "metadata/type_patterns.h"

#include <array>
#include <cstddef>
#include <utility>

#include "plan/type_pattern.h"

namespace dialproof::internal {
namespace {

// Field numbers of phonemetadata.proto.
constexpr std::size_t kPattern = 2;
constexpr std::size_t kExampleNumber = 6;
constexpr std::size_t kId = 9;
constexpr std::size_t kCallingCode = 10;
constexpr std::array<std::pair<std::size_t, NumberType>, 10> kTypes{{{2, NumberType::kFixedLine},
                                                                     {3, NumberType::kMobile},
                                                                     {4, NumberType::kTollFree},
                                                                     {5, NumberType::kPremiumRate},
                                                                     {6, NumberType::kSharedCost},
                                                                     {7, NumberType::kPersonalNumber},
                                                                     {8, NumberType::kVoip},
                                                                     {21, NumberType::kPager},
                                                                     {25, NumberType::kUan},
                                                                     {28, NumberType::kVoicemail}}};

Literal shortened(const Literal& description, std::string pattern) {
  Literal out;
  out.kind = Literal::Kind::kList;
  out.items.resize(kExampleNumber + 1);
  out.items[kPattern].kind = Literal::Kind::kText;
  out.items[kPattern].text = std::move(pattern);
  out.items[kExampleNumber] = description[kExampleNumber];
  return out;
}

}  // namespace

Literal withTypesOfThePlan(const Literal& territory) {
  const auto callingCode = static_cast<unsigned>(territory[kCallingCode].number);
  Literal out = territory;
  for (const auto& [field, type] : kTypes) {
    const Literal& description = territory[field];
    if (description.kind == Literal::Kind::kHole) continue;
    const bool hasNumbers = !description[kPattern].text.empty();
    out.items[field] =
        hasNumbers ? shortened(description, typePattern(type, callingCode, territory[kId].text)) : Literal();
  }
  return out;
}

}  // namespace dialproof::internal
