// What has been found out about each number of a batch, a line a number.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "block_io.h"
#include "dialproof/e164_level.h"
#include "formats.h"
#include "plan/strict_check.h"

namespace dialproof::cli {

struct Answer {
  bool passes = false;
  std::string_view verdict;  ///< "valid", "possible", "well_formed" or the code of what is wrong
  std::string_view region;   ///< of a valid number, as is its type
  std::string_view type;
  std::string_view e164;              ///< of a lenient reading
  std::optional<std::size_t> offset;  ///< of what is wrong, in bytes, where it is known
};

struct AnswerOptions {
  BatchFormat format = BatchFormat::kText;
  /// CSV: numbers come as whole records of theirs, which the answer's columns are put behind.
  bool keepsRecords = false;
  bool isLenient = false;
  E164Level level = E164Level::kValid;
  bool isSummary = false;
};

class Answers {
 public:
  Answers(BlockWriter& out, const AnswerOptions& options);

  /// The header of a CSV; `columns` are those that the records have.
  void addHeader(std::string_view columns);
  void add(std::string_view number, const internal::StrictResult& result) {
    const bool isPlain = result.verdict == internal::E164Verdict::kValid && result.type != NumberType::kUnknown;
    if (isPlain)
      return addPlain(number, static_cast<std::size_t>(result.region) << 4 | static_cast<std::size_t>(result.type));
    add(number, toAnswer(result));
  }
  void add(std::string_view number, const Answer& answer);
  /// The summary, where that is asked for; to be called once, behind the last number.
  void finish();

  std::uint64_t count() const { return count_; }
  bool allPass() const { return plain_ + passed_ == count_; }

 private:
  // Of a line, what stands behind the number. It has its place in the table, so that a number costs one look there.
  class Tail {
   public:
    bool isEmpty() const { return size_ == 0; }
    std::string_view text() const { return {text_.data(), size_}; }
    void set(std::string_view text) { size_ = static_cast<std::uint8_t>(text.copy(text_.data(), text_.size())); }

   private:
    static constexpr std::size_t kLongest = 79;  // JSON with the longest region and type has 68

    std::uint8_t size_ = 0;
    std::array<char, kLongest> text_{};
  };

  // Numbers of one region and type differ in nothing but themselves, and hold no character that a format marks.
  void addPlain(std::string_view number, std::size_t kind) {
    ++count_;
    ++plain_;
    if (options_.isSummary) return;
    Tail& tail = tails_[kind];
    if (tail.isEmpty()) tail.set(tailOf(kind));
    out_.append(head_, number, tail.text());
  }

  Answer toAnswer(const internal::StrictResult& result) const;
  std::string_view passingVerdict(NumberType type) const;
  std::string tailOf(std::size_t kind) const;
  void appendNumber(std::string& line, std::string_view number) const;
  void appendAnswer(std::string& line, const Answer& answer) const;
  std::map<std::string, std::uint64_t, std::less<>> counts() const;

  BlockWriter& out_;
  AnswerOptions options_;
  std::string_view head_;
  std::vector<Tail> tails_;
  std::map<std::string, std::uint64_t, std::less<>> counts_;  // of those that came as answers, by verdict
  std::uint64_t count_ = 0;
  std::uint64_t plain_ = 0;
  std::uint64_t passed_ = 0;  // of those that came as answers
  std::string line_;
};

}  // namespace dialproof::cli
