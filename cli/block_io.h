// Standard input and output in large blocks, with nothing between them and the system.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>

namespace dialproof::cli {

/// Reads at most `most` bytes; waits for those of a file that does not wait by itself. 0 at the end; nullopt where
/// nothing can be read: then errno says why.
std::optional<std::size_t> readSome(int file, char* to, std::size_t most);

/// Reads a file on. What has been read and not yet been taken is kept, up to `mostKept` bytes.
class BlockReader {
 public:
  BlockReader(int file, std::size_t mostKept);

  /// What has been read and not taken; a call of fill() moves it.
  std::string_view pending() const { return {buffer_.get() + begin_, end_ - begin_}; }
  void take(std::size_t bytes) { begin_ += bytes; }

  /// Reads some more. At most `mostKept` bytes are pending. False at the end, or where nothing can be read: then
  /// `error` is not 0.
  bool fill();
  /// errno of what failed.
  int error() const { return error_; }

  std::uint64_t bytesRead() const { return bytesRead_; }
  /// The size of a file that has one.
  std::optional<std::uint64_t> size() const;

 private:
  int file_;
  std::size_t capacity_;
  std::unique_ptr<char[]> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t bytesRead_ = 0;
  int error_ = 0;
};

/// Writes to a file. Once something could not be written, `error` is not 0 and the rest is lost.
class BlockWriter {
 public:
  explicit BlockWriter(int file);

  template <typename... Texts>
  void append(const Texts&... texts) {
    const std::size_t size = (std::string_view(texts).size() + ...);
    if (size > kBlock - used_) flush();
    if (size > kBlock) return (write(texts), ...);
    (put(texts), ...);
  }
  void flush();
  /// errno of what failed.
  int error() const { return error_; }

 private:
  static constexpr std::size_t kBlock = std::size_t{1} << 18;

  // Most texts are short: two copies of a known size, which may overlap, are quicker than one that has to look.
  void put(std::string_view text) {
    char* const to = buffer_.get() + used_;
    used_ += text.size();
    if (text.size() >= 8 && text.size() <= 16) return putEnds<8>(to, text);
    if (text.size() > 16 && text.size() <= 32) return putEnds<16>(to, text);
    text.copy(to, text.size());
  }
  template <std::size_t kPiece>
  static void putEnds(char* to, std::string_view text) {
    std::memcpy(to, text.data(), kPiece);
    std::memcpy(to + text.size() - kPiece, text.data() + text.size() - kPiece, kPiece);
  }
  void write(std::string_view text);

  int file_;
  std::unique_ptr<char[]> buffer_;
  std::size_t used_ = 0;
  int error_ = 0;
};

}  // namespace dialproof::cli
