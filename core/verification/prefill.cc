// A draft and what the server knows, in one document.

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "dialproof/verification.h"
#include "json/edit.h"
#include "json/writer.h"
#include "verification/form.h"
#include "verification/words.h"

namespace dialproof {
namespace {

using internal::Document;
using internal::NodeIndex;
using internal::NodeType;

// A field that is filled as a whole, and the one that says whose it is: it is only filled beside the same one.
struct Prefillable {
  std::string_view object;
  std::string_view name;
  std::string_view owner = {};
};

constexpr std::string_view kBusiness = "businessProfile";
constexpr std::string_view kPerson = "authorizedRepresentative";

constexpr std::array kPrefillable = std::to_array<Prefillable>({
    {kBusiness, "country"},
    {kBusiness, "entityType"},
    {kBusiness, "legalName"},
    {kBusiness, "registrationId", "country"},
    {kBusiness, "displayName"},
    {kBusiness, "website"},
    {kBusiness, "address", "country"},
    {kBusiness, "useCase"},
    {kBusiness, "expectedUsage"},
    {kPerson, "name"},
    {kPerson, "title", "name"},
    {kPerson, "email", "name"},
    {kPerson, "phone", "name"},
});

std::string pointerTo(std::string_view object, std::string_view name) {
  return std::string("/").append(object).append("/").append(name);
}

std::optional<Document> readObject(std::string_view text) {
  constexpr std::size_t kDeepest = 256;
  internal::JsonFaults faults(1);
  auto document = Document::read(text, {text.size(), kDeepest, 1}, faults);
  const bool isObject = document && (*document)[Document::kRoot].type == NodeType::kObject && !faults.hasError();
  return isObject ? std::move(document) : std::nullopt;
}

class Merge {
 public:
  Merge(const Document& draft, const Document& known) : draft_(draft), known_(known) {}

  Prefilled run() {
    Prefilled result;
    appendRoot(result.document);
    for (const Prefillable& field : kPrefillable) {
      const bool isPrefilled = takes(field);
      std::string pointer = pointerTo(field.object, field.name);
      if (isPrefilled || isFilled(draft_, pointer)) result.origins.push_back({std::move(pointer), isPrefilled});
    }
    return result;
  }

 private:
  bool takes(const Prefillable& field) const {
    const std::string pointer = pointerTo(field.object, field.name);
    if (!isFilled(known_, pointer) || isFilled(draft_, pointer) || !hasRoom(field.object)) return false;
    if (field.owner.empty()) return true;
    const std::string owner = pointerTo(field.object, field.owner);
    return !isFilled(draft_, owner) ||
           internal::isSameWord(internal::trimmed(textAt(draft_, owner)), internal::trimmed(textAt(known_, owner)));
  }

  // What is no object was typed too, and stays.
  bool hasRoom(std::string_view object) const {
    const auto typed = draft_.find(Document::kRoot, object);
    return !typed || draft_[*typed].type == NodeType::kNull || draft_[*typed].type == NodeType::kObject;
  }

  bool takesAny(std::string_view object) const {
    return std::any_of(std::begin(kPrefillable), std::end(kPrefillable),
                       [&](const Prefillable& field) { return field.object == object && takes(field); });
  }

  void appendRoot(std::string& out) const {
    internal::JsonObjectWriter writer(out);
    draft_.forEachChild(Document::kRoot, [&](NodeIndex child) {
      const std::string_view name = draft_.key(child);
      writer.key(name);
      if (takesAny(name)) {
        appendObject(out, name, child);
      } else {
        out += draft_.literal(child);
      }
    });
    for (const std::string_view name : {kBusiness, kPerson}) {
      if (draft_.find(Document::kRoot, name) || !takesAny(name)) continue;
      writer.key(name);
      appendObject(out, name, std::nullopt);
    }
    writer.close();
  }

  // What was typed in its order, then what fills the gaps.
  void appendObject(std::string& out, std::string_view object, std::optional<NodeIndex> typed) const {
    internal::JsonObjectWriter writer(out);
    const bool isObject = typed && draft_[*typed].type == NodeType::kObject;
    if (isObject) {
      draft_.forEachChild(*typed, [&](NodeIndex child) {
        if (isReplaced(object, draft_.key(child))) return;
        writer.key(draft_.key(child));
        out += draft_.literal(child);
      });
    }
    for (const Prefillable& field : kPrefillable) {
      if (field.object != object || !takes(field)) continue;
      writer.key(field.name);
      out += known_.literal(*internal::follow(known_, pointerTo(object, field.name)));
    }
    writer.close();
  }

  bool isReplaced(std::string_view object, std::string_view name) const {
    for (const Prefillable& field : kPrefillable) {
      if (field.object == object && field.name == name) return takes(field);
    }
    return false;
  }

  const Document& draft_;
  const Document& known_;
};

}  // namespace

std::optional<Prefilled> prefill(std::string_view draft, std::string_view known) {
  const auto typed = readObject(draft);
  const auto filling = readObject(known);
  if (!typed || !filling) return std::nullopt;
  return Merge(*typed, *filling).run();
}

std::string renderJson(const Prefilled& prefilled) {
  std::string out;
  internal::JsonObjectWriter writer(out);
  writer.key("document");
  out += prefilled.document;
  writer.key("origins");
  internal::JsonObjectWriter origins(out);
  for (const FieldOrigin& origin : prefilled.origins) {
    origins.member(origin.instanceLocation, origin.isPrefilled ? "prefill" : "typed");
  }
  origins.close();
  writer.close();
  return out;
}

}  // namespace dialproof
