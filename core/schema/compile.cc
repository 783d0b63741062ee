#include "schema/compile.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

#include "json/document.h"
#include "json/pointer.h"

namespace dialproof::internal {
namespace {

// Keywords that describe and never fail, or that a keyword handled elsewhere reads.
constexpr std::array kAnnotations = std::to_array<std::string_view>({
    "$comment",
    "$defs",
    "$id",
    "$schema",
    "additionalProperties",
    "contentEncoding",
    "contentMediaType",
    "default",
    "description",
    "else",
    "examples",
    "maxContains",
    "minContains",
    "patternProperties",
    "prefixItems",
    "properties",
    "readOnly",
    "then",
    "title",
    "writeOnly",
    "x-e164",
    "x-successors",
    "x-unknown-properties",
});

constexpr std::array kTypeBits = std::to_array<std::pair<std::string_view, TypeBit>>({
    {"null", kNullBit},
    {"boolean", kBooleanBit},
    {"integer", kIntegerBit},
    {"number", kNumberBit},
    {"string", kStringBit},
    {"array", kArrayBit},
    {"object", kObjectBit},
});

constexpr ReadLimits kSchemaLimits{std::size_t{4} << 20, 128, 16};

std::string_view withoutFragment(std::string_view uri) { return uri.substr(0, uri.find('#')); }

// RFC 3986, section 5.2, for what our schemas write: a whole URI, a file beside the base, or a fragment.
std::string resolveReference(std::string_view base, std::string_view reference) {
  base = withoutFragment(base);
  if (reference.starts_with('#')) return std::string(base).append(reference);
  if (reference.find("://") != std::string_view::npos) return std::string(reference);
  return std::string(base.substr(0, base.rfind('/') + 1)).append(reference);
}

std::unique_ptr<RE2> compilePattern(std::string_view source) {
  RE2::Options options;
  options.set_log_errors(false);
  return std::make_unique<RE2>(absl::string_view(source.data(), source.size()), options);
}

}  // namespace

class Compiler {
 public:
  explicit Compiler(const SchemaSource& source) : source_(source) {}

  std::variant<Program, CompileFault> run(std::string_view uri) {
    reference(std::string(uri) + '#');
    while (!fault_ && !pending_.empty()) {
      const Pending next = pending_.back();
      pending_.pop_back();
      compileSubschema(next);
    }
    if (!fault_) refuseCircles();
    if (fault_) return *std::move(fault_);
    return std::move(program_);
  }

 private:
  struct Pending {
    SubschemaIndex index;
    const Document* document;
    NodeIndex node;
    std::string uri;  // of the document
  };

  struct Site {
    const Document& document;
    NodeIndex node;
    const std::string& uri;
    SubschemaIndex index;
  };

  void fail(const Site& site, NodeIndex node, std::string reason) {
    if (!fault_) fault_ = CompileFault{site.uri, site.document.pointer(node), std::move(reason)};
  }

  // The subschema a URI with a JSON Pointer fragment names, compiled once however often it is referred to.
  std::optional<SubschemaIndex> reference(const std::string& uri) {
    const std::string base(withoutFragment(uri));
    const Document* document = load(base);
    if (document == nullptr) return std::nullopt;
    NodeIndex node = Document::kRoot;
    const std::size_t hash = uri.find('#');
    const std::string pointer = hash == std::string::npos ? std::string() : uri.substr(hash + 1);
    if (!pointer.empty() && pointer.front() != '/') return std::nullopt;  // an anchor's name
    for (const std::string& token : pointerTokens(pointer)) {
      const std::optional<NodeIndex> child = childOf(*document, node, token);
      if (!child) return std::nullopt;
      node = *child;
    }
    return subschema(*document, node, base);
  }

