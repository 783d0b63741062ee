#include "check_report.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "commands.h"
#include "diagnostic/catalogue.h"
#include "diagnostic/terminal_text.h"
#include "output.h"

namespace dialproof::cli {

CheckReport::CheckReport(CheckSettings& settings, const std::string& locale, std::optional<std::uint64_t> size)
    : settings_(settings), sarif_(DIALPROOF_VERSION, locale), out_(STDOUT_FILENO), progress_("documents", size, true) {}

void CheckReport::add(const CheckJob& job) {
  if (!job.failure.empty()) fail("cannot read " + fileOf(job).path + ": " + job.failure + ".");
  std::string_view output = job.output;
  for (std::size_t i = 0; i < job.answers.size(); ++i) {
    addAnswer(job, i, output.substr(0, job.answers[i].printed));
    output.remove_prefix(job.answers[i].printed);
  }
  if (job.isFilesEnd) endFile(job);
}

void CheckReport::addAnswer(const CheckJob& job, std::size_t index, std::string_view printed) {
  const Answer& answer = job.answers[index];
  const DocumentPlace* place = job.isStream ? &job.portion.documents[index] : nullptr;
  ++file_.documents;
  if (!answer.unknown.empty()) return addUnknown(job, answer, place);
  if (!answer.isValid) ++file_.invalid;
  file_.tally += answer.tally;
  isDetected_ = isDetected_ || answer.isDetected;
  const bool isSingle = settings_.files.size() == 1 && !job.isStream;
  if (isSingle && answer.isDetected && !answer.schema.empty()) {
    complainAbout(fileOf(job).path + " is checked against " + answer.schema + ": " +
                  reasonFor(job.portion.text, answer.schema) + ".");
  }
  if (!answer.schema.empty()) ++schemas_[answer.schema];
  if (!isShown(job, answer)) return;
  write(printed);
  if (settings_.rendering.format != Format::kSarif) return;
  const bool isTold = place == nullptr || answer.tally.told > 0;
  const std::string_view source = place == nullptr
                                      ? std::string_view(job.portion.text)
                                      : std::string_view(job.portion.text).substr(place->begin, place->size);
  if (isTold) sarif_.add(fileOf(job).path, source, job.results[index], place == nullptr ? TextOrigin{} : place->origin);
}

// At most so many diagnostics of a file are shown, those of a document all or none.
bool CheckReport::isShown(const CheckJob& job, const Answer& answer) {
  const std::size_t most = settings_.options.limits.maxDiagnostics;
  if (settings_.rendering.isLineEach() || (file_.omitted == 0 && file_.shown + answer.tally.told <= most)) {
    file_.shown += answer.tally.told;
    return true;
  }
  file_.omitted += answer.tally.told + answer.tally.omitted;
  settings_.mutedFile.store(job.file, std::memory_order_relaxed);
  return false;
}

// The first of a file in words, the others by their number.
void CheckReport::addUnknown(const CheckJob& job, const Answer& answer, const DocumentPlace* place) {
  if (++file_.unknown > 1) return;
  std::string where = fileOf(job).path;
  if (place != nullptr) where += ":" + std::to_string(place->origin.position.line);
  // How to help it is said once.
  const bool isFirst = unknown_ == 0;
  fail(where + ": " + answer.unknown +
       (isFirst ? "; say what it is with --schema. 'dialproof schemas' lists what there is." : "."));
}

void CheckReport::endFile(const CheckJob& job) {
  if (file_.unknown > 1) {
    fail(fileOf(job).path + ": " + countOf(file_.unknown - 1, "more document") + " of no schema that can be told.");
  }
  if (!job.hint.empty()) complainAbout(fileOf(job).path + " " + job.hint + ".");
  if (file_.omitted > 0) printOmitted(fileOf(job));
  if (settings_.rendering.format == Format::kSarif && job.isStream) sarif_.add(fileOf(job).path, {}, {});
  if (settings_.rendering.format == Format::kText && job.failure.empty()) printVerdict(job);
  ++(job.failure.empty() ? files_ : unreadable_);
  documents_ += file_.documents;
  invalid_ += file_.invalid;
  unknown_ += file_.unknown;
  tally_ += file_.tally;
  file_ = {};
}

// The note is a diagnostic, so that every format has its way of showing it.
void CheckReport::printOmitted(const InputFile& file) {
  Diagnostic note = internal::makeDiagnostic("diagnostics.truncated");
  note.params = {{"omitted", file_.omitted}};
  internal::finish(note, settings_.options.catalogue);
  ValidationResult result;
  result.diagnostics.push_back(std::move(note));
  std::string out;
  settings_.rendering.append(out, file.path, {}, result, nullptr);
  write(out);
  if (settings_.rendering.format == Format::kSarif) sarif_.add(file.path, {}, result);
}

void CheckReport::printVerdict(const CheckJob& job) {
  const std::uint64_t checked = file_.documents - file_.unknown;
  const bool isWorthALine = !fileOf(job).isFromFolder || job.isStream || file_.tally.told > 0;
  if (!isWorthALine || (checked == 0 && file_.unknown > 0)) return;
  std::string line = internal::visible(fileOf(job).path) + ": ";
  const std::string faults = faultsOf(file_.tally);
  if (job.isStream) {
    line += file_.invalid == 0 ? "valid" : "invalid";
    line += ": ";
    if (file_.invalid > 0) line += grouped(file_.invalid) + " of ";
    line += countOf(checked, "document");
    if (!faults.empty()) line += ", with " + faults;
  } else {
    line += file_.invalid == 0 ? "valid" : "invalid";
    if (!faults.empty()) line += (file_.invalid == 0 ? ", " : ": ") + faults;
    const Answer& answer = job.answers.front();
    if (!answer.schema.empty()) line += " (" + answer.schema + ")";
  }
  write(line + "\n");
}

void CheckReport::printSummary() {
  if (settings_.files.size() > 1) {
    std::string line = countOf(files_, "file") + ", ";
    if (documents_ != files_) line += countOf(documents_, "document") + ", ";
    line += grouped(documents_ - invalid_ - unknown_) + " valid, ";
    line += grouped(invalid_) + " invalid";
    if (const std::string faults = faultsOf(tally_); !faults.empty()) line += ": " + faults;
    if (unchecked() > 0) line += "; " + grouped(unchecked()) + " not checked";
    write(line + ".\n");
  }
  if (const std::string counts = schemaCounts(); !counts.empty()) write("Checked against " + counts + ".\n");
}

// "voipbin/number (60,000), …": empty where the user said the schema, or has been told.
std::string CheckReport::schemaCounts() const {
  if (!isDetected_ || documents_ < 2) return {};
  std::string counts;
  for (const auto& [schema, count] : schemas_) {
    counts += (counts.empty() ? "" : ", ") + schema + " (" + grouped(count) + ")";
  }
  return counts;
}

int CheckReport::finish() {
  progress_.hide();
  if (settings_.rendering.format == Format::kText) {
    printSummary();
  } else if (settings_.rendering.format == Format::kSarif) {
    write(sarif_.toJson() + "\n");
  }
  const bool isSchemaHidden =
      settings_.rendering.format != Format::kText && settings_.rendering.format != Format::kJson;
  if (isSchemaHidden && !schemaCounts().empty()) complainAbout("checked against " + schemaCounts() + ".");
  out_.flush();
  if (out_.error() == EPIPE) return kNobodyReads;
  if (out_.error() != 0) {
    complain("cannot write all of the output: " + std::string(std::strerror(out_.error())) + ".");
    return kTrouble;
  }
  if (unchecked() > 0) return kTrouble;
  return invalid_ > 0 ? kInvalid : kValid;
}

void CheckReport::fail(const std::string& message) {
  complainAbout(message);
  sarif_.addFailure(message);
}

void CheckReport::write(std::string_view text) {
  if (text.empty()) return;
  progress_.hide();
  out_.append(text);
}

// In its place among the output, where both go to one terminal.
void CheckReport::complainAbout(const std::string& message) {
  out_.flush();
  progress_.hide();
  complain(internal::visible(message));
}

}  // namespace dialproof::cli
