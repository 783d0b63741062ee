// A document as rules see it: its fields by name, and a place to say what is wrong with them.
//
//   const Field handler = subject.field("call_handler");
//   if (handler.isSet()) subject.raise({.code = "routing.unused_field", .node = field.node, .because = handler});
//
// A value that the schema has refused is `kRefused`: neither set nor missing, so that nothing is said of it twice.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "diagnostic/catalogue.h"
#include "json/document.h"
#include "json/key_hash.h"
#include "schema/evaluate/evaluate.h"

namespace dialproof::internal {

/// A member's name with its hash, which is worked out when the library is built.
struct FieldName {
  consteval FieldName(const char* name) : text(name), hash(hashKey(text)) {}
  std::string_view text;
  std::uint32_t hash;
};

struct Field {
  enum class State : std::uint8_t { kAbsent, kNull, kRefused, kSet };
  State state = State::kAbsent;
  NodeIndex node = 0;  ///< but for kAbsent

  bool isSet() const { return state == State::kSet; }
  bool isAbsent() const { return state == State::kAbsent; }
  bool isMissing() const { return state == State::kAbsent || state == State::kNull; }
};

/// The one obvious way to mend what is at the place.
struct Fix {
  enum class Kind : std::uint8_t { kRemove, kReplace, kRename };
  Kind kind = Kind::kRemove;
  JsonValue value = {};      ///< kReplace: what stands there instead
  std::string_view to = {};  ///< kRename: the member's new name
};

/// What a rule has to say.
struct Note {
  enum class Mark : std::uint8_t { kValue, kKey, kMissing };

  std::string_view code;
  NodeIndex node = 0;        ///< the place
  Mark mark = Mark::kValue;  ///< kMissing: `node` lacks the member `params` names
  JsonValue::Object params = {};
  Field because = {};  ///< the value that made the rule apply, where it is another one
  std::optional<Fix> fix = {};
};

class Subject {
 public:
  /// `root` is the object to speak of, the document itself or one of a list. `refused` is what the schema found;
  /// `findings` receives what rules say.
  Subject(const Document& document, NodeIndex root, const EvaluateOptions& options, const Findings& refused,
          Findings& findings)
      : document_(document),
        root_(root),
        options_(options),
        refused_(refused.hasErrorIn(document[root].begin, document[root].end) ? &refused : nullptr),
        findings_(findings) {}

  NodeIndex root() const { return root_; }
  /// The root's member of that name, or another object's; absent where the node is no object.
  Field field(const FieldName& name) const { return field(name, root_); }
  Field field(const FieldName& name, NodeIndex object) const;

  /// A set field's text; empty when it is no string or is not set.
  std::string_view text(const Field& field) const;
  /// Whether the field is set to that boolean.
  bool is(const Field& field, bool value) const;
  /// Whether a list has that text among its items.
  bool hasItem(const Field& list, std::string_view item) const;
  bool isEmptyList(const Field& list) const;

  void raise(Note note);
  /// Whether anything that was raised makes the document invalid.
  bool hasError() const { return hasError_; }

 private:
  Field::State stateOf(NodeIndex node) const;
  bool isRefused(const Node& value) const;
  void suggest(Finding& finding, Fix fix) const;

  const Document& document_;
  NodeIndex root_;
  const EvaluateOptions& options_;
  const Findings* refused_;  // null: nothing of the root was
  Findings& findings_;
  bool hasError_ = false;
};

/// Rules that speak of the document's root, as DocumentRules. Their findings are kept apart until the end: an error of
/// one rule hides no field from another.
template <void (*Check)(Subject&)>
bool runRules(const Document& document, const EvaluateOptions& options, Findings& findings) {
  Findings found(findings.limit());
  Subject subject(document, Document::kRoot, options, findings, found);
  Check(subject);
  if (found.count() > 0) findings.append(std::move(found));
  return !subject.hasError();
}

}  // namespace dialproof::internal
