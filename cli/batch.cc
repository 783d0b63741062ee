// `dialproof number --batch`: numbers from standard input, checked as they come, in memory that does not grow.

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <string>
#include <utility>

#include "answers.h"
#include "arguments.h"
#include "block_io.h"
#include "commands.h"
#include "csv.h"
#include "dialproof/e164_level.h"
#include "dialproof/number.h"
#include "formats.h"
#include "ndjson.h"
#include "output.h"
#include "progress.h"
#include "records.h"

namespace dialproof::cli {
namespace {

using internal::NumberingPlan;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Many numbers, from standard input.
struct BatchCommand {
  BatchInput input = BatchInput::kLines;
  std::string field;                 ///< NDJSON: the member that is the number; empty when each line is a string
  std::string column;                ///< CSV: which one holds the numbers, as it was named
  std::optional<std::size_t> place;  ///< CSV: its place, counted from 1, when it was named by that
  bool hasHeader = false;            ///< CSV: the first record holds the columns' names
  bool isLenient = false;
  std::string region;  ///< of a lenient check
  E164Level level = E164Level::kValid;
  std::optional<BatchFormat> format;  ///< nullopt: as the input
  bool isSummary = false;
};

// What contradicts itself, in words.
std::optional<UsageError> findContradiction(const Arguments& arguments) {
  const bool isCsv = arguments.has("--csv");
  const bool isStrict = arguments.has("--strict") || arguments.has("--level");
  if (isStrict && arguments.has("--lenient")) return UsageError{"--strict and --level do not go with --lenient."};
  if (arguments.has("--region") && !arguments.has("--lenient")) return UsageError{"--region goes with --lenient."};
  if (!isCsv && (arguments.has("--column") || arguments.has("--header"))) {
    return UsageError{"--column and --header go with --csv."};
  }
  if (isCsv && arguments.has("--field")) return UsageError{"--field is for NDJSON, --column for --csv."};
  if (isCsv && !arguments.has("--column")) return UsageError{"Say with --column which one holds the numbers."};
  if (readWhole(arguments.text("--column")) == 0U) return UsageError{"Columns are counted from 1."};
  return std::nullopt;
}

BatchCommand readCommand(const Arguments& arguments) {
  BatchCommand command;
  if (arguments.has("--ndjson") || arguments.has("--field")) command.input = BatchInput::kNdjson;
  if (arguments.has("--csv")) command.input = BatchInput::kCsv;
  command.field = arguments.text("--field");
  command.column = arguments.text("--column");
  command.place = readWhole(command.column);
  command.hasHeader = arguments.has("--header") || (command.input == BatchInput::kCsv && !command.place);
  command.isLenient = arguments.has("--lenient");
  command.region = arguments.text("--region");
  command.level = arguments.choice<E164Level>("--level").value_or(E164Level::kValid);
  command.format = arguments.choice<BatchFormat>("--format");
  command.isSummary = arguments.has("--summary");
  return command;
}

BatchFormat formatOf(const BatchCommand& command) {
  if (command.format) return *command.format;
  switch (command.input) {
    case BatchInput::kNdjson: return BatchFormat::kJson;
    case BatchInput::kCsv: return BatchFormat::kCsv;
    case BatchInput::kLines: break;
  }
  return BatchFormat::kText;
}

AnswerOptions optionsOf(const BatchCommand& command) {
  const BatchFormat format = formatOf(command);
  const bool keepsRecords = command.input == BatchInput::kCsv && format == BatchFormat::kCsv;
  return {format, keepsRecords, command.isLenient, command.level, command.isSummary};
}

class Batch {
 public:
  explicit Batch(const BatchCommand& command)
      : command_(command),
        options_(optionsOf(command)),
        in_(STDIN_FILENO, kLongestRecord),
        out_(STDOUT_FILENO),
        answers_(out_, options_),
        progress_("numbers", in_.size()),
        cutter_(command.input == BatchInput::kCsv),
        ndjson_(command.field),
        number_{.defaultRegion = command.region, .formats = false} {}

  int run() {
    bool isEnd = !passByteOrderMark();
    const bool hasOwnHeader = options_.format == BatchFormat::kCsv && !options_.keepsRecords;
    if (hasOwnHeader) answers_.addHeader("number");
    while (in_.error() == 0) {
      std::string_view rest = in_.pending();
      checkRecords(rest, isEnd);
      in_.take(in_.pending().size() - rest.size());
      if (isEnd || !trouble_.empty() || out_.error() != 0) break;
      out_.flush();
      progress_.update(answers_.count(), in_.bytesRead());
      isEnd = !in_.fill();
    }
    return finish();
  }

 private:
  // False when there is nothing more to read.
  bool passByteOrderMark() {
    while (in_.pending().size() < kByteOrderMark.size()) {
      if (!in_.fill()) return false;
    }
    if (in_.pending().starts_with(kByteOrderMark)) in_.take(kByteOrderMark.size());
    return true;
  }

  void checkRecords(std::string_view& rest, bool isEnd) {
    const bool isStrictOnLines = command_.input == BatchInput::kLines && !command_.isLenient;
    while (trouble_.empty()) {
      if (isStrictOnLines && cutter_.isBeforeRecord()) checkWholeLines(rest);
      const auto record = cutter_.next(rest, isEnd);
      if (!record) break;
      check(*record);
    }
    const bool lacksHeader = isEnd && trouble_.empty() && command_.hasHeader && columns_ == 0;
    if (lacksHeader) trouble_ = "there is no header, and so no column “" + command_.column + "”.";
  }

