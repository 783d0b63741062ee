#include "routing/subject.h"

#include <string>
#include <utility>
#include <vector>

#include "json/pointer.h"

namespace dialproof::internal {

Field Subject::field(const FieldName& name, NodeIndex object) const {
  const auto member = document_.find(object, name.text, name.hash);
  return member ? Field{stateOf(*member), *member} : Field{};
}

Field::State Subject::stateOf(NodeIndex node) const {
  if (refused_ != nullptr && isRefused(document_[node])) return Field::State::kRefused;
  return document_[node].type == NodeType::kNull ? Field::State::kNull : Field::State::kSet;
}

// What is wrong within an object is wrong with its members, which are asked for one by one.
bool Subject::isRefused(const Node& value) const {
  if (value.type == NodeType::kObject) return refused_->hasErrorIn(value.begin, value.begin + 1);
  return refused_->hasErrorIn(value.keyBegin, value.end);
}

std::string_view Subject::text(const Field& field) const {
  const bool isText = field.isSet() && document_[field.node].type == NodeType::kString;
  return isText ? document_.string(field.node) : std::string_view();
}

bool Subject::is(const Field& field, bool value) const {
  return field.isSet() && document_[field.node].type == NodeType::kBoolean && document_[field.node].boolean == value;
}

bool Subject::hasItem(const Field& list, std::string_view item) const {
  if (!list.isSet() || document_[list.node].type != NodeType::kArray) return false;
  bool found = false;
  document_.forEachChild(list.node, [&](NodeIndex child) {
    found = found || (document_[child].type == NodeType::kString && document_.string(child) == item);
  });
  return found;
}

bool Subject::isEmptyList(const Field& list) const {
  return list.isSet() && document_[list.node].type == NodeType::kArray && document_.childCount(list.node) == 0;
}

void Subject::raise(Note note) {
  Finding finding{makeDiagnostic(note.code), 0, 0};
  Diagnostic& diagnostic = finding.diagnostic;
  hasError_ = hasError_ || diagnostic.severity == Severity::kError;
  const Node& node = document_[note.node];
  const bool atKey = note.mark != Note::Mark::kValue && document_.hasKey(note.node);
  finding.begin = atKey ? node.keyBegin : node.begin;
  finding.end = atKey ? node.keyEnd : note.mark == Note::Mark::kMissing ? node.begin + 1 : node.end;
  if (!findings_.wants(finding.begin)) return;
  diagnostic.instanceLocation = document_.pointer(note.node);
  diagnostic.params = std::move(note.params);
  if (!note.because.isAbsent()) {
    diagnostic.because = Condition{document_.pointer(note.because.node), document_.value(note.because.node)};
  }
  if (note.fix && options_.suggestions) suggest(finding, *std::move(note.fix));
  findings_.add(std::move(finding));
}

void Subject::suggest(Finding& finding, Fix fix) const {
  const std::string& place = finding.diagnostic.instanceLocation;
  const auto add = [&](std::string_view title, const JsonValue::Object& params, PatchOperation operation) {
    finding.diagnostic.suggestions.push_back(
        {suggestionTitle(options_.catalogue, title, params), {std::move(operation)}});
  };
  switch (fix.kind) {
    case Fix::Kind::kRemove: add("suggestion.remove", {}, {PatchOperation::Op::kRemove, place, {}, {}}); break;
    case Fix::Kind::kReplace:
      add("suggestion.replace", {{"value", fix.value}}, {PatchOperation::Op::kReplace, place, {}, fix.value});
      break;
    case Fix::Kind::kRename: {
      if (document_.find(root_, fix.to)) break;  // it would be lost
      std::string to = place.substr(0, place.rfind('/'));
      appendPointerToken(to, fix.to);
      add("suggestion.rename", {{"to", fix.to}}, {PatchOperation::Op::kMove, std::move(to), place, {}});
      break;
    }
  }
}

}  // namespace dialproof::internal
