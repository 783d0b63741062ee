// `dialproof check`: files, folders and streams of documents, checked on all processors and told in order.

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "arguments.h"
#include "check_job.h"
#include "check_report.h"
#include "commands.h"
#include "dialproof/locales.h"
#include "document_stream.h"
#include "formats.h"
#include "input_files.h"
#include "ordered_pool.h"
#include "output.h"

namespace dialproof::cli {
namespace {

constexpr std::size_t kMostThreads = 256;

/// A file that is open while its documents are read; standard input stays so.
class OpenFile {
 public:
  explicit OpenFile(const std::string& path)
      : file_(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~OpenFile() {
    if (file_ > STDIN_FILENO) close(file_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  int get() const { return file_; }

 private:
  int file_;
};

std::string wordsFor(int error) { return error == ENOENT ? "there is no such file" : std::strerror(error); }

/// Cuts the files into jobs.
class JobSource {
 public:
  explicit JobSource(const CheckSettings& settings) : settings_(settings) {}

  /// Makes a job the next one. False at the end.
  bool next(CheckJob& job) {
    if (file_ == settings_.files.size()) return false;
    const InputFile& file = settings_.files[file_];
    job.file = file_;
    job.failure.clear();
    job.isStream = file.form == FileForm::kLines || file.form == FileForm::kItems;
    job.isFilesEnd = true;
    if (job.isStream) {
      readPortion(file, job);
    } else {
      job.portion.documents.clear();
      bytesRead_ += sizeOf(file.path).value_or(0);
    }
    if (job.isFilesEnd) endFile();
    return true;
  }

  bool wouldWait() const { return stream_ && stream_->wouldWait(); }
  std::uint64_t bytesRead() const { return bytesRead_ + (stream_ ? stream_->bytesRead() : 0); }

  static std::optional<std::uint64_t> sizeOf(const std::string& path) {
    struct stat status {};
    const int failed = path == "-" ? fstat(STDIN_FILENO, &status) : stat(path.c_str(), &status);
    if (failed != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    return static_cast<std::uint64_t>(status.st_size);
  }

 private:
  void readPortion(const InputFile& file, CheckJob& job) {
    if (!stream_) {
      open_.emplace(file.path);
      if (open_->get() < 0) {
        job.failure = wordsFor(errno);
        return;
      }
      stream_.emplace(open_->get(), file.form == FileForm::kItems, settings_.options.limits.maxBytes);
    }
    job.isFilesEnd = !stream_->next(job.portion);
    if (stream_->error() != 0) job.failure = wordsFor(stream_->error());
  }

  void endFile() {
    bytesRead_ += stream_ ? stream_->bytesRead() : 0;
    stream_.reset();
    open_.reset();
    ++file_;
  }

  const CheckSettings& settings_;
  std::size_t file_ = 0;
  std::optional<OpenFile> open_;
  std::optional<DocumentStream> stream_;
  std::uint64_t bytesRead_ = 0;  // of the files that are done
};

std::optional<std::uint64_t> sizeOf(const std::vector<InputFile>& files) {
  std::uint64_t sum = 0;
  for (const InputFile& file : files) {
    const auto size = JobSource::sizeOf(file.path);
    if (!size) return std::nullopt;
    sum += *size;
  }
  return sum;
}

void readSettings(const Arguments& arguments, CheckSettings& settings) {
  settings.schema = arguments.text("--schema");
  settings.options.catalogue = findCatalogue(arguments.text("--locale"));
  settings.options.defaultRegion = arguments.text("--region");
  Limits& limits = settings.options.limits;
  limits.maxBytes = arguments.whole("--max-bytes").value_or(limits.maxBytes);
  limits.maxDiagnostics = arguments.whole("--max-diagnostics").value_or(limits.maxDiagnostics);
  settings.rendering = {arguments.choice<Format>("--format").value_or(Format::kText), useColor()};
}

// A document for each thread, and no more threads than there is work for.
std::size_t threadsFor(const Arguments& arguments, const std::vector<InputFile>& files) {
  const std::size_t processors = std::max(std::thread::hardware_concurrency(), 1U);
  const std::size_t wanted =
      std::clamp(arguments.whole("--threads").value_or(processors), std::size_t{1}, kMostThreads);
  const bool isOne = files.size() == 1 && files.front().form < FileForm::kLines;
  return isOne ? 1 : wanted;
}

void checkAll(CheckSettings& settings, std::size_t threads, CheckReport& report) {
  OrderedPool<CheckJob> pool(threads, [&settings] {
    return [worker = std::make_shared<CheckWorker>(settings)](CheckJob& job) { worker->work(job); };
  });
  JobSource source(settings);
  const auto takeOldest = [&] {
    const CheckJob* job = pool.oldest();
    if (job == nullptr) return false;
    report.add(*job);
    pool.release();
    report.tellProgress(source.bytesRead());
    return true;
  };
  while (!report.isLost()) {
    CheckJob* job = pool.free();
    if (job == nullptr) {
      takeOldest();
      continue;
    }
    if (source.wouldWait()) {  // whoever writes the input may be waiting for what is said of it
      while (takeOldest()) {
      }
      report.flush();
      job = pool.free();
    }
    if (!source.next(*job)) break;
    pool.submit();
  }
  while (takeOldest()) {
  }
}

}  // namespace

int runCheck(const Arguments& arguments) {
  if (arguments.operands().empty()) return misuse(arguments, "Name a file to check, or - for standard input.");
  if (arguments.has("--ndjson") && arguments.has("--items")) {
    return misuse(arguments, "--ndjson does not go with --items.");
  }
  CheckSettings settings;
  readSettings(arguments, settings);
  const FileOptions options{arguments.has("--recursive"), arguments.has("--ndjson"), arguments.has("--items"),
                            arguments.texts("--exclude")};
  InputFiles found = listFiles(arguments.operands(), options);
  settings.files = std::move(found.files);
  CheckReport report(settings, arguments.has("--locale") ? arguments.text("--locale") : "en", sizeOf(settings.files));
  for (const std::string& trouble : found.troubles) report.fail(trouble);
  checkAll(settings, threadsFor(arguments, settings.files), report);
  const int code = report.finish();
  return found.troubles.empty() ? code : std::max<int>(code, kTrouble);
}

}  // namespace dialproof::cli
