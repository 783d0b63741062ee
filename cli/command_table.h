// Every command with its options, once. What reads the command line (arguments.h), the help, the man page and the
// shells' completions are made from these rows, so that none of them can differ from the others.
#pragma once

#include <span>
#include <string_view>

namespace dialproof::cli {

class Arguments;

/// What a value is: how it is checked, and what a shell offers for it.
enum class ValueKind : unsigned char {
  kNone,
  kText,
  kWhole,
  kPath,  ///< a file or folder, or - for standard input
  kChoice,
  kSchema,
  kConvertible,  ///< a schema or dialect that convert() knows
  kSchemaOrDialect,
  kCode,
  kLocale,
  kRegion,
  kCommand,
};

/// One of the values that an option or operand may have.
struct Choice {
  std::string_view name;
  int value;  ///< the enumerator that it stands for
  std::string_view help;
};

template <typename Enum>
constexpr Choice choice(std::string_view name, Enum value, std::string_view help = {}) {
  return {name, static_cast<int>(value), help};
}

struct OptionInfo {
  std::string_view name;   ///< "--schema"
  std::string_view value;  ///< how help calls its value; empty for one that has none
  ValueKind kind;
  std::string_view help;
  std::span<const Choice> choices = {};
  bool mayRepeat = false;
};

struct ExampleInfo {
  std::string_view line;
  std::string_view help;
};

struct CommandInfo {
  std::string_view name;      ///< "check"; of a command's other form with the option that chooses it: "number --batch"
  std::string_view operands;  ///< how help calls them: "FILE…"
  ValueKind operandKind;
  std::span<const Choice> operandChoices;
  std::string_view summary;      ///< in half a line
  std::string_view description;  ///< more, where there is more to say
  std::span<const OptionInfo> options;
  std::span<const ExampleInfo> examples;
  int (*run)(const Arguments& arguments);
};

struct ExitCodeInfo {
  std::string_view code;
  std::string_view help;
};

std::span<const CommandInfo> commandTable();
std::span<const ExitCodeInfo> exitCodeTable();

/// What the whole command is for, in one sentence.
std::string_view purpose();

/// The row of a command as it is called with these words: "number --batch" where --batch is among them. nullptr where
/// there is no such command.
const CommandInfo* findCommand(std::string_view name, std::span<const std::string_view> words);

/// An option of a command, by its name.
const OptionInfo* findOption(const CommandInfo& command, std::string_view name);

}  // namespace dialproof::cli
