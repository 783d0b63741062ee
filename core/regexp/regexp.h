// Searches text with a compiled regular expression.
//
//   Regexp id(program);                  // from compileRegexp(), or stored long ago
//   bool found = id.search("a1b2");      // anywhere in the text, as RegExp.prototype.test
//
// Standard: ECMA-262, section 22.2, with the flag `u`: the text is code points, nothing is case-folded, `^` and `$`
// are the ends of the text. Time is linear: the text's length at best, text × program at worst. A DFA allocates
// nothing; an NFA, kept where the DFA would be large, allocates two sets of its size.
// Bad input: bytes that are not UTF-8 count as U+FFFD. Stored programs are checked once, by isWellFormed().
#pragma once

#include <string_view>

namespace dialproof::internal {

/// A view: the program's bytes must outlive it. Threads may share it.
class Regexp {
 public:
  /// `program` is what compileRegexp() made, or isWellFormed().
  explicit Regexp(std::string_view program) : program_(program) {}

  bool search(std::string_view text) const;

  /// Whether the bytes are a whole program that can be searched with safely, whatever made them.
  static bool isWellFormed(std::string_view program);

 private:
  std::string_view program_;
};

}  // namespace dialproof::internal
