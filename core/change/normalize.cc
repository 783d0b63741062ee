// A document as its provider writes it. What is to be changed is what the schema and its rules find fault with, what
// it has defaults for, and the order that it names its members in; what a change makes no better is not changed.

#include "dialproof/normalize.h"

#include <algorithm>
#include <set>
#include <utility>

#include "change/layout.h"
#include "change/mend.h"
#include "change/report.h"
#include "change/requests.h"
#include "change/secrets.h"
#include "json/key_hash.h"
#include "json/pointer.h"
#include "schema/built_in/registry.h"

namespace dialproof {
namespace internal {
namespace {

struct Change {
  std::string_view code;
  NodeIndex node = 0;     ///< the value, or the object that lacks a member
  JsonValue value;        ///< none of an object that is to be ordered
  std::string_view name;  ///< of a new member
  std::string place;      ///< JSON Pointer to what is changed
};

class Normalization {
 public:
  Normalization(const Criteria& criteria, const Document& document, bool fillsIn, std::string_view defaultRegion)
      : criteria_(criteria),
        document_(document),
        fillsIn_(fillsIn),
        defaultRegion_(defaultRegion),
        subschemas_(document.size(), kNone) {}

  std::string run() {
    visit(Document::kRoot, criteria_.program.root());
    for (const Finding& fault : faultsOf(criteria_, document_)) {
      planMending(fault);
      if (fault.diagnostic.severity == Severity::kError) ++errors_;
    }
    std::string text = written(document_, layout());
    // Each round takes back what the text has an error at; mostly there is nothing of that, seldom there is a second.
    constexpr int kMostRounds = 4;
    for (int round = 0; round < kMostRounds && takeBackFaulty(text); ++round) text = written(document_, layout());
    return text;
  }

  void report(Findings& findings) const {
    for (const Change& change : changes_) findings.add(said(change));
  }

 private:
  const Program& program() const { return criteria_.program; }

  // ---- What the schema says of the document's shape

  void visit(NodeIndex node, SubschemaIndex index) {
    index = program().resolve(index);
    subschemas_[node] = index;
    if (document_[node].type == NodeType::kObject) {
      if (const Instruction* rules = program().find(index, Op::kProperties)) {
        visitObject(node, program().objectRules(rules->a));
      }
    } else if (document_[node].type == NodeType::kArray) {
      const Instruction* items = program().find(index, Op::kItems);
      const std::uint32_t each = items == nullptr ? kNone : program().itemRules(items->a).rest;
      if (each != kNone) document_.forEachChild(node, [&](NodeIndex item) { visit(item, each); });
    }
  }

  void visitObject(NodeIndex object, const ObjectRules& rules) {
    bool isOrdered = true;
    std::size_t last = 0;
    document_.forEachChild(object, [&](NodeIndex member) {
      const std::string_view name = document_.key(member);
      const PropertyRow* property = program().findProperty(rules, name, hashKey(name));
      const std::size_t rank = property == nullptr ? rules.propertyCount : rankOf(rules, *property);
      isOrdered = isOrdered && rank >= last;
      last = rank;
      if (property != nullptr) visit(member, property->subschema);
    });
    const bool hasOrder = rules.tableMask != kNone;  // else they are sorted by name
    if (hasOrder && !isOrdered) {
      changes_.push_back({"normalize.order", object, {}, {}, document_.pointer(object)});
    }
    if (fillsIn_) fillIn(object, rules);
  }

  std::size_t rankOf(const ObjectRules& rules, const PropertyRow& property) const {
    return static_cast<std::size_t>(&property - program().properties(rules).data());
  }

  void fillIn(NodeIndex object, const ObjectRules& rules) {
    for (const PropertyRow& property : program().properties(rules)) {
      const std::uint32_t value = program().subschema(program().resolve(property.subschema)).defaultValue;
      const std::string_view name = program().name(property.name);
      if (value == kNone || document_.find(object, name)) continue;
      std::string place = document_.pointer(object);
      appendPointerToken(place, name);
      changes_.push_back({"normalize.default", object, program().constant(value), name, std::move(place)});
    }
  }

  // ---- What is wrong with values

  // A finding at a value begins where the value does; nodes stand in that order.
  std::optional<NodeIndex> nodeAt(std::size_t begin) const {
    NodeIndex first = 0;
    auto last = static_cast<NodeIndex>(document_.size());
    while (first < last) {
      const NodeIndex middle = first + (last - first) / 2;
      (document_[middle].begin < begin ? first : last) = document_[middle].begin < begin ? middle + 1 : middle;
    }
    return first < document_.size() && document_[first].begin == begin ? std::optional(first) : std::nullopt;
  }

