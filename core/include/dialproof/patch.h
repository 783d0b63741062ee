// From one state of a resource to another: the smallest request that takes a provider's number there, and what becomes
// of a document that a change is applied to.
//
//   PatchResult change = patch("signalwire/phone-number", currentText, wantedText);
//   if (change.valid) send(change.body);         // valid by change.requestSchema; toJson(change.operations): RFC 6902
//   ApplyResult after = apply("signalwire/phone-number", currentText, change.body);
//
// Standard: JSON Patch, RFC 6902. What a provider lets a request change is what its update schemas know; everything
// else of a resource is read-only. docs/patch.md has the rules.
// Bad input gives diagnostics and no patch: text that is no JSON, a document that its schema refuses, an unknown
// schema, one whose documents no request changes. What the request cannot do is refused at its place in `wanted`.
// Secrets (user names and passwords in addresses, members named as tokens, passwords, secrets or keys are) stand in the
// body and the operations, which have to carry them, but never in a message, a param or a suggestion.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dialproof/diagnostic.h"
#include "dialproof/schema.h"

namespace dialproof {

struct PatchOptions {
  Limits limits = {};
  /// Wording of messages; English when null. Must outlive the call.
  const MessageCatalogue* catalogue = nullptr;
};

struct PatchResult {
  bool valid = false;         ///< one request takes the one to the other, or none is needed
  std::string requestSchema;  ///< id of the update request's schema; empty where no request is needed
  std::string body;           ///< the request's body, JSON; empty where no request is needed
  /// The same change as a JSON Patch: applied to `current` it gives `wanted`, and without any of its operations it does
  /// not. Empty of equal documents. A member that is null is not the same as none here, though no request tells them
  /// apart.
  std::vector<PatchOperation> operations;
  ValidationResult current;  ///< what is wrong with the first document
  ValidationResult wanted;   ///< what is wrong with the second, and what of it no request can do (`patch.…`)
};

/// The smallest change that takes `current` to `wanted`, two documents of one schema.
/// @param schema "<dialect>/<resource>", or a dialect for its number: "signalwire"
PatchResult patch(std::string_view schema, std::string_view current, std::string_view wanted,
                  const PatchOptions& options = {});

struct ApplyResult {
  bool valid = false;        ///< the change was carried out, all of it
  std::string text;          ///< `current` after it, what it does not name as it was written; empty when not valid
  ValidationResult current;  ///< what keeps the document from being read
  ValidationResult change;   ///< what is wrong with the change (`patch.…`, or what the request's schema says)
};

/// Carries a change out on `current`, which need not be valid: a patch may be what mends it. validate() tells what came
/// of it.
/// @param schema as for patch(); a JSON Patch may be of a document of any schema
/// @param change a JSON Patch (a list), or the body of an update request (an object): what its members say is what the
///   provider answers afterwards, but for times of change, which only the provider knows
ApplyResult apply(std::string_view schema, std::string_view current, std::string_view change,
                  const PatchOptions& options = {});

/// The operations as a JSON Patch document.
std::string toJson(const std::vector<PatchOperation>& operations);

/// The results as one line of JSON, without texts that are empty; the same bytes from the native library and from wasm.
std::string renderJson(const PatchResult& result);
std::string renderJson(const ApplyResult& result);

}  // namespace dialproof
