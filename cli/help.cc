#include "help.h"

#include <algorithm>
#include <vector>

#include "arguments.h"
#include "commands.h"
#include "output.h"
#include "schema/evaluate/suggest.h"

namespace dialproof::cli {
namespace {

constexpr std::size_t kOptionColumn = 4;

std::size_t columnsOf(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string padded(std::string_view text, std::size_t columns) {
  return std::string(text) + std::string(columns - std::min(columns, columnsOf(text)), ' ');
}

// Rows of two columns, the second as far right as the widest of the first needs.
using Row = std::pair<std::string, std::string_view>;
void printRows(const std::vector<Row>& rows, std::size_t indent) {
  std::size_t widest = 0;
  for (const Row& row : rows) widest = std::max(widest, columnsOf(row.first));
  for (const auto& [left, right] : rows) {
    const std::string begin = std::string(indent, ' ') + padded(left, widest + 2);
    print(begin + wrap(right, indent + widest + 2) + "\n");
  }
}

std::string usageOf(const CommandInfo& command) {
  std::string usage = "dialproof " + std::string(command.name);
  if (!command.options.empty()) usage += " [OPTION…]";
  if (!command.operands.empty()) usage += " " + std::string(command.operands);
  return usage;
}

void printOption(const OptionInfo& option) {
  std::string head = "  " + std::string(option.name);
  if (!option.value.empty()) head += " " + std::string(option.value);
  print(head + "\n" + std::string(kOptionColumn + 2, ' ') + wrap(option.help, kOptionColumn + 2) + "\n");
  std::vector<Row> rows;
  for (const Choice& choice : option.choices) rows.emplace_back(choice.name, choice.help);
  printRows(rows, kOptionColumn + 4);
}

void printExitCodes() {
  print("\nExit codes\n");
  std::vector<Row> rows;
  for (const ExitCodeInfo& code : exitCodeTable()) rows.emplace_back(code.code, code.help);
  printRows(rows, 2);
}

int printOverview() {
  print(std::string(purpose()) + "\n\nCommands\n");
  std::vector<Row> rows;
  for (const CommandInfo& command : commandTable()) {
    std::string call = "dialproof " + std::string(command.name);
    if (!command.operands.empty()) call += " " + std::string(command.operands);
    rows.emplace_back(std::move(call), command.summary);
  }
  printRows(rows, 2);
  printExitCodes();
  print("\n'dialproof help COMMAND' shows a command's options.\n");
  return kValid;
}

}  // namespace

std::string wrap(std::string_view text, std::size_t indent, std::size_t width) {
  std::string wrapped;
  std::size_t column = indent;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    const std::size_t columns = columnsOf(word);
    if (!wrapped.empty()) {
      const bool fits = column + 1 + columns <= width;
      wrapped += fits ? " " : "\n" + std::string(indent, ' ');
      column = fits ? column + 1 : indent;
    }
    wrapped += word;
    column += columns;
  }
  return wrapped;
}

std::string didYouMean(std::string_view name) {
  std::vector<std::string_view> names;
  for (const CommandInfo& command : commandTable()) names.push_back(command.name);
  const auto meant = internal::nearest(name, names);
  return meant ? " Did you mean “" + std::string(names[*meant]) + "”?" : "";
}

int printHelp(const CommandInfo& command) {
  print("Usage: " + usageOf(command) + "\n\n");
  std::string summary(command.summary);
  summary[0] = static_cast<char>(summary[0] - 'a' + 'A');
  print(wrap(command.description.empty() ? summary + "." : command.description, 0) + "\n");
  if (!command.options.empty()) print("\nOptions\n");
  for (const OptionInfo& option : command.options) printOption(option);
  if (!command.examples.empty()) print("\nExamples\n");
  for (const ExampleInfo& example : command.examples) {
    print("  " + std::string(example.line) + "\n      " + wrap(example.help, 6) + "\n");
  }
  printExitCodes();
  return kValid;
}

int runHelp(const Arguments& arguments) {
  const auto& operands = arguments.operands();
  if (operands.empty()) return printOverview();
  const std::vector<std::string_view> words(operands.begin(), operands.end());
  const std::span<const std::string_view> behind = std::span(words).subspan(1);
  const CommandInfo* command = findCommand(words.front(), behind);
  if (command == nullptr)
    return misuse("", "There is no command “" + operands.front() + "”." + didYouMean(operands.front()));
  return printHelp(*command);
}

}  // namespace dialproof::cli
