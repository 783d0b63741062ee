// The command line, read by the table of commands.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "command_table.h"

namespace dialproof::cli {

/// Wrong use, in words.
struct UsageError {
  std::string message;
};

/// Options and operands of one command: `--name value`, `--name=value`, and `--` before operands that look alike. The
/// options asked for must be among the command's own.
class Arguments {
 public:
  /// Reads what stands behind the command's name. Values are checked by their kind.
  static std::variant<Arguments, UsageError> read(const CommandInfo& command,
                                                  std::span<const std::string_view> arguments);

  const CommandInfo& command() const { return *command_; }
  const std::vector<std::string>& operands() const { return operands_; }

  bool has(std::string_view option) const { return last(option) != nullptr; }
  /// The value; empty where the option is not given. Of one given twice the last counts.
  std::string text(std::string_view option) const;
  /// The values of one that may be given several times.
  std::vector<std::string> texts(std::string_view option) const;
  std::optional<std::size_t> whole(std::string_view option) const;
  template <typename Enum>
  std::optional<Enum> choice(std::string_view option) const {
    const Given* given = last(option);
    return given == nullptr ? std::nullopt : std::optional(static_cast<Enum>(given->choice));
  }

 private:
  struct Given {
    const OptionInfo* option;
    std::string_view value;
    int choice = 0;
    std::size_t whole = 0;
  };

  explicit Arguments(const CommandInfo& command) : command_(&command) {}

  const Given* last(std::string_view option) const;
  std::optional<UsageError> add(const OptionInfo& option, std::optional<std::string_view> value);

  const CommandInfo* command_;
  std::vector<Given> given_;
  std::vector<std::string> operands_;
};

/// A whole number and nothing else.
std::optional<std::size_t> readWhole(std::string_view text);

/// The choice of that name, or what the choices are: "--format is text or json."
std::variant<const Choice*, UsageError> findChoice(std::string_view of, std::span<const Choice> choices,
                                                   std::optional<std::string_view> name);

}  // namespace dialproof::cli
