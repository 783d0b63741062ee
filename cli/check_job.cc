#include "check_job.h"

#include <algorithm>
#include <utility>

#include "diagnostic/catalogue.h"
#include "input.h"

namespace dialproof::cli {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

// The file may be a list of documents, or one a line, where it was taken for one document.
std::string hintFor(std::string_view text, const CheckedDocument& checked) {
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  const auto& diagnostics = checked.result.diagnostics;
  const auto has = [&](std::string_view code) {
    return std::any_of(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& diagnostic) {
      return diagnostic.code == code && diagnostic.instanceLocation.empty();
    });
  };
  const bool isRefused = !checked.unknown.empty() || has("schema.type") || has("json.size_limit");
  if (text[first] == '[' && isRefused) return "is a list; --items checks each of its items as a document";
  const auto trailing = std::find_if(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.code == "json.trailing_content" && diagnostic.range && diagnostic.range->start.line > 1;
  });
  if (trailing != diagnostics.end()) return "seems to have a document in each line; --ndjson checks each of them";
  return {};
}

ValidationResult resultOf(std::string_view code, JsonValue::Object params, std::size_t size,
                          const ValidationOptions& options) {
  Diagnostic diagnostic = internal::makeDiagnostic(code);
  diagnostic.params = std::move(params);
  diagnostic.range = Range{{}, {size, size, 1, size + 1}};
  internal::finish(diagnostic, options.catalogue);
  ValidationResult result;
  result.valid = diagnostic.severity != Severity::kError;
  result.diagnostics.push_back(std::move(diagnostic));
  return result;
}

}  // namespace

void CheckWorker::work(CheckJob& job) {
  job.output.clear();
  job.answers.clear();
  job.results.clear();
  job.hint.clear();
  if (!job.failure.empty()) return;
  if (job.isStream) {
    checkPortion(job);
  } else {
    checkFile(job);
  }
}

void CheckWorker::checkFile(CheckJob& job) {
  const InputFile& file = settings_.files[job.file];
  auto input = readInput(file.path, settings_.options.limits.maxBytes, job.failure);
  if (!input) return;
  const std::string place = schemaOfPlace(file.path);
  CheckedDocument checked = input->tooLarge ? checker_.refuseSize(*input->tooLarge, place)
                                            : checker_.check(input->text, place, file.form == FileForm::kCommented);
  job.portion.text = std::move(input->text);
  job.hint = hintFor(job.portion.text, checked);
  add(job, job.portion.text, std::move(checked), nullptr, false);
}

void CheckWorker::checkPortion(CheckJob& job) {
  const bool isMuted = settings_.mutedFile.load(std::memory_order_relaxed) == job.file;
  checker_.leaveOutSuggestions(isMuted || !settings_.options.suggestions);
  for (const DocumentPlace& place : job.portion.documents) {
    const std::string_view text =
        std::string_view(job.portion.text).substr(place.begin, place.fault.empty() ? place.size : 0);
    CheckedDocument checked =
        checkPlace(text.empty() ? std::string_view(job.portion.text).substr(place.begin) : text, place);
    if (!checked.result.diagnostics.empty()) relocate(checked.result, place.origin);
    add(job, text, std::move(checked), &place, isMuted);
  }
}

CheckedDocument CheckWorker::checkPlace(std::string_view text, const DocumentPlace& place) {
  if (place.fault.empty()) return checker_.check(text);
  if (place.fault == "json.size_limit") return checker_.refuseSize(place.size);
  JsonValue::Object params;
  if (place.fault == "json.syntax") params = {{"problem", "invalid_value"}, {"found", text.substr(0, 1)}};
  if (place.fault == "json.unexpected_end") params = {{"open", 1}};
  CheckedDocument checked;
  checked.result = resultOf(place.fault, std::move(params), place.size, settings_.options);
  checked.result.schema = settings_.schema;
  return checked;
}

void CheckWorker::add(CheckJob& job, std::string_view source, CheckedDocument checked, const DocumentPlace* place,
                      bool isMuted) {
  Answer answer{.isDetected = checked.isDetected, .unknown = std::move(checked.unknown)};
  if (answer.unknown.empty()) {
    answer.tally = Tally::of(checked.result);
    answer.isValid = checked.result.valid;
    answer.schema = checked.result.schema;
    const std::size_t before = job.output.size();
    const std::string& path = settings_.files[job.file].path;
    const bool isLineEach = settings_.rendering.isLineEach();
    const bool isTold = isLineEach || !checked.result.diagnostics.empty();
    if (isTold && !isMuted) settings_.rendering.append(job.output, path, source, checked.result, place);
    answer.printed = job.output.size() - before;
  }
  job.answers.push_back(std::move(answer));
  if (settings_.rendering.format == Format::kSarif) job.results.push_back(std::move(checked.result));
}

}  // namespace dialproof::cli
