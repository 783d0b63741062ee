// What Google's libphonenumber says of a phone number as people write them, with reasons and places.
//
//   NumberResult a = checkNumber("(201) 555-0123", {.defaultRegion = "US"});
//   a.e164 == "+12015550123" && a.valid && a.region == "US";
//
// Standards: ITU-T E.164 and RFC 3966 for the formats; verdicts are libphonenumber's. Whether a text is in E.164 form
// itself is e164.h's question, which needs no libphonenumber.
// Bad input (empty, not a number, not UTF-8) gives `valid == false` and a `number.…` diagnostic.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dialproof/diagnostic.h"
#include "dialproof/number_type.h"

namespace dialproof {

struct NumberOptions {
  /// ISO 3166-1 alpha-2 region for numbers typed without a calling code, in either case; empty for none.
  std::string defaultRegion = {};
  /// The region that checkNumber's `outOfCountry` and `mobileDialing` are for; empty for neither.
  std::string dialledFrom = {};
  /// False leaves the formats but E.164 out, which take more time than all the rest.
  bool formats = true;
  /// Wording of messages; English when null.
  const MessageCatalogue* catalogue = nullptr;
};

struct NumberResult {
  std::string text;       ///< the input
  bool possible = false;  ///< its length is one its calling code uses (libphonenumber's IsPossibleNumber)
  bool valid = false;     ///< it is in an assigned range
  std::string region;     ///< ISO 3166-1 alpha-2, or "001" for a non-geographic code; empty unless the number is valid
  NumberType type = NumberType::kUnknown;
  int callingCode = 0;  ///< 0 when the text does not parse
  std::string nsn;      ///< national (significant) number: digits, leading zeros kept
  std::string extension;
  std::string e164;  ///< formats; empty when the text does not parse
  std::string international;
  std::string national;
  std::string rfc3966;
  std::string outOfCountry;   ///< as it is dialled from `dialledFrom`: with that region's international prefix
  std::string mobileDialing;  ///< what to dial there on a mobile phone; empty when it cannot be reached
  std::vector<Diagnostic> diagnostics;  ///< empty when valid; ranges are offsets into `text`
};

/// Reads a number the way people write one: spaces and brackets, extensions, vanity letters, full-width digits.
/// A default region or a region dialled from that has no plan is refused.
NumberResult checkNumber(std::string_view text, const NumberOptions& options = {});

/// True for a region libphonenumber has a plan for ("US", "gb"); "001" and unknown codes are not.
bool isSupportedRegion(std::string_view region);

struct RegionInfo {
  std::string region;  ///< ISO 3166-1 alpha-2
  int callingCode = 0;
};

/// All regions with a plan, by code.
const std::vector<RegionInfo>& supportedRegions();

/// The result as one line of JSON.
std::string renderJson(const NumberResult& result);

}  // namespace dialproof
