// Every keyword that is known, and who compiles it.

#include <algorithm>
#include <array>

#include "schema/compile/compiler.h"

namespace dialproof::internal {

const Compiler::Keyword* Compiler::findKeyword(std::string_view name, bool draft7) {
  using Draft = Keyword::Draft;
  using C = Compiler;
  constexpr Vocabulary kCore = nullptr;
  constexpr Vocabulary kApplicator = &Dialect::applicator;
  constexpr Vocabulary kValidation = &Dialect::validation;
  constexpr Vocabulary kUnevaluated = &Dialect::unevaluated;
  constexpr Vocabulary kMetaData = &Dialect::metaData;
  // Rows of `nothing` are read by another row's handler, or name what others refer to.
  static constexpr std::array kKeywords = std::to_array<Keyword>({
      {"$anchor", Op::kNever, &C::nothing, kCore, Draft::k2020},
      {"$comment", Op::kNever, &C::nothing, kCore},
      {"$defs", Op::kNever, &C::nothing, kCore, Draft::k2020},
      {"$dynamicAnchor", Op::kNever, &C::nothing, kCore, Draft::k2020},
      {"$dynamicRef", Op::kDynamicRef, &C::compileDynamicRef, kCore, Draft::k2020},
      {"$id", Op::kNever, &C::nothing, kCore},
      {"$ref", Op::kRef, &C::compileRef, kCore},
      {"$schema", Op::kNever, &C::nothing, kCore},
      {"$vocabulary", Op::kNever, &C::nothing, kCore, Draft::k2020},
      {"additionalItems", Op::kNever, &C::nothing, kApplicator, Draft::k7},
      {"additionalProperties", Op::kNever, &C::nothing, kApplicator},
      {"allOf", Op::kAllOf, &C::compileBranches, kApplicator},
      {"anyOf", Op::kAnyOf, &C::compileBranches, kApplicator},
      {"const", Op::kConst, &C::compileConst, kValidation},
      {"contains", Op::kContains, &C::compileContains, kApplicator},
      {"contentEncoding", Op::kAnnotation, &C::describe, &Dialect::content},
      {"contentMediaType", Op::kAnnotation, &C::describe, &Dialect::content},
      {"contentSchema", Op::kAnnotation, &C::describe, &Dialect::content, Draft::k2020},
      {"default", Op::kAnnotation, &C::noteDefault, kMetaData},
      {"definitions", Op::kNever, &C::nothing, kCore},
      {"dependencies", Op::kDependentRequired, &C::compileDependencies, kApplicator, Draft::k7},
      {"dependentRequired", Op::kDependentRequired, &C::compileDependentRequired, kValidation, Draft::k2020},
      {"dependentSchemas", Op::kDependentSchemas, &C::compileDependentSchemas, kApplicator, Draft::k2020},
      {"deprecated", Op::kDeprecated, &C::compileDeprecated, kMetaData},
      {"description", Op::kAnnotation, &C::describe, kMetaData},
      {"else", Op::kNever, &C::nothing, kApplicator},
      {"enum", Op::kEnum, &C::compileEnum, kValidation},
      {"examples", Op::kAnnotation, &C::noteExamples, kMetaData},
      {"exclusiveMaximum", Op::kExclusiveMaximum, &C::compileBound, kValidation},
      {"exclusiveMinimum", Op::kExclusiveMinimum, &C::compileBound, kValidation},
      {"format", Op::kFormat, &C::compileFormat, kCore},
      {"if", Op::kConditional, &C::compileConditional, kApplicator},
      {"items", Op::kNever, &C::nothing, kApplicator},
      {"maxContains", Op::kNever, &C::nothing, kValidation, Draft::k2020},
      {"maxItems", Op::kMaxItems, &C::compileCount, kValidation},
      {"maxLength", Op::kMaxLength, &C::compileCount, kValidation},
      {"maxProperties", Op::kMaxProperties, &C::compileCount, kValidation},
      {"maximum", Op::kMaximum, &C::compileBound, kValidation},
      {"minContains", Op::kNever, &C::nothing, kValidation, Draft::k2020},
      {"minItems", Op::kMinItems, &C::compileCount, kValidation},
      {"minLength", Op::kMinLength, &C::compileCount, kValidation},
      {"minProperties", Op::kMinProperties, &C::compileCount, kValidation},
      {"minimum", Op::kMinimum, &C::compileBound, kValidation},
      {"multipleOf", Op::kMultipleOf, &C::compileBound, kValidation},
      {"not", Op::kNot, &C::compileOne, kApplicator},
      {"oneOf", Op::kOneOf, &C::compileBranches, kApplicator},
      {"pattern", Op::kPattern, &C::compilePattern, kValidation},
      {"patternProperties", Op::kNever, &C::nothing, kApplicator},
      {"prefixItems", Op::kNever, &C::nothing, kApplicator, Draft::k2020},
      {"properties", Op::kNever, &C::nothing, kApplicator},
      {"propertyNames", Op::kPropertyNames, &C::compileOne, kApplicator},
      {"readOnly", Op::kAnnotation, &C::describe, kMetaData},
      {"required", Op::kRequired, &C::compileRequired, kValidation},
      {"then", Op::kNever, &C::nothing, kApplicator},
      {"title", Op::kAnnotation, &C::describe, kMetaData},
      {"type", Op::kType, &C::compileType, kValidation},
      {"unevaluatedItems", Op::kUnevaluatedItems, &C::compileOne, kUnevaluated, Draft::k2020},
      {"unevaluatedProperties", Op::kUnevaluatedProperties, &C::compileOne, kUnevaluated, Draft::k2020},
      {"uniqueItems", Op::kUniqueItems, &C::compileFlag, kValidation},
      {"writeOnly", Op::kAnnotation, &C::describe, kMetaData},
      {"x-e164", Op::kNever, &C::nothing, kCore},
      {"x-known-values", Op::kKnownValues, &C::compileEnum, kCore},
      {"x-successors", Op::kNever, &C::nothing, kCore},
      {"x-unknown-properties", Op::kNever, &C::nothing, kCore},
  });
  const auto found = std::find_if(kKeywords.begin(), kKeywords.end(), [&](const Keyword& keyword) {
    const bool known = keyword.draft == Draft::kAny || (keyword.draft == Draft::k7) == draft7;
    return known && keyword.name == name;
  });
  return found == kKeywords.end() ? nullptr : &*found;
}

}  // namespace dialproof::internal
