// A document as its provider writes it: numbers in E.164, "none" as the provider says it, defaults, members in the
// schema's order.
//
//   NormalizeResult result = normalize("fonedynamics/number-configure", text, {.defaultRegion = "AU"});
//   if (result.valid) write(result.text);     // result.changes says what was changed, and where in `text`
//
// What is changed, each a hint with its place in the text that was given:
//   normalize.number    a number becomes E.164 where the schema asks for that. One that is written nationally is taken
//                       to be of the region that the document names, or else of the option's; without either it stays.
//   normalize.sentinel  an empty text, null or another year 9999 becomes what the provider writes for none and not yet
//   normalize.default   a member that has a default is filled in; not in updates, where what is left out stays as it is
//   normalize.order     members stand in the schema's order, those that it does not know behind them
// Normalizing twice changes nothing more; a document has no more errors afterwards than before; no member is lost; what
// is not changed stays as it is written. A change that its schema does not take is not made.
// Bad input: text that is no JSON (`json.…`) and an unknown schema give diagnostics and no text. A document may be
// invalid: what cannot be mended stays.
#pragma once

#include <string>
#include <string_view>

#include "dialproof/diagnostic.h"
#include "dialproof/schema.h"

namespace dialproof {

struct NormalizeOptions {
  Limits limits = {};
  /// ISO 3166-1 alpha-2 region of numbers without calling code, where the document names none.
  std::string defaultRegion = {};
  /// Wording of messages; English when null. Must outlive the call.
  const MessageCatalogue* catalogue = nullptr;
};

struct NormalizeResult {
  bool valid = false;        ///< the text could be read and the schema is known
  std::string text;          ///< the document, normalized; empty when not valid
  ValidationResult changes;  ///< what was changed, or why nothing could be; `changes.valid` is `valid`
};

/// Writes a document as its provider does.
/// @param schema "<dialect>/<resource>", or a dialect: then that of its schemas which the document is likeliest of
NormalizeResult normalize(std::string_view schema, std::string_view text, const NormalizeOptions& options = {});

/// The result as one line of JSON, without an empty text; the same bytes from the native library and from wasm.
std::string renderJson(const NormalizeResult& result);

}  // namespace dialproof
