// Keywords that apply schemas: to the same value, to items and to members.

#include <algorithm>

#include "schema/compile/compiler.h"

namespace dialproof::internal {

// ---- Items
// -------------------------------------------------------------------------------------------------------------

// 2020-12: `prefixItems` and `items`. Draft-07: `items` as a list and `additionalItems`, or `items` as one schema.
void Compiler::compileItems(const Site& site) {
  const Document& document = site.document();
  const bool draft7 = dialect(site).draft7;
  auto prefix = find(site, draft7 ? "items" : "prefixItems");
  auto rest = find(site, draft7 ? "additionalItems" : "items");
  if (draft7 && (!prefix || document[*prefix].type != NodeType::kArray)) {
    rest = prefix;
    prefix.reset();
  }
  if (!prefix && !rest) return;
  std::vector<std::uint32_t> words{rest ? subschema(site, *rest) : kNone, 0};
  if (prefix && expect(site, *prefix, NodeType::kArray)) {
    document.forEachChild(*prefix, [&](NodeIndex item) { words.push_back(subschema(site, item)); });
  }
  words[1] = static_cast<std::uint32_t>(words.size() - 2);
  emit(site, Op::kItems, builder_.words(words), 0, draft7 && prefix);
}

void Compiler::compileContains(const Site& site, Op op, NodeIndex node) {
  std::uint32_t minimum = 1;
  std::uint32_t maximum = kNone;
  const auto limit = [&](std::string_view keyword, std::uint32_t& bound) {
    const auto given = dialect(site).draft7 ? std::nullopt : findOf(site, keyword, &Dialect::validation);
    const auto value = given ? count(site, *given) : std::nullopt;
    if (value) bound = static_cast<std::uint32_t>(std::min<std::uint64_t>(*value, kNone - 1));
  };
  limit("minContains", minimum);
  limit("maxContains", maximum);
  emit(site, op, builder_.words({subschema(site, node), minimum, maximum}));
}

// ---- Members
// -----------------------------------------------------------------------------------------------------------

void Compiler::compileObjectRules(const Site& site) {
  const Document& document = site.document();
  const auto named = find(site, "properties");
  const auto matched = find(site, "patternProperties");
  const auto others = find(site, "additionalProperties");
  const auto unknown = find(site, "x-unknown-properties");
  if (!named && !matched && !others && !unknown) return;

  std::vector<PropertyRow> properties;
  if (named && expect(site, *named, NodeType::kObject)) {
    document.forEachChild(*named, [&](NodeIndex member) {
      properties.push_back({builder_.name(document.key(member)), subschema(site, member)});
    });
  }
  std::vector<PatternPropertyRow> patterns;
  if (matched && expect(site, *matched, NodeType::kObject)) {
    document.forEachChild(*matched, [&](NodeIndex member) {
      const auto index = pattern(site, member, document.key(member));
      if (index) patterns.push_back({*index, subschema(site, member)});
    });
  }
  std::uint32_t additional = kNone;
  UnknownProperties fate = UnknownProperties::kTaken;
  if (unknown) {
    if (document.literal(*unknown) != "\"warning\"") return failValue(site, *unknown, "unknown_properties");
    fate = UnknownProperties::kWarned;
  }
  const bool forbidden = others && document[*others].type == NodeType::kBoolean && !document[*others].boolean;
  if (forbidden) fate = UnknownProperties::kRefused;
  if (others && !forbidden) additional = subschema(site, *others);
  emit(site, Op::kProperties, builder_.objectRules(properties, patterns, additional, fate));
}

void Compiler::compileDependentSchemas(const Site& site, Op op, NodeIndex node) {
  if (!expect(site, node, NodeType::kObject)) return;
  std::vector<std::uint32_t> rows;
  site.document().forEachChild(node, [&](NodeIndex member) {
    rows.push_back(builder_.name(site.document().key(member)));
    rows.push_back(subschema(site, member));
  });
  emit(site, op, builder_.list(rows));
}

// Draft-07: a list of names or a schema for each property.
void Compiler::compileDependencies(const Site& site, Op op, NodeIndex node) {
  if (!expect(site, node, NodeType::kObject)) return;
  const Document& document = site.document();
  std::vector<std::uint32_t> schemas;
  std::vector<std::uint32_t> required{0};
  document.forEachChild(node, [&](NodeIndex member) {
    const std::uint32_t property = builder_.name(document.key(member));
    if (document[member].type != NodeType::kArray) {
      schemas.push_back(property);
      schemas.push_back(subschema(site, member));
      return;
    }
    const std::vector<std::uint32_t> wanted = names(site, member);
    ++required[0];
    required.push_back(property);
    required.push_back(static_cast<std::uint32_t>(wanted.size()));
    required.insert(required.end(), wanted.begin(), wanted.end());
  });
  if (required[0] > 0) emit(site, op, builder_.words(required), 0, true);
  if (!schemas.empty()) emit(site, Op::kDependentSchemas, builder_.list(schemas), 0, true);
}

// ---- The same value
// ----------------------------------------------------------------------------------------------------

void Compiler::compileOne(const Site& site, Op op, NodeIndex node) { emit(site, op, subschema(site, node)); }

void Compiler::compileBranches(const Site& site, Op op, NodeIndex node) {
  if (!expect(site, node, NodeType::kArray)) return;
  std::vector<std::uint32_t> branches;
  site.document().forEachChild(node, [&](NodeIndex item) { branches.push_back(subschema(site, item)); });
  emit(site, op, builder_.list(branches));
}

namespace {

// From a condition's instance to the value that decides it: the first property (of a property …) that it compares with
// a value; failing that, one it asks for.
bool findDecider(const Document& document, NodeIndex condition, std::vector<std::string_view>& path) {
  const auto has = [&](std::string_view keyword) { return document.find(condition, keyword).has_value(); };
  if (has("const") || has("enum") || has("pattern") || has("type")) return true;
  const auto properties = document.find(condition, "properties");
  if (properties && document[*properties].type == NodeType::kObject) {
    for (NodeIndex member = *properties + 1; member != document[*properties].next; member = document[member].next) {
      path.push_back(document.key(member));
      if (findDecider(document, member, path)) return true;
      path.pop_back();
    }
  }
  const auto required = document.find(condition, "required");
  const bool asks = required && document[*required].type == NodeType::kArray && document.childCount(*required) > 0 &&
                    document[*required + 1].type == NodeType::kString;
  if (!asks) return false;
  path.push_back(document.string(*required + 1));
  return true;
}

}  // namespace

void Compiler::compileConditional(const Site& site, Op op, NodeIndex node) {
  const auto then = find(site, "then");
  const auto otherwise = find(site, "else");
  std::vector<std::string_view> path;
  findDecider(site.document(), node, path);
  std::vector<std::uint32_t> words{subschema(site, node), then ? subschema(site, *then) : kNone,
                                   otherwise ? subschema(site, *otherwise) : kNone,
                                   static_cast<std::uint32_t>(path.size())};
  for (const std::string_view name : path) words.push_back(builder_.name(name));
  emit(site, op, builder_.words(words));
}

}  // namespace dialproof::internal
