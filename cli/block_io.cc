#include "block_io.h"

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace dialproof::cli {
namespace {

constexpr std::size_t kReadAtOnce = std::size_t{1} << 18;

// Whether a call that failed is to be made again: it was interrupted, or the file is one that does not wait by itself.
bool isToBeRepeated(int file, short event) {
  if (errno == EINTR) return true;
  if (errno != EAGAIN) return false;
  pollfd wait{file, event, 0};
  return poll(&wait, 1, -1) > 0 || errno == EINTR;
}

}  // namespace

std::optional<std::size_t> readSome(int file, char* to, std::size_t most) {
  for (;;) {
    const ssize_t got = read(file, to, most);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (!isToBeRepeated(file, POLLIN)) return std::nullopt;
  }
}

BlockReader::BlockReader(int file, std::size_t mostKept)
    : file_(file), capacity_(mostKept + kReadAtOnce), buffer_(std::make_unique_for_overwrite<char[]>(capacity_)) {}

bool BlockReader::fill() {
  std::memmove(buffer_.get(), buffer_.get() + begin_, end_ - begin_);
  end_ -= begin_;
  begin_ = 0;
  const auto got = readSome(file_, buffer_.get() + end_, std::min(kReadAtOnce, capacity_ - end_));
  if (!got) {
    error_ = errno;
    return false;
  }
  end_ += *got;
  bytesRead_ += *got;
  return *got > 0;
}

std::optional<std::uint64_t> BlockReader::size() const {
  struct stat status {};
  if (fstat(file_, &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return static_cast<std::uint64_t>(status.st_size);
}

BlockWriter::BlockWriter(int file) : file_(file), buffer_(std::make_unique_for_overwrite<char[]>(kBlock)) {}

void BlockWriter::flush() {
  write({buffer_.get(), used_});
  used_ = 0;
}

void BlockWriter::write(std::string_view text) {
  while (!text.empty() && error_ == 0) {
    const ssize_t written = ::write(file_, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (!isToBeRepeated(file_, POLLOUT)) {
      error_ = errno;
    }
  }
}

}  // namespace dialproof::cli
