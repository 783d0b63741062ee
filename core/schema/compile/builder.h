// Puts a program together, row by row, and writes it out.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/document.h"
#include "schema/program/program.h"

namespace dialproof::internal {

/// The parts of a program while it grows. Names, texts, patterns, constants and bounds that come twice are kept once,
/// so equal schemas give equal bytes.
class ProgramBuilder {
 public:
  struct Draft {
    Subschema row;
    std::vector<Instruction> instructions;
  };

  SubschemaIndex addSubschema(std::uint32_t resource);
  Draft& draft(SubschemaIndex index) { return drafts_[index]; }
  std::size_t size() const { return drafts_.size(); }

  std::uint32_t name(std::string_view name);
  std::uint32_t text(std::string_view text);
  /// A value of a schema document; its node in the constants.
  std::uint32_t constant(const Document& document, NodeIndex node);
  std::uint32_t bound(const Document& document, NodeIndex node);
  std::uint32_t pattern(std::string_view source, std::string_view program);
  /// Words of an operand, as they are.
  std::uint32_t words(const std::vector<std::uint32_t>& words);
  /// Words of a list: its size, then its entries.
  std::uint32_t list(const std::vector<std::uint32_t>& entries);
  std::uint32_t objectRules(std::vector<PropertyRow> properties, const std::vector<PatternPropertyRow>& patterns,
                            std::uint32_t additional, UnknownProperties unknown);
  void addResource(std::uint32_t uri, const std::vector<AnchorRow>& anchors);
  void needDynamicScope() { dynamic_ = true; }

  /// Subschemas an instruction applies: to the same value, and to its children.
  std::vector<SubschemaIndex> appliedInPlace(const Instruction& instruction) const;
  std::vector<SubschemaIndex> appliedToChildren(const Instruction& instruction) const;

  /// The program's bytes, with the flags of all subschemas worked out.
  std::string write(SubschemaIndex root);

 private:
  void tabulate(ObjectRules& rules, std::vector<PropertyRow>& properties);
  /// Words of a table of so many slots less one; nullopt when the names collide too much, as only chosen ones do.
  std::optional<std::uint32_t> hashTable(const std::vector<PropertyRow>& properties, std::uint32_t mask);
  bool warnsItself(const Draft& draft) const;
  void noteFlags();

  std::vector<Draft> drafts_;
  std::vector<std::uint32_t> words_;
  std::vector<NameRow> names_;
  std::vector<TextRow> texts_;
  std::vector<PatternRow> patterns_;
  std::vector<PropertyRow> properties_;
  std::vector<PatternPropertyRow> patternProperties_;
  std::vector<ObjectRules> objectRules_;
  std::vector<ResourceRow> resources_;
  std::vector<AnchorRow> anchors_;
  std::vector<std::uint32_t> bounds_;
  std::string regexps_;
  std::string text_;
  std::string constants_ = "[";
  std::uint32_t constantNodes_ = 1;  // the array itself
  bool dynamic_ = false;

  std::map<std::string, std::uint32_t, std::less<>> nameIndex_;
  std::map<std::string, std::uint32_t, std::less<>> textIndex_;
  std::map<std::string, std::uint32_t, std::less<>> constantIndex_;
  std::map<std::string, std::uint32_t, std::less<>> patternIndex_;
  std::map<std::uint32_t, std::uint32_t> boundIndex_;
  std::map<std::string, std::uint32_t, std::less<>> places_;  // of texts in text_
};

}  // namespace dialproof::internal
