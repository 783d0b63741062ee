// The command line, read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "dialproof/e164_level.h"

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
  std::string from;   ///< the region to show how to dial from
  std::string match;  ///< another number, to compare with
  std::string locale = "en";
  bool strict = false;
  E164Level level = E164Level::kValid;  ///< of a strict check
  Format format = Format::kText;        ///< text or JSON
};

enum class BatchInput : unsigned char { kLines, kNdjson, kCsv };
enum class BatchFormat : unsigned char { kText, kJson, kCsv };

/// Many numbers, from standard input.
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

struct SchemasCommand {
  Format format = Format::kText;  ///< text or JSON
};

struct HelpCommand {};
struct VersionCommand {};

/// Wrong use, in words.
struct UsageError {
  std::string message;
};

using Command =
    std::variant<UsageError, HelpCommand, VersionCommand, CheckCommand, NumberCommand, BatchCommand, SchemasCommand>;

/// Reads the arguments behind the program's name.
Command parseArguments(const std::vector<std::string_view>& arguments);

}  // namespace dialproof::cli
