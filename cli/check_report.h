// What has been checked, told in the order of the files: the faults of each document, verdicts, and a summary.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "block_io.h"
#include "check_job.h"
#include "dialproof/render.h"
#include "progress.h"

namespace dialproof::cli {

class CheckReport {
 public:
  /// @param size of all files, in bytes, where it is known
  CheckReport(CheckSettings& settings, const std::string& locale, std::optional<std::uint64_t> size);

  /// Takes the jobs in their order.
  void add(const CheckJob& job);
  /// Says that something could not be checked.
  void fail(const std::string& message);
  /// What comes when all has been added. Answers the exit code.
  int finish();

  /// Writes what there is so far.
  void flush() { out_.flush(); }
  bool isLost() const { return out_.error() != 0; }
  void tellProgress(std::uint64_t bytesRead) { progress_.update(documents_, bytesRead); }

 private:
  /// Of one file.
  struct FileTally {
    std::uint64_t documents = 0;
    std::uint64_t invalid = 0;
    std::uint64_t unknown = 0;
    Tally tally;
    std::size_t shown = 0;    // diagnostics
    std::size_t omitted = 0;  // that were not shown, those that a note tells of not among them
  };

  void addAnswer(const CheckJob& job, std::size_t index, std::string_view printed);
  bool isShown(const CheckJob& job, const Answer& answer);
  void addUnknown(const CheckJob& job, const Answer& answer, const DocumentPlace* place);
  void endFile(const CheckJob& job);
  void printOmitted(const InputFile& file);
  void printVerdict(const CheckJob& job);
  void printSummary();
  std::string schemaCounts() const;
  std::uint64_t unchecked() const { return unknown_ + unreadable_; }
  void write(std::string_view text);
  void complainAbout(const std::string& message);
  const InputFile& fileOf(const CheckJob& job) const { return settings_.files[job.file]; }

  CheckSettings& settings_;
  SarifLog sarif_;
  BlockWriter out_;
  Progress progress_;
  FileTally file_;
  Tally tally_;
  std::uint64_t files_ = 0;
  std::uint64_t documents_ = 0;
  std::uint64_t invalid_ = 0;
  std::uint64_t unknown_ = 0;     // documents of no schema that can be told
  std::uint64_t unreadable_ = 0;  // files
  std::map<std::string, std::uint64_t, std::less<>> schemas_;
  bool isDetected_ = false;
};

}  // namespace dialproof::cli
