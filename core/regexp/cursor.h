// A place in a pattern's text, and the first fault met there.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "json/utf8.h"
#include "regexp/fault.h"

namespace dialproof::internal {

class PatternCursor {
 public:
  explicit PatternCursor(std::string_view pattern) : pattern_(pattern) {}

  bool atEnd() const { return offset_ == pattern_.size(); }
  std::size_t offset() const { return offset_; }
  void moveTo(std::size_t offset) { offset_ = offset; }
  std::string_view rest() const { return pattern_.substr(offset_); }
  std::string_view since(std::size_t start) const { return pattern_.substr(start, offset_ - start); }

  bool startsWith(std::string_view text) const { return rest().starts_with(text); }
  bool take(std::string_view text) {
    if (!startsWith(text)) return false;
    offset_ += text.size();
    return true;
  }
  /// The next character, removed; not at the end.
  char32_t take() {
    const CodePoint point = decodeUtf8(pattern_, offset_);
    offset_ += point.length;
    return point.value;
  }

  /// Keeps the fault met first; it reaches from `start` to here.
  void fail(std::size_t start, RegexpProblem problem) {
    if (!fault_) fault_ = RegexpFault{start, offset_ - start, problem};
  }
  const std::optional<RegexpFault>& fault() const { return fault_; }

 private:
  std::string_view pattern_;
  std::size_t offset_ = 0;
  std::optional<RegexpFault> fault_;
};

}  // namespace dialproof::internal
