// A piece of the work of `dialproof check`, which one thread does: a file, or some documents of a file of many.
#pragma once

#include <atomic>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document_checker.h"
#include "document_stream.h"
#include "input_files.h"
#include "rendering.h"

namespace dialproof::cli {

/// What came of one document.
struct Answer {
  std::size_t printed = 0;  ///< bytes of the job's output that are its own
  Tally tally{};
  bool isValid = false;
  bool isDetected = false;
  std::string schema{};
  std::string unknown{};  ///< why it could not be checked
};

struct CheckJob {
  std::size_t file = 0;  ///< its place among the files
  bool isStream = false;
  bool isFilesEnd = false;  ///< nothing of the file follows
  Portion portion;          ///< of a file of many; of one that is a document its text alone

  std::string output;
  std::vector<Answer> answers;
  std::vector<ValidationResult> results;  ///< one an answer, where they are all written into one log
  std::string failure;                    ///< why the file could not be read
  std::string hint;                       ///< what the file may be meant as
};

/// What all threads of a run know.
struct CheckSettings {
  std::vector<InputFile> files;
  std::string schema;  ///< empty where it is found for each document
  ValidationOptions options;
  Rendering rendering;
  /// The file of which no more faults are told: the rest of it is counted only.
  std::atomic<std::size_t> mutedFile{static_cast<std::size_t>(-1)};
};

/// Does jobs, one after the other.
class CheckWorker {
 public:
  explicit CheckWorker(const CheckSettings& settings)
      : settings_(settings), checker_(settings.schema, settings.options) {}

  void work(CheckJob& job);

 private:
  void checkFile(CheckJob& job);
  void checkPortion(CheckJob& job);
  CheckedDocument checkPlace(std::string_view text, const DocumentPlace& place);
  void add(CheckJob& job, std::string_view source, CheckedDocument checked, const DocumentPlace* place, bool isMuted);

  const CheckSettings& settings_;
  DocumentChecker checker_;
};

}  // namespace dialproof::cli
