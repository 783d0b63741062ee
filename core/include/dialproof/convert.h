// Carries a number's routing from one provider's document to another's, and says what did not come along.
//
//   Conversion c = convert(text, "signalwire", "voipbin");
//   if (c.document) std::puts(c.document->c_str());
//   std::puts(renderText(c.result, text).c_str());     // convert.lost, convert.guessed, convert.placeholder, …
//
// In between stands a model that belongs to no provider: what the number is, and what happens when it is called or
// sent a message. docs/convert.md has the table of what maps to what, each with its source. Bad input gives
// diagnostics and no document: text that its own schema refuses, a list, an id that names no document, a number that
// the other provider does not take. What nobody says is not made up: where the other document cannot do without, it
// gets a placeholder, and a diagnostic says so.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dialproof/json.h"
#include "dialproof/schema.h"

namespace dialproof {

/// What a document states, and where in it (JSON Pointer).
template <typename Value>
struct Stated {
  Value value{};
  std::string place = {};
};

/// A text that a document may state.
using StatedText = std::optional<Stated<std::string>>;

/// What takes an incoming call or message. `RoutingAction::target` says which one.
enum class ActionKind : unsigned char {
  kNone,              ///< nothing answers
  kForward,           ///< passed on to another number, in E.164
  kFlow,              ///< a call flow
  kWebhook,           ///< a URL is asked what to do
  kScript,            ///< a URL answers with the script that is run
  kApplication,       ///< a LaML application: a set of URLs that has an id
  kRelayApplication,  ///< whoever listens under the application's name
  kTopic,             ///< whoever listens to the topic
  kContext,           ///< whoever listens in the context; SignalWire's older word for a topic
  kConnector,         ///< a Relay connector
  kAgent,             ///< an AI agent
  kDialogflow,        ///< a Dialogflow agent
  kSipEndpoint,       ///< a SIP endpoint
  kSipGateway,        ///< a SIP gateway
  kVertoEndpoint,     ///< a Verto endpoint, in a browser
  kSubscriber,        ///< a subscriber
  kRoom,              ///< a video room
  kQueue,             ///< a call queue
};

/// "none", "forward", "flow", …
std::string_view toString(ActionKind kind);

/// What happens with an incoming call or message.
struct RoutingAction {
  std::optional<Stated<ActionKind>> kind;  ///< nullopt: the document does not say
  StatedText target;                       ///< by kind: number, URL, identifier or name
  StatedText method;                       ///< HTTP method for a target that is a URL
  StatedText fallback;                     ///< the URL that is asked when the target fails
  StatedText fallbackMethod;
  StatedText statusCallback;  ///< the URL that is told how a call goes on
  StatedText statusCallbackMethod;
};

enum class Capability : unsigned char { kVoice, kSms, kMms, kFax };

/// What kind of number it is, as its provider sees it. A long code is one that is not toll-free; a virtual number is
/// reached inside its provider's network only.
enum class NumberClass : unsigned char { kLongCode, kLocal, kNational, kTollFree, kSharedRate, kVirtual };

enum class NumberStatus : unsigned char { kActive, kPending, kSuspended, kReleased };

/// Whom the number's calls count for in advertising.
struct Attribution {
  StatedText source;
  StatedText medium;
  StatedText campaign;
  StatedText content;
};

/// A number's routing, as no provider in particular says it. What a document does not state is nullopt or empty.
struct CanonicalRouting {
  std::string dialect;  ///< whose identifiers are in it: "voipbin"; may be empty
  StatedText number;    ///< E.164
  StatedText label;     ///< a name for people
  StatedText detail;    ///< notes for people
  RoutingAction call;
  RoutingAction message;
  StatedText receiveMode;  ///< "voice" or "fax": how a call is taken
  std::optional<Stated<bool>> recordCalls;
  std::optional<Stated<bool>> takesFax;  ///< T.38
  /// All that the number carries; empty where the document does not list it.
  std::vector<Stated<Capability>> capabilities;
  std::optional<Stated<NumberClass>> numberClass;
  StatedText country;  ///< ISO 3166-1 alpha-2
  Attribution attribution;
  std::optional<Stated<NumberStatus>> status;
  StatedText created;    ///< RFC 3339, as are all times
  StatedText updated;    ///< when it was last changed
  StatedText suspended;  ///< since when it is suspended
  StatedText released;   ///< when it was given back
};

/// A document that convert() reads and writes.
struct RoutingDocument {
  std::string_view schemaId;  ///< "voipbin/number"
  std::string_view dialect;   ///< "voipbin"
};

/// Every document that convert() reads and writes, in the order of their ids. The first of a dialect is its number,
/// which the dialect's name alone stands for.
std::span<const RoutingDocument> routingDocuments();

/// What a document says. It is taken to be valid by its schema; what is of another type there is not read.
/// @param from the id of a schema ("voipbin/number") or of a dialect ("voipbin"), as convert() takes it; for any other
/// the model is empty.
CanonicalRouting toCanonical(const JsonValue& document, std::string_view from);

/// The document that says as much of the model as it can. Where it cannot do without what the model does not state, it
/// has defaults and placeholders, as convert() reports them; a model without a number gives no valid one. A stated
/// value is carried as it is, so a model of values that no valid document holds can give an invalid document.
/// @param to as above; null for any other.
JsonValue fromCanonical(const CanonicalRouting& routing, std::string_view to);

/// What convert() answers.
struct Conversion {
  /// JSON text with line breaks, its members in the order of their schema; nullopt where none could be made. It is
  /// valid by its schema and its dialect's rules.
  std::optional<std::string> document;
  std::string to;  ///< the schema it is of: "voipbin/number"
  /// `schema` is that of the text, and `valid` says whether a document was made. First what is wrong with the text by
  /// its own schema and rules, then what was lost of it, in document order; the places of these are in the text. Last
  /// what was guessed and filled in: these have the param `document` with the value "target", no range, and their
  /// places are in the answer.
  ValidationResult result;
};

/// Converts a document.
/// @param from the schema's or dialect's id; a dialect ("voipbin") stands for its number ("voipbin/number"). Empty:
/// detect() finds it.
/// @param to likewise. A request ("voipbin/number-create") is what to send to that provider; its number as such
/// ("voipbin/number") holds more, and has placeholders for what only the provider can know.
Conversion convert(std::string_view text, std::string_view from, std::string_view to,
                   const ValidationOptions& options = {});

/// The conversion as one line of JSON, `document` in it as text; the same bytes from the native library and from wasm.
std::string renderJson(const Conversion& conversion);

}  // namespace dialproof
