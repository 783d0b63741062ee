#include "change/secrets.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "diagnostic/catalogue.h"
#include "format/characters.h"
#include "json/pointer.h"

namespace dialproof::internal {
namespace {

constexpr std::string_view kConcealed = "…";

// "page_token", "authToken", "PASSWORD"
bool namesSecret(std::string_view name) {
  static constexpr std::array<std::string_view, 4> kEnds{"token", "password", "secret", "key"};
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) {
    const std::string_view tail = name.substr(name.size() - std::min(name.size(), end.size()));
    return std::equal(tail.begin(), tail.end(), end.begin(), end.end(),
                      [](char a, char b) { return capital(a) == capital(b); });
  });
}

bool endsInSecretName(std::string_view pointer) {
  return !pointer.empty() && namesSecret(pointerTokens(pointer).back());
}

// "https://user:password@host/path?token=1" as "https://…@host/path?…". A text that is no address, or not yet, may
// still hold the same: whatever stands between a colon and an @ is taken for a password.
std::string textWithoutSecrets(std::string_view text) {
  std::string shown(text);
  const std::size_t query = shown.find_first_of("?#");
  const std::size_t colon = shown.find(':');
  const bool isAddress = colon != std::string::npos && shown.compare(colon, 3, "://") == 0;
  if (isAddress && query != std::string::npos) shown.replace(query + 1, std::string::npos, kConcealed);
  const std::size_t at = shown.rfind('@');
  if (colon == std::string::npos || at == std::string::npos || at < colon) return shown;
  const std::size_t begin = isAddress ? colon + 3 : 0;
  return at < begin ? shown : shown.replace(begin, at - begin, kConcealed);
}

JsonValue withoutSecrets(const JsonValue& value) {
  if (const std::string* text = value.asString()) return textWithoutSecrets(*text);
  if (const JsonValue::Array* items = value.asArray()) {
    JsonValue::Array shown;
    for (const JsonValue& item : *items) shown.push_back(withoutSecrets(item));
    return shown;
  }
  if (const JsonValue::Object* members = value.asObject()) {
    JsonValue::Object shown;
    for (const auto& [name, member] : *members) {
      shown.emplace_back(name, namesSecret(name) ? JsonValue(kConcealed) : withoutSecrets(member));
    }
    return shown;
  }
  return value;
}

bool concealParams(Diagnostic& diagnostic) {
  const bool isSecret = endsInSecretName(diagnostic.instanceLocation);
  bool changed = false;
  for (auto& [name, value] : diagnostic.params) {
    const bool isValue = isSecret && (name == "actual" || name == "value");
    JsonValue shown = isValue ? JsonValue(kConcealed) : withoutSecrets(value);
    changed = changed || shown != value;
    value = std::move(shown);
  }
  if (!diagnostic.because) return changed;
  auto& [place, value] = *diagnostic.because;
  JsonValue shown = endsInSecretName(place) ? JsonValue(kConcealed) : withoutSecrets(value);
  changed = changed || shown != value;
  value = std::move(shown);
  return changed;
}

bool holdsSecret(const Suggestion& suggestion) {
  return std::any_of(suggestion.patch.begin(), suggestion.patch.end(), [](const PatchOperation& operation) {
    const bool isValue = operation.hasValue();
    return isValue && (endsInSecretName(operation.path) || withoutSecrets(operation.value) != operation.value);
  });
}

}  // namespace

bool holdsSecret(const Document& document, NodeIndex node) {
  if (document.hasKey(node) && namesSecret(document.key(node))) return true;
  const JsonValue value = document.value(node);
  return withoutSecrets(value) != value;
}

void conceal(ValidationResult& result, const MessageCatalogue* catalogue) {
  for (Diagnostic& diagnostic : result.diagnostics) {
    std::erase_if(diagnostic.suggestions, [](const Suggestion& suggestion) { return holdsSecret(suggestion); });
    if (concealParams(diagnostic)) finish(diagnostic, catalogue);
  }
}

}  // namespace dialproof::internal
