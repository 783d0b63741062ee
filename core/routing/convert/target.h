// A document as it is written: each member, and why it is there if the source does not simply state it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dialproof/convert.h"
#include "routing/convert/shape.h"

namespace dialproof::internal {

/// Calls for members that the document does not have, or that are set already, do nothing.
class Target {
 public:
  struct Entry {
    std::string member;
    JsonValue value;
    std::string_view code;  ///< of what there is to say of it; empty for what is carried over as it is
    std::string place;      ///< in the source: what it is from, or what made it so; empty for nothing there
  };

  /// The schema must be a built-in one, of an object.
  Target(std::string_view schemaId, bool isSameDialect) : shape_(schemaId), isSameDialect_(isSameDialect) {}

  bool has(std::string_view member) const { return shape_.has(member); }
  bool isSet(std::string_view member) const { return find(member) != nullptr; }
  /// Whether the member is required and missing.
  bool needs(std::string_view member) const { return shape_.needs(member) && !isSet(member); }

  /// What the source states.
  void state(std::string_view member, const StatedText& text);
  void state(std::string_view member, JsonValue value, std::string_view place);
  /// What stands in the source under the same name, unless it is nothing, or a word that this document does not have.
  void copy(std::string_view member, const JsonValue& value, std::string_view place);
  /// null, where the member may be: the source says that there is none.
  void stateNone(std::string_view member, std::string_view place);
  /// An identifier or name that means something to the source's provider only.
  void refer(std::string_view member, const Stated<std::string>& reference);
  /// What follows from something in the source, if not with certainty.
  void guess(std::string_view member, JsonValue value, std::string_view because);
  /// For members that are required: what holds unless somebody says otherwise, and what only the provider can know.
  void assume(std::string_view member, JsonValue value);
  void leaveOpen(std::string_view member, JsonValue placeholder);

  /// Notes that what the source says there has come over.
  void carry(std::string_view place) { carried_.emplace_back(place); }
  /// Notes why what the source says there cannot come over.
  void refuse(std::string_view place, std::string_view reason) { reasons_.emplace_back(place, reason); }

  bool hasCarried(std::string_view place) const;
  /// Whether something inside the place has come over.
  bool hasCarriedWithin(std::string_view place) const;
  /// Empty where there is none in particular.
  std::string_view reasonFor(std::string_view place) const;

  const Entry* find(std::string_view member) const;
  /// In the order of the schema's members.
  std::vector<Entry> entries() const;

 private:
  bool set(std::string_view member, JsonValue value, std::string_view code, std::string_view because);

  TargetShape shape_;
  bool isSameDialect_;
  std::vector<Entry> entries_;
  std::vector<std::string> carried_;
  std::vector<std::pair<std::string, std::string_view>> reasons_;
};

}  // namespace dialproof::internal
