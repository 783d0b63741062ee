#include "diagnostic/pack.h"

#include <bit>
#include <cstdint>
#include <vector>

#include "json/utf8.h"

namespace dialproof::internal {
namespace {

static_assert(std::endian::native == std::endian::little, "words are copied as they lie in memory");

enum Member : std::size_t {
  kNone = 0,
  kHasRange = 1,
  kHasKeywordLocation = 2,
  kHasAbsoluteKeywordLocation = 4,
  kHasBecause = 8
};
enum Tag : std::size_t { kNull, kFalse, kTrue, kString, kNumber, kArray, kObject };

// About what a diagnostic takes.
constexpr std::size_t kUsualWords = 40;
constexpr std::size_t kUsualText = 320;

class Packer {
 public:
  explicit Packer(std::size_t diagnostics) {
    words_.reserve(kUsualWords * (diagnostics + 1));
    text_.reserve(kUsualText * (diagnostics + 1));
    words_.push_back(0);
  }

  std::string take(const ValidationResult& result) {
    addWord(std::size_t{result.valid});
    addText(result.schema);
    addList(result.diagnostics);
    addList(result.annotations);
    words_.front() = static_cast<std::uint32_t>(words_.size());
    const std::size_t wordBytes = words_.size() * sizeof(std::uint32_t);
    std::string bytes;
    bytes.reserve(wordBytes + text_.size());
    bytes.append(reinterpret_cast<const char*>(words_.data()), wordBytes).append(text_);
    return bytes;
  }

 private:
  void addWord(std::size_t word) { words_.push_back(static_cast<std::uint32_t>(word)); }

  void addText(std::string_view text) {
    const std::size_t begin = text_.size();
    if (findInvalidUtf8(text) == std::string_view::npos) {
      text_.append(text);
    } else {
      appendWellFormed(text);
    }
    addWord(utf16Length(std::string_view(text_).substr(begin)));
  }

  void appendWellFormed(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
      const CodePoint point = decodeUtf8(text, offset);
      appendUtf8(text_, point.value);
      offset += point.length;
    }
  }

  template <typename Row>
  void addList(const std::vector<Row>& rows) {
    addWord(rows.size());
    for (const Row& row : rows) add(row);
  }

  void add(const JsonValue& value) {
    if (const std::string* text = value.asString()) {
      addWord(kString);
      addText(*text);
    } else if (const JsonNumber* number = value.asNumber()) {
      addWord(kNumber);
      addText(number->literal);
    } else if (const JsonValue::Array* items = value.asArray()) {
      addWord(kArray);
      addList(*items);
    } else if (const JsonValue::Object* members = value.asObject()) {
      addWord(kObject);
      addList(*members);
    } else {
      addWord(value.isNull() ? kNull : *value.asBool() ? kTrue : kFalse);
    }
  }

  void add(const JsonValue::Member& member) {
    addText(member.first);
    add(member.second);
  }

  void add(const Position& position) {
    addWord(position.offset);
    addWord(position.utf16Offset);
    addWord(position.line);
    addWord(position.column);
  }

  void add(const Diagnostic& diagnostic) {
    const std::string& keyword = diagnostic.keywordLocation;
    const std::string& absoluteKeyword = diagnostic.absoluteKeywordLocation;
    addWord((diagnostic.range ? kHasRange : kNone) | (keyword.empty() ? kNone : kHasKeywordLocation) |
            (absoluteKeyword.empty() ? kNone : kHasAbsoluteKeywordLocation) |
            (diagnostic.because ? kHasBecause : kNone));
    addText(diagnostic.code);
    addWord(static_cast<std::size_t>(diagnostic.severity));
    addText(diagnostic.instanceLocation);
    if (diagnostic.range) {
      add(diagnostic.range->start);
      add(diagnostic.range->end);
    }
    if (!keyword.empty()) addText(keyword);
    if (!absoluteKeyword.empty()) addText(absoluteKeyword);
    addList(diagnostic.params);
    addText(diagnostic.message);
    if (diagnostic.because) {
      addText(diagnostic.because->instanceLocation);
      add(diagnostic.because->value);
    }
    addList(diagnostic.suggestions);
  }

  void add(const Suggestion& suggestion) {
    addText(suggestion.title);
    addList(suggestion.patch);
  }

  void add(const PatchOperation& operation) {
    addWord(static_cast<std::size_t>(operation.op));
    addText(operation.path);
    if (operation.hasValue()) add(operation.value);
    if (operation.hasFrom()) addText(operation.from);
  }

  void add(const Annotation& annotation) {
    addText(annotation.instanceLocation);
    addText(annotation.keywordLocation);
    addText(annotation.absoluteKeywordLocation);
    addText(annotation.keyword);
    add(annotation.value);
  }

  std::vector<std::uint32_t> words_;
  std::string text_;
};

}  // namespace

std::string pack(const ValidationResult& result) { return Packer(result.diagnostics.size()).take(result); }

}  // namespace dialproof::internal
