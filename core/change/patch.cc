// From a provider's number as it is to the number as it is wanted: one request, as small as it can be.

#include "dialproof/patch.h"

#include <algorithm>
#include <utility>

#include "change/difference.h"
#include "change/report.h"
#include "change/requests.h"
#include "change/secrets.h"
#include "json/edit.h"
#include "json/key_hash.h"
#include "json/pointer.h"
#include "json/writer.h"
#include "schema/built_in/registry.h"
#include "schema/evaluate/equal.h"

namespace dialproof {
namespace internal {
namespace {

using Names = std::vector<std::string_view>;

bool knows(const Program& program, std::string_view name) {
  const Instruction* rules = program.find(program.resolve(program.root()), Op::kProperties);
  return rules != nullptr && program.findProperty(program.objectRules(rules->a), name, hashKey(name)) != nullptr;
}

bool isRequired(const Program& program, std::string_view name) {
  const Instruction* required = program.find(program.resolve(program.root()), Op::kRequired);
  if (required == nullptr) return false;
  const auto names = program.list(required->a);
  return std::any_of(names.begin(), names.end(), [&](std::uint32_t index) { return program.name(index) == name; });
}

// null says what leaving a member out says: there is none.
std::optional<NodeIndex> findSet(const Document& document, std::string_view name) {
  const auto member = document.find(Document::kRoot, name);
  return member && document[*member].type != NodeType::kNull ? member : std::nullopt;
}

class Change {
 public:
  Change(const Resource& resource, const Document& current, const Document& wanted, const MessageCatalogue* catalogue)
      : resource_(resource), current_(current), wanted_(wanted), catalogue_(catalogue) {
    wanted_.forEachChild(Document::kRoot, [&](NodeIndex member) { noteChanged(wanted_.key(member)); });
    current_.forEachChild(Document::kRoot, [&](NodeIndex member) {
      if (!wanted_.find(Document::kRoot, current_.key(member))) noteChanged(current_.key(member));
    });
  }

  bool isNone() const { return changed_.empty(); }

  /// The first request that can change all of it; the last one, which can change most, when there is none.
  std::string_view request() const {
    std::string_view last;
    for (const std::string_view request : resource_.requests) {
      if (request.empty()) break;
      last = request;
      if (std::all_of(changed_.begin(), changed_.end(), [&](auto name) { return knows(programOf(request), name); })) {
        break;
      }
    }
    return last;
  }

  /// Its body: what changes, and what the request asks for in any case.
  std::string body(std::string_view request, Findings& findings) const {
    const Program& program = programOf(request);
    const Instruction* rules = program.find(program.resolve(program.root()), Op::kProperties);
    std::string body;
    JsonObjectWriter members(body);
    for (const PropertyRow& property : program.properties(program.objectRules(rules->a))) {
      const std::string_view name = program.name(property.name);
      if (!isChanged(name) && !isRequired(program, name)) continue;
      const auto value = wanted_.find(Document::kRoot, name);
      members.key(name);
      body += value ? wanted_.literal(*value) : "null";
    }
    members.close();
    refuseUnknown(request, findings);
    refuseValues(request, body, findings);
    return body;
  }

 private:
  static const Program& programOf(std::string_view schemaId) { return findBuiltIn(schemaId)->program; }

  void noteChanged(std::string_view name) {
    const auto before = findSet(current_, name);
    const auto after = findSet(wanted_, name);
    const bool isSame = before && after ? equal(current_, *before, wanted_, *after) : before == after;
    if (!isSame) changed_.push_back(name);
  }
  bool isChanged(std::string_view name) const {
    return std::find(changed_.begin(), changed_.end(), name) != changed_.end();
  }

  /// Says so of what the provider alone sets, and of what it does not know.
  void refuseUnknown(std::string_view request, Findings& findings) const {
    for (const std::string_view name : changed_) {
      if (knows(programOf(request), name)) continue;
      if (knows(programOf(resource_.schemaId), name)) {
        refuse("patch.read_only", name, {{"property", name}, {"request", request}}, findings);
      } else {
        refuse("patch.not_carried", name, {{"property", name}, {"request", request}, {"problem", "unknown"}}, findings);
      }
    }
  }

