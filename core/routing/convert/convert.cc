// From one provider's text to another's: which document it is, whether it is sound, the model in between, what was
// written, and what there is to say of it.

#include "dialproof/convert.h"

#include <algorithm>
#include <utility>

#include "json/edit.h"
#include "json/pretty.h"
#include "routing/convert/documents.h"
#include "routing/convert/loss.h"
#include "routing/convert/report.h"
#include "schema/evaluate/suggest.h"

namespace dialproof::internal {
namespace {

std::optional<Document> readSource(std::string_view text, const ValidationOptions& options) {
  JsonFaults faults(1);
  return Document::read(
      text, {options.limits.maxBytes, std::min(options.limits.maxDepth, kDeepestDocument), 1, options.comments},
      faults);
}

// A list, or the page that one comes in.
std::optional<std::size_t> countOfList(const Document& source) {
  if (source[Document::kRoot].type == NodeType::kArray) return source.childCount(Document::kRoot);
  for (const std::string_view member : {"result", "data"}) {
    const auto list = source.find(Document::kRoot, member);
    if (list && source[*list].type == NodeType::kArray) return source.childCount(*list);
  }
  return std::nullopt;
}

void refuseDocument(std::string_view id, Report& report) {
  std::vector<std::string_view> ids;
  JsonValue::Array known;
  for (const RoutingDocument& one : routingDocuments()) {
    ids.push_back(one.schemaId);
    known.emplace_back(one.schemaId);
  }
  for (const std::string_view dialect : {"fonedynamics", "signalwire", "speko", "voipbin"}) ids.push_back(dialect);
  JsonValue::Object params{{"schema", id}, {"known", std::move(known)}};
  if (const auto meant = nearest(id, ids)) params.emplace_back("nearest", ids[*meant]);
  report.tell("convert.not_convertible", std::move(params));
}

const RoutingDocument* detectSource(const Document& source, const ValidationOptions& options, Report& report) {
  // Comments have been read by now.
  const std::vector<DetectedSchema> detected = options.comments
                                                   ? detect(toJson(source.value(Document::kRoot)), options.limits)
                                                   : detect(source.text(), options.limits);
  if (detected.empty()) {
    report.tell("convert.undetected", {});
    return nullptr;
  }
  const RoutingDocument* found = findDocument(detected.front().id);
  if (found == nullptr) refuseDocument(detected.front().id, report);
  return found;
}

const RoutingDocument* chooseSource(const Document& source, std::string_view from, const ValidationOptions& options,
                                    Report& report) {
  if (from.empty()) return detectSource(source, options, report);
  const RoutingDocument* found = findDocument(from);
  if (found == nullptr) refuseDocument(from, report);
  return found;
}

// Within a dialect, members mean what they are called.
void copyMembers(const JsonValue& source, Target& target) {
  if (source.asObject() == nullptr) return;
  for (const auto& [member, value] : *source.asObject()) target.copy(member, value, placeOf(member));
}

void tellLosses(const Document& source, const CanonicalRouting& routing, const RoutingDocument& from,
                const RoutingDocument& to, const Target& target, Report& report) {
  const Dialect& dialect = dialectOf(from);
  for (const Loss& loss : findLosses(source, routing, dialect, target)) {
    JsonValue::Object params{{"to", to.schemaId}, {"provider", dialect.name}};
    const std::string_view reason = target.reasonFor(source.pointer(loss.node));
    if (!reason.empty()) params.emplace_back("reason", reason);
    report.tell(loss.isRecord ? "convert.left_behind" : "convert.lost", source, loss.node, std::move(params));
  }
}

std::optional<Condition> conditionAt(const Document& source, std::string_view place) {
  const auto node = place.empty() ? std::nullopt : follow(source, place);
  return node ? std::optional(Condition{std::string(place), source.value(*node)}) : std::nullopt;
}

void tellNotes(const Document& source, const RoutingDocument& from, const RoutingDocument& to, const Target& target,
               Report& report) {
  for (const Target::Entry& entry : target.entries()) {
    if (entry.code.empty()) continue;
    report.tellOfAnswer(entry.code, placeOf(entry.member),
                        {{"document", "target"},
                         {"value", entry.value},
                         {"from", dialectOf(from).name},
                         {"provider", dialectOf(to).name}},
                        conditionAt(source, entry.place));
  }
}

// What the other schema and its rules do not take, told at the place in the source that it is from.
bool isTaken(const Document& source, const RoutingDocument& to, const Target& target, const std::string& answer,
             const ValidationOptions& options, Report& report) {
  ValidationOptions quietly;
  quietly.catalogue = options.catalogue;
  quietly.suggestions = false;
  const ValidationResult verdict = validate(to.schemaId, answer, quietly);
  for (const Diagnostic& fault : verdict.diagnostics) {
    if (fault.severity != Severity::kError) continue;
    const std::string_view place = fault.instanceLocation;
    const Target::Entry* entry = place.empty() ? nullptr : target.find(place.substr(1, place.find('/', 1) - 1));
    const auto node = entry == nullptr ? std::nullopt : follow(source, entry->place);
    report.tell("convert.refused", source, node.value_or(Document::kRoot),
                {{"to", to.schemaId}, {"place", place}, {"reason", fault.code}, {"problem", fault.message}});
  }
  return verdict.valid;
}

std::optional<std::string> write(const Document& source, const RoutingDocument& from, const RoutingDocument& to,
                                 const ValidationOptions& options, Report& report) {
  const JsonValue value = source.value(Document::kRoot);
  const CanonicalRouting routing = toCanonical(value, from.schemaId);
  const Dialect& dialect = dialectOf(to);
  Target target(to.schemaId, from.dialect == to.dialect);
  if (from.dialect == to.dialect) copyMembers(value, target);
  dialect.write(routing, target);
  dialect.complete(routing, target);
  for (const std::string_view number : {"number", "e164", "Number"}) {
    if (!target.needs(number)) continue;
    report.tell("convert.number_missing", {{"to", to.schemaId}});
    return std::nullopt;
  }
  std::string answer = prettyJson(membersOf(target));
  if (!isTaken(source, to, target, answer, options, report)) return std::nullopt;
  tellLosses(source, routing, from, to, target, report);
  tellNotes(source, from, to, target, report);
  return answer;
}

// Fills in everything but the diagnostics.
void run(std::string_view text, std::string_view from, const RoutingDocument& to, const ValidationOptions& options,
         Conversion& conversion, Report& report) {
  const auto source = readSource(text, options);
  const auto listed = source ? countOfList(*source) : std::nullopt;
  if (listed) return report.tell("convert.list", {{"count", *listed}});
  // Whatever document was meant, the faults of a text that is not JSON are the same.
  const RoutingDocument* kind = source ? chooseSource(*source, from, options, report) : findDocument(from);
  if (source && kind == nullptr) return;
  const std::string_view schemaId = (kind == nullptr ? to : *kind).schemaId;
  ValidationResult verdict = validate(schemaId, text, options);
  report.take(std::move(verdict.diagnostics));
  if (kind != nullptr) conversion.result.schema = schemaId;
  if (!verdict.valid) return report.tell("convert.source_faulty", {});
  conversion.document = write(*source, *kind, to, options, report);
  conversion.result.valid = conversion.document.has_value();
}

}  // namespace
}  // namespace dialproof::internal

