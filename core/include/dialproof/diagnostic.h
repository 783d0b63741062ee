// What every check in Dialproof answers with: a verdict and all the diagnostics behind it.
//
//   ValidationResult result = validate("voipbin/number", text);
//   if (!result.valid) std::cerr << renderText(result, text, {.fileName = "number.json"});
//
// A diagnostic is data (code, parameters, place). Its message comes last, from a catalogue that the caller
// can replace, so codes and parameters are the API and the wording is not.
// Standards: JSON Pointer RFC 6901, JSON Patch RFC 6902, JSON Schema 2020-12 output (section 12) for locations.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dialproof/json.h"

namespace dialproof {

/// Only an error makes a document invalid.
enum class Severity : unsigned char { kError, kWarning, kHint };

/// "error", "warning" or "hint".
std::string_view toString(Severity severity);

/// One place in the input text.
struct Position {
  std::size_t offset = 0;       ///< in bytes of the UTF-8 text
  std::size_t utf16Offset = 0;  ///< in UTF-16 code units, what JavaScript strings and editors count
  std::size_t line = 1;         ///< 1-based; lines end at LF, CR LF or a lone CR
  std::size_t column = 1;       ///< 1-based, in Unicode code points
  friend bool operator==(const Position&, const Position&) = default;
};

/// A half-open stretch of the input text. Faults of a key point at the key, faults of a value at the value, and a
/// missing property at the key of the object that lacks it (the opening brace where that object is the document
/// or an array's element).
struct Range {
  Position start;
  Position end;
  friend bool operator==(const Range&, const Range&) = default;
};

/// The value elsewhere in the document that made a rule apply.
struct Condition {
  std::string instanceLocation;  ///< JSON Pointer
  JsonValue value;
};

/// One operation of a JSON Patch (RFC 6902).
struct PatchOperation {
  enum class Op : unsigned char { kAdd, kRemove, kReplace, kMove, kCopy, kTest };
  Op op = Op::kReplace;
  std::string path;  ///< JSON Pointer
  std::string from;  ///< JSON Pointer; `move` and `copy` only
  JsonValue value;   ///< `add`, `replace` and `test` only

  bool hasFrom() const { return op == Op::kMove || op == Op::kCopy; }
  bool hasValue() const { return op == Op::kAdd || op == Op::kReplace || op == Op::kTest; }
};

/// "add", "remove", "replace", "move", "copy" or "test".
std::string_view toString(PatchOperation::Op op);

/// A fix the user can take, in operations that add, remove, replace and move. Applying one never leaves the document
/// with more errors than it had.
struct Suggestion {
  std::string title;
  std::vector<PatchOperation> patch;
};

struct Diagnostic {
  std::string_view code;  ///< stable, dotted, lower case: "schema.required"; one of diagnosticCodes()
  Severity severity = Severity::kError;
  std::string instanceLocation;  ///< JSON Pointer; for a missing property its parent
  std::optional<Range> range;    ///< present whenever the input was text
  std::string keywordLocation;   ///< JSON Pointer into the schema; empty when no keyword raised it
  /// URI of that keyword, without the references on the way; empty for the built-in schemas, which do not keep it.
  std::string absoluteKeywordLocation;
  JsonValue::Object params;  ///< what the message needs, by the names the code's documentation gives
  std::string message;       ///< from the catalogue
  std::optional<Condition> because;
  std::vector<Suggestion> suggestions;
};

/// What a schema says of a value that it accepts: a title, a default, content it does not check.
struct Annotation {
  std::string instanceLocation;  ///< JSON Pointer
  std::string keywordLocation;   ///< JSON Pointer into the schema
  std::string absoluteKeywordLocation;
  std::string keyword;
  JsonValue value;
};

struct ValidationResult {
  bool valid = false;
  std::string schema;                        ///< the schema's id, as it was asked for
  std::vector<Diagnostic> diagnostics;       ///< all of them, in document order
  std::vector<Annotation> annotations = {};  ///< of a valid document, where they were asked for
};

/// One entry of the code table: everything there is to know about a code but the places it is raised from.
struct DiagnosticCode {
  std::string_view code;
  Severity severity;             ///< its usual severity; a schema may soften an error to a warning
  std::string_view description;  ///< for the reference: when it is raised and what its params are
};

/// Every code Dialproof can raise, in alphabetical order. Codes are API: a test lists them all.
std::span<const DiagnosticCode> diagnosticCodes();

/// Message templates by key. A key is a code, or a code with a variant behind a slash: "schema.format/uuid".
///
/// Template syntax: `{name}` is replaced by the parameter of that name; `[[ … ]]` is left out when a parameter named
/// inside it is absent; `{name, plural, one {…} other {…}}` picks by the parameter's number. Keys that a catalogue
/// lacks fall back to English.
class MessageCatalogue {
 public:
  /// The built-in English catalogue.
  static const MessageCatalogue& english();

  MessageCatalogue() = default;
  explicit MessageCatalogue(std::vector<std::pair<std::string, std::string>> templates);
  /// From a JSON object of strings by key. What is not a string is left out, so English stands in for it; text that is
  /// no such object gives an empty catalogue.
  static MessageCatalogue fromJson(std::string_view json);

  /// The template of a key, this catalogue's or the English one; empty for an unknown key.
  std::string_view find(std::string_view key) const;

 private:
  std::vector<std::pair<std::string, std::string>> templates_;  // sorted by key
};

/// The keys of the English catalogue with their templates: what a translation has to provide.
std::span<const std::pair<std::string_view, std::string_view>> englishMessages();

struct TextOptions {
  std::string fileName;  ///< put before line and column; may be empty
  bool color = false;    ///< ANSI colours
};

/// Diagnostics for a terminal: place, severity, message, the source line with a caret, suggestions.
/// @param source the text that was validated; control characters in it are shown escaped.
std::string renderText(const ValidationResult& result, std::string_view source, const TextOptions& options = {});

/// The result as one line of JSON; the same bytes from the native library and from wasm.
std::string renderJson(const ValidationResult& result);

}  // namespace dialproof
