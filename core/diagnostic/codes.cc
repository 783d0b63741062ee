// Every code Dialproof can raise. Adding one: a row here, its words in messages_en.cc, a test where it is raised.

#include "diagnostic/codes.h"

#include <algorithm>
#include <array>

#include "dialproof/diagnostic.h"

namespace dialproof {
namespace {

constexpr Severity kError = Severity::kError;
constexpr Severity kWarning = Severity::kWarning;
constexpr Severity kHint = Severity::kHint;

constexpr std::array kCodes = std::to_array<DiagnosticCode>({
    {"convert.defaulted", kHint,
     "The answer needs a member that nobody states; it has its usual value. params: document (target), value, from, "
     "provider"},
    {"convert.foreign_reference", kWarning,
     "The answer names something by the identifier that another provider gave it. params: document (target), value, "
     "from, provider"},
    {"convert.guessed", kWarning,
     "A member of the answer follows from something else, if not with certainty. params: document (target), value, "
     "from, provider"},
    {"convert.left_behind", kHint,
     "A provider's own record, or a fact of the number, is not in the answer. params: to, provider, reason?"},
    {"convert.list", kError, "The document is a list; one number is converted at a time. params: count"},
    {"convert.lost", kWarning,
     "A setting is not in the answer, which has nothing to say it with. params: to, provider, reason?"},
    {"convert.not_convertible", kError,
     "No document that can be converted has this name. params: schema, known, nearest?"},
    {"convert.number_missing", kError, "The answer needs a number, and the document has none. params: to"},
    {"convert.placeholder", kWarning,
     "The answer needs what only the provider can know; a placeholder stands there. params: document (target), value, "
     "from, provider"},
    {"convert.refused", kError,
     "What the document says is nothing that the answer's schema takes. params: to, place (in the answer), reason (its "
     "code), problem (its message)"},
    {"convert.source_faulty", kError, "The document has errors of its own, so it was not converted."},
    {"convert.undetected", kError, "Which provider's document this is cannot be told from it."},
    {"diagnostics.truncated", kHint, "There are more diagnostics than were asked for. params: omitted"},
    {"json.byte_order_mark", kWarning, "The text begins with U+FEFF, which RFC 8259 forbids to write."},
    {"json.depth_limit", kError, "Arrays and objects nest deeper than the limit. params: maximum"},
    {"json.duplicate_key", kError,
     "A key stands twice in one object; readers disagree on which counts. params: property"},
    {"json.empty", kError, "The text holds no JSON value."},
    {"json.invalid_string", kError,
     "A string holds an escape, a control character or half a surrogate pair that JSON refuses. params: problem"},
    {"json.invalid_utf8", kError, "A byte is not part of UTF-8. params: offset"},
    {"json.number_out_of_range", kError, "A number is larger than any reader can hold. params: actual"},
    {"json.number_precision", kWarning, "A number has more digits than a double keeps. params: actual"},
    {"json.size_limit", kError, "The text is larger than the limit. params: maximum, actual (bytes)"},
    {"json.syntax", kError, "The text is not JSON. params: problem, found?"},
    {"json.trailing_content", kError, "Something stands behind the end of the JSON value."},
    {"json.unexpected_end", kError, "The text ends inside a JSON value. params: open (arrays and objects not closed)"},
    {"normalize.default", kHint, "A member that has a default was filled in. params: property, value"},
    {"normalize.number", kHint, "A number was written in E.164. params: expected (the E.164 form), actual"},
    {"normalize.order", kHint, "An object's members were put in the schema's order."},
    {"normalize.sentinel", kHint,
     "A value became what the provider writes for none or for not yet. params: expected, actual"},
    {"number.empty", kError, "There is no number in the text."},
    {"number.invalid_length", kError, "The number's calling code has shorter and longer numbers, but none this long."},
    {"number.local_only", kError, "The number can be dialled inside its area only: its area code is missing."},
    {"number.missing_plus", kError, "An E.164 number begins with +. params: offset"},
    {"number.not_a_number", kError, "The text cannot be read as a phone number."},
    {"number.not_canonical", kError,
     "The number is valid but the text is not its E.164 form. params: expected (the E.164 form)"},
    {"number.not_valid", kError, "The length fits, but the number is in no range its plan assigns."},
    {"number.region_needed", kError, "A number without calling code needs a default region."},
    {"number.too_long", kError, "The number has more digits than its calling code uses."},
    {"number.too_short", kError, "The number has fewer digits than its calling code uses."},
    {"number.unexpected_character", kError,
     "An E.164 number has nothing but digits behind the +. params: character, offset (bytes)"},
    {"number.unknown_calling_code", kError, "No country or service has this calling code."},
    {"number.unknown_region", kError, "The default region asked for has no numbering plan. params: region"},
    {"number.wrong_region", kError, "The number is valid, but of a region not asked for here. params: allowed, actual"},
    {"number.wrong_type", kError, "The number is valid, but of a type not asked for here. params: allowed, actual"},
    {"patch.into_itself", kError, "An operation moves a value into itself. params: pointer"},
    {"patch.invalid", kError,
     "A change is neither a JSON Patch nor a request's body, or an operation of it is none. params: problem"},
    {"patch.no_update", kError, "No request changes documents of this schema. params: schema, known"},
    {"patch.not_carried", kError,
     "The update request cannot give a member this value. params: property, request, problem? (\"removed\", "
     "\"unknown\")"},
    {"patch.not_found", kError, "An operation's pointer leads nowhere. params: pointer"},
    {"patch.read_only", kError, "A member is to change that only the provider sets. params: property, request"},
    {"patch.result_too_large", kError, "An operation makes the document larger or deeper than the limits."},
    {"patch.test_failed", kError, "A test of a JSON Patch found another value. params: pointer"},
    {"patch.work_limit", kError, "There are more operations than are carried out on a document of this size."},
    {"routing.capability_missing", kWarning,
     "A handler is set, but the number lacks every capability it could use. params: needed"},
    {"routing.country_mismatch", kWarning,
     "The country stated is not the one the number is of. params: expected, actual"},
    {"routing.emergency_on_virtual", kWarning,
     "Emergency calls are enabled on a number that is not on the public network."},
    {"routing.fallback_without_primary", kWarning,
     "A fallback address is set without the address that it stands in for. params: missing"},
    {"routing.field_of_other_source", kWarning, "A field is set that numbers of this source do not have."},
    {"routing.handler_field_missing", kWarning,
     "An update chooses a handler without the field that it needs; it may be set already. params: property"},
    {"routing.insecure_url", kWarning, "An address that is called back is http. params: host"},
    {"routing.loop", kError, "A number passes its calls on to itself."},
    {"routing.method_without_url", kWarning,
     "An HTTP method is set without the address that it is for. params: missing"},
    {"routing.nil_identifier", kWarning, "An identifier is all zeros, which stands for none."},
    {"routing.no_flow", kHint, "An active number has neither a flow for calls nor one for messages."},
    {"routing.not_created", kWarning, "The time of creation is the one that stands for not yet."},
    {"routing.not_ready", kWarning, "The setup is said to be ready, but a part that it needs is not."},
    {"routing.parameter_spelling", kHint,
     "A parameter is written in the usual way, the provider's page has another. params: expected"},
    {"routing.private_address", kWarning,
     "An address that is called back is of a host that the public internet does not reach. params: host"},
    {"routing.ready_with_issues", kWarning, "The setup is said to be ready, but issues are listed."},
    {"routing.receive_mode_unsupported", kWarning,
     "Calls are taken in a way that the number is not capable of. params: actual"},
    {"routing.recording_without_voice", kWarning, "Calls are to be recorded of a number that takes none."},
    {"routing.reserved_number", kWarning,
     "The number is in a range that the provider keeps for itself. params: prefix"},
    {"routing.sentinel_misspelt", kWarning,
     "A time is of the year 9999, but not the one that stands for not yet. params: expected, actual"},
    {"routing.sms_assignment_incomplete", kWarning,
     "An assignment for messages has a status but lacks a part. params: missing"},
    {"routing.suspended_but_ready", kWarning, "A number is suspended while its setup is said to be ready."},
    {"routing.timestamps_out_of_order", kWarning,
     "A time is before another that it cannot be before. params: earliest, actual"},
    {"routing.toll_free_mismatch", kWarning,
     "The type stated says toll-free of a number that is not, or the other way round. params: type, actual"},
    {"routing.unused_field", kWarning, "A field is set that only another choice uses. params: owner"},
    {"routing.url_credentials", kWarning, "An address has a user name or password in it. params: host"},
    {"routing.url_fragment", kWarning, "An address has a fragment, which is never sent. params: fragment"},
    {"routing.url_scheme", kWarning, "An address that is called back is neither https nor http. params: actual"},
    {"schema.any_of", kError, "The value matches none of the alternatives."},
    {"schema.const", kError, "The value must be this one. params: expected, actual"},
    {"schema.contains", kError,
     "Too few or too many items of the array are of the kind asked for. params: actual (their number)"},
    {"schema.dependent_required", kError, "A property needs another one beside it. params: property"},
    {"schema.deprecated", kWarning,
     "The property or value still works but is to be replaced. params: value? (where it is the value), successors?"},
    {"schema.endless_reference", kError, "Schemas refer to each other in a circle and would never come to an end."},
    {"schema.enum", kError, "The value is not one of those allowed. params: allowed, actual"},
    {"schema.exclusive_maximum", kError, "The number must be less than the bound. params: maximum, actual"},
    {"schema.exclusive_minimum", kError, "The number must be greater than the bound. params: minimum, actual"},
    {"schema.format", kError, "The text is not of the format. params: format, actual, reason?"},
    {"schema.invalid_keyword", kError,
     "A schema's keyword has a value that it does not take. params: keyword, problem"},
    {"schema.invalid_reference", kError,
     "A schema refers to something that is not there; nothing is ever fetched. params: reference, schema"},
    {"schema.max_items", kError, "The array has too many items. params: maximum, actual"},
    {"schema.max_length", kError, "The text is too long. params: maximum, actual (code points)"},
    {"schema.max_properties", kError, "The object has too many properties. params: maximum, actual"},
    {"schema.maximum", kError, "The number is too large. params: maximum, actual"},
    {"schema.min_items", kError, "The array has too few items. params: minimum, actual"},
    {"schema.min_length", kError, "The text is too short. params: minimum, actual (code points)"},
    {"schema.min_properties", kError, "The object has too few properties. params: minimum, actual"},
    {"schema.minimum", kError, "The number is too small. params: minimum, actual"},
    {"schema.multiple_of", kError, "The number is no multiple of the divisor. params: divisor, actual"},
    {"schema.nesting_limit", kError,
     "The schema applies schemas within schemas without end, or deeper than is followed."},
    {"schema.not", kError, "The value is of a kind that is excluded here."},
    {"schema.not_allowed", kError, "No value may stand here."},
    {"schema.one_of", kError, "The value matches none of the alternatives, of which it must match one."},
    {"schema.one_of_many", kError, "The value matches several alternatives, but only one may match. params: matches"},
    {"schema.pattern", kError, "The text does not have the expected form. params: pattern, actual, example?"},
    {"schema.property_name", kError, "A property's name is not one of those allowed. params: actual"},
    {"schema.required", kError, "A required property is missing. params: property"},
    {"schema.too_large", kError, "The schema has more subschemas than are compiled. params: maximum"},
    {"schema.type", kError,
     "The value is of the wrong type. params: expected (type names), actual, problem? (\"fraction\")"},
    {"schema.unique_items", kError, "Two items of the array are equal. params: first, second (indexes)"},
    {"schema.unknown_dialect", kError,
     "The schema's `$schema` is neither 2020-12 nor draft-07, nor a meta-schema that was registered. params: dialect"},
    {"schema.unknown_property", kError, "The schema does not know this property. params: property, nearest?"},
    {"schema.unknown_schema", kError, "There is no schema of this id. params: schema, nearest?"},
    {"schema.unknown_value", kWarning, "The value is not one of those known; it may be newer. params: known, actual"},
    {"schema.unknown_vocabulary", kError,
     "A meta-schema requires a vocabulary that is not known here. params: vocabulary, schema"},
    {"schema.unsupported_pattern", kError,
     "A pattern is no regular expression of ECMA-262, or one that cannot be run in linear time. params: pattern, "
     "problem, "
     "offset (bytes)"},
    {"schema.work_limit", kError, "The schema multiplies its work beyond all proportion to the document."},
    {"verification.attestation_missing", kWarning,
     "A verification was submitted without the attestation being accepted. params: property?"},
    {"verification.country_unknown", kError, "A country's code is none. params: actual"},
    {"verification.email_domain", kWarning,
     "An e-mail address is of another domain than the website. params: actual, expected (domains)"},
    {"verification.email_free", kWarning, "An e-mail address is of a provider where anybody gets one. params: domain"},
    {"verification.email_role", kWarning, "An e-mail address is of a function and no person's. params: mailbox"},
    {"verification.expected_usage_vague", kWarning, "The expected usage has no number in it."},
    {"verification.name_is_url", kWarning, "A name is the address of a website."},
    {"verification.name_placeholder", kWarning, "A name is one that stands for none."},
    {"verification.not_editable", kWarning,
     "A verification stands where nothing can be saved or submitted. params: status"},
    {"verification.notification_mismatch", kWarning,
     "A notification has a job or an error although it was not queued."},
    {"verification.phone_country", kWarning,
     "A phone number is of another country than the business. params: expected, actual"},
    {"verification.po_box", kWarning, "A business's address is a post-office box."},
    {"verification.postal_code_form", kError, "A postal code is not of the country's form. params: country, example"},
    {"verification.postal_code_missing", kError,
     "An address to be submitted lacks its postal code. params: property, country"},
    {"verification.registration_check_digit", kError,
     "A registration number's check digit does not fit. params: kind, form"},
    {"verification.registration_form", kWarning,
     "A registration number is of no form known in the country. params: kind, form"},
    {"verification.registration_prefix", kWarning,
     "A registration number begins as none of its kind does. params: kind, form"},
    {"verification.rejection_reason_missing", kWarning,
     "A verification was rejected without a reason. params: property"},
    {"verification.rejection_reason_unexpected", kWarning,
     "A verification has a reason for a rejection but was not rejected."},
    {"verification.status_mismatch", kWarning, "A verification's status and its submission's own do not fit together."},
    {"verification.subdivision_missing", kError,
     "An address to be submitted lacks its state or province. params: property, country"},
    {"verification.subdivision_unknown", kError, "A state or province is none of the country's. params: country"},
    {"verification.submission_missing", kWarning, "A verification has a status but no submission. params: property"},
    {"verification.timestamp_missing", kWarning, "A time is missing that must be known. params: property"},
    {"verification.timestamp_unexpected", kWarning, "A time is set of what has not happened."},
    {"verification.timestamps_out_of_order", kWarning,
     "A time is before another that it cannot be before. params: earliest, actual"},
    {"verification.use_case_vague", kWarning, "The use case is too short to be one. params: minimum, actual (words)"},
    {"verification.website_private", kError,
     "A website is on a host that the public internet does not reach. params: host"},
    {"verification.website_scheme", kError, "A website's address is neither https nor http. params: actual"},
    {"verification.website_social", kWarning, "A website is a profile in a social network. params: host"},
});

struct Selector {
  std::string_view code;
  std::string_view param;
};

constexpr std::array kSelectors = std::to_array<Selector>({
    {"convert.lost", "reason"},
    {"json.invalid_string", "problem"},
    {"json.syntax", "problem"},
    {"patch.invalid", "problem"},
    {"patch.not_carried", "problem"},
    {"schema.format", "format"},
    {"schema.invalid_keyword", "problem"},
    {"schema.type", "problem"},
    {"schema.unsupported_pattern", "problem"},
});

}  // namespace

std::span<const DiagnosticCode> diagnosticCodes() { return kCodes; }

}  // namespace dialproof

namespace dialproof::internal {
namespace {

// Apart from the descriptions, which a program that raises codes need not hold.
constexpr auto kRaised = [] {
  std::array<RaisedCode, kCodes.size()> raised;
  std::transform(kCodes.begin(), kCodes.end(), raised.begin(), [](const DiagnosticCode& code) {
    return RaisedCode{code.code, code.severity};
  });
  return raised;
}();

}  // namespace

const RaisedCode& findCode(std::string_view code) {
  return *std::lower_bound(kRaised.begin(), kRaised.end(), code,
                           [](const RaisedCode& c, std::string_view wanted) { return c.code < wanted; });
}

std::string_view selectorOf(std::string_view code) {
  const auto found = std::find_if(kSelectors.begin(), kSelectors.end(), [&](const auto& s) { return s.code == code; });
  return found == kSelectors.end() ? std::string_view() : found->param;
}

}  // namespace dialproof::internal
