// The walk over a JSON text that makes its nodes: one pass, no recursion.
#pragma once

#include <cstddef>

#include "json/document.h"
#include "json/scan_stop.h"

namespace dialproof::internal {

class Scanner {
 public:
  /// Reads `document`'s text, which is UTF-8, from `start` on.
  Scanner(Document& document, std::size_t start, const ReadLimits& limits, JsonFaults& faults);

  /// False when the reading ended before the text: stop() says why.
  bool run();
  const ScanStop& stop() const { return stop_; }

 private:
  /// A key or a string as it stands in the text.
  struct String {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool escaped = false;
  };

  // Each takes the place where what it is named for begins, and answers the place behind it; nullptr when the reading
  // ends there. Places are passed on by value all the way, to stay in a register.
  const char* token(const char* at);  // over blanks and comments, to what follows them
  const char* comment(const char* at);
  const char* next(const char* at, String& key);
  const char* member(const char* at, String& key);
  const char* value(const char* at, const String& key);
  const char* string(const char* at, String& string);
  const char* escapedString(const char* at, const char* stop);
  const char* escape(const char* at);
  const char* hexDigits(const char* at, const char* escape, char32_t& unit);
  const char* number(const char* at, const String& key);
  const char* digits(const char* at);
  const char* literal(const char* at, const String& key, NodeType type, std::string_view word);
  const char* open(const char* at, const String& key, NodeType type);
  const char* close(const char* at);

  bool beginsComment(const char* at) const;
  Node& push(NodeType type, const char* begin, const char* end, const String& key);
  bool keepsItsValue(NodeIndex number);
  void reportDuplicates(NodeIndex object);

  std::uint32_t offset(const char* place) const { return static_cast<std::uint32_t>(place - begin_); }
  std::nullptr_t stopAt(const char* place, StopReason reason);

  Document& document_;
  JsonFaults& faults_;
  const char* const begin_;
  const char* const start_;
  const char* const end_;
  std::size_t maxDepth_;
  bool comments_;

  NodeIndex container_ = 0;  // the innermost open one
  bool inObject_ = false;
  std::uint32_t count_ = 0;  // its children so far
  std::size_t depth_ = 0;
  std::uint32_t decoded_ = 0;  // where the last string with escapes stands, decoded
  ScanStop stop_;
};

}  // namespace dialproof::internal
