// Finds where the documents end in a file of many: one a line, or one an item of a list.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dialproof::cli {

/// Looks for the ends in a text that grows. Half a document spoils no other one behind it: a comma with a brace behind
/// it, where an object's next name would have to be, ends an item as well.
class DocumentCutter {
 public:
  explicit DocumentCutter(bool ofList) : ofList_(ofList) {}

  /// The offset of the line feed, comma or closing bracket behind the document that `text` begins with; npos when it is
  /// not there yet: then the text comes again with more behind it.
  std::size_t findEnd(std::string_view text) { return ofList_ ? findEndOfItem(text) : findEndOfLine(text); }

  /// Whether what was looked at is no half item: all its brackets and quotes are closed.
  bool isClosed() const { return open_.empty() && !isInString_; }

  /// To be called when the beginning of the text was taken off: at an end, or anywhere in a document that is passed
  /// over.
  void take(std::size_t bytes) { scanned_ -= bytes < scanned_ ? bytes : scanned_; }

 private:
  std::size_t findEndOfLine(std::string_view text);
  std::size_t findEndOfItem(std::string_view text);
  bool needsMore(std::string_view text, std::size_t offset) const;
  std::size_t endAt(std::size_t offset);

  bool ofList_;
  std::size_t scanned_ = 0;  // bytes of the text that are known to hold no end
  std::string open_;         // the item's brackets that are not closed yet
  bool isInString_ = false;
};

}  // namespace dialproof::cli
