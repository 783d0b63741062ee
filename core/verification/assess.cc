#include <algorithm>
#include <string>
#include <utility>
#include <variant>

#include "diagnostic/catalogue.h"
#include "dialproof/verification.h"
#include "json/edit.h"
#include "routing/subject.h"
#include "schema/evaluate/criteria.h"
#include "schema/validate.h"
#include "verification/countries.h"
#include "verification/field_rules.h"
#include "verification/form.h"
#include "verification/mask.h"
#include "verification/programs.h"

namespace dialproof::internal {
namespace {

template <VerificationStage kStage>
void checkDocument(Subject& subject) {
  const Field profile = subject.field("businessProfile");
  if (profile.isSet()) {
    checkBusiness(subject, profile);
    checkAddress(subject, profile, kStage);
  }
  checkContact(subject, profile, subject.field("authorizedRepresentative"));
}

Criteria load(const VerificationProgram& program, DocumentRules rules) {
  return {std::get<Program>(Program::loadInPlace(program.bytes)), rules};
}

const Criteria& criteriaOf(VerificationStage stage) {
  static const Criteria draft = load(verificationPrograms()[0], runRules<checkDocument<VerificationStage::kDraft>>);
  static const Criteria submission =
      load(verificationPrograms()[1], runRules<checkDocument<VerificationStage::kSubmit>>);
  return stage == VerificationStage::kDraft ? draft : submission;
}

std::string_view lastToken(std::string_view pointer) { return pointer.substr(pointer.rfind('/') + 1); }

bool showsValue(const Suggestion& suggestion) {
  return std::any_of(suggestion.patch.begin(), suggestion.patch.end(), [](const PatchOperation& operation) {
    return operation.op == PatchOperation::Op::kAdd || operation.op == PatchOperation::Op::kReplace;
  });
}

// A param is masked where the schema shows the value, or a rule the whole of it.
void maskParams(Diagnostic& diagnostic, std::string_view value) {
  const bool isOfARule = diagnostic.code.starts_with("verification.");
  for (auto& [name, param] : diagnostic.params) {
    const std::string* text = param.asString();
    if (text != nullptr && (*text == value || (name == "actual" && !isOfARule))) param = masked(*text);
  }
}

void conceal(Diagnostic& diagnostic, const Document* document, const MessageCatalogue* catalogue) {
  if (diagnostic.because && !isImpersonal(lastToken(diagnostic.because->instanceLocation))) {
    if (const std::string* text = diagnostic.because->value.asString()) diagnostic.because->value = masked(*text);
  }
  if (!isImpersonal(lastToken(diagnostic.instanceLocation))) {
    maskParams(diagnostic, document == nullptr ? std::string_view() : textAt(*document, diagnostic.instanceLocation));
    std::erase_if(diagnostic.suggestions, showsValue);
  }
  finish(diagnostic, catalogue);
}

bool isWithin(std::string_view location, std::string_view place) {
  return location.starts_with(place) && (location.size() == place.size() || location[place.size()] == '/');
}

bool hasErrorAt(const std::vector<Diagnostic>& diagnostics, std::string_view place) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [place](const Diagnostic& diagnostic) {
    return diagnostic.severity == Severity::kError && isWithin(diagnostic.instanceLocation, place);
  });
}

std::optional<Document> read(std::string_view text, const ValidationOptions& options) {
  JsonFaults faults(1);
  auto document = Document::read(text, {options.limits.maxBytes, options.limits.maxDepth, 1, options.comments}, faults);
  const bool isObject = document && (*document)[Document::kRoot].type == NodeType::kObject;
  return isObject ? std::move(document) : std::nullopt;
}

using Action = NextStep::Action;

// What depends on the country counts until it is known, and once it is there: so that a form never falls back when the
// country is chosen.
bool mayCount(const FormField& field, const Document& document, bool isThere) {
  if (field.need == FormField::Need::kNever) return false;
  return isThere || !isFilled(document, "/businessProfile/country");
}

// What is missing, what is wrong, and what to do about it, field by field. `faults` are what keeps the document from
// being submitted.
void goThrough(const Document& document, const std::vector<Diagnostic>& faults, Assessment& assessment) {
  int counted = 0;
  int done = 0;
  bool isOpen = false;
  for (const FormField& field : formFields()) {
    const bool isNeededHere = isNeeded(field, document);
    const bool isThere = isFilled(document, field.pointer);
    const bool isWrong = isThere && hasErrorAt(faults, field.pointer);
    const bool isCounted = isNeededHere || mayCount(field, document, isThere);
    counted += isCounted ? 1 : 0;
    done += isCounted && isThere && !isWrong ? 1 : 0;
    if (isNeededHere && !isThere) assessment.missing.emplace_back(field.pointer);
    if (isOpen || (!isWrong && (isThere || !isNeededHere))) continue;
    isOpen = true;
    assessment.next = {isWrong ? Action::kCorrect : Action::kFill, std::string(field.pointer)};
  }
  assessment.completeness = counted == 0 ? 0 : done * 100 / counted;
  if (isOpen) return;
  const auto other = std::find_if(faults.begin(), faults.end(),
                                  [](const Diagnostic& fault) { return fault.severity == Severity::kError; });
  assessment.next =
      other == faults.end() ? NextStep{Action::kSubmit} : NextStep{Action::kCorrect, other->instanceLocation};
}

void addNotEditable(Assessment& assessment, const AssessOptions& options) {
  Diagnostic diagnostic = makeDiagnostic("verification.not_editable");
  diagnostic.params = {{"status", toString(options.status)}};
  diagnostic.range = Range{};
  finish(diagnostic, options.validation.catalogue);
  assessment.result.diagnostics.insert(assessment.result.diagnostics.begin(), std::move(diagnostic));
  assessment.next = {options.status == VerificationStatus::kApproved ? Action::kDone : Action::kWait};
}

}  // namespace
}  // namespace dialproof::internal

namespace dialproof {

std::string_view toString(NextStep::Action action) {
  switch (action) {
    case NextStep::Action::kFill: return "fill";
    case NextStep::Action::kCorrect: return "correct";
    case NextStep::Action::kSubmit: return "submit";
    case NextStep::Action::kWait: return "wait";
    case NextStep::Action::kDone: return "done";
  }
  return {};
}

Assessment assess(std::string_view text, VerificationStage stage, const AssessOptions& options) {
  ValidationOptions validation = options.validation;
  const auto document = internal::read(text, validation);
  if (document && validation.defaultRegion.empty()) {
    validation.defaultRegion = internal::textAt(*document, "/businessProfile/country");
  }
  Assessment assessment;
  assessment.result = internal::validateText(internal::criteriaOf(stage), text, validation);
  assessment.result.schema = internal::verificationPrograms()[static_cast<std::size_t>(stage)].schemaId;
  if (document) {
    // How far it is to a submission does not depend on what is asked now.
    validation.suggestions = false;
    const ValidationResult submission =
        internal::validateText(internal::criteriaOf(VerificationStage::kSubmit), text, validation);
    internal::goThrough(*document, submission.diagnostics, assessment);
  } else {
    assessment.next = {NextStep::Action::kCorrect};
  }
  if (!options.personalValues) {
    for (Diagnostic& diagnostic : assessment.result.diagnostics) {
      internal::conceal(diagnostic, document ? &*document : nullptr, validation.catalogue);
    }
  }
  if (!isEditable(options.status)) internal::addNotEditable(assessment, options);
  return assessment;
}

}  // namespace dialproof
