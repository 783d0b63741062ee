// The number that a plan's digits stand for, as libphonenumber reads them.
//
// Behind a plus and a calling code, people write a national prefix that does not belong there ("+44 020 …").
// libphonenumber takes it off; the E.164 form of the number is another one then.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "plan/numbering_plan.h"

namespace dialproof::internal {

/// Digits in a place of their own.
class Digits {
 public:
  static constexpr std::size_t kMost = 48;

  std::string_view view() const { return {digits_.data(), size_}; }
  std::size_t size() const { return size_; }
  /// What does not fit is left out.
  void append(std::string_view digits) {
    for (const char c : digits) {
      if (size_ < kMost) digits_[size_++] = c;
    }
  }

 private:
  std::array<char, kMost> digits_{};
  std::size_t size_ = 0;
};

/// The national number without the national prefix that `region` uses, as libphonenumber strips it
/// (MaybeStripNationalPrefixAndCarrierCode, and what Parse asks of the result); nullopt where nothing is to be
/// stripped. Whether a number looks like one of its region is known of the main region of a calling code only; of the
/// others, whatever is left is taken.
std::optional<Digits> stripNationalPrefix(const NumberingPlan& plan, const PlanRegion& region,
                                          std::string_view national);

/// The state at the end of the digits.
StateId walk(const NumberingPlan& plan, StateId from, std::string_view digits);

enum class LengthVerdict : std::uint8_t { kPossible, kLocalOnly, kTooShort, kTooLong, kInvalidLength };

/// libphonenumber's IsPossibleNumberWithReason for a national number of that length.
LengthVerdict judgeLength(LengthSet possible, LengthSet localOnly, std::size_t length);
inline LengthVerdict judgeLength(const PlanCallingCode& code, std::size_t length) {
  return judgeLength(code.possible, code.localOnly, length);
}

}  // namespace dialproof::internal
