#include "routing/convert/target.h"

#include <algorithm>

namespace dialproof::internal {

void Target::state(std::string_view member, const StatedText& text) {
  if (text) state(member, text->value, text->place);
}

void Target::state(std::string_view member, JsonValue value, std::string_view place) {
  if (set(member, std::move(value), {}, place)) carry(place);
}

void Target::copy(std::string_view member, const JsonValue& value, std::string_view place) {
  const std::string* text = value.asString();
  if (!value.isNull() && (text == nullptr || shape_.allows(member, *text))) state(member, value, place);
}

void Target::stateNone(std::string_view member, std::string_view place) {
  if (shape_.takesNull(member)) state(member, nullptr, place);
}

void Target::refer(std::string_view member, const Stated<std::string>& reference) {
  const std::string_view code = isSameDialect_ ? "" : "convert.foreign_reference";
  if (set(member, reference.value, code, reference.place)) carry(reference.place);
}

void Target::guess(std::string_view member, JsonValue value, std::string_view because) {
  set(member, std::move(value), "convert.guessed", because);
}

void Target::assume(std::string_view member, JsonValue value) {
  if (needs(member)) set(member, std::move(value), "convert.defaulted", {});
}

void Target::leaveOpen(std::string_view member, JsonValue placeholder) {
  if (needs(member)) set(member, std::move(placeholder), "convert.placeholder", {});
}

bool Target::set(std::string_view member, JsonValue value, std::string_view code, std::string_view because) {
  if (!has(member) || isSet(member)) return false;
  entries_.push_back({std::string(member), std::move(value), code, std::string(because)});
  return true;
}

bool Target::hasCarried(std::string_view place) const {
  return std::find(carried_.begin(), carried_.end(), place) != carried_.end();
}

bool Target::hasCarriedWithin(std::string_view place) const {
  return std::any_of(carried_.begin(), carried_.end(), [&](const std::string& one) {
    return one.size() > place.size() && one.starts_with(place) && one[place.size()] == '/';
  });
}

std::string_view Target::reasonFor(std::string_view place) const {
  const auto found =
      std::find_if(reasons_.begin(), reasons_.end(), [&](const auto& one) { return one.first == place; });
  return found == reasons_.end() ? std::string_view() : found->second;
}

const Target::Entry* Target::find(std::string_view member) const {
  const auto found =
      std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.member == member; });
  return found == entries_.end() ? nullptr : &*found;
}

std::vector<Target::Entry> Target::entries() const {
  std::vector<Entry> ordered;
  ordered.reserve(entries_.size());
  shape_.forEachMember([&](std::string_view member) {
    if (const Entry* entry = find(member)) ordered.push_back(*entry);
  });
  return ordered;
}

}  // namespace dialproof::internal