  // A JSON Pointer's step: a member by its name, an item by its index.
  static std::optional<NodeIndex> childOf(const Document& document, NodeIndex container, const std::string& token) {
    if (document[container].type != NodeType::kArray) return document.find(container, token);
    std::optional<NodeIndex> found;
    document.forEachChild(container, [&](NodeIndex item) {
      if (std::to_string(document[item].keyBegin) == token) found = item;
    });
    return found;
  }

  const Document* load(const std::string& uri) {
    const auto known = documents_.find(uri);
    if (known != documents_.end()) return &known->second;
    const std::optional<std::string_view> text = source_(uri);
    if (!text) {
      if (!fault_) fault_ = CompileFault{uri, "", "there is no schema of this URI"};
      return nullptr;
    }
    JsonFaults faults(kSchemaLimits.maxFaults);
    std::optional<Document> document = Document::read(*text, kSchemaLimits, faults);
    if (!document || faults.hasError()) {
      const JsonFault& last = faults.list().back();
      if (!fault_) fault_ = CompileFault{uri, last.instanceLocation, std::string(last.code)};
      return nullptr;
    }
    return &documents_.emplace(uri, *std::move(document)).first->second;
  }

  SubschemaIndex subschema(const Document& document, NodeIndex node, const std::string& uri) {
    const auto [entry, isNew] = compiled_.try_emplace({&document, node}, 0);
    if (isNew) {
      entry->second = static_cast<SubschemaIndex>(program_.subschemas.size());
      program_.subschemas.emplace_back();
      pending_.push_back({entry->second, &document, node, uri});
    }
    return entry->second;
  }
  SubschemaIndex subschema(const Site& site, NodeIndex node) { return subschema(site.document, node, site.uri); }

  void compileSubschema(const Pending& pending) {
    const Site site{*pending.document, pending.node, pending.uri, pending.index};
    const Node& node = site.document[site.node];
    if (node.type == NodeType::kBoolean) {
      if (!node.boolean) emit(site, Op::kNever, 0);
      return;
    }
    if (node.type != NodeType::kObject) return fail(site, site.node, "a schema is an object or a boolean");
    bool objectRules = false;
    site.document.forEachChild(site.node, [&](NodeIndex keyword) {
      const std::string_view name = site.document.key(keyword);
      objectRules = objectRules || name == "properties" || name == "patternProperties" ||
                    name == "additionalProperties" || name == "x-unknown-properties";
      if (!fault_) compileKeyword(site, name, keyword);
    });
    if (fault_) return;
    if (objectRules) compileObjectRules(site);
    if (const auto prefix = find(site, "prefixItems"); prefix && !find(site, "items")) compileItems(site, std::nullopt);
    noteAnnotations(site);
    auto& instructions = program_.subschemas[site.index].instructions;
    std::stable_sort(instructions.begin(), instructions.end(),
                     [](const Instruction& a, const Instruction& b) { return a.op < b.op; });
  }

