// A protobuf message, field by field, for bytes that this library was built with: nothing is checked.
// Standards: Protocol Buffers' encoding, of which varints and what is delimited by its length are known.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dialproof::internal {

class MessageFields {
 public:
  explicit MessageFields(std::string_view message) : rest_(message) {}

  /// False when there is no further field.
  bool next() {
    if (rest_.empty()) return false;
    constexpr unsigned kTypeBits = 3;
    constexpr std::uint64_t kDelimited = 2;
    const std::uint64_t tag = varint();
    field_ = static_cast<unsigned>(tag >> kTypeBits);
    value_ = varint();
    if ((tag & ((1U << kTypeBits) - 1)) == kDelimited) {
      bytes_ = rest_.substr(0, static_cast<std::size_t>(value_));
      rest_.remove_prefix(bytes_.size());
    }
    return true;
  }

  unsigned field() const { return field_; }
  std::uint64_t value() const { return value_; }
  std::string_view bytes() const { return bytes_; }

 private:
  std::uint64_t varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return value;
    }
  }

  std::string_view rest_;
  unsigned field_ = 0;
  std::uint64_t value_ = 0;
  std::string_view bytes_;
};

}  // namespace dialproof::internal
