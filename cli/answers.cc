#include "answers.h"

#include <algorithm>

#include "csv.h"
#include "diagnostic/terminal_text.h"
#include "json/writer.h"

namespace dialproof::cli {
namespace {

constexpr std::size_t kKinds = std::size_t{1} << 12;  // region, type

bool isPrintableAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

void appendMember(std::string& line, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  line.append(",\"").append(name).append("\":");
  internal::appendJsonString(line, value);
}

std::string offsetOf(const Answer& answer) { return answer.offset ? std::to_string(*answer.offset) : std::string(); }

}  // namespace

Answers::Answers(BlockWriter& out, const AnswerOptions& options)
    : out_(out),
      options_(options),
      head_(options.format == BatchFormat::kJson ? R"({"number":")" : ""),
      tails_(kKinds) {}

void Answers::addHeader(std::string_view columns) {
  if (options_.isSummary) return;
  out_.append(columns, ",verdict,region,type,", options_.isLenient ? "e164\n" : "offset\n");
}

void Answers::add(std::string_view number, const Answer& answer) {
  ++count_;
  if (answer.passes) ++passed_;
  const auto known = counts_.find(answer.verdict);
  if (known != counts_.end()) {
    ++known->second;
  } else {
    counts_.emplace(answer.verdict, 1);
  }
  if (options_.isSummary) return;
  line_.clear();
  appendNumber(line_, number);
  appendAnswer(line_, answer);
  out_.append(line_);
}

void Answers::appendNumber(std::string& line, std::string_view number) const {
  const bool isPlain = options_.format == BatchFormat::kText && isPrintableAscii(number);
  if (options_.keepsRecords || isPlain) {
    line.append(number);
  } else if (options_.format == BatchFormat::kCsv) {
    appendCsvField(line, number);
  } else if (options_.format == BatchFormat::kJson) {
    line += "{\"number\":";
    internal::appendJsonString(line, number);
  } else {
    internal::appendVisible(line, number);
  }
}

void Answers::appendAnswer(std::string& line, const Answer& answer) const {
  switch (options_.format) {
    case BatchFormat::kText:
      line.append("\t").append(answer.verdict);
      if (!answer.region.empty()) line.append("\t").append(answer.region).append("\t").append(answer.type);
      if (!answer.e164.empty() && !answer.region.empty()) line.append("\t").append(answer.e164);
      line += '\n';
      return;
    case BatchFormat::kJson:
      appendMember(line, "verdict", answer.verdict);
      appendMember(line, "region", answer.region);
      appendMember(line, "type", answer.type);
      appendMember(line, "e164", answer.e164);
      if (answer.offset) line.append(",\"offset\":").append(offsetOf(answer));
      line += "}\n";
      return;
    case BatchFormat::kCsv:
      line.append(",").append(answer.verdict).append(",").append(answer.region).append(",").append(answer.type);
      line.append(",").append(options_.isLenient ? std::string(answer.e164) : offsetOf(answer)).append("\n");
  }
}

// The same for all types that are known.
std::string_view Answers::passingVerdict(NumberType type) const {
  if (options_.level == E164Level::kSyntax) return "well_formed";
  return type == NumberType::kUnknown ? "possible" : "valid";
}

Answer Answers::toAnswer(const internal::StrictResult& result) const {
  if (result.verdict != internal::E164Verdict::kValid)
    return {false, codeOf(result.verdict), {}, {}, {}, result.offset};
  Answer answer{true, passingVerdict(result.type), {}, {}, {}, {}};
  // A check of the form alone knows them only now and then.
  if (options_.level == E164Level::kSyntax || result.type == NumberType::kUnknown) return answer;
  answer.region = internal::NumberingPlan::current().regions()[result.region].name();
  answer.type = toString(result.type);
  return answer;
}

std::string Answers::tailOf(std::size_t kind) const {
  internal::StrictResult result{internal::E164Verdict::kValid, static_cast<NumberType>(kind & 15U)};
  result.region = static_cast<std::uint8_t>(kind >> 4);
  std::string tail = options_.format == BatchFormat::kJson ? "\"" : "";
  appendAnswer(tail, toAnswer(result));
  return tail;
}

std::map<std::string, std::uint64_t, std::less<>> Answers::counts() const {
  auto all = counts_;
  if (plain_ > 0) all[std::string(passingVerdict(NumberType::kFixedLine))] += plain_;
  return all;
}

void Answers::finish() {
  if (!options_.isSummary) return;
  std::string text;
  switch (options_.format) {
    case BatchFormat::kText:
      text = std::to_string(count_) + "\tnumbers\n";
      for (const auto& [verdict, count] : counts()) text += std::to_string(count) + "\t" + verdict + "\n";
      break;
    case BatchFormat::kJson: {
      JsonValue::Object verdicts;
      for (const auto& [verdict, count] : counts()) verdicts.emplace_back(verdict, count);
      text = toJson(JsonValue::Object{{"numbers", count_}, {"verdicts", std::move(verdicts)}}) + "\n";
      break;
    }
    case BatchFormat::kCsv:
      text = "verdict,count\n";
      for (const auto& [verdict, count] : counts()) text += verdict + "," + std::to_string(count) + "\n";
  }
  out_.append(text);
}

}  // namespace dialproof::cli
