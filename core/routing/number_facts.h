// What a number itself tells, held against what is stated beside it.
#pragma once

#include "routing/subject.h"

namespace dialproof::internal {

/// A dialect's words for the types of numbers.
struct TypeNames {
  std::string_view tollFree;
  std::string_view ordinary;  ///< empty where there are several
};

/// Says so when a country (ISO 3166-1 alpha-2) is stated that the number is not of, and when a number is stated to be
/// toll-free that is not, or the other way round. A calling code's numbers of no place, such as toll-free ones, belong
/// to all of its countries.
void checkNumberFacts(Subject& subject, const Field& number, const Field& country, const Field& type,
                      const TypeNames& names);

}  // namespace dialproof::internal
