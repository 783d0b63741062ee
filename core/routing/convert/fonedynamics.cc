// Fone Dynamics: calls are passed on to a number or taken by a flow.

#include <algorithm>
#include <array>

#include "routing/convert/dialect.h"
#include "routing/convert/number_guess.h"

namespace dialproof::internal {
namespace {

// Nothing on its pages stands for an identifier that is not known. ZZ is nobody's in ISO 3166-1.
constexpr std::string_view kUnknown = "unknown";
constexpr std::string_view kNoCountry = "ZZ";

template <typename Value>
struct Word {
  std::string_view word;
  Value value;
};

constexpr Word<NumberClass> kTypes[] = {{"Local", NumberClass::kLocal},
                                        {"Toll-Free", NumberClass::kTollFree},
                                        {"Shared-Rate", NumberClass::kSharedRate},
                                        {"National", NumberClass::kNational}};

constexpr Word<Capability> kCapabilities[] = {
    {"Voice", Capability::kVoice}, {"SMS", Capability::kSms}, {"MMS", Capability::kMms}};

constexpr Word<NumberStatus> kStatuses[] = {{"Active", NumberStatus::kActive}, {"Pending", NumberStatus::kPending}};

struct Method {
  std::string_view word;
  ActionKind kind;
  std::string_view target;
};

constexpr Method kMethods[] = {{"Endpoint", ActionKind::kForward, "EndpointNumber"},
                               {"Flow", ActionKind::kFlow, "Flow"}};

struct AttributionMember {
  std::string_view member;
  StatedText Attribution::*text;
};

constexpr AttributionMember kAttributions[] = {{"Attribution_Source", &Attribution::source},
                                               {"Attribution_Medium", &Attribution::medium},
                                               {"Attribution_Campaign", &Attribution::campaign},
                                               {"Attribution_Content", &Attribution::content}};

constexpr std::string_view kRecords[] = {"Number",       "PropertySid", "AccountSid", "Type",
                                         "Capabilities", "CountryCode", "Region",     "City"};

constexpr OrdinaryValue kOrdinary[] = {{"Recording", "Off"}, {"Status", "Active"}};

template <typename Value, std::size_t Size>
std::optional<Value> valueOf(const Word<Value> (&words)[Size], std::string_view word) {
  const auto found =
      std::find_if(std::begin(words), std::end(words), [&](const Word<Value>& one) { return one.word == word; });
  return found == std::end(words) ? std::nullopt : std::optional(found->value);
}

template <typename Value, std::size_t Size>
std::string_view wordOf(const Word<Value> (&words)[Size], Value value) {
  const auto found =
      std::find_if(std::begin(words), std::end(words), [&](const Word<Value>& one) { return one.value == value; });
  return found == std::end(words) ? std::string_view() : found->word;
}

// "Voice, SMS"
void readCapabilities(const JsonValue& document, CanonicalRouting& routing) {
  const auto list = readText(document, "Capabilities");
  std::string_view rest = list ? std::string_view(list->value) : std::string_view();
  while (!rest.empty()) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    const std::string_view item = rest.substr(0, comma);
    const auto capability = valueOf(kCapabilities, item.substr(std::min(item.find_first_not_of(' '), item.size())));
    if (capability) routing.capabilities.push_back({*capability, list->place});
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
}

void readCall(const JsonValue& document, RoutingAction& call) {
  const auto stated = readText(document, "RoutingMethod");
  for (const Method& method : kMethods) {
    if (!stated || stated->value != method.word) continue;
    call.kind = {method.kind, stated->place};
    call.target = readText(document, method.target);
  }
}

void read(const JsonValue& document, CanonicalRouting& routing) {
  routing.number = readText(document, "Number");
  routing.label = readText(document, "Friendly");
  routing.country = readText(document, "CountryCode");
  readCall(document, routing.call);
  routing.message.target = readText(document, "SendSmsTo");
  if (routing.message.target) routing.message.kind = {ActionKind::kForward, routing.message.target->place};
  for (const AttributionMember& one : kAttributions) routing.attribution.*one.text = readText(document, one.member);
  if (const auto recording = readText(document, "Recording")) {
    routing.recordCalls = {recording->value == "Call", recording->place};
  }
  if (const auto type = readText(document, "Type")) {
    if (const auto value = valueOf(kTypes, type->value)) routing.numberClass = {*value, type->place};
  }
  if (const auto status = readText(document, "Status")) {
    if (const auto value = valueOf(kStatuses, status->value)) routing.status = {*value, status->place};
  }
  readCapabilities(document, routing);
}

void writeCall(const RoutingAction& call, Target& target) {
  if (!call.kind || !call.target) return;
  for (const Method& method : kMethods) {
    if (method.kind != call.kind->value || !target.has(method.target)) continue;
    target.state("RoutingMethod", method.word, call.kind->place);
    const bool isNumber = method.kind == ActionKind::kForward;
    isNumber ? target.state(method.target, call.target) : target.refer(method.target, *call.target);
  }
}

void writeCapabilities(const CanonicalRouting& routing, Target& target) {
  if (!target.has("Capabilities")) return;
  std::string list;
  std::string_view place;
  for (const Stated<Capability>& stated : routing.capabilities) {
    const std::string_view word = wordOf(kCapabilities, stated.value);
    if (word.empty()) continue;
    if (!list.empty()) list += ',';
    list += word;
    place = stated.place;
    target.carry(stated.place);
  }
  if (!list.empty()) target.state("Capabilities", list, place);
}

// A number that is suspended or given back is not in use, which is all that Pending says for sure.
void writeStatus(const CanonicalRouting& routing, Target& target) {
  const auto& status = routing.status;
  if (!status || !target.has("Status")) return;
  const std::string_view word = wordOf(kStatuses, status->value);
  if (!word.empty()) return target.state("Status", word, status->place);
  target.guess("Status", "Pending", status->place);
  target.carry(status->place);
}

void write(const CanonicalRouting& routing, Target& target) {
  target.state("Number", routing.number);
  target.state("Friendly", routing.label);
  target.state("CountryCode", routing.country);
  writeCall(routing.call, target);
  const bool forwardsMessages = routing.message.kind && routing.message.kind->value == ActionKind::kForward;
  if (forwardsMessages) target.state("SendSmsTo", routing.message.target);
  for (const AttributionMember& one : kAttributions) target.state(one.member, routing.attribution.*one.text);
  if (const auto& record = routing.recordCalls) {
    target.state("Recording", record->value ? "Call" : "Off", record->place);
  }
  if (const auto& numberClass = routing.numberClass) {
    const std::string_view word = wordOf(kTypes, numberClass->value);
    if (!word.empty()) target.state("Type", word, numberClass->place);
  }
  writeCapabilities(routing, target);
  writeStatus(routing, target);
}

// What the number must carry to do what it does.
void guessCapabilities(const CanonicalRouting& routing, Target& target) {
  target.guess("Capabilities", acts(routing.message) ? "Voice,SMS" : "Voice", useOf(routing));
}

// A number that is stated to be no toll-free one is none, whatever it looks like.
std::string_view guessType(const CanonicalRouting& routing) {
  const NumberClass guessed = guessClass(routing.number->value);
  return wordOf(kTypes, routing.numberClass && guessed == NumberClass::kTollFree ? NumberClass::kNational : guessed);
}

void complete(const CanonicalRouting& routing, Target& target) {
  target.leaveOpen("PropertySid", kUnknown);
  target.leaveOpen("AccountSid", kUnknown);
  if (routing.number) {
    const std::string country = guessCountry(routing.number->value);
    if (target.needs("Type")) target.guess("Type", guessType(routing), routing.number->place);
    if (target.needs("CountryCode") && !country.empty()) target.guess("CountryCode", country, routing.number->place);
  }
  if (target.needs("Capabilities")) guessCapabilities(routing, target);
  target.leaveOpen("CountryCode", kNoCountry);
  target.assume("Status", "Active");
}

}  // namespace

const Dialect kFoneDynamics{"fonedynamics", "Fone Dynamics", read, write, complete, kRecords, kOrdinary};

}  // namespace dialproof::internal
