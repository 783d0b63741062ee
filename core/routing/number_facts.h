// What a number itself tells, held against what is stated beside it.
#pragma once

#include <optional>
#include <string_view>

#include "e164/e164_check.h"
#include "routing/subject.h"

namespace dialproof::internal {

/// A dialect's words for the types of numbers.
struct TypeNames {
  std::string_view tollFree;
  std::string_view ordinary;  ///< empty where there are several
};

/// The region of a number in E.164 form where it is not of the country stated (ISO 3166-1 alpha-2); empty where it may
/// be. `identity` is what identifyE164() says of the number.
std::string_view contradictingRegion(std::string_view number, const std::optional<E164Identity>& identity,
                                     std::string_view country);

/// Says so when a country (ISO 3166-1 alpha-2) is stated that the number is not of, and when a number is stated to be
/// toll-free that is not, or the other way round. A calling code's numbers of no place, such as toll-free ones, belong
/// to all of its countries.
void checkNumberFacts(Subject& subject, const Field& number, const Field& country, const Field& type,
                      const TypeNames& names);

}  // namespace dialproof::internal
