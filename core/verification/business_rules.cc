// What a business says of itself.

#include <cstdint>
#include <string>

#include "dialproof/registration.h"
#include "verification/countries.h"
#include "verification/field_rules.h"
#include "verification/name_rules.h"
#include "verification/words.h"

namespace dialproof::internal {
namespace {

constexpr FieldName kCountry = "country";

// Codes that people take for a country's, and the country's own: exceptionally reserved ones of ISO 3166-1.
std::string_view meantCountry(std::string_view code) {
  if (code == "UK") return "GB";
  if (code == "EL") return "GR";  // the European Union's, for VAT
  return {};
}

void checkCountry(Subject& subject, const Field& country) {
  const std::string_view code = subject.text(country);
  if (code.empty() || isCountry(code)) return;
  Note note{.code = "verification.country_unknown", .node = country.node, .params = {{"actual", code}}};
  const std::string_view meant = meantCountry(code);
  if (!meant.empty()) note.fix = Fix{Fix::Kind::kReplace, meant};
  subject.raise(std::move(note));
}

std::string_view codeOf(RegistrationFault fault) {
  switch (fault) {
    case RegistrationFault::kNone: return {};
    case RegistrationFault::kCheckDigit: return "verification.registration_check_digit";
    case RegistrationFault::kPrefix: return "verification.registration_prefix";
    case RegistrationFault::kForm: return "verification.registration_form";
  }
  return {};
}

// Which number it is, the kind says; the number itself is nobody else's business.
void checkRegistration(Subject& subject, const Field& registration, const Field& country) {
  const std::string_view code = subject.text(country);
  const std::string_view text = subject.text(registration);
  if (text.empty() || !isCountry(code)) return;
  const RegistrationReading reading = readRegistration(code, text);
  if (reading.kind == nullptr || reading.fault == RegistrationFault::kNone) return;
  subject.raise({.code = codeOf(reading.fault),
                 .node = registration.node,
                 .params = {{"kind", reading.kind->name}, {"form", reading.kind->form}},
                 .because = country});
}

struct Counts {
  int words = 0;
  bool hasDigit = false;
  bool isLatin = true;  // as far as words and digits are told apart here
};

// A word is what blanks separate; scripts without blanks have about one a character.
Counts count(std::string_view text) {
  Counts counts;
  bool isInside = false;
  for (const char c : text) {
    const auto byte = static_cast<std::uint8_t>(c);
    const bool isBlank = byte <= ' ';
    if (byte >= 0xE0) {  // U+0800 and up
      counts.isLatin = false;
      ++counts.words;
    } else if (!isBlank && !isInside) {
      ++counts.words;
    }
    isInside = !isBlank;
    counts.hasDigit = counts.hasDigit || isDigit(c);
  }
  return counts;
}

void checkUse(Subject& subject, const Field& useCase, const Field& usage) {
  constexpr int kFewestWords = 5;
  if (const int words = count(subject.text(useCase)).words; words > 0 && words < kFewestWords) {
    subject.raise({.code = "verification.use_case_vague",
                   .node = useCase.node,
                   .params = {{"minimum", kFewestWords}, {"actual", words}}});
  }
  const Counts expected = count(subject.text(usage));
  if (expected.words > 0 && expected.isLatin && !expected.hasDigit) {
    subject.raise({.code = "verification.expected_usage_vague", .node = usage.node});
  }
}

}  // namespace

void checkBusiness(Subject& subject, const Field& profile) {
  const Field country = subject.field(kCountry, profile.node);
  checkCountry(subject, country);
  checkName(subject, subject.field("legalName", profile.node));
  checkName(subject, subject.field("displayName", profile.node));
  checkRegistration(subject, subject.field("registrationId", profile.node), country);
  checkUse(subject, subject.field("useCase", profile.node), subject.field("expectedUsage", profile.node));
}

}  // namespace dialproof::internal
