// metadata_changes <old> <new>
// Names the territories whose plans differ between two sets of metadata, each a google-libphonenumber.js or a
// metadata.cc of libphonenumber's C++: "US GB 800", "none" when there are no differences.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "metadata/metadata.h"
#include "metadata/protobuf.h"

namespace dialproof::internal {
namespace {

// The bytes of a C array: "= { 0x0A, 10, … }".
std::string readArray(const std::string& source) {
  std::string bytes;
  std::size_t place = source.find("[] = {");
  if (place == std::string::npos) return bytes;
  for (place += std::string_view("[] = {").size(); place < source.size() && source[place] != '}';) {
    const char* begin = source.c_str() + place;
    char* end = nullptr;
    const unsigned long value = std::strtoul(begin, &end, 0);
    if (end == begin) {
      ++place;
      continue;
    }
    bytes.push_back(static_cast<char>(value));
    place += static_cast<std::size_t>(end - begin);
  }
  return bytes;
}

std::optional<std::string> readCollection(const std::string& path) {
  auto source = readFile(path);
  if (!source) return std::nullopt;
  if (const auto territories = readTerritories(*source)) return toPhoneMetadataCollection(*territories);
  std::string bytes = readArray(*source);
  if (bytes.empty()) {
    std::fprintf(stderr, "%s holds no metadata of libphonenumber\n", path.c_str());
    return std::nullopt;
  }
  return bytes;
}

// A message in protobuf's wire format, field by field.
class Fields {
 public:
  explicit Fields(std::string_view bytes) : rest_(bytes) {}

  struct Field {
    std::uint64_t number = 0;
    std::uint64_t value = 0;   // of a number
    std::string_view content;  // of text and messages
    std::string_view whole;
  };

  std::optional<Field> next() {
    if (rest_.empty()) return std::nullopt;
    const std::string_view from = rest_;
    const std::uint64_t tag = varint();
    Field field{tag >> 3, varint(), {}, {}};
    const bool hasContent = (tag & 7) == 2;
    if (hasContent) {
      field.content = rest_.substr(0, field.value);
      rest_.remove_prefix(field.content.size());
    }
    field.whole = from.substr(0, from.size() - rest_.size());
    return field;
  }

 private:
  std::uint64_t varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; !rest_.empty() && shift < 64; shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) break;
    }
    return value;
  }

  std::string_view rest_;
};

// Fields of PhoneMetadata. What JavaScript leaves out (mobile_number_portable_region) is no change.
constexpr std::uint64_t kId = 9;
constexpr std::uint64_t kCallingCode = 10;
constexpr std::uint64_t kMobileNumberPortable = 32;

// By region, or by calling code for numbers of no region.
std::map<std::string, std::string> byName(std::string_view collection) {
  std::map<std::string, std::string> territories;
  Fields all(collection);
  while (const auto territory = all.next()) {
    std::string id;
    std::string callingCode;
    std::string content;
    Fields fields(territory->content);
    while (const auto field = fields.next()) {
      if (field->number == kId) id = field->content;
      if (field->number == kCallingCode) callingCode = std::to_string(field->value);
      if (field->number != kMobileNumberPortable) content += field->whole;
    }
    territories[id == "001" ? callingCode : id] = std::move(content);
  }
  return territories;
}

int run(const std::string& oldPath, const std::string& newPath) {
  const auto before = readCollection(oldPath);
  const auto after = readCollection(newPath);
  if (!before || !after) return 2;
  auto old = byName(*before);
  std::string changed;
  for (const auto& [name, content] : byName(*after)) {
    const auto known = old.find(name);
    if (known == old.end() || known->second != content) changed += name + " ";
    if (known != old.end()) old.erase(known);
  }
  for (const auto& [name, content] : old) changed += name + " (no more) ";
  std::printf("%s\n", changed.empty() ? "none" : changed.c_str());
  return 0;
}

}  // namespace
}  // namespace dialproof::internal

int main(int count, char** arguments) {
  if (count != 3) {
    std::fprintf(stderr, "metadata_changes <old> <new>\n");
    return 2;
  }
  return dialproof::internal::run(arguments[1], arguments[2]);
}