  // The walk finds the lines' ends itself.
  void checkWholeLines(std::string_view& rest) {
    std::string_view lines = rest.substr(0, rest.rfind('\n') + 1);
    rest.remove_prefix(lines.size());
    const NumberingPlan& plan = NumberingPlan::current();
    while (!lines.empty()) {
      const internal::LineCheck line = checkLine(plan, lines, command_.level);
      if (line.length > kLongestRecord) {
        refuse({}, "record.too_long");
      } else {
        answers_.add(lines.substr(0, line.length), line.result);
      }
      lines.remove_prefix(line.taken);
    }
  }

  void check(const Record& record) {
    const bool isCsvsFirst = command_.input == BatchInput::kCsv && columns_ == 0;
    if (isCsvsFirst && !beginCsv(record)) return;
    if (record.isTooLong) return refuse({}, "record.too_long");
    if (record.isUnclosed) return refuse({}, "record.unclosed_quote");
    const NumberFound found = find(record.text);
    if (!found.fault.empty()) return refuse(record.text, found.fault);
    if (command_.isLenient) return checkLeniently(record.text, found.number);
    answers_.add(shown(record.text, found.number), checkStrict(NumberingPlan::current(), found.number, command_.level));
  }

  NumberFound find(std::string_view record) {
    switch (command_.input) {
      case BatchInput::kLines: return {record, {}};
      case BatchInput::kNdjson: return ndjson_.find(record);
      case BatchInput::kCsv: break;
    }
    const auto field = csvField(record, column_, decoded_);
    if (!field) return {{}, "schema.required"};
    return {*field, {}};
  }

  // Finds the column. False where the record is none to check: a header, or one without the column.
  bool beginCsv(const Record& record) {
    columns_ = countCsvFields(record.text);
    if (!findColumn(record.text)) {
      trouble_ = "there is no column “" + command_.column + "” in “" + std::string(record.text.substr(0, 200)) + "”.";
      return false;
    }
    if (!command_.hasHeader) return true;
    if (options_.keepsRecords) answers_.addHeader(record.text);
    return false;
  }

  bool findColumn(std::string_view header) {
    column_ = command_.place ? *command_.place - 1 : 0;
    const auto isIt = [&] { return command_.place || csvField(header, column_, decoded_) == command_.column; };
    while (column_ < columns_ && !isIt()) ++column_;
    return column_ < columns_;
  }

  void checkLeniently(std::string_view record, std::string_view number) {
    const NumberingPlan& plan = NumberingPlan::current();
    const internal::StrictResult strict = checkStrict(plan, number);
    if (strict.verdict == internal::E164Verdict::kValid) {  // then libphonenumber reads the same in it
      const std::string_view region = plan.regions()[strict.region].name();
      return answers_.add(shown(record, number), {true, "valid", region, toString(strict.type), number, {}});
    }
    const NumberResult result = checkNumber(number, number_);
    const std::string_view verdict = result.valid ? "valid" : result.diagnostics.front().code;
    const std::string_view type = result.valid ? toString(result.type) : std::string_view();
    answers_.add(shown(record, number), {result.valid, verdict, result.region, type, result.e164, {}});
  }

  void refuse(std::string_view record, std::string_view code) {
    answers_.add(shown(record, {}), Answer{false, code, {}, {}, {}, {}});
  }

  // What stands for the number in the output: itself, or its record with as many fields as the first one.
  std::string_view shown(std::string_view record, std::string_view number) {
    if (!options_.keepsRecords) return number;
    const std::size_t fields = countCsvFields(record);
    if (fields >= columns_) return record;
    padded_.assign(record).append(columns_ - fields, ',');
    return padded_;
  }

  int finish() {
    answers_.finish();
    out_.flush();
    if (out_.error() == EPIPE) return kNobodyReads;
    progress_.finish(answers_.count());
    if (out_.error() != 0)
      trouble_ = "cannot write all of the output: " + std::string(std::strerror(out_.error())) + ".";
    if (in_.error() != 0) trouble_ = "cannot read standard input: " + std::string(std::strerror(in_.error())) + ".";
    if (!trouble_.empty()) {
      complain(trouble_);
      return kTrouble;
    }
    return answers_.allPass() ? kValid : kInvalid;
  }

  const BatchCommand& command_;
  AnswerOptions options_;
  BlockReader in_;
  BlockWriter out_;
  Answers answers_;
  Progress progress_;
  RecordCutter cutter_;
  NdjsonReader ndjson_;
  NumberOptions number_;
  std::size_t columns_ = 0;  // of the CSV's first record; 0 until it has come
  std::size_t column_ = 0;
  std::string decoded_;
  std::string padded_;
  std::string trouble_;  // what makes going on senseless
};

}  // namespace

int runBatch(const Arguments& arguments) {
  if (const auto contradiction = findContradiction(arguments)) return misuse(arguments, contradiction->message);
  const BatchCommand command = readCommand(arguments);
  return Batch(command).run();
}

}  // namespace dialproof::cli