  void compileKeyword(const Site& site, std::string_view name, NodeIndex node) {
    using Handler = void (Compiler::*)(const Site&, Op, NodeIndex);
    struct Row {
      std::string_view name;
      Op op;
      Handler handler;
    };
    static constexpr std::array kRows = std::to_array<Row>({
        {"$ref", Op::kRef, &Compiler::compileRef},
        {"type", Op::kType, &Compiler::compileType},
        {"enum", Op::kEnum, &Compiler::compileValues},
        {"x-known-values", Op::kKnownValues, &Compiler::compileValues},
        {"format", Op::kFormat, &Compiler::compileFormat},
        {"pattern", Op::kPattern, &Compiler::compilePatternKeyword},
        {"minLength", Op::kMinLength, &Compiler::compileBound},
        {"maxLength", Op::kMaxLength, &Compiler::compileBound},
        {"minimum", Op::kMinimum, &Compiler::compileBound},
        {"maximum", Op::kMaximum, &Compiler::compileBound},
        {"exclusiveMinimum", Op::kExclusiveMinimum, &Compiler::compileBound},
        {"exclusiveMaximum", Op::kExclusiveMaximum, &Compiler::compileBound},
        {"multipleOf", Op::kMultipleOf, &Compiler::compileBound},
        {"minItems", Op::kMinItems, &Compiler::compileBound},
        {"maxItems", Op::kMaxItems, &Compiler::compileBound},
        {"uniqueItems", Op::kUniqueItems, &Compiler::compileFlag},
        {"items", Op::kItems, &Compiler::compileItemsKeyword},
        {"contains", Op::kContains, &Compiler::compileContains},
        {"minProperties", Op::kMinProperties, &Compiler::compileBound},
        {"maxProperties", Op::kMaxProperties, &Compiler::compileBound},
        {"required", Op::kRequired, &Compiler::compileNames},
        {"dependentRequired", Op::kDependentRequired, &Compiler::compileDependencies},
        {"propertyNames", Op::kPropertyNames, &Compiler::compileOne},
        {"allOf", Op::kAllOf, &Compiler::compileBranches},
        {"anyOf", Op::kAnyOf, &Compiler::compileBranches},
        {"oneOf", Op::kOneOf, &Compiler::compileBranches},
        {"not", Op::kNot, &Compiler::compileOne},
        {"if", Op::kConditional, &Compiler::compileConditional},
        {"deprecated", Op::kDeprecated, &Compiler::compileDeprecated},
    });
    if (name == "const") {
      program_.values.push_back({site.document.value(node)});
      return emit(site, Op::kConst, program_.values.size() - 1);
    }
    if (std::find(kAnnotations.begin(), kAnnotations.end(), name) != kAnnotations.end()) return;
    const auto row = std::find_if(kRows.begin(), kRows.end(), [&](const Row& r) { return r.name == name; });
    if (row == kRows.end()) return fail(site, node, "the keyword is not supported");
    (this->*row->handler)(site, row->op, node);
  }

  void emit(const Site& site, Op op, std::size_t operand) {
    program_.subschemas[site.index].instructions.push_back({op, static_cast<std::uint32_t>(operand)});
  }

  std::optional<NodeIndex> find(const Site& site, std::string_view keyword) const {
    return site.document.find(site.node, keyword);
  }

  bool expect(const Site& site, NodeIndex node, NodeType type) {
    if (site.document[node].type == type) return true;
    fail(site, node, "the keyword's value is of the wrong type");
    return false;
  }

  std::vector<std::string> strings(const Site& site, NodeIndex array) {
    std::vector<std::string> texts;
    if (!expect(site, array, NodeType::kArray)) return texts;
    site.document.forEachChild(array, [&](NodeIndex item) {
      if (expect(site, item, NodeType::kString)) texts.emplace_back(site.document.string(item));
    });
    return texts;
  }

  void compileRef(const Site& site, Op op, NodeIndex node) {
    if (!expect(site, node, NodeType::kString)) return;
    const auto target = reference(resolveReference(site.uri, site.document.string(node)));
    if (!target) return fail(site, node, "the reference leads nowhere");
    emit(site, op, *target);
  }

  void compileType(const Site& site, Op op, NodeIndex node) {
    std::uint32_t mask = 0;
    const auto add = [&](NodeIndex name) {
      if (!expect(site, name, NodeType::kString)) return;
      const auto bit = std::find_if(kTypeBits.begin(), kTypeBits.end(),
                                    [&](const auto& row) { return row.first == site.document.string(name); });
      if (bit == kTypeBits.end()) return fail(site, name, "there is no such type");
      mask |= bit->second;
    };
    if (site.document[node].type == NodeType::kArray) {
      site.document.forEachChild(node, add);
    } else {
      add(node);
    }
    emit(site, op, mask);
  }

  void compileValues(const Site& site, Op op, NodeIndex node) {
    if (!expect(site, node, NodeType::kArray)) return;
    std::vector<JsonValue> values;
    site.document.forEachChild(node, [&](NodeIndex item) { values.push_back(site.document.value(item)); });
    program_.values.push_back(std::move(values));
    emit(site, op, program_.values.size() - 1);
  }

