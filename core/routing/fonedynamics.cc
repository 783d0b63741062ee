// Fone Dynamics: where calls go, and what the number can do for it.

#include <string_view>

#include "routing/dialects.h"
#include "routing/number_facts.h"

namespace dialproof::internal {
namespace {

// Of a list in one text, "Voice, SMS".
bool lists(std::string_view text, std::string_view wanted) {
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    const std::string_view item = text.substr(0, comma);
    if (item.substr(item.find_first_not_of(' ')) == wanted) return true;
    text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
  }
  return false;
}

void checkUnused(Subject& subject, const Field& method, const Field& target, std::string_view owner) {
  if (!target.isSet() || !method.isSet() || subject.text(method) == owner) return;
  subject.raise({.code = "routing.unused_field",
                 .node = target.node,
                 .mark = Note::Mark::kKey,
                 .params = {{"owner", owner}},
                 .because = method,
                 .fix = Fix{Fix::Kind::kRemove}});
}

void checkRouting(Subject& subject, const Field& number) {
  const Field method = subject.field("RoutingMethod");
  const Field endpoint = subject.field("EndpointNumber");
  checkUnused(subject, method, endpoint, "Endpoint");
  checkUnused(subject, method, subject.field("Flow"), "Flow");
  const bool isUsed = endpoint.isSet() && subject.text(method) != "Flow";
  const bool isLoop = isUsed && number.isSet() && subject.text(endpoint) == subject.text(number);
  if (isLoop) subject.raise({.code = "routing.loop", .node = endpoint.node, .because = number});
}

void checkVoice(Subject& subject) {
  const Field capabilities = subject.field("Capabilities");
  if (!capabilities.isSet() || lists(subject.text(capabilities), "Voice")) return;
  if (const Field method = subject.field("RoutingMethod"); method.isSet()) {
    subject.raise({.code = "routing.capability_missing",
                   .node = method.node,
                   .params = {{"needed", JsonValue::Array{"Voice"}}},
                   .because = capabilities});
  }
  const Field recording = subject.field("Recording");
  if (subject.text(recording) == "Call") {
    subject.raise({.code = "routing.recording_without_voice",
                   .node = recording.node,
                   .because = capabilities,
                   .fix = Fix{Fix::Kind::kReplace, "Off"}});
  }
}

}  // namespace

void checkFoneDynamicsNumber(Subject& subject) {
  const Field number = subject.field("Number");
  checkRouting(subject, number);
  checkVoice(subject);
  checkNumberFacts(subject, number, subject.field("CountryCode"), subject.field("Type"), {"Toll-Free", {}});
}

// What is not named stays as it is, and which number it is stands in the request's address.
void checkFoneDynamicsConfiguration(Subject& subject) { checkRouting(subject, {}); }

void checkFoneDynamicsListQuery(Subject& subject) {
  const Field usual = subject.field("Capabilities");
  if (!usual.isSet()) return;
  subject.raise({.code = "routing.parameter_spelling",
                 .node = usual.node,
                 .mark = Note::Mark::kKey,
                 .params = {{"expected", "Capabilites"}},
                 .fix = Fix{Fix::Kind::kRename, {}, "Capabilites"}});
}

}  // namespace dialproof::internal
