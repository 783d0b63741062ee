#include "diagnostic/catalogue.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "diagnostic/codes.h"
#include "diagnostic/message_format.h"
#include "json/document.h"
#include "json/heap_sort.h"

namespace dialproof {
namespace {

// What nests in a catalogue's text is left out, but it has to be read.
constexpr std::size_t kDeepest = 256;

}  // namespace

std::string_view toString(Severity severity) {
  switch (severity) {
    case Severity::kError: return "error";
    case Severity::kWarning: return "warning";
    case Severity::kHint: return "hint";
  }
  return {};
}

MessageCatalogue::MessageCatalogue(std::vector<std::pair<std::string, std::string>> templates)
    : templates_(std::move(templates)) {
  internal::heapSort(templates_, std::less<>());
}

const MessageCatalogue& MessageCatalogue::english() {
  static const MessageCatalogue catalogue;
  return catalogue;
}

MessageCatalogue MessageCatalogue::fromJson(std::string_view json) {
  std::vector<std::pair<std::string, std::string>> templates;
  internal::JsonFaults faults(1);
  const auto document = internal::Document::read(json, {json.size(), kDeepest, 1}, faults);
  const bool isObject = document && (*document)[internal::Document::kRoot].type == internal::NodeType::kObject;
  if (!isObject) return {};
  document->forEachChild(internal::Document::kRoot, [&](internal::NodeIndex member) {
    if ((*document)[member].type != internal::NodeType::kString) return;
    templates.emplace_back(document->key(member), document->string(member));
  });
  return MessageCatalogue(std::move(templates));
}

std::string_view MessageCatalogue::find(std::string_view key) const {
  const auto before = [](const auto& entry, std::string_view wanted) { return entry.first < wanted; };
  const auto own = std::lower_bound(templates_.begin(), templates_.end(), key, before);
  if (own != templates_.end() && own->first == key) return own->second;
  const auto messages = englishMessages();
  const auto english = std::lower_bound(messages.begin(), messages.end(), key, before);
  if (english != messages.end() && english->first == key) return english->second;
  return {};
}

}  // namespace dialproof

namespace dialproof::internal {
namespace {

// Longer than most messages.
constexpr std::size_t kUsualMessage = 128;

const MessageCatalogue& orEnglish(const MessageCatalogue* catalogue) {
  return catalogue != nullptr ? *catalogue : MessageCatalogue::english();
}

const JsonValue* findParam(const JsonValue::Object& params, std::string_view name) {
  const auto found = std::find_if(params.begin(), params.end(), [&](const auto& p) { return p.first == name; });
  return found == params.end() ? nullptr : &found->second;
}

// "schema.format/uuid" where the code is told apart by `format` and there are words for it, else "schema.format".
std::string_view findTemplate(const Diagnostic& diagnostic, const MessageCatalogue& catalogue) {
  const std::string_view selector = selectorOf(diagnostic.code);
  const JsonValue* variant = selector.empty() ? nullptr : findParam(diagnostic.params, selector);
  if (variant != nullptr && variant->asString() != nullptr) {
    const std::string_view specific = catalogue.find(std::string(diagnostic.code) + '/' + *variant->asString());
    if (!specific.empty()) return specific;
  }
  return catalogue.find(diagnostic.code);
}

}  // namespace

Diagnostic makeDiagnostic(std::string_view code) {
  Diagnostic diagnostic;
  const RaisedCode& raised = findCode(code);
  diagnostic.code = raised.code;
  diagnostic.severity = raised.severity;
  return diagnostic;
}

void finish(Diagnostic& diagnostic, const MessageCatalogue* catalogue) {
  const MessageCatalogue& words = orEnglish(catalogue);
  diagnostic.message.clear();
  diagnostic.message.reserve(kUsualMessage);
  appendMessage(diagnostic.message, findTemplate(diagnostic, words), diagnostic, words);
}

std::string suggestionTitle(const MessageCatalogue* catalogue, std::string_view key, const JsonValue::Object& params) {
  const MessageCatalogue& words = orEnglish(catalogue);
  std::string title;
  appendMessage(title, words.find(key), params, words);
  return title;
}

}  // namespace dialproof::internal
