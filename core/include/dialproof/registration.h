// Registration identifiers of businesses: what a company's register or tax office calls it, held against the form, the
// prefixes and the check digits that the office publishes.
//
//   RegistrationReading reading = readRegistration("GB", "GB 220 4302 31");
//   reading.kind->name;     // "VAT registration number"
//   reading.canonical;      // "GB220 4302 31"
//
// That an identifier is well formed says nothing of whether it was ever given out: only the register knows.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace dialproof {

/// One kind of identifier.
struct RegistrationKind {
  std::string_view id;       ///< "gb.vat"
  std::string_view country;  ///< ISO 3166-1 alpha-2; empty for what is given out everywhere (LEI)
  std::string_view name;     ///< as the office calls it in English: "VAT registration number"
  std::string_view form;     ///< what it looks like, for a person: "GB and 9 or 12 digits"
  std::string_view source;   ///< who publishes the rule
};

/// What is wrong, the worst last: of several kinds that a text is not, the nearest is told.
enum class RegistrationFault : unsigned char {
  kNone,
  kCheckDigit,  ///< a digit is wrong, missing or in another's place
  kPrefix,      ///< it begins as no identifier of its kind does
  kForm,        ///< it has another length or other characters
};

struct RegistrationReading {
  /// What it is, or comes nearest to; null where no kind is known for the country.
  const RegistrationKind* kind = nullptr;
  RegistrationFault fault = RegistrationFault::kNone;
  std::string canonical;  ///< as the office writes it; empty with a fault, and where no kind is known
};

/// Reads an identifier of a country (ISO 3166-1 alpha-2, upper case); an LEI is read for every country. Blanks, points,
/// hyphens and slashes between its characters, and the case of letters, do not matter.
RegistrationReading readRegistration(std::string_view country, std::string_view text);

/// Every kind, by country.
std::span<const RegistrationKind> registrationKinds();

}  // namespace dialproof
