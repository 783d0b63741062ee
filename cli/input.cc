#include "input.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <limits>
#include <memory>
#include <system_error>

namespace dialproof::cli {
namespace {

struct Closer {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};

// Reads in pieces: standard input and special files do not say how long they are.
bool readAtMost(std::FILE* file, std::size_t limit, std::string& text) {
  constexpr std::size_t kPiece = std::size_t{1} << 16;
  while (text.size() < limit) {
    const std::size_t before = text.size();
    const std::size_t wanted = std::min(kPiece, limit - before);
    text.resize(before + wanted);
    const std::size_t got = std::fread(text.data() + before, 1, wanted, file);
    text.resize(before + got);
    if (got < wanted) return std::ferror(file) == 0;
  }
  return true;
}

}  // namespace

std::optional<Input> readInput(const std::string& path, std::size_t maxBytes, std::string& error) {
  std::error_code status;
  const bool isStandardInput = path == "-";
  if (!isStandardInput && std::filesystem::is_directory(path, status)) {
    error = "it is a folder; name the files in it";
    return std::nullopt;
  }
  std::unique_ptr<std::FILE, Closer> file(isStandardInput ? stdin : std::fopen(path.c_str(), "rb"));
  if (file == nullptr) {
    error = errno == ENOENT ? "there is no such file" : std::strerror(errno);
    return std::nullopt;
  }
  Input input;
  const std::size_t enough = maxBytes + (maxBytes < std::numeric_limits<std::size_t>::max() ? 1 : 0);
  if (!readAtMost(file.get(), enough, input.text)) {
    error = std::strerror(errno);
    return std::nullopt;
  }
  if (input.text.size() > maxBytes) {
    const auto size = isStandardInput ? std::uintmax_t{0} : std::filesystem::file_size(path, status);
    const bool known = !isStandardInput && !status && size > maxBytes;
    input.tooLarge = known ? static_cast<std::size_t>(size) : input.text.size();
  }
  return input;
}

}  // namespace dialproof::cli