  void compileFormat(const Site& site, Op op, NodeIndex node) {
    if (!expect(site, node, NodeType::kString)) return;
    const std::string name(site.document.string(node));
    const std::optional<Format> format = formatOf(name);
    if (!format) return fail(site, node, "the format is not supported");
    FormatRule rule{*format, name, false};
    if (const auto options = find(site, "x-e164")) {
      if (!expect(site, *options, NodeType::kObject)) return;
      const auto level = site.document.find(*options, "level");
      const std::string_view text = level ? site.document.string(*level) : std::string_view("valid");
      if (text != "valid" && text != "possible") return fail(site, *options, R"(level is "valid" or "possible")");
      rule.possibleIsEnough = text == "possible";
    }
    program_.formats.push_back(std::move(rule));
    emit(site, op, program_.formats.size() - 1);
  }

  std::optional<PatternRule> pattern(const Site& site, NodeIndex node, std::string_view source) {
    PatternRule rule{compilePattern(source), std::string(source)};
    if (rule.regexp->ok()) return rule;
    fail(site, node, "the pattern is not supported: " + rule.regexp->error());
    return std::nullopt;
  }

  void compilePatternKeyword(const Site& site, Op op, NodeIndex node) {
    if (!expect(site, node, NodeType::kString)) return;
    auto rule = pattern(site, node, site.document.string(node));
    if (!rule) return;
    program_.patterns.push_back(*std::move(rule));
    emit(site, op, program_.patterns.size() - 1);
  }

  // A bound that counts something is a whole number; the others are any number.
  std::optional<Bound> bound(const Site& site, Op op, NodeIndex node) {
    if (!expect(site, node, NodeType::kNumber)) return std::nullopt;
    const std::string_view literal = site.document.literal(node);
    const std::optional<Decimal> value = Decimal::parse(literal);
    Bound result;
    const bool isValueBound = op >= Op::kMinimum && op <= Op::kMultipleOf;
    const auto [end, error] = std::from_chars(literal.data(), literal.data() + literal.size(), result.count);
    const bool isCount = error == std::errc() && end == literal.data() + literal.size();
    const bool fits = value && (isValueBound ? op != Op::kMultipleOf || value->fitsAsDivisor() : isCount);
    if (!fits) {
      fail(site, node, "the bound is not a number this keyword takes");
      return std::nullopt;
    }
    result.value = *value;
    result.literal = literal;
    return result;
  }

  void compileBound(const Site& site, Op op, NodeIndex node) {
    std::optional<Bound> limit = bound(site, op, node);
    if (!limit) return;
    program_.bounds.push_back(*std::move(limit));
    emit(site, op, program_.bounds.size() - 1);
  }

  void compileFlag(const Site& site, Op op, NodeIndex node) {
    if (expect(site, node, NodeType::kBoolean) && site.document[node].boolean) emit(site, op, 0);
  }

  void compileItemsKeyword(const Site& site, Op /*op*/, NodeIndex node) { compileItems(site, node); }

  void compileItems(const Site& site, std::optional<NodeIndex> rest) {
    ItemRules rules;
    if (const auto prefix = find(site, "prefixItems"); prefix && expect(site, *prefix, NodeType::kArray)) {
      site.document.forEachChild(*prefix, [&](NodeIndex item) { rules.prefix.push_back(subschema(site, item)); });
    }
    if (rest) rules.rest = subschema(site, *rest);
    program_.itemRules.push_back(std::move(rules));
    emit(site, Op::kItems, program_.itemRules.size() - 1);
  }

  void compileContains(const Site& site, Op op, NodeIndex node) {
    ContainsRule rule;
    rule.schema = subschema(site, node);
    if (const auto least = find(site, "minContains")) {
      if (const auto limit = bound(site, Op::kMinItems, *least)) rule.minimum = limit->count;
    }
    if (const auto most = find(site, "maxContains")) {
      if (const auto limit = bound(site, Op::kMaxItems, *most)) rule.maximum = limit->count;
    }
    program_.containsRules.push_back(rule);
    emit(site, op, program_.containsRules.size() - 1);
  }