  /// Says so of values that the request's schema or rules do not take.
  void refuseValues(std::string_view request, std::string_view body, Findings& findings) const {
    const auto document = readAgain(body);
    Names refused;
    for (const Finding& fault : faultsOf(*findBuiltIn(request), *document)) {
      const std::string& place = fault.diagnostic.instanceLocation;
      if (fault.diagnostic.severity != Severity::kError) continue;
      const auto member = place.empty() ? std::nullopt : document->find(Document::kRoot, pointerTokens(place).front());
      const std::string_view name = member ? document->key(*member) : changed_.front();
      if (std::find(refused.begin(), refused.end(), name) != refused.end()) continue;
      refused.push_back(name);
      JsonValue::Object params{{"property", name}, {"request", request}};
      if (!findSet(wanted_, name)) params.emplace_back("problem", "removed");
      refuse("patch.not_carried", name, std::move(params), findings);
    }
  }

  /// At the member of the wanted document, or at the document that lacks it.
  void refuse(std::string_view code, std::string_view name, JsonValue::Object params, Findings& findings) const {
    const auto member = wanted_.find(Document::kRoot, name);
    Finding finding = findingAt(code, wanted_, member.value_or(Document::kRoot), std::move(params), !member);
    suggestWhatIs(finding, name);
    findings.add(std::move(finding));
  }

  void suggestWhatIs(Finding& finding, std::string_view name) const {
    const auto before = current_.find(Document::kRoot, name);
    std::string place;
    appendPointerToken(place, name);
    auto& suggestions = finding.diagnostic.suggestions;
    if (!before) {
      suggestions.push_back({suggestionTitle(catalogue_, "suggestion.remove", {}),
                             {{PatchOperation::Op::kRemove, std::move(place), {}, {}}}});
    } else if (!holdsSecret(current_, *before)) {
      const auto op = wanted_.find(Document::kRoot, name) ? PatchOperation::Op::kReplace : PatchOperation::Op::kAdd;
      JsonValue value = current_.value(*before);
      const std::string_view title = op == PatchOperation::Op::kAdd ? "suggestion.add" : "suggestion.replace";
      suggestions.push_back({suggestionTitle(catalogue_, title, {{"property", name}, {"value", value}}),
                             {{op, std::move(place), {}, std::move(value)}}});
    }
  }

  const Resource& resource_;
  const Document& current_;
  const Document& wanted_;
  const MessageCatalogue* catalogue_;
  Names changed_;  // members that are not the same to the provider, those of the wanted document first
};

ValidationResult check(const Resource& resource, std::string_view text, const PatchOptions& options) {
  ValidationResult result = validate(resource.schemaId, text, checking(options, true));
  conceal(result, options.catalogue);
  return result;
}

}  // namespace
}  // namespace internal

PatchResult patch(std::string_view schema, std::string_view current, std::string_view wanted,
                  const PatchOptions& options) {
  PatchResult result;
  result.current.schema = result.wanted.schema = schema;
  const internal::Resource* resource = internal::findResource(schema);
  if (resource == nullptr) {
    result.current = internal::refuseSchema(schema, options.catalogue);
    return result;
  }
  result.current = internal::check(*resource, current, options);
  result.wanted = internal::check(*resource, wanted, options);
  if (!result.current.valid || !result.wanted.valid) return result;

  const auto before = internal::readAgain(current);
  const auto after = internal::readAgain(wanted);
  const internal::Change change(*resource, *before, *after, options.catalogue);
  internal::Findings findings(options.limits.maxDiagnostics);
  if (!change.isNone()) {
    result.requestSchema = change.request();
    result.body = change.body(result.requestSchema, findings);
  }
  result.valid = findings.count() == 0;
  if (result.valid) {
    result.operations = internal::difference(*before, *after);
  } else {
    result.body.clear();
    internal::add(result.wanted, std::move(findings), wanted, options.catalogue);
  }
  return result;
}

}  // namespace dialproof
