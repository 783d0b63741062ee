// Whether a text is a phone number in E.164 form: libphonenumber's verdict, from the numbering plans alone.
//
//   E164Result a = checkE164("+12015550123");                             // a.valid && a.region == "US"
//   E164Result b = checkE164("+1 201 555 0123");
//   b.diagnostics[0].code == "number.unexpected_character";               // at offset 2; b.e164 is what to write
//   checkE164("+11115550123", {.level = E164Level::kPossible}).valid;     // the length fits; nobody has the number
//
// Standards: ITU-T E.164; verdicts are libphonenumber's. Valid means: libphonenumber parses the text, calls the number
// valid, and its E.164 form is the text itself. Link dialproof::e164: it needs no libphonenumber.
// Bad input (empty, not a number, not UTF-8) gives `valid == false` and one `number.…` diagnostic.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dialproof/diagnostic.h"
#include "dialproof/e164_level.h"
#include "dialproof/number_type.h"

namespace dialproof {

struct E164Options {
  /// Less than kValid leaves out what follows it, in the verdict only: what is known is told all the same.
  E164Level level = E164Level::kValid;
  /// ISO 3166-1 alpha-2 region that a suggestion takes a number without calling code to be from, in either case; the
  /// verdict does not depend on it.
  std::string defaultRegion = {};
  /// Wording of messages; English when null.
  const MessageCatalogue* catalogue = nullptr;
};

/// The verdict on a text, and what is known of a number: the one that the text is, or else the one that it may mean.
struct E164Result {
  std::string text;    ///< the input
  bool valid = false;  ///< the text is a number in E.164 form, of the level asked for
  /// The E.164 form of the number, which is `text` of a valid one. Of other texts it is what libphonenumber reads in a
  /// plus and digits, or the number that is suggested; empty when there is none.
  std::string e164;
  bool possible = false;  ///< its length is one that its calling code uses
  std::string region;     ///< ISO 3166-1 alpha-2, or "001" for a non-geographic code; empty unless it is assigned
  NumberType type = NumberType::kUnknown;  ///< kUnknown unless it is assigned
  int callingCode = 0;                     ///< 0 when `e164` is empty
  std::string nsn;                         ///< national (significant) number: digits, leading zeros kept
  /// Of a text that is not valid one, whose range is a place in `text`; at level kPossible a warning when the number is
  /// not assigned.
  std::vector<Diagnostic> diagnostics;
};

/// Reads a number that must already be written in E.164.
E164Result checkE164(std::string_view text, const E164Options& options = {});

/// The result as one line of JSON.
std::string renderJson(const E164Result& result);

}  // namespace dialproof
