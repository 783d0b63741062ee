// The numbering plans of the world: one automaton over the digits behind the plus, and what is around it.
//
//   const NumberingPlan& plan = NumberingPlan::current();
//   checkStrict(plan, "+12015550123").verdict == E164Verdict::kValid;     // strict_check.h
//
// A plan is made from libphonenumber's metadata by tools/plan_compiler and has a file form (plan_file.h), which may be
// read at run time. Bytes that are no such file, whoever made them, give a fault and no plan; of a plan that was read,
// every index and every jump is inside, so that nothing is checked again.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "dialproof/number_type.h"
#include "plan/digit_pattern.h"

namespace dialproof::internal {

enum class PlanFault : std::uint8_t {
  kNotAPlan,        ///< it does not begin as a plan file does
  kUnknownVersion,  ///< of a later format
  kIncomplete,      ///< shorter or longer than it says
  kChecksum,        ///< changed since it was made
  kMalformed,       ///< its parts contradict each other
};

/// One English sentence.
std::string_view toString(PlanFault fault);

/// A bit for each length that national numbers may have.
using LengthSet = std::uint32_t;

using StateId = std::uint16_t;

/// What becomes of a number whose national prefix holds a group that stays: digits, then the group.
struct TransformRule {
  std::uint8_t group = 0;
  std::string digits;
};

struct PlanRegion {
  std::array<char, 3> letters{};  ///< NUL behind two
  std::uint16_t callingCode = 0;
  std::int32_t internationalPrefix = -1;  ///< index of a pattern; -1: none
  std::int32_t nationalPrefix = -1;
  std::int32_t rule = -1;

  /// ISO 3166-1 alpha-2, or "001" for numbers of no region.
  std::string_view name() const { return {letters.data(), letters[2] == '\0' ? std::size_t{2} : std::size_t{3}}; }
};

struct PlanCallingCode {
  std::uint16_t code = 0;
  std::uint8_t mainRegion = 0;
  LengthSet possible = 0;
  LengthSet localOnly = 0;
  StateId viable = 0;  ///< root of the automaton of what looks like a number of the main region; 0: none needed
};

/// What a number is that ends in a state.
struct PlanLabel {
  std::uint8_t region = 0;
  NumberType type = NumberType::kUnknown;  ///< kUnknown: not a valid number
  bool mayChange = false;                  ///< libphonenumber may read it as another one: stripNationalPrefix tells
};

class NumberingPlan {
 public:
  static std::variant<NumberingPlan, PlanFault> read(std::string_view bytes);

  /// Of a file that the plan compiler made and nobody has touched since: neither its header nor its checksum is read.
  static NumberingPlan readOwn(std::string_view bytes);

  /// The plan that all questions go to: the one that this library was built with until another one is in use.
  static const NumberingPlan& current();

  /// Puts a plan file in the place of the current plan, not while another thread asks it. Given a fault, the old one
  /// stays.
  static std::optional<PlanFault> use(std::string_view bytes);

  /// Which metadata it is made from ("google-libphonenumber 3.2.47").
  const std::string& source() const { return source_; }

  /// The state before the first digit of a calling code.
  StateId root() const { return root_; }
  /// The state that a digit (0 to 9) leads to; from state 0 to itself.
  StateId next(StateId state, unsigned digit) const { return next_[state * std::size_t{10} + digit]; }
  /// The state behind the first three digits, which are the digits of this number.
  StateId afterThree(unsigned digits) const { return afterThree_[digits]; }
  const PlanLabel& label(StateId state) const { return labels_[labelOf_[state]]; }
  /// True at the end of what looks like a number, in an automaton that begins at PlanCallingCode::viable.
  bool isViable(StateId state) const { return labelOf_[state] != 0; }
  std::size_t stateCount() const { return labelOf_.size(); }

  const std::vector<PlanRegion>& regions() const { return regions_; }
  const std::vector<PlanCallingCode>& callingCodes() const { return codes_; }
  /// The calling code that these digits begin with; null when there is none.
  const PlanCallingCode* findCallingCode(std::string_view digits) const;
  /// The calling code of that number; null when there is none.
  const PlanCallingCode* findCallingCode(std::uint16_t code) const;
  /// The region of that name, in either case; null when there is none.
  const PlanRegion* findRegion(std::string_view name) const;

  DigitPattern pattern(std::int32_t index) const { return patterns_[static_cast<std::size_t>(index)]; }
  const TransformRule& rule(std::int32_t index) const { return rules_[static_cast<std::size_t>(index)]; }

 private:
  friend class PlanReader;

  std::string source_;
  std::vector<std::vector<PatternStep>> patterns_;
  std::vector<TransformRule> rules_;
  std::vector<PlanRegion> regions_;
  std::vector<PlanCallingCode> codes_;
  std::array<std::uint16_t, 1000> codeIndex_{};  // by calling code; counted from 1
  std::vector<PlanLabel> labels_;
  std::vector<std::uint16_t> labelOf_;  // by state
  std::vector<StateId> next_;           // ten by state
  StateId root_ = 0;
  std::array<StateId, 1000> afterThree_{};  // one step for the first three
};

/// The digits 0 to 9 of a text that has no others.
inline unsigned digitAt(std::string_view digits, std::size_t place) {
  return static_cast<unsigned>(static_cast<unsigned char>(digits[place]) - '0');
}

}  // namespace dialproof::internal