  void compileNames(const Site& site, Op op, NodeIndex node) {
    program_.names.push_back(strings(site, node));
    emit(site, op, program_.names.size() - 1);
  }

  void compileDependencies(const Site& site, Op op, NodeIndex node) {
    if (!expect(site, node, NodeType::kObject)) return;
    std::vector<Dependency> dependencies;
    site.document.forEachChild(node, [&](NodeIndex member) {
      dependencies.push_back({std::string(site.document.key(member)), strings(site, member)});
    });
    program_.dependencies.push_back(std::move(dependencies));
    emit(site, op, program_.dependencies.size() - 1);
  }

  void compileObjectRules(const Site& site) {
    ObjectRules rules;
    if (const auto properties = find(site, "properties"); properties && expect(site, *properties, NodeType::kObject)) {
      site.document.forEachChild(*properties, [&](NodeIndex member) {
        rules.properties.emplace_back(site.document.key(member), subschema(site, member));
      });
      std::sort(rules.properties.begin(), rules.properties.end());
    }
    if (const auto patterns = find(site, "patternProperties"); patterns && expect(site, *patterns, NodeType::kObject)) {
      site.document.forEachChild(*patterns, [&](NodeIndex member) {
        auto rule = pattern(site, member, site.document.key(member));
        if (rule) rules.patterns.emplace_back(*std::move(rule), subschema(site, member));
      });
    }
    if (const auto additional = find(site, "additionalProperties")) {
      const Node& node = site.document[*additional];
      const bool forbidden = node.type == NodeType::kBoolean && !node.boolean;
      if (forbidden) {
        rules.unknown = Severity::kError;
      } else {
        rules.additional = subschema(site, *additional);
      }
    }
    if (const auto unknown = find(site, "x-unknown-properties")) {
      if (site.document.literal(*unknown) != "\"warning\"") return fail(site, *unknown, "the value is \"warning\"");
      if (!rules.unknown) rules.unknown = Severity::kWarning;
    }
    program_.objectRules.push_back(std::move(rules));
    emit(site, Op::kProperties, program_.objectRules.size() - 1);
  }

  void compileOne(const Site& site, Op op, NodeIndex node) { emit(site, op, subschema(site, node)); }

  void compileBranches(const Site& site, Op op, NodeIndex node) {
    if (!expect(site, node, NodeType::kArray)) return;
    std::vector<SubschemaIndex> branches;
    site.document.forEachChild(node, [&](NodeIndex item) { branches.push_back(subschema(site, item)); });
    program_.branches.push_back(std::move(branches));
    emit(site, op, program_.branches.size() - 1);
  }

  void compileConditional(const Site& site, Op op, NodeIndex node) {
    Conditional rule;
    rule.condition = subschema(site, node);
    if (const auto then = find(site, "then")) rule.thenSchema = subschema(site, *then);
    if (const auto otherwise = find(site, "else")) rule.elseSchema = subschema(site, *otherwise);
    findDecider(site.document, node, rule.decidedBy);
    program_.conditionals.push_back(std::move(rule));
    emit(site, op, program_.conditionals.size() - 1);
  }

  // The first property (of a property …) that a condition compares with a value; failing that, one it asks for.
  static bool findDecider(const Document& document, NodeIndex condition, std::vector<std::string>& path) {
    const auto has = [&](std::string_view keyword) { return document.find(condition, keyword).has_value(); };
    if (has("const") || has("enum") || has("pattern") || has("type")) return true;
    const auto properties = document.find(condition, "properties");
    if (properties && document[*properties].type == NodeType::kObject) {
      for (NodeIndex member = *properties + 1; member != document[*properties].next; member = document[member].next) {
        path.emplace_back(document.key(member));
        if (findDecider(document, member, path)) return true;
        path.pop_back();
      }
    }
    const auto required = document.find(condition, "required");
    const bool asks = required && document[*required].type == NodeType::kArray && document[*required].count > 0 &&
                      document[*required + 1].type == NodeType::kString;
    if (!asks) return false;
    path.emplace_back(document.string(*required + 1));
    return true;
  }

