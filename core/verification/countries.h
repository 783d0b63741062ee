// What is known of a country: its code, what its addresses have, its states.
#pragma once

#include <string_view>

namespace dialproof::internal {

/// Whether that is an officially assigned code of ISO 3166-1 alpha-2.
bool isCountry(std::string_view code);

/// The form of a country's postal codes.
struct PostalCodes {
  std::string_view country;
  std::string_view forms;    ///< separated by "|"; 9 is a digit, A a letter, X either, all else itself
  std::string_view example;  ///< an assigned one
};

/// nullptr where a country has none, or none is known here.
const PostalCodes* findPostalCodes(std::string_view country);
/// Whether the text is of a form, however it is separated and in whichever case.
bool hasForm(const PostalCodes& codes, std::string_view text);

/// The states or provinces that a country's addresses name.
struct Subdivisions {
  std::string_view country;
  std::string_view names;  ///< "AL=Alabama;…": ISO 3166-2 without the country, and the English name
};

/// nullptr for a country whose addresses have none, or whose states are not known here.
const Subdivisions* findSubdivisions(std::string_view country);
/// Whether the text is a subdivision's code, with or without its country, or its name, in whichever case.
bool hasSubdivision(const Subdivisions& subdivisions, std::string_view text);

}  // namespace dialproof::internal
