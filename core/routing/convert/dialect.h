// What convert() knows of a dialect: how its documents are read into the model and written from it. One file a dialect;
// docs/convert.md has the table.
#pragma once

#include <span>
#include <string_view>

#include "dialproof/convert.h"
#include "routing/convert/target.h"

namespace dialproof::internal {

/// A value that says nothing beyond what is so anyway: there is nothing to lose.
struct OrdinaryValue {
  std::string_view member;
  std::string_view value;  ///< a string's content, or another value's JSON
};

struct Dialect {
  std::string_view id;
  std::string_view name;  ///< the provider's
  void (*read)(const JsonValue& document, CanonicalRouting& routing);
  /// States what the model does, in any of the dialect's documents: the target leaves out what it has no member for.
  void (*write)(const CanonicalRouting& routing, Target& target);
  /// Fills in what is required and still missing.
  void (*complete)(const CanonicalRouting& routing, Target& target);
  /// Members that the provider keeps records in, and facts of the number: nobody set them, so no setting is lost.
  std::span<const std::string_view> records;
  std::span<const OrdinaryValue> ordinary;
};

extern const Dialect kFoneDynamics;
extern const Dialect kSignalWire;
extern const Dialect kSpeko;
extern const Dialect kVoipbin;

/// A member's text, with its place; nullopt where it is missing, null, empty, or no text.
StatedText readText(const JsonValue& document, std::string_view member);

/// "/member".
std::string placeOf(std::string_view member);

/// Whether something takes what comes in.
bool acts(const RoutingAction& action);

/// The place of what shows best what the number must carry: the messages' action, the calls', or the number itself.
std::string_view useOf(const CanonicalRouting& routing);

}  // namespace dialproof::internal
