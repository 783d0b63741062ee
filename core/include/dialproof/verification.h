// Business verification: from an empty form to a submission that will not bounce.
//
//   Assessment a = assess(text, VerificationStage::kDraft);
//   a.completeness;      // 40: of what a submission needs, in per cent
//   a.missing;           // {"/businessProfile/website", …} in the order that a form asks
//   a.next;              // {kCorrect, "/businessProfile/registrationId"}
//   a.result;            // the diagnostics, as validate() answers them
//
// Documents are those of `speko/verification-draft` and `speko/verification-submission`: the schemas say what a draft
// may leave out, docs/verification.md which rules go beyond them. One set of rules serves both stages: a draft may lack
// anything, but what is there is held against them. Link dialproof::verification.
// Nothing is kept or sent. Unless it is asked for, no diagnostic repeats what a person has typed: letters become x and
// digits 0.
// Bad input gives `json.…` and `schema.…` diagnostics, and a completeness of 0 where it is no object.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dialproof/routing.h"
#include "dialproof/schema.h"

namespace dialproof {

/// Where a verification stands. `missing`: nothing was saved. The words after `draft` are documented nowhere.
enum class VerificationStatus : unsigned char { kMissing, kDraft, kSubmitted, kInReview, kApproved, kRejected };

/// "missing", "draft", "submitted", "in_review", "approved" or "rejected".
std::string_view toString(VerificationStatus status);
/// nullopt for any other word.
std::optional<VerificationStatus> readVerificationStatus(std::string_view text);

/// Whether one step leads from a status to another: somebody saves or submits, or a review begins or ends. A status
/// always leads to itself.
bool canTransition(VerificationStatus from, VerificationStatus to);
/// Whether a draft can be saved or submitted: before it is submitted, and when it was rejected.
bool isEditable(VerificationStatus status);

/// What is to be done with a document.
enum class VerificationStage : unsigned char { kDraft, kSubmit };

struct AssessOptions {
  /// As for validate(). Without a default region, suggested numbers are of the business's country.
  ValidationOptions validation = {};
  /// The status that the server answers; what it does not allow to be changed is `verification.not_editable`.
  VerificationStatus status = VerificationStatus::kMissing;
  /// Let diagnostics show what was typed, and suggest changes to it.
  bool personalValues = false;
};

/// What to do next.
struct NextStep {
  enum class Action : unsigned char {
    kFill,     ///< enter what is missing there
    kCorrect,  ///< mend what is wrong there
    kSubmit,   ///< everything is there
    kWait,     ///< it is being reviewed
    kDone,     ///< it was approved
  };
  Action action = Action::kFill;
  std::string instanceLocation = {};  ///< kFill and kCorrect: a JSON Pointer
};

/// "fill", "correct", "submit", "wait" or "done".
std::string_view toString(NextStep::Action action);

struct Assessment {
  ValidationResult result;  ///< the verdict on the document at its stage
  /// How much of what a submission needs is there and right, in per cent. It never falls while right values are added,
  /// unless an address is moved to a country that asks for more.
  int completeness = 0;
  std::vector<std::string> missing;  ///< JSON Pointers to what a submission lacks, in the order that a form asks
  NextStep next;
};

/// Holds a document against what its stage asks.
Assessment assess(std::string_view text, VerificationStage stage, const AssessOptions& options = {});

/// The assessment as one line of JSON.
std::string renderJson(const Assessment& assessment);

/// Where a value of a merged document is from.
struct FieldOrigin {
  std::string instanceLocation;  ///< JSON Pointer; an address is one field
  bool isPrefilled = false;      ///< otherwise it was typed
};

struct Prefilled {
  std::string document;              ///< JSON text
  std::vector<FieldOrigin> origins;  ///< of each field that is there, in the order that a form asks
};

/// Fills the gaps of a draft with what the server knows (the `prefill` of its answer). What the person has typed stays,
/// and nothing is mixed: an address is taken as a whole, a person's title, e-mail and phone are not added to another
/// name, nor a registration number to another country. nullopt when a text is no JSON object.
std::optional<Prefilled> prefill(std::string_view draft, std::string_view known);

/// The result as one line of JSON: `{"document":{…},"origins":{"/businessProfile/country":"typed",…}}`.
std::string renderJson(const Prefilled& prefilled);

/// A document or an answer for a log: the same JSON with its personal data masked, letters as x and digits as 0, so
/// that its shape stays. What tells nothing of a person is kept: ids, statuses, times, country and legal form. nullopt
/// when the text is no JSON.
std::optional<std::string> redact(std::string_view text);

struct VerificationRule {
  std::string_view code;  ///< of the diagnostic that it raises; one of diagnosticCodes()
  RuleSource source;
  std::string_view because;  ///< what it rests on, in English
};

/// Every rule, by its code: those of documents, which assess() runs, and those of answers, which validate() runs with
/// `speko/verification` and `speko/verification-answer`.
std::span<const VerificationRule> verificationRules();

}  // namespace dialproof