  void compileDeprecated(const Site& site, Op op, NodeIndex node) {
    if (!expect(site, node, NodeType::kBoolean) || !site.document[node].boolean) return;
    const auto successors = find(site, "x-successors");
    program_.names.push_back(successors ? strings(site, *successors) : std::vector<std::string>());
    emit(site, op, program_.names.size() - 1);
  }

  void noteAnnotations(const Site& site) {
    if (const auto value = find(site, "default"))
      program_.subschemas[site.index].defaultValue = site.document.value(*value);
    const auto examples = find(site, "examples");
    if (examples && expect(site, *examples, NodeType::kArray) && site.document[*examples].count > 0) {
      program_.subschemas[site.index].example = site.document.value(*examples + 1);
    }
  }

  // Subschemas that an instruction applies to the same value: a circle of them would never end.
  std::vector<SubschemaIndex> inPlace(SubschemaIndex index) const {
    std::vector<SubschemaIndex> next;
    for (const Instruction& instruction : program_.subschemas[index].instructions) {
      switch (instruction.op) {
        case Op::kRef:
        case Op::kNot: next.push_back(instruction.operand); break;
        case Op::kAllOf:
        case Op::kAnyOf:
        case Op::kOneOf: {
          const auto& branches = program_.branches[instruction.operand];
          next.insert(next.end(), branches.begin(), branches.end());
          break;
        }
        case Op::kConditional: {
          const Conditional& rule = program_.conditionals[instruction.operand];
          next.push_back(rule.condition);
          if (rule.thenSchema) next.push_back(*rule.thenSchema);
          if (rule.elseSchema) next.push_back(*rule.elseSchema);
          break;
        }
        default: break;
      }
    }
    return next;
  }

  void refuseCircles() {
    enum class State : std::uint8_t { kNew, kOpen, kDone };
    std::vector<State> states(program_.subschemas.size(), State::kNew);
    struct Visit {
      SubschemaIndex index;
      std::vector<SubschemaIndex> next;
    };
    for (SubschemaIndex start = 0; start < states.size(); ++start) {
      if (states[start] != State::kNew) continue;
      std::vector<Visit> path{{start, inPlace(start)}};
      states[start] = State::kOpen;
      while (!path.empty()) {
        if (path.back().next.empty()) {
          states[path.back().index] = State::kDone;
          path.pop_back();
          continue;
        }
        const SubschemaIndex next = path.back().next.back();
        path.back().next.pop_back();
        if (states[next] == State::kOpen) return failAt(next, "the schema refers to itself without end");
        if (states[next] == State::kDone) continue;
        states[next] = State::kOpen;
        path.push_back({next, inPlace(next)});
      }
    }
  }

  void failAt(SubschemaIndex index, std::string reason) {
    for (const auto& [place, compiled] : compiled_) {
      if (compiled != index) continue;
      const Document* document = place.first;
      const auto owner = std::find_if(documents_.begin(), documents_.end(),
                                      [&](const auto& entry) { return &entry.second == document; });
      fault_ = CompileFault{owner->first, document->pointer(place.second), std::move(reason)};
      return;
    }
  }

  const SchemaSource& source_;
  Program program_;
  std::map<std::string, Document> documents_;
  std::map<std::pair<const Document*, NodeIndex>, SubschemaIndex> compiled_;
  std::vector<Pending> pending_;
  std::optional<CompileFault> fault_;
};

std::variant<Program, CompileFault> compile(std::string_view uri, const SchemaSource& source) {
  return Compiler(source).run(uri);
}

}  // namespace dialproof::internal
