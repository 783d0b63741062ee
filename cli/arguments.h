// The command line, read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dialproof::cli {

enum class Format : unsigned char { kText, kJson, kLine, kGithub, kBasic, kSarif, kEnvelope };

struct CheckCommand {
  std::string schema;
  std::vector<std::string> files;  ///< "-" is standard input
  Format format = Format::kText;
  std::string region;
  std::string locale = "en";  ///< one that there is a catalogue for
  std::optional<std::size_t> maxBytes;
};

struct NumberCommand {
  std::string text;
  std::string region;
  std::string locale = "en";
  bool strict = false;
  Format format = Format::kText;  ///< text or JSON
};

struct SchemasCommand {
  Format format = Format::kText;  ///< text or JSON
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
