#include "arguments.h"

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

struct FormatName {
  std::string_view name;
  Format format;
};
constexpr std::array kFormats = std::to_array<FormatName>({{"text", Format::kText},
                                                           {"json", Format::kJson},
                                                           {"line", Format::kLine},
                                                           {"github", Format::kGithub},
                                                           {"basic", Format::kBasic},
                                                           {"sarif", Format::kSarif},
                                                           {"envelope", Format::kEnvelope}});
// What every command prints.
constexpr auto kPlainFormats = std::span(kFormats).first<2>();

// "--format is text, json or line."
UsageError notOneOf(std::string_view option, const std::vector<std::string_view>& names) {
  std::string message(option);
  for (std::size_t i = 0; i < names.size(); ++i) {
    message += i == 0 ? " is " : i + 1 == names.size() ? " or " : ", ";
    message += names[i];
  }
  return {message + "."};
}

std::optional<UsageError> readFormat(Reader& reader, Format& format, std::span<const FormatName> known) {
  const auto value = reader.value();
  std::vector<std::string_view> names;
  for (const FormatName& candidate : known) {
    if (value == candidate.name) {
      format = candidate.format;
      return std::nullopt;
    }
    names.push_back(candidate.name);
  }
  return notOneOf("--format", names);
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

std::optional<UsageError> readSize(Reader& reader, std::optional<std::size_t>& size) {
  const auto value = reader.value();
  std::size_t bytes = 0;
  if (value) {
    const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), bytes);
    if (error == std::errc() && end == value->data() + value->size()) {
      size = bytes;
      return std::nullopt;
    }
  }
  return UsageError{"--max-bytes needs a whole number."};
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
      error = readFormat(reader, command.format, kFormats);
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
    } else if (argument == "--strict") {
      command.strict = true;
    } else if (argument == "--format") {
      error = readFormat(reader, command.format, kPlainFormats);
    } else if (argument == "--locale") {
      error = readLocale(reader, command.locale);
    } else {
      error = unknownOption(argument, "number");
    }
    if (error) return *std::move(error);
  }
  if (!hasText) return UsageError{"Give a number to read."};
  return command;
}

Command parseSchemas(Reader reader) {
  SchemasCommand command;
  while (reader.next()) {
    if (reader.argument() != "--format") return UsageError{"dialproof schemas takes only --format."};
    if (auto error = readFormat(reader, command.format, kPlainFormats)) return *std::move(error);
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
  if (command == "number") return parseNumber(Reader(arguments));
  if (command == "schemas") return parseSchemas(Reader(arguments));
  return UsageError{"There is no command “" + std::string(command) + "”."};
}

}  // namespace dialproof::cli
