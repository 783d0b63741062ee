// What a diagnostic's code means: when it is raised, where its rule comes from, how to mend it, and an example.
//
//   if (const auto explanation = explain("routing.loop")) std::puts(std::string(explanation->mend).c_str());
//
// Link dialproof::explain; who does not use it carries none of its texts. They are in English. docs/rules.md says the
// same of the rules of routing configurations. An unknown code has no explanation; nearestCode() tells which one may
// have been meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dialproof/diagnostic.h"
#include "dialproof/routing.h"

namespace dialproof {

/// What raises a code.
struct CodeExample {
  std::string_view schema;  ///< a built-in schema's id, or the text of a schema; empty: `text` is a phone number
  std::string_view text;  ///< the document; empty where the schema itself is at fault. Other faults may be in it, too.
  /// Of `convert.…` what the document is converted to; of `patch.…` what it is to become, or a JSON Patch to apply.
  std::string_view other = {};
};

struct Explanation {
  std::string_view code;
  Severity severity = Severity::kError;  ///< its usual one
  std::string_view meaning;              ///< when it is raised
  std::string_view params;               ///< their names, with remarks; empty where there are none
  std::string_view mend;
  std::optional<RoutingRule> rule;     ///< the rule of routing configurations that raises it
  std::string_view dialects;           ///< of a rule: those it is of, by their names
  std::string_view detail;             ///< of a rule: what exactly it says, in Markdown
  std::optional<CodeExample> example;  ///< none where it would be too large to be shown
};

/// The explanation of one of diagnosticCodes(); nullopt for any other text.
std::optional<Explanation> explain(std::string_view code);

/// The code that was meant by a word that is none: one that is spelt nearly so, or whose last part is the word.
std::optional<std::string_view> nearestCode(std::string_view word);

/// The explanation as one line of JSON.
std::string renderJson(const Explanation& explanation);

}  // namespace dialproof
