// Where a business is.

#include <algorithm>
#include <array>
#include <string>

#include "verification/countries.h"
#include "verification/field_rules.h"
#include "verification/words.h"

namespace dialproof::internal {
namespace {

constexpr FieldName kPostalCode = "postalCode";
constexpr FieldName kRegion = "region";

void raiseMissing(Subject& subject, std::string_view code, const Field& address, const FieldName& name,
                  const Field& country) {
  subject.raise({.code = code,
                 .node = address.node,
                 .mark = Note::Mark::kMissing,
                 .params = {{"property", name.text}, {"country", subject.text(country)}},
                 .because = country});
}

// An address may name its own country: nobody says that it is the business's.
Field countryOfAddress(const Subject& subject, const Field& profile, const Field& address) {
  constexpr FieldName kCountry = "country";
  const Field own = subject.field(kCountry, address.node);
  return isCountry(subject.text(own)) ? own : subject.field(kCountry, profile.node);
}

bool isPostOfficeBox(std::string_view street) {
  const std::string words = plainWords(street) + " ";
  constexpr std::array<const char*, 6> kBoxes{" po box ", " p o box ",         " pob ",
                                              " pobox ",  " post office box ", " postal box "};
  return std::any_of(kBoxes.begin(), kBoxes.end(),
                     [&](const char* box) { return words.find(box) != std::string::npos; });
}

void checkPostalCode(Subject& subject, const Field& address, const Field& country, bool isNeeded) {
  const PostalCodes* codes = findPostalCodes(subject.text(country));
  if (codes == nullptr) return;
  const Field field = subject.field(kPostalCode, address.node);
  const std::string_view text = subject.text(field);
  if (isNeeded && field.isMissing()) {
    raiseMissing(subject, "verification.postal_code_missing", address, kPostalCode, country);
  } else if (!text.empty() && !hasForm(*codes, text)) {
    subject.raise({.code = "verification.postal_code_form",
                   .node = field.node,
                   .params = {{"country", codes->country}, {"example", codes->example}},
                   .because = country});
  }
}

void checkRegion(Subject& subject, const Field& address, const Field& country, bool isNeeded) {
  const Subdivisions* subdivisions = findSubdivisions(subject.text(country));
  if (subdivisions == nullptr) return;
  const Field field = subject.field(kRegion, address.node);
  const std::string_view text = trimmed(subject.text(field));
  if (isNeeded && field.isMissing()) {
    raiseMissing(subject, "verification.subdivision_missing", address, kRegion, country);
  } else if (!text.empty() && !hasSubdivision(*subdivisions, text)) {
    subject.raise({.code = "verification.subdivision_unknown",
                   .node = field.node,
                   .params = {{"country", subdivisions->country}},
                   .because = country});
  }
}

}  // namespace

void checkAddress(Subject& subject, const Field& profile, VerificationStage stage) {
  const Field address = subject.field("address", profile.node);
  if (!address.isSet()) return;
  const Field country = countryOfAddress(subject, profile, address);
  const bool isNeeded = stage == VerificationStage::kSubmit;
  const Field street = subject.field("street", address.node);
  if (subject.text(country) == "US" && isPostOfficeBox(subject.text(street))) {
    subject.raise({.code = "verification.po_box", .node = street.node, .because = country});
  }
  checkPostalCode(subject, address, country, isNeeded);
  checkRegion(subject, address, country, isNeeded);
}

}  // namespace dialproof::internal
