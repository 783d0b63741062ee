// VoIPbin: what a type, a flow, a status and a time mean together. Type against number and status against deletion are
// in the schema.

#include "routing/dialects.h"
#include "routing/instant.h"

namespace dialproof::internal {
namespace {

constexpr std::string_view kNil = "00000000-0000-0000-0000-000000000000";
constexpr std::string_view kNotYet = "9999-01-01 00:00:00.000000";
constexpr std::string_view kNotYetYear = "9999-";
constexpr std::string_view kReserved = "+899000";

void checkIdentifier(Subject& subject, const Field& id) {
  if (subject.text(id) == kNil) subject.raise({.code = "routing.nil_identifier", .node = id.node});
}

void checkFlows(Subject& subject, const Field& status) {
  const Field calls = subject.field("call_flow_id");
  const bool answersNothing = subject.text(calls) == kNil && subject.text(subject.field("message_flow_id")) == kNil;
  if (answersNothing && subject.text(status) == "active") {
    subject.raise({.code = "routing.no_flow", .node = calls.node, .because = status});
  }
}

void checkVirtual(Subject& subject, const Field& number) {
  const Field type = subject.field("type");
  if (subject.text(type) != "virtual") return;
  if (subject.text(number).starts_with(kReserved)) {
    subject.raise({.code = "routing.reserved_number", .node = number.node, .params = {{"prefix", kReserved}}});
  }
  const Field emergency = subject.field("emergency_enabled");
  if (subject.is(emergency, true)) {
    subject.raise({.code = "routing.emergency_on_virtual",
                   .node = emergency.node,
                   .because = type,
                   .fix = Fix{Fix::Kind::kReplace, false}});
  }
}

bool isOtherSentinel(std::string_view time) { return time.starts_with(kNotYetYear) && time != kNotYet; }

void checkTimes(Subject& subject) {
  const Field created = subject.field("tm_create");
  const Field updated = subject.field("tm_update");
  const Field deleted = subject.field("tm_delete");
  for (const Field& time : {created, updated, deleted}) {
    if (!isOtherSentinel(subject.text(time))) continue;
    subject.raise({.code = "routing.sentinel_misspelt",
                   .node = time.node,
                   .params = {{"expected", kNotYet}, {"actual", subject.text(time)}},
                   .fix = Fix{Fix::Kind::kReplace, kNotYet}});
  }
  if (subject.text(created).starts_with(kNotYetYear)) {
    if (subject.text(created) == kNotYet) subject.raise({.code = "routing.not_created", .node = created.node});
    return;
  }
  checkOrder(subject, created, updated);
  checkOrder(subject, created, deleted);
}

}  // namespace

void checkVoipbinNumber(Subject& subject) {
  checkIdentifier(subject, subject.field("id"));
  checkIdentifier(subject, subject.field("customer_id"));
  checkFlows(subject, subject.field("status"));
  checkVirtual(subject, subject.field("number"));
  checkTimes(subject);
}

}  // namespace dialproof::internal
