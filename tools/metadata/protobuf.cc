#include "metadata/protobuf.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dialproof::internal {
namespace {

// Field numbers of phonemetadata.proto.
constexpr std::size_t kNumberFormats = 19;
constexpr std::size_t kIntlNumberFormats = 20;

enum class Message : std::uint8_t { kTerritory, kNumberDescription, kNumberFormat };

void appendVarint(std::string& out, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) out.push_back(static_cast<char>(value | 0x80));
  out.push_back(static_cast<char>(value));
}

void appendBytes(std::string& out, std::size_t field, std::string_view bytes) {
  constexpr std::uint64_t kLengthDelimited = 2;
  appendVarint(out, field << 3 | kLengthDelimited);
  appendVarint(out, bytes.size());
  out += bytes;
}

std::string encode(const Literal& message, Message type);

void appendField(std::string& out, std::size_t field, const Literal& value, Message type) {
  switch (value.kind) {
    case Literal::Kind::kNumber:
      appendVarint(out, field << 3);
      appendVarint(out, static_cast<std::uint64_t>(value.number));
      break;
    case Literal::Kind::kText: appendBytes(out, field, value.text); break;
    case Literal::Kind::kList:
      // In a territory, a list is a message, or a list of formats; elsewhere it is a repeated field.
      if (type == Message::kTerritory && field != kNumberFormats && field != kIntlNumberFormats) {
        appendBytes(out, field, encode(value, Message::kNumberDescription));
        break;
      }
      for (const Literal& item : value.items) {
        if (item.kind == Literal::Kind::kList) {
          appendBytes(out, field, encode(item, Message::kNumberFormat));
        } else {
          appendField(out, field, item, type);
        }
      }
      break;
    case Literal::Kind::kHole:
    case Literal::Kind::kObject: break;
  }
}

std::string encode(const Literal& message, Message type) {
  std::string out;
  for (std::size_t field = 1; field < message.items.size(); ++field) {
    appendField(out, field, message.items[field], type);
  }
  return out;
}

}  // namespace

std::string toPhoneMetadataCollection(const std::vector<Literal>& territories) {
  std::string out;
  for (const Literal& territory : territories) appendBytes(out, 1, encode(territory, Message::kTerritory));
  return out;
}

}  // namespace dialproof::internal
