// A change carried out on a document: a JSON Patch (RFC 6902), or the body of an update request.

#include <algorithm>
#include <array>
#include <utility>

#include "change/report.h"
#include "change/requests.h"
#include "change/secrets.h"
#include "dialproof/patch.h"
#include "json/edit.h"
#include "json/reader.h"
#include "schema/built_in/registry.h"
#include "schema/evaluate/equal.h"

namespace dialproof {
namespace internal {
namespace {

// All texts read for one change together, in bytes: some tenths of a second's work.
constexpr std::size_t kMostRead = std::size_t{1} << 28;

// An operation with its place in the change's text.
struct Step {
  PatchOperation operation;
  NodeIndex node = 0;
};

// RFC 6901, section 3.
bool isPointer(std::string_view text) {
  if (!text.empty() && text.front() != '/') return false;
  for (std::size_t tilde = text.find('~'); tilde != std::string_view::npos; tilde = text.find('~', tilde + 1)) {
    if (tilde + 1 == text.size() || (text[tilde + 1] != '0' && text[tilde + 1] != '1')) return false;
  }
  return true;
}

class PatchReader {
 public:
  PatchReader(const Document& change, Findings& findings) : change_(change), findings_(findings) {}

  // The operations of a JSON Patch; what is wrong with one is a finding, and it is left out.
  std::vector<Step> read() {
    std::vector<Step> steps;
    change_.forEachChild(Document::kRoot, [&](NodeIndex node) {
      if (auto operation = readOperation(node)) steps.push_back({*std::move(operation), node});
    });
    return steps;
  }

 private:
  std::optional<PatchOperation> readOperation(NodeIndex node) {
    if (change_[node].type != NodeType::kObject) return refuse(node, "operation");
    PatchOperation operation;
    const auto op = change_.find(node, "op");
    if (!op || !readOp(*op, operation.op)) return refuse(op.value_or(node), "op", !op);
    if (!readPointer(node, "path", operation.path)) return std::nullopt;
    if (operation.hasFrom() && !readPointer(node, "from", operation.from)) return std::nullopt;
    const auto value = change_.find(node, "value");
    if (operation.hasValue() && !value) return refuse(node, "value", true);
    if (operation.hasValue()) operation.value = change_.value(*value);
    return operation;
  }

  bool readOp(NodeIndex node, PatchOperation::Op& op) const {
    using Op = PatchOperation::Op;
    static constexpr std::array kOps{Op::kAdd, Op::kRemove, Op::kReplace, Op::kMove, Op::kCopy, Op::kTest};
    const auto found = std::find_if(kOps.begin(), kOps.end(), [&](Op one) {
      return change_[node].type == NodeType::kString && change_.string(node) == toString(one);
    });
    if (found == kOps.end()) return false;
    op = *found;
    return true;
  }

  bool readPointer(NodeIndex node, std::string_view name, std::string& pointer) {
    const auto member = change_.find(node, name);
    const bool isText = member && change_[*member].type == NodeType::kString;
    if (!isText || !isPointer(change_.string(*member))) {
      refuse(member.value_or(node), name, !member);
      return false;
    }
    pointer = change_.string(*member);
    return true;
  }

  std::nullopt_t refuse(NodeIndex node, std::string_view problem, bool isMissing = false) {
    findings_.add(findingAt("patch.invalid", change_, node, {{"problem", problem}}, isMissing));
    return std::nullopt;
  }

  const Document& change_;
  Findings& findings_;
};

// What a request's body says of the number: each member as it will be answered.
std::vector<Step> stepsOf(const Document& body) {
  std::vector<Step> steps;
  body.forEachChild(Document::kRoot, [&](NodeIndex member) {
    steps.push_back({{PatchOperation::Op::kAdd, body.pointer(member), {}, body.value(member)}, member});
  });
  return steps;
}

// The verdict on a body: of the first of the requests that it is one of, else of the last.
ValidationResult checkBody(const Resource& resource, std::string_view body, const PatchOptions& options) {
  ValidationResult result;
  for (const std::string_view request : resource.requests) {
    if (request.empty()) break;
    result = validate(request, body, checking(options, true));
    if (result.valid) break;
  }
  conceal(result, options.catalogue);
  return result;
}

class Application {
 public:
  Application(const Document& change, const Limits& limits, Findings& findings)
      : change_(change), limits_(limits), findings_(findings) {}

