#include "arguments.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <utility>

#include "dialproof/locales.h"

namespace dialproof::cli {
namespace {

/// Options and operands of one subcommand: `--name value`, `--name=value`, and `--` before operands that look alike.
class Reader {
 public:
  explicit Reader(const std::vector<std::string_view>& arguments) : arguments_(arguments) {}

  /// Moves to the next argument; false at the end.
  bool next() {
    if (++at_ >= arguments_.size()) return false;
    inlineValue_.reset();
    argument_ = arguments_[at_];
    isOption_ = !onlyOperands_ && argument_.size() > 1 && argument_.front() == '-';
    if (isOption_ && argument_ == "--") {
      onlyOperands_ = true;
      return next();
    }
    const std::size_t equals = argument_.find('=');
    if (isOption_ && equals != std::string_view::npos) {
      inlineValue_ = argument_.substr(equals + 1);
      argument_ = argument_.substr(0, equals);
    }
    return true;
  }

  bool isOption() const { return isOption_; }
  std::string_view argument() const { return argument_; }

  std::optional<std::string_view> value() {
    if (inlineValue_) return inlineValue_;
    if (at_ + 1 >= arguments_.size()) return std::nullopt;
    return arguments_[++at_];
  }

 private:
  const std::vector<std::string_view>& arguments_;
  std::size_t at_ = 0;  // the subcommand itself
  std::string_view argument_;
  std::optional<std::string_view> inlineValue_;
  bool isOption_ = false;
  bool onlyOperands_ = false;
};

UsageError missingValue(std::string_view option) { return {std::string(option) + " needs a value."}; }

UsageError unknownOption(std::string_view option, std::string_view command) {
  return {"dialproof " + std::string(command) + " has no option " + std::string(option) + "."};
}

// A value that an option may have.
template <typename Value>
struct Choice {
  std::string_view name;
  Value value;
};
constexpr std::array kFormats = std::to_array<Choice<Format>>({{"text", Format::kText},
                                                               {"json", Format::kJson},
                                                               {"line", Format::kLine},
                                                               {"github", Format::kGithub},
                                                               {"basic", Format::kBasic},
                                                               {"sarif", Format::kSarif},
                                                               {"envelope", Format::kEnvelope}});
// What every command prints.
constexpr auto kPlainFormats = std::span(kFormats).first<2>();
constexpr std::array kBatchFormats = std::to_array<Choice<BatchFormat>>(
    {{"text", BatchFormat::kText}, {"json", BatchFormat::kJson}, {"csv", BatchFormat::kCsv}});
constexpr std::array kLevels = std::to_array<Choice<E164Level>>(
    {{"syntax", E164Level::kSyntax}, {"possible", E164Level::kPossible}, {"valid", E164Level::kValid}});

// "--format is text, json or line."
UsageError notOneOf(std::string_view option, const std::vector<std::string_view>& names) {
  std::string message(option);
  for (std::size_t i = 0; i < names.size(); ++i) {
    message += i == 0 ? " is " : i + 1 == names.size() ? " or " : ", ";
    message += names[i];
  }
  return {message + "."};
}

template <typename Choices, typename Value>
std::optional<UsageError> readChoice(Reader& reader, std::string_view option, const Choices& choices, Value& chosen) {
  const auto value = reader.value();
  std::vector<std::string_view> names;
  for (const auto& choice : choices) {
    if (value == choice.name) {
      chosen = choice.value;
      return std::nullopt;
    }
    names.push_back(choice.name);
  }
  return notOneOf(option, names);
}

std::optional<UsageError> readLocale(Reader& reader, std::string& locale) {
  const auto value = reader.value();
  if (value && findCatalogue(*value) != nullptr) {
    locale = *value;
    return std::nullopt;
  }
  const auto languages = catalogueLanguages();
  return notOneOf("--locale", {languages.begin(), languages.end()});
}

std::optional<UsageError> readText(Reader& reader, std::string_view option, std::string& text) {
  const auto value = reader.value();
  if (!value || value->empty()) return missingValue(option);
  text = *value;
  return std::nullopt;
}

std::optional<std::size_t> readWhole(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<UsageError> readSize(Reader& reader, std::optional<std::size_t>& size) {
  const auto value = reader.value();
  if (value) size = readWhole(*value);
  if (!size) return UsageError{"--max-bytes needs a whole number."};
  return std::nullopt;
}

Command parseCheck(Reader reader) {
  CheckCommand command;
  while (reader.next()) {
    const std::string_view argument = reader.argument();
    std::optional<UsageError> error;
    if (!reader.isOption()) {
      command.files.emplace_back(argument);
    } else if (argument == "--schema") {
      error = readText(reader, argument, command.schema);
    } else if (argument == "--format") {
      error = readChoice(reader, argument, kFormats, command.format);
    } else if (argument == "--locale") {
      error = readLocale(reader, command.locale);
    } else if (argument == "--region") {
      error = readText(reader, argument, command.region);
    } else if (argument == "--max-bytes") {
      error = readSize(reader, command.maxBytes);
    } else {
      error = unknownOption(argument, "check");
    }
    if (error) return *std::move(error);
  }
  if (command.files.empty()) return UsageError{"Name a file to check, or - for standard input."};
  return command;
}

Command parseNumber(Reader reader) {
  NumberCommand command;
  bool hasText = false;
  while (reader.next()) {
    const std::string_view argument = reader.argument();
    std::optional<UsageError> error;
    if (!reader.isOption()) {
      if (hasText) return UsageError{"dialproof number takes one number; put quotes around one with blanks."};
      command.text = argument;
      hasText = true;
    } else if (argument == "--region") {
      error = readText(reader, argument, command.region);
    } else if (argument == "--from") {
      error = readText(reader, argument, command.from);
    } else if (argument == "--match") {
      error = readText(reader, argument, command.match);
      if (!error && command.match.empty()) error = UsageError{"--match takes another number."};
    } else if (argument == "--strict") {
      command.strict = true;
    } else if (argument == "--format") {
      error = readChoice(reader, argument, kPlainFormats, command.format);
    } else if (argument == "--level") {
      error = readChoice(reader, argument, kLevels, command.level);
      command.strict = true;
    } else if (argument == "--locale") {
      error = readLocale(reader, command.locale);
    } else {
      error = unknownOption(argument, "number");
    }
    if (error) return *std::move(error);
  }
  if (!hasText) return UsageError{"Give a number to read."};
  const bool readsLeniently = !command.from.empty() || !command.match.empty();
  if (command.strict && readsLeniently) return UsageError{"--strict and --level do not go with --from and --match."};
  if (!command.from.empty() && !command.match.empty()) return UsageError{"--from does not go with --match."};
  return command;
}

// What contradicts itself, and what one option says of another.
std::optional<UsageError> settle(BatchCommand& command, bool isStrict) {
  const bool isCsv = command.input == BatchInput::kCsv;
  if (isStrict && command.isLenient) return UsageError{"--strict and --level do not go with --lenient."};
  if (!command.region.empty() && !command.isLenient) return UsageError{"--region goes with --lenient."};
  if (!isCsv && (!command.column.empty() || command.hasHeader)) {
    return UsageError{"--column and --header go with --csv."};
  }
  if (isCsv && !command.field.empty()) return UsageError{"--field is for NDJSON, --column for --csv."};
  if (isCsv && command.column.empty()) return UsageError{"Say with --column which one holds the numbers."};
  if (!command.field.empty()) command.input = BatchInput::kNdjson;
  command.place = readWhole(command.column);
  if (command.place == 0U) return UsageError{"Columns are counted from 1."};
  if (isCsv && !command.place) command.hasHeader = true;
  return std::nullopt;
}

Command parseBatch(Reader reader) {
  BatchCommand command;
  bool isStrict = false;
  while (reader.next()) {
    const std::string_view argument = reader.argument();
    std::optional<UsageError> error;
    if (!reader.isOption()) {
      return UsageError{"--batch reads standard input, and takes no number or file."};
    } else if (argument == "--batch") {
      continue;
    } else if (argument == "--ndjson") {
      command.input = BatchInput::kNdjson;
    } else if (argument == "--field") {
      error = readText(reader, argument, command.field);
    } else if (argument == "--csv") {
      command.input = BatchInput::kCsv;
    } else if (argument == "--column") {
      error = readText(reader, argument, command.column);
    } else if (argument == "--header") {
      command.hasHeader = true;
    } else if (argument == "--lenient") {
      command.isLenient = true;
    } else if (argument == "--region") {
      error = readText(reader, argument, command.region);
    } else if (argument == "--strict") {
      isStrict = true;
    } else if (argument == "--level") {
      error = readChoice(reader, argument, kLevels, command.level);
      isStrict = true;
    } else if (argument == "--format") {
      error = readChoice(reader, argument, kBatchFormats, command.format);
    } else if (argument == "--summary") {
      command.isSummary = true;
    } else {
      error = unknownOption(argument, "number --batch");
    }
    if (error) return *std::move(error);
  }
  if (auto error = settle(command, isStrict)) return *std::move(error);
  return command;
}

Command parseSchemas(Reader reader) {
  SchemasCommand command;
  while (reader.next()) {
    if (reader.argument() != "--format") return UsageError{"dialproof schemas takes only --format."};
    if (auto error = readChoice(reader, "--format", kPlainFormats, command.format)) return *std::move(error);
  }
  return command;
}

}  // namespace

Command parseArguments(const std::vector<std::string_view>& arguments) {
  if (arguments.empty()) return UsageError{"Say what to do."};
  const std::string_view command = arguments.front();
  if (command == "help" || command == "--help" || command == "-h") return HelpCommand{};
  if (command == "version" || command == "--version") return VersionCommand{};
  if (command == "check") return parseCheck(Reader(arguments));
  if (command == "number") {
    const bool isBatch = std::find(arguments.begin(), arguments.end(), "--batch") != arguments.end();
    return isBatch ? parseBatch(Reader(arguments)) : parseNumber(Reader(arguments));
  }
  if (command == "schemas") return parseSchemas(Reader(arguments));
  return UsageError{"There is no command “" + std::string(command) + "”."};
}

}  // namespace dialproof::cli