namespace dialproof {

std::string_view toString(ActionKind kind) {
  switch (kind) {
    case ActionKind::kNone: return "none";
    case ActionKind::kForward: return "forward";
    case ActionKind::kFlow: return "flow";
    case ActionKind::kWebhook: return "webhook";
    case ActionKind::kScript: return "script";
    case ActionKind::kApplication: return "application";
    case ActionKind::kRelayApplication: return "relay_application";
    case ActionKind::kTopic: return "topic";
    case ActionKind::kContext: return "context";
    case ActionKind::kConnector: return "connector";
    case ActionKind::kAgent: return "agent";
    case ActionKind::kDialogflow: return "dialogflow";
    case ActionKind::kSipEndpoint: return "sip_endpoint";
    case ActionKind::kSipGateway: return "sip_gateway";
    case ActionKind::kVertoEndpoint: return "verto_endpoint";
    case ActionKind::kSubscriber: return "subscriber";
    case ActionKind::kRoom: return "room";
    case ActionKind::kQueue: return "queue";
  }
  return {};
}

Conversion convert(std::string_view text, std::string_view from, std::string_view to,
                   const ValidationOptions& options) {
  Conversion conversion;
  internal::Report report(text, options);
  const RoutingDocument* target = internal::findDocument(to);
  if (target == nullptr) {
    internal::refuseDocument(to, report);
  } else {
    conversion.to = target->schemaId;
    internal::run(text, from, *target, options, conversion, report);
  }
  conversion.result.diagnostics = std::move(report).finish();
  return conversion;
}

}  // namespace dialproof
