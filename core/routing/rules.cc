#include "routing/rules.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "dialproof/routing.h"
#include "routing/dialects.h"

namespace dialproof {
namespace {

constexpr RuleSource kSeed = RuleSource::kSeed;
constexpr RuleSource kFound = RuleSource::kFound;
constexpr RuleSource kOpen = RuleSource::kOpen;

constexpr std::array kRules = std::to_array<RoutingRule>({
    {"routing.capability_missing", kOpen,
     "Capabilities and handlers are listed; that one needs the other is not said."},
    {"routing.country_mismatch", kSeed, "The field is the country of the number."},
    {"routing.emergency_on_virtual", kOpen, "A virtual number is not on the public network, where emergencies are."},
    {"routing.fallback_without_primary", kSeed, "The fallback is asked when the primary address fails."},
    {"routing.field_of_other_source", kOpen, "The fields' names tell which source they describe."},
    {"routing.handler_field_missing", kSeed,
     "The answer's fields are required or used with their handler; an update may find them set already."},
    {"routing.insecure_url", kOpen, "http shows calls and their data to everyone on the way."},
    {"routing.loop", kSeed, "Calls go directly to the endpoint number: the number itself would be called again."},
    {"routing.method_without_url", kOpen, "The method is the one to ask the address with."},
    {"routing.nil_identifier", kSeed, "All zeros stands for no flow; a number has an identifier."},
    {"routing.no_flow", kSeed, "All zeros stands for no flow."},
    {"routing.not_created", kSeed, "9999-01-01 stands for what has not happened."},
    {"routing.not_ready", kOpen, "The flags say what ready is made of."},
    {"routing.parameter_spelling", kSeed, "The provider's page spells the parameter Capabilites."},
    {"routing.private_address", kOpen, "A provider calls from the public internet (RFC 6761, RFC 6890)."},
    {"routing.ready_with_issues", kOpen, "Issues are what is left to be done."},
    {"routing.receive_mode_unsupported", kOpen,
     "Receive modes and capabilities have the same names; that one needs the other is not said."},
    {"routing.recording_without_voice", kOpen, "Recording is of a call's audio."},
    {"routing.reserved_number", kFound, "VoIPbin's public source reserves +899000 for itself."},
    {"routing.sentinel_misspelt", kSeed, "What has not happened is 9999-01-01 00:00:00.000000 exactly."},
    {"routing.sms_assignment_incomplete", kOpen, "A number is assigned to a campaign under a profile."},
    {"routing.suspended_but_ready", kOpen, "A suspended number takes no calls."},
    {"routing.timestamps_out_of_order", kSeed, "The fields' descriptions say which comes first."},
    {"routing.toll_free_mismatch", kSeed, "The type's description says what a toll-free number is."},
    {"routing.unused_field", kSeed, "The field's description says which choice uses it."},
    {"routing.url_credentials", kOpen, "A password in an address is shown to everyone who reads the configuration."},
    {"routing.url_fragment", kOpen, "A fragment is never sent to the server (RFC 9110, section 4.2.5)."},
    {"routing.url_scheme", kOpen, "Methods are GET and POST, which are HTTP's."},
});

}  // namespace

std::string_view toString(RuleSource source) {
  switch (source) {
    case RuleSource::kSeed: return "seed";
    case RuleSource::kFound: return "found";
    case RuleSource::kOpen: return "open";
  }
  return {};
}

std::span<const RoutingRule> routingRules() { return kRules; }

}  // namespace dialproof

namespace dialproof::internal {
namespace {

// The document itself, or the list that a page of it is in.
std::optional<NodeIndex> findList(const Document& document) {
  if (document[Document::kRoot].type == NodeType::kArray) return Document::kRoot;
  for (const std::string_view name : {"result", "data"}) {
    const auto list = document.find(Document::kRoot, name);
    if (list && document[*list].type == NodeType::kArray) return list;
  }
  return std::nullopt;
}

template <void (*Check)(Subject&)>
bool runOnEach(const Document& document, const EvaluateOptions& options, Findings& findings) {
  const auto list = findList(document);
  if (!list) return true;
  Findings found(findings.limit());
  bool valid = true;
  document.forEachChild(*list, [&](NodeIndex item) {
    Subject subject(document, item, options, findings, found);
    Check(subject);
    valid = valid && !subject.hasError();
  });
  if (found.count() > 0) findings.append(std::move(found));
  return valid;
}

struct RulesOfSchema {
  std::string_view schemaId;
  DocumentRules rules;
};

constexpr std::array kRulesOfSchemas = std::to_array<RulesOfSchema>({
    {"fonedynamics/number", runRules<checkFoneDynamicsNumber>},
    {"fonedynamics/number-configure", runRules<checkFoneDynamicsConfiguration>},
    {"fonedynamics/number-list", runOnEach<checkFoneDynamicsNumber>},
    {"fonedynamics/number-list-query", runRules<checkFoneDynamicsListQuery>},
    {"signalwire/phone-number", runRules<checkSignalWireNumber>},
    {"signalwire/phone-number-list", runOnEach<checkSignalWireNumber>},
    {"signalwire/phone-number-update", runRules<checkSignalWireUpdate>},
    {"speko/phone-number", runRules<checkSpekoNumber>},
    {"speko/phone-number-list", runOnEach<checkSpekoNumber>},
    {"speko/setup-status", runRules<checkSpekoSetupStatus>},
    {"voipbin/number", runRules<checkVoipbinNumber>},
    {"voipbin/number-list", runOnEach<checkVoipbinNumber>},
});

}  // namespace

DocumentRules findRoutingRules(std::string_view schemaId) {
  const auto found = std::find_if(kRulesOfSchemas.begin(), kRulesOfSchemas.end(),
                                  [&](const RulesOfSchema& one) { return one.schemaId == schemaId; });
  return found == kRulesOfSchemas.end() ? nullptr : found->rules;
}

}  // namespace dialproof::internal
