// Files and standard input, read whole up to a limit.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace dialproof::cli {

struct Input {
  std::string text;
  /// Set when the input is larger than the limit: then `text` is its beginning only. How large it is when a file's
  /// size says so, else the size read so far.
  std::optional<std::size_t> tooLarge;
};

/// Reads a file, or standard input for "-", holding at most `maxBytes` + 1 bytes. nullopt when it cannot be read: then
/// `error` says why.
std::optional<Input> readInput(const std::string& path, std::size_t maxBytes, std::string& error);

}  // namespace dialproof::cli
