// The command line, read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dialproof::cli {

enum class Format : unsigned char { kText, kJson };

struct CheckCommand {
  std::string schema;
  std::vector<std::string> files;  ///< "-" is standard input
  Format format = Format::kText;
  std::string region;
  std::optional<std::size_t> maxBytes;
};

struct NumberCommand {
  std::string text;
  std::string region;
  bool strict = false;
  Format format = Format::kText;
};

struct SchemasCommand {
  Format format = Format::kText;
};

struct HelpCommand {};
struct VersionCommand {};

/// Wrong use, in words.
struct UsageError {
  std::string message;
};

using Command = std::variant<UsageError, HelpCommand, VersionCommand, CheckCommand, NumberCommand, SchemasCommand>;

/// Reads the arguments behind the program's name.
Command parseArguments(const std::vector<std::string_view>& arguments);

}  // namespace dialproof::cli
