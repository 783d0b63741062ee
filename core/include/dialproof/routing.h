// The rules of routing configurations that no schema can express: what one field says of another, and what a number, an
// address or a time is.
//
//   for (const RoutingRule& rule : routingRules()) std::puts(std::string(rule.code).c_str());
//
// validate() (dialproof/schema.h) runs those of a document's dialect by itself. docs/rules.md describes each.
#pragma once

#include <span>
#include <string_view>

namespace dialproof {

/// Where a rule comes from.
enum class RuleSource : unsigned char {
  kSeed,   ///< the provider's reference page
  kFound,  ///< another public document or source of the provider's
  kOpen,   ///< nobody says: what a user would expect. Such a rule never makes a document invalid.
};

/// "seed", "found" or "open".
std::string_view toString(RuleSource source);

struct RoutingRule {
  std::string_view code;  ///< of the diagnostic that it raises; one of diagnosticCodes()
  RuleSource source;
  std::string_view because;  ///< what it rests on, in English
};

/// Every rule, by its code.
std::span<const RoutingRule> routingRules();

}  // namespace dialproof
