// The compiler: a schema after another from its keywords to instructions. What it knows of keywords is in
// validation_keywords.cc and applicator_keywords.cc.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/compile/builder.h"
#include "schema/compile/compile.h"
#include "schema/compile/resources.h"

namespace dialproof::internal {

class Compiler {
 public:
  Compiler(const SchemaSource& source, const CompileOptions& options)
      : options_(options), resources_(source, options.comments, faults_) {}

  Compiled run(std::string_view uri);

 private:
  /// A schema that is being compiled.
  struct Site {
    SchemaPlace place;
    SubschemaIndex index = 0;

    const Document& document() const { return *place.document; }
  };

  using Handler = void (Compiler::*)(const Site&, Op, NodeIndex);
  using Vocabulary = bool Dialect::*;
  struct Keyword {
    std::string_view name;
    Op op;
    Handler handler;
    Vocabulary vocabulary;  ///< null: known in all
    enum class Draft : std::uint8_t { kAny, k7, k2020 } draft = Draft::kAny;
  };
  static const Keyword* findKeyword(std::string_view name, bool draft7);

  // ---- Schemas ----
  void compileSchema(const Site& site);
  void compileKeywords(const Site& site);
  void compileKeyword(const Site& site, NodeIndex keyword);
  void refuseUnknown(const Site& site, NodeIndex keyword);
  SubschemaIndex subschema(const SchemaPlace& place);
  SubschemaIndex subschema(const Site& site, NodeIndex node);
  std::optional<SchemaPlace> target(const Site& site, NodeIndex reference);
  void compileDynamicAnchors();
  void describeResources();
  void refuseCircles();
  void failAtSubschema(SubschemaIndex index);

  // ---- Keywords of any value, text and numbers ----
  void compileRef(const Site& site, Op op, NodeIndex node);
  void compileDynamicRef(const Site& site, Op op, NodeIndex node);
  void compileType(const Site& site, Op op, NodeIndex node);
  void compileEnum(const Site& site, Op op, NodeIndex node);
  void compileConst(const Site& site, Op op, NodeIndex node);
  void compileFormat(const Site& site, Op op, NodeIndex node);
  void compileE164(const Site& site);
  std::uint32_t numberTypes(const Site& site, NodeIndex node);
  void compilePattern(const Site& site, Op op, NodeIndex node);
  void compileCount(const Site& site, Op op, NodeIndex node);
  void compileBound(const Site& site, Op op, NodeIndex node);
  void compileFlag(const Site& site, Op op, NodeIndex node);
  void compileDeprecated(const Site& site, Op op, NodeIndex node);
  void compileRequired(const Site& site, Op op, NodeIndex node);
  void compileDependentRequired(const Site& site, Op op, NodeIndex node);
  void noteDefault(const Site& site, Op op, NodeIndex node);
  void noteExamples(const Site& site, Op op, NodeIndex node);
  void describe(const Site& site, Op op, NodeIndex node);
  void annotate(const Site& site, NodeIndex node);

  // ---- Keywords that apply schemas ----
  void compileItems(const Site& site);
  void compileContains(const Site& site, Op op, NodeIndex node);
  void compileObjectRules(const Site& site);
  void compileDependentSchemas(const Site& site, Op op, NodeIndex node);
  void compileDependencies(const Site& site, Op op, NodeIndex node);
  void compileOne(const Site& site, Op op, NodeIndex node);
  void compileBranches(const Site& site, Op op, NodeIndex node);
  void compileConditional(const Site& site, Op op, NodeIndex node);
  void nothing(const Site& site, Op op, NodeIndex node);

  // ---- What they share ----
  void emit(const Site& site, Op op, std::uint32_t a, std::uint32_t b = 0, bool draft7 = false);
  std::optional<NodeIndex> find(const Site& site, std::string_view keyword) const;
  std::optional<NodeIndex> findOf(const Site& site, std::string_view keyword, Vocabulary vocabulary) const;
  const Dialect& dialect(const Site& site) const { return resources_[site.place.resource].dialect; }
  bool expect(const Site& site, NodeIndex node, NodeType type);
  std::optional<std::uint64_t> count(const Site& site, NodeIndex node);
  std::optional<std::uint32_t> pattern(const Site& site, NodeIndex node, std::string_view source);
  std::vector<std::uint32_t> names(const Site& site, NodeIndex node);
  /// A value that is one text or a list of them, as names.
  std::vector<std::uint32_t> nameOrNames(const Site& site, NodeIndex node);
  std::vector<std::uint32_t> constants(const Site& site, NodeIndex node);
  void fail(const Site& site, NodeIndex node, std::string_view code, JsonValue::Object params);
  /// The value of a keyword is not one it takes; `problem` names the words in the catalogue.
  void failValue(const Site& site, NodeIndex node, std::string_view problem);

  CompileOptions options_;
  std::vector<CompileFault> faults_;
  Resources resources_;
  ProgramBuilder builder_;
  std::map<SchemaPlace, SubschemaIndex> compiled_;
  std::vector<SchemaPlace> places_;  // of the subschemas
  std::vector<SubschemaIndex> pending_;
  std::map<ResourceIndex, std::uint32_t> resourceRows_;
  std::vector<ResourceIndex> rowResources_;
  std::set<std::string, std::less<>> dynamicNames_;
};

}  // namespace dialproof::internal
