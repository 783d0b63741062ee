// Where each rule comes from. What it says is in codes.cc and the catalogues, how it is checked in *_rules.cc.

#include <array>

#include "dialproof/verification.h"

namespace dialproof {
namespace {

constexpr RuleSource kFound = RuleSource::kFound;
constexpr RuleSource kOpen = RuleSource::kOpen;

constexpr std::array kRules = std::to_array<VerificationRule>({
    {"verification.attestation_missing", kOpen, "A submission is an attested one."},
    {"verification.country_unknown", kFound, "ISO 3166-1 lists the codes that are assigned to countries."},
    {"verification.email_domain", kFound,
     "Twilio rejects a contact's e-mail of another domain than the website's (its error 30971); AWS asks for the "
     "business's own (10DLC brand registration form)."},
    {"verification.email_free", kFound, "Twilio rejects a contact's e-mail at a free provider (its error 30971)."},
    {"verification.email_role", kFound,
     "AWS takes no distribution list for a brand's contact (10DLC brand registration form); RFC 2142 names such "
     "mailboxes."},
    {"verification.expected_usage_vague", kOpen, "How much is expected is a number."},
    {"verification.name_is_url", kOpen, "A register enters names, and the website has its own field."},
    {"verification.name_placeholder", kOpen, "Nobody is registered as “test”."},
    {"verification.not_editable", kOpen, "What is being reviewed is not changed under the reviewer's hands."},
    {"verification.notification_mismatch", kOpen, "What was not queued has no job."},
    {"verification.phone_country", kOpen, "The person who speaks for a business is usually reached where it is."},
    {"verification.po_box", kFound, "Twilio takes no PO box for an address (its error 18018)."},
    {"verification.postal_code_form", kFound,
     "The Universal Postal Union publishes the form of each country's postal codes."},
    {"verification.postal_code_missing", kFound,
     "The Universal Postal Union's sheets say where an address has a postal code."},
    {"verification.registration_check_digit", kFound,
     "The office that gives the number out publishes how its check digit is made (`registrationKinds()` names each)."},
    {"verification.registration_form", kFound,
     "The offices publish their numbers' forms; that there is no other register is more than we know."},
    {"verification.registration_prefix", kFound,
     "The offices publish the prefixes that are in use, and may add to them."},
    {"verification.rejection_reason_missing", kOpen, "The field is why a review turned it down."},
    {"verification.rejection_reason_unexpected", kOpen, "The field is why a review turned it down."},
    {"verification.status_mismatch", kOpen, "The status is the submission's own, or missing when there is none."},
    {"verification.subdivision_missing", kFound,
     "The country's post has the state in every address (USPS, Publication 28; Canada Post, Australia Post, Correios: "
     "addressing guidelines)."},
    {"verification.subdivision_unknown", kFound, "ISO 3166-2 lists the country's states."},
    {"verification.submission_missing", kOpen, "Missing is the status of what is not there."},
    {"verification.timestamp_missing", kOpen, "The times are of what the status and the attestation say has happened."},
    {"verification.timestamp_unexpected", kOpen,
     "The times are of what the status and the attestation say has happened."},
    {"verification.timestamps_out_of_order", kOpen, "A draft is begun, attested and then submitted."},
    {"verification.use_case_vague", kFound,
     "Vague use cases are among the reasons for which toll-free verifications are rejected."},
    {"verification.website_private", kFound,
     "A reviewer opens the website from the public internet (RFC 6761, RFC 6890)."},
    {"verification.website_scheme", kFound,
     "A website is what an http or https address leads to (RFC 9110, section 4.2)."},
    {"verification.website_social", kOpen, "A review looks for the business's own page."},
});

}  // namespace

std::span<const VerificationRule> verificationRules() { return kRules; }

}  // namespace dialproof
