// Any text as JSON and as JSONC, beside RapidJSON: both read it or neither does, and they read the same. Places are
// inside the text and in order, every node is found again by its pointer, and what is written is read as the same
// value.
#include <rapidjson/document.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "dialproof/json.h"
#include "json/decimal.h"
#include "json/document.h"
#include "json/edit.h"
#include "json/text_position.h"

namespace dialproof::internal {
namespace {

constexpr std::size_t kDeepest = 512;
constexpr std::size_t kMostFaults = 20;

void require(bool holds) {
  if (!holds) std::abort();
}

bool isLoneSurrogate(const JsonFault& fault) {
  if (fault.code != "json.invalid_string") return false;
  const std::string* problem = fault.params.front().second.asString();
  return problem != nullptr && *problem == "surrogate";
}

/// A text as it was read.
struct Reading {
  Reading(std::string_view text, bool comments) : faults(kMostFaults) {
    document = Document::read(text, {text.size(), kDeepest, kMostFaults, comments}, faults);
  }
  bool has(std::string_view code) {
    for (const JsonFault& fault : faults.list()) {
      if (fault.code == code) return true;
    }
    return faults.omitted() > 0;
  }

  JsonFaults faults;
  std::optional<Document> document;
};

// The number of lines and the last one's code points, counted one byte at a time.
Position endOf(std::string_view text) {
  Position end;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool endsLine = byte == '\n' || (byte == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    if ((byte & 0xC0U) != 0x80U) ++end.column;
    if ((byte & 0xC0U) != 0x80U) end.utf16Offset += byte >= 0xF0U ? 2 : 1;
    if (!endsLine) continue;
    ++end.line;
    end.column = 1;
  }
  end.offset = text.size();
  return end;
}

void checkFaults(Reading& reading, std::string_view text) {
  std::size_t last = 0;
  for (const JsonFault& fault : reading.faults.list()) {
    require(fault.begin <= fault.end && fault.end <= text.size() && fault.begin >= last);
    last = fault.begin;
  }
  require(reading.document.has_value() || reading.faults.hasError());
}

void checkNode(const Document& document, NodeIndex index, bool hasDuplicates) {
  const Node& node = document[index];
  require(node.begin < node.end && node.end <= document.text().size());
  require(node.next > index && node.next <= document.size());
  if (index != Document::kRoot) {
    const Node& parent = document[node.parent];
    require(node.parent < index && parent.begin < node.begin && node.end < parent.end && node.next <= parent.next);
  }
  const std::string pointer = document.pointer(index);
  if (!hasDuplicates) require(follow(document, pointer) == index);
  if (node.type == NodeType::kNumber) {
    const auto value = Decimal::parse(document.literal(index));
    if (!value) return;
    require(Decimal::parse(value->canonical()) == value);
    if (node.plainInteger) require(Decimal::parse(std::to_string(document.integer(index))) == value);
  }
  if (node.type != NodeType::kArray && node.type != NodeType::kObject) return;
  std::uint32_t count = 0;
  document.forEachChild(index, [&](NodeIndex child) {
    require(document[child].parent == index);
    ++count;
  });
  require(count == document.childCount(index));
}

constexpr unsigned kAsWritten =
    rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseValidateEncodingFlag;

void compareWithRapidJson(Reading& reading, std::string_view text, const std::string& written) {
  // It takes a NUL for the text's end and half a surrogate pair for a character, leaves out each byte of a byte order
  // mark by itself, and has other limits.
  const bool isComparable = text.find('\0') == std::string_view::npos && !text.empty() &&
                            static_cast<unsigned char>(text.front()) < 0x80 && !reading.has("json.depth_limit") &&
                            !reading.has("json.number_out_of_range") &&
                            std::none_of(reading.faults.list().begin(), reading.faults.list().end(), isLoneSurrogate);
  if (!isComparable) return;
  rapidjson::Document theirs;
  theirs.Parse<kAsWritten>(text.data(), text.size());
  if (theirs.GetParseError() == rapidjson::kParseErrorNumberTooBig) return;  // so it says of 0e400
  require(theirs.HasParseError() != reading.document.has_value());
  if (theirs.HasParseError() || reading.has("json.duplicate_key")) return;
  rapidjson::Document again;
  again.Parse<kAsWritten>(written.data(), written.size());
  require(!again.HasParseError() && again == theirs);
}

void checkDocument(const Document& document, bool hasDuplicates) {
  for (NodeIndex index = 0; index < document.size(); ++index) checkNode(document, index, hasDuplicates);
  const std::string_view text = document.text();
  TextPositions positions(text);
  require(positions.at(text.size()) == endOf(text));
  require(positions.at(document[0].begin) == endOf(text.substr(0, document[0].begin)));
}

}  // namespace
}  // namespace dialproof::internal

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dialproof::internal;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Reading plain(text, false);
  Reading commented(text, true);
  checkFaults(plain, text);
  checkFaults(commented, text);
  std::string written;
  if (commented.document) {
    checkDocument(*commented.document, commented.has("json.duplicate_key"));
    const dialproof::JsonValue value = commented.document->value(Document::kRoot);
    written = dialproof::toJson(value);
    const Reading again(written, false);
    require(again.document && again.document->value(Document::kRoot) == value);
    if (plain.document) require(plain.document->value(Document::kRoot) == value);
  }
  require(!plain.document || commented.document);
  compareWithRapidJson(plain, text, written);
  return 0;
}
