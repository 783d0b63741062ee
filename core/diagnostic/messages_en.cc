// The English catalogue, sorted by key. Its syntax: MessageCatalogue in dialproof/diagnostic.h.

#include <array>

#include "dialproof/diagnostic.h"

namespace dialproof {
namespace {

using Message = std::pair<std::string_view, std::string_view>;

constexpr std::array kMessages = std::to_array<Message>({
    {"diagnostics.truncated",
     "{omitted, plural, one {One more diagnostic is} other {{omitted} more diagnostics are}} not shown."},
    {"document", "The document"},
    {"json.byte_order_mark", "The text begins with a byte order mark. Save the file as UTF-8 without one."},
    {"json.depth_limit", "Brackets nest more than {maximum} deep here. Flatten the document."},
    {"json.duplicate_key", "“{property}” stands twice in this object. Remove one of the two."},
    {"json.empty", "There is nothing here to check. Enter a JSON document."},
    {"json.invalid_string", "This string is not valid JSON."},
    {"json.invalid_string/control_character",
     "A string cannot contain a line break or control character. Write \\n for a line break and \\t for a tab, or "
     "close "
     "the quotes."},
    {"json.invalid_string/escape",
     "There is no such escape. Behind a backslash JSON knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four "
     "hexadecimal digits."},
    {"json.invalid_string/surrogate",
     "This \\u escape is one half of a character. Write both halves, or the character itself."},
    {"json.invalid_utf8", "The byte at offset {offset} is not UTF-8. Save the file in UTF-8."},
    {"json.number_out_of_range",
     "{actual} is too large for a number in JSON. Write it as a string if it is an identifier."},
    {"json.number_precision",
     "{actual} has more digits than most programs keep and may be changed on its way. Write it as a string if it is an "
     "identifier."},
    {"json.size_limit", "The document has {actual} bytes; the limit is {maximum}. Split it, or raise the limit."},
    {"json.syntax", "{found, json} is not expected here."},
    {"json.syntax/comment", "JSON has no comments. Remove this one."},
    {"json.syntax/invalid_number", "This number is not complete: a digit is needed where {found, json} stands."},
    {"json.syntax/invalid_value",
     "A value is expected here: text in double quotes, a number, true, false, null, an array or an object. Found "
     "{found, json}."},
    {"json.syntax/missing_colon", "Put a colon between a name and its value. Found {found, json}."},
    {"json.syntax/missing_comma", "Put a comma between two values, or close the bracket before. Found {found, json}."},
    {"json.syntax/missing_key", "A name in double quotes is expected here. Found {found, json}."},
    {"json.syntax/single_quotes", "JSON uses double quotes. Replace the single quotes around this text."},
    {"json.syntax/trailing_comma", "Remove this comma: nothing follows it."},
    {"json.syntax/unquoted_key", "Put double quotes around this name."},
    {"json.trailing_content", "The document ends before this. Remove what follows, or put the values into one array."},
    {"json.unexpected_end",
     "The document is cut off here[[: {open, plural, one {one bracket is} other {{open} brackets are}} still open]]."},
    {"list.or", " or "},
    {"number.empty", "Enter a phone number."},
    {"number.invalid_length", "No number of this country has this many digits. Check that none is missing or doubled."},
    {"number.local_only", "The area code is missing. Write the whole number with its area code."},
    {"number.missing_plus", "Begin the number with + and the country's calling code, like +12015550123."},
    {"number.not_a_number", "This cannot be read as a phone number."},
    {"number.not_canonical", "Write the number as {expected}."},
    {"number.not_valid",
     "The length is right, but no network has numbers that begin like this. Check the digits after the calling code."},
    {"number.region_needed", "Choose a country, or begin the number with + and its calling code."},
    {"number.too_long", "The number has too many digits for its country."},
    {"number.too_short", "The number has too few digits for its country."},
    {"number.unexpected_character", "Only digits may follow the +. Remove {character, json}."},
    {"number.unknown_calling_code", "No country has this calling code. Check the digits after the +."},
    {"number.unknown_region", "“{region}” is not a region with phone numbers. Use two letters like US or GB."},
    {"schema.any_of",
     "{field} has none of the forms allowed here.[[ This applies because {because.field} is {because.value, json}.]]"},
    {"schema.const",
     "{field} must be {expected, json}.[[ This applies because {because.field} is {because.value, json}.]]"},
    {"schema.contains", "{field} lacks an entry that it needs."},
    {"schema.dependent_required", "{member} is missing.[[ It is needed because {because.field} is set.]]"},
    {"schema.deprecated", "{field} is deprecated.[[ Use {successors, list} instead.]]"},
    {"schema.enum",
     "{field} must be one of {allowed, list}[[, not {actual, json}]].[[ This applies because {because.field} is "
     "{because.value, json}.]]"},
    {"schema.exclusive_maximum", "{field} must be less than {maximum}."},
    {"schema.exclusive_minimum", "{field} must be greater than {minimum}."},
    {"schema.format", "{field} does not have the form of a {format}."},
    {"schema.format/date", "{field} must be a date like 2026-01-31."},
    {"schema.format/date-time", "{field} must be a time with date and zone like 2026-01-31T09:30:00Z."},
    {"schema.format/email", "{field} must be an e-mail address like name@example.com."},
    {"schema.format/uri", "{field} must be a complete address like https://example.com/path."},
    {"schema.format/uuid", "{field} must be a UUID like 123e4567-e89b-12d3-a456-426614174000."},
    {"schema.invalid_schema", "The schema “{schema}” cannot be used: {reason} at “{location}”."},
    {"schema.max_items",
     "{field} can have at most {maximum} {maximum, plural, one {entry} other {entries}}; it has {actual}."},
    {"schema.max_length",
     "{field} can have at most {maximum} {maximum, plural, one {character} other {characters}}; it has {actual}."},
    {"schema.max_properties",
     "{field} can have at most {maximum} {maximum, plural, one {property} other {properties}}; it has {actual}."},
    {"schema.maximum", "{field} must be at most {maximum}."},
    {"schema.min_items",
     "{field} needs at least {minimum} {minimum, plural, one {entry} other {entries}}; it has {actual}."},
    {"schema.min_length",
     "{field} {minimum, plural, =1 {must not be empty} other {needs at least {minimum} characters; it has {actual}}}."},
    {"schema.min_properties",
     "{field} needs at least {minimum} {minimum, plural, one {property} other {properties}}; it has {actual}."},
    {"schema.minimum", "{field} must be at least {minimum}."},
    {"schema.multiple_of", "{field} must be a multiple of {divisor}."},
    {"schema.not",
     "{field} may not have this value.[[ This applies because {because.field} is {because.value, json}.]]"},
    {"schema.not_allowed",
     "{field} may not be set here.[[ This applies because {because.field} is {because.value, json}.]]"},
    {"schema.one_of",
     "{field} has none of the forms allowed here.[[ This applies because {because.field} is {because.value, json}.]]"},
    {"schema.one_of_many", "{field} fits more than one of the forms allowed here, but must fit exactly one."},
    {"schema.pattern",
     "{field} does not have the right form[[: it should look like {example, json}]].[[ This applies because "
     "{because.field} is {because.value, json}.]]"},
    {"schema.property_name", "“{actual}” cannot be the name of a property here."},
    {"schema.required", "{member} is missing.[[ It is needed because {because.field} is {because.value, json}.]]"},
    {"schema.type",
     "{field} must be {expected, types}, not {actual, types}.[[ This applies because {because.field} is "
     "{because.value, json}.]]"},
    {"schema.type/fraction", "{field} must be {expected, types}, without a fraction."},
    {"schema.unique_items", "{field} has the same entry twice: entry {second} repeats entry {first} (counted from 0)."},
    {"schema.unknown_property", "{field} is not a property that is known here.[[ Did you mean “{nearest}”?]]"},
    {"schema.unknown_schema", "There is no schema “{schema}”.[[ Did you mean “{nearest}”?]]"},
    {"schema.unknown_value", "{actual, json} is not a known value of {field}; known are {known, list}."},
    {"suggestion.add", "Add {property, json}: {value, json}"},
    {"suggestion.remove", "Remove it"},
    {"suggestion.rename", "Rename it to {to, json}"},
    {"suggestion.replace", "Replace it with {value, json}"},
    {"type.array", "a list"},
    {"type.boolean", "true or false"},
    {"type.integer", "a whole number"},
    {"type.null", "null"},
    {"type.number", "a number"},
    {"type.object", "an object"},
    {"type.string", "text"},
});

}  // namespace

std::span<const Message> englishMessages() { return kMessages; }

}  // namespace dialproof
