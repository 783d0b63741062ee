#include "routing/convert/documents.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dialproof {
namespace {

constexpr std::array kDocuments = std::to_array<RoutingDocument>({
    {"fonedynamics/number", "fonedynamics"},
    {"fonedynamics/number-configure", "fonedynamics"},
    {"signalwire/phone-number", "signalwire"},
    {"signalwire/phone-number-update", "signalwire"},
    {"speko/phone-number", "speko"},
    {"speko/phone-number-create", "speko"},
    {"speko/phone-number-update", "speko"},
    {"voipbin/number", "voipbin"},
    {"voipbin/number-create", "voipbin"},
    {"voipbin/number-flow-update", "voipbin"},
    {"voipbin/number-update", "voipbin"},
});

}  // namespace

std::span<const RoutingDocument> routingDocuments() { return kDocuments; }

CanonicalRouting toCanonical(const JsonValue& document, std::string_view from) {
  CanonicalRouting routing;
  const RoutingDocument* kind = internal::findDocument(from);
  if (kind == nullptr) return routing;
  internal::dialectOf(*kind).read(document, routing);
  routing.dialect = kind->dialect;
  return routing;
}

JsonValue fromCanonical(const CanonicalRouting& routing, std::string_view to) {
  const RoutingDocument* kind = internal::findDocument(to);
  if (kind == nullptr) return nullptr;
  internal::Target target(kind->schemaId, routing.dialect == kind->dialect);
  internal::dialectOf(*kind).write(routing, target);
  internal::dialectOf(*kind).complete(routing, target);
  return internal::membersOf(target);
}

}  // namespace dialproof

namespace dialproof::internal {

const RoutingDocument* findDocument(std::string_view id) {
  const auto found = std::find_if(kDocuments.begin(), kDocuments.end(),
                                  [&](const RoutingDocument& one) { return one.schemaId == id || one.dialect == id; });
  return found == kDocuments.end() ? nullptr : &*found;
}

const Dialect& dialectOf(const RoutingDocument& document) {
  for (const Dialect* dialect : {&kFoneDynamics, &kSignalWire, &kSpeko}) {
    if (dialect->id == document.dialect) return *dialect;
  }
  return kVoipbin;
}

JsonValue::Object membersOf(const Target& target) {
  JsonValue::Object members;
  for (Target::Entry& entry : target.entries()) members.emplace_back(std::move(entry.member), std::move(entry.value));
  return members;
}

}  // namespace dialproof::internal
