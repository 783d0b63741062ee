#include "routing/convert/dialect.h"

namespace dialproof::internal {

StatedText readText(const JsonValue& document, std::string_view member) {
  const JsonValue* value = document.find(member);
  const std::string* text = value == nullptr ? nullptr : value->asString();
  if (text == nullptr || text->empty()) return std::nullopt;
  return Stated<std::string>{*text, placeOf(member)};
}

std::string placeOf(std::string_view member) { return '/' + std::string(member); }

bool acts(const RoutingAction& action) { return action.kind && action.kind->value != ActionKind::kNone; }

std::string_view useOf(const CanonicalRouting& routing) {
  if (acts(routing.message)) return routing.message.kind->place;
  if (acts(routing.call)) return routing.call.kind->place;
  return routing.number ? std::string_view(routing.number->place) : std::string_view();
}

}  // namespace dialproof::internal
