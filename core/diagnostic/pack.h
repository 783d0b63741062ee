// A result as words and one text, for a host that makes its own objects of it (wasm/src/packed-result.ts). Reading JSON
// would take it longer than the check does.
#pragma once

#include <string>

#include "dialproof/diagnostic.h"

namespace dialproof::internal {

/// The bytes of so many words of 32 bits, least byte first, and behind them one text in well-formed UTF-8. The first
/// word says how many words there are, itself included. The others are, in the order of ValidationResult's members:
///
///   text        its length in UTF-16 code units; it stands in the one text behind the text before it
///   list        how many, and each of them
///   position    four words
///   severity    0 error, 1 warning, 2 hint; valid is 0 or 1
///   value       0 null, 1 false, 2 true, or 3 string: text, 4 number: text, 5 array: list of values,
///               6 object: list of text and value
///   diagnostic  a word tells which of its members are there that may be missing: 1 range, 2 keywordLocation,
///               4 absoluteKeywordLocation, 8 because. An annotation's absoluteKeywordLocation is empty where it has
///               none
///   operation   0 add, 1 remove, 2 replace, 3 move, 4 copy, 5 test; its path, and its value or what it moves or copies
std::string pack(const ValidationResult& result);

}  // namespace dialproof::internal