  // The text after all steps; nullopt, and a finding, where one fails.
  std::optional<std::string> run(std::string text, const std::vector<Step>& steps) {
    std::size_t work = 0;
    if (!steps.empty()) read(text);
    for (const Step& step : steps) {
      work += text.size();
      if (work > kMostRead) return refuse("patch.work_limit", step);
      auto next = take(reader_.document(), step);
      if (!next) return std::nullopt;
      text = *std::move(next);
      if (!read(text)) return refuse("patch.result_too_large", step);
    }
    return text;
  }

 private:
  bool read(std::string_view text) {
    JsonFaults faults(0);
    return reader_.read(text, {limits_.maxBytes, std::min(limits_.maxDepth, kDeepestDocument), 0}, faults);
  }

  std::optional<std::string> take(const Document& document, const Step& step) {
    const PatchOperation& operation = step.operation;
    if (operation.op == PatchOperation::Op::kTest) {
      const auto node = follow(document, operation.path);
      if (!node) return refuse("patch.not_found", step, operation.path);
      const auto value = change_.find(step.node, "value");
      if (!equal(document, *node, change_, *value)) return refuse("patch.test_failed", step, operation.path);
      return std::string(document.text());
    }
    auto text = edited(document, operation);
    if (text) return text;
    const bool isFromMissing = operation.hasFrom() && !follow(document, operation.from);
    if (isFromMissing) return refuse("patch.not_found", step, operation.from);
    const bool isIntoItself = operation.hasFrom() && operation.path.starts_with(operation.from + "/");
    return refuse(isIntoItself ? "patch.into_itself" : "patch.not_found", step, operation.path);
  }

  std::nullopt_t refuse(std::string_view code, const Step& step, std::string_view pointer = {}) {
    JsonValue::Object params;
    if (!pointer.empty() || code == "patch.not_found") params.emplace_back("pointer", pointer);
    findings_.add(findingAt(code, change_, step.node, std::move(params)));
    return std::nullopt;
  }

  const Document& change_;
  const Limits& limits_;
  Findings& findings_;
  DocumentReader reader_;
};

}  // namespace
}  // namespace internal

ApplyResult apply(std::string_view schema, std::string_view current, std::string_view change,
                  const PatchOptions& options) {
  ApplyResult result;
  const internal::Resource* resource = internal::findResource(schema);
  if (resource != nullptr) schema = resource->schemaId;
  const ValidationOptions asText = internal::checking(options, false);
  result.current = validate(schema, current, asText);
  result.change = validate(schema, change, asText);
  const bool isReadable = internal::keepJsonFaults(result.current);
  const bool isChangeReadable = internal::keepJsonFaults(result.change);
  if (!isReadable || !isChangeReadable) return result;

  const auto document = internal::readAgain(change);
  internal::Findings findings(options.limits.maxDiagnostics);
  std::vector<internal::Step> steps;
  switch ((*document)[internal::Document::kRoot].type) {
    case internal::NodeType::kArray: steps = internal::PatchReader(*document, findings).read(); break;
    case internal::NodeType::kObject:
      result.change = resource == nullptr ? internal::refuseSchema(schema, options.catalogue)
                                          : internal::checkBody(*resource, change, options);
      steps = internal::stepsOf(*document);
      break;
    default: findings.add(internal::findingAt("patch.invalid", *document, 0, {{"problem", "patch"}}));
  }
  if (result.change.valid && findings.count() == 0) {
    auto text = internal::Application(*document, options.limits, findings).run(std::string(current), steps);
    if (text) result.text = *std::move(text);
  }
  internal::add(result.change, std::move(findings), change, options.catalogue);
  result.valid = result.change.valid;
  return result;
}

}  // namespace dialproof