  void planMending(const Finding& fault) {
    const auto node = nodeAt(fault.begin);
    const bool isMended = !changes_.empty() && node && changes_.back().node == *node;
    if (!node || isMended) return;
    auto mended = mend(document_, *node, fault, program(), subschemas_[*node], defaultRegion_);
    if (!mended) return;
    changes_.push_back({mended->code, *node, std::move(mended->value), {}, document_.pointer(*node)});
  }

  // ---- Carrying it out

  Layout layout() const {
    Layout layout;
    for (const Change& change : changes_) {
      if (change.code == "normalize.order") {
        order(change.node, layout);
      } else if (change.code == "normalize.default") {
        layout.members[change.node].push_back({change.name, change.value});
        order(change.node, layout);
      } else {
        layout.values.emplace(change.node, change.value);
      }
    }
    return layout;
  }

  void order(NodeIndex object, Layout& layout) const {
    const ObjectRules& rules = program().objectRules(program().find(subschemas_[object], Op::kProperties)->a);
    auto& names = layout.orders[object];
    if (!names.empty() || rules.tableMask == kNone) return;
    for (const PropertyRow& property : program().properties(rules)) names.push_back(program().name(property.name));
  }

  static std::set<std::string> errorsIn(const std::vector<Finding>& faults, std::size_t& count) {
    std::set<std::string> places;
    for (const Finding& finding : faults) {
      if (finding.diagnostic.severity != Severity::kError) continue;
      places.insert(finding.diagnostic.instanceLocation);
      ++count;
    }
    return places;
  }

  // Whether any change was: one that the text has an error at, or below; all where there are more errors than before.
  bool takeBackFaulty(std::string_view text) {
    const auto document = readAgain(text);
    std::size_t count = 0;
    const std::set<std::string> faulty = errorsIn(faultsOf(criteria_, *document), count);
    const auto isFaulty = [&](const std::string& place) {
      const auto below = faulty.lower_bound(place + "/");
      return faulty.contains(place) || (below != faulty.end() && below->starts_with(place + "/"));
    };
    const auto takeBack = [&](auto isToGo) {
      return std::erase_if(changes_, [&](const Change& change) {
               return change.code != "normalize.order" && isToGo(change.place);
             }) > 0;
    };
    return takeBack(isFaulty) || (count > errors_ && takeBack([](const std::string&) { return true; }));
  }

  Finding said(const Change& change) const {
    if (change.code == "normalize.order") return findingAt(change.code, document_, change.node, {}, true);
    if (change.code == "normalize.default") {
      return findingAt(change.code, document_, change.node, {{"property", change.name}, {"value", change.value}}, true);
    }
    return findingAt(change.code, document_, change.node,
                     {{"expected", change.value}, {"actual", document_.value(change.node)}});
  }

  const Criteria& criteria_;
  const Document& document_;
  bool fillsIn_;
  std::string_view defaultRegion_;
  std::vector<std::uint32_t> subschemas_;  // by node; kNone where the schema says nothing of it
  std::vector<Change> changes_;
  std::size_t errors_ = 0;  // of the document
};

// A dialect's likeliest schema, the number's where the text tells nothing.
std::string schemaOf(std::string_view schemaOrDialect, std::string_view text, const Limits& limits) {
  const Resource* resource = findResource(schemaOrDialect);
  if (resource == nullptr || resource->schemaId == schemaOrDialect) return std::string(schemaOrDialect);
  for (const DetectedSchema& detected : detect(text, limits)) {
    const std::string_view dialect = detected.id.substr(0, detected.id.find('/'));
    if (dialect == schemaOrDialect) return std::string(detected.id);
  }
  return std::string(resource->schemaId);
}

}  // namespace
}  // namespace internal

NormalizeResult normalize(std::string_view schema, std::string_view text, const NormalizeOptions& options) {
  NormalizeResult result;
  const std::string id = internal::schemaOf(schema, text, options.limits);
  result.changes = validate(id, text, internal::checking(options, false));
  result.valid = internal::keepJsonFaults(result.changes);
  if (!result.valid) return result;
  const auto document = internal::readAgain(text);
  internal::Normalization normalization(*internal::findBuiltIn(id), *document, !internal::isUpdate(id),
                                        options.defaultRegion);
  result.text = normalization.run();
  internal::Findings findings(options.limits.maxDiagnostics);
  normalization.report(findings);
  internal::add(result.changes, std::move(findings), text, options.catalogue);
  internal::conceal(result.changes, options.catalogue);
  return result;
}

}  // namespace dialproof
