// What a page that asks for a phone number needs beside the verdict (number.h): text grouped while it is typed, example
// numbers, and whether two texts are the same number.
//
//   TypedText a = formatAsYouType("20155501", 8, "US");                   // a.text == "(201) 555-01", a.caret == 11
//   TypedText b = editAsYouType(a.text, {.begin = 5, .end = 6}, "US");    // backspace over the blank: the 1 goes
//   NumberMatch c = matchNumbers("+1 201 555 0123", "(201) 555-0123").match;      // NumberMatch::kNsn
//
// Groups, examples and matches are libphonenumber's. Texts are UTF-8; places in them are offsets in bytes.
// Bad input: as-you-type leaves a text that is more than a number as it stands, and a place outside is moved to the
// text's end; an unknown region has no examples; what is no number matches nothing and has a `number.…` diagnostic.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dialproof/diagnostic.h"
#include "dialproof/number.h"

namespace dialproof {

struct TypedText {
  std::string text;
  std::size_t caret = 0;

  friend bool operator==(const TypedText&, const TypedText&) = default;
};

/// Groups what has been typed so far as numbers of the region are written. The caret stays behind the digit that it
/// stands behind. Digits and a leading plus are kept, each and in their order (as ASCII); blanks and punctuation
/// between them are set anew. A text with anything else in it (letters, an extension, `*`) comes back as it is.
/// `region`: ISO 3166-1 alpha-2, in either case; where there is no such plan, numbers with a plus are grouped only.
TypedText formatAsYouType(std::string_view text, std::size_t caret, std::string_view region);

/// What is done to a text: [begin, end) goes, `inserted` takes its place.
struct TextEdit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view inserted = {};
  bool isForward = false;  ///< of a deletion: by the Delete key, which takes what is behind the caret
};

/// Does the edit to a grouped text and groups it anew, the caret behind what was inserted. A deletion that meets
/// nothing but punctuation takes the digit before it, or the one behind it when it is forward.
TypedText editAsYouType(std::string_view text, const TextEdit& edit, std::string_view region);

/// A valid number of the region that nobody is called with, in E.164; nullopt when there are none of the type.
/// kUnknown asks for any.
std::optional<std::string> exampleNumber(std::string_view region, NumberType type = NumberType::kUnknown);

/// The same for a calling code: of its main region, or of no region ("+800").
std::optional<std::string> exampleNumberOf(int callingCode);

enum class NumberMatch : std::uint8_t {
  kInvalid,   ///< one of them is no number
  kNone,      ///< two numbers
  kShortNsn,  ///< one is the end of the other, or only one has an extension or a leading zero
  kNsn,       ///< the same national number; one of them has no calling code
  kExact,     ///< calling code, national number and extension are the same
};

/// "invalid", "none", "short_nsn", "nsn", "exact".
std::string_view toString(NumberMatch match);

struct NumberMatchResult {
  NumberMatch match = NumberMatch::kInvalid;
  std::vector<Diagnostic> first;  ///< why the first text is no number, by offsets into it
  std::vector<Diagnostic> second;
};

/// Whether two texts are the same number, by libphonenumber's IsNumberMatch. With a default region, both are read as
/// dialled there; without, a text may lack its calling code.
NumberMatchResult matchNumbers(std::string_view first, std::string_view second, const NumberOptions& options = {});

/// The result as one line of JSON.
std::string renderJson(const NumberMatchResult& result);

}  // namespace dialproof
