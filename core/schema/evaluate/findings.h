// What an evaluation gathers: faults with their places, kept few however many there are.
#pragma once

#include <cstddef>
#include <vector>

#include "dialproof/diagnostic.h"

namespace dialproof::internal {

/// A diagnostic before its place is counted out in lines and its message is written.
struct Finding {
  Diagnostic diagnostic;
  std::size_t begin = 0;  ///< bytes of the text
  std::size_t end = 0;
};

/// Gathers findings and keeps the first `limit` of them in document order. Of two findings that say the same of the
/// same place the earlier one stays; a wrong type silences every other error at its place.
class Findings {
 public:
  explicit Findings(std::size_t limit) : limit_(limit) {}

  /// False when a finding that begins there would be left out anyway; it is counted, and need not be made.
  bool wants(std::size_t begin);
  void add(Finding finding);
  void append(Findings&& other);

  /// Whether an error is among them that begins within that stretch of the text.
  bool hasErrorIn(std::size_t begin, std::size_t end) const;

  std::size_t limit() const { return limit_; }
  std::size_t count() const { return findings_.size() + omitted_; }
  /// Sorted, without repetition, at most `limit`.
  std::vector<Finding> take();
  /// How many were left out; known after take().
  std::size_t omitted() const { return omitted_; }

 private:
  void tidy();

  std::size_t limit_;
  std::vector<Finding> findings_;
  std::size_t lastKept_ = static_cast<std::size_t>(-1);  // where the last of a full set begins
  std::size_t omitted_ = 0;
};

}  // namespace dialproof::internal
