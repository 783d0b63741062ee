// What libphonenumber's metadata says of a region, or of a calling code of no region: its patterns, compiled. The
// metadata is the one that libphonenumber itself carries; a territory is read from it when it is first asked for.
//
//   const Territory* home = Territory::ofRegion("gb");
//   home->callingCode() == 44 && home->looksViable("2079460018");
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "number/expression.h"
#include "number/made_once.h"
#include "plan/national_prefix.h"
#include "plan/numbering_plan.h"

namespace dialproof::internal {

/// One way of writing national numbers (libphonenumber's NumberFormat).
class NumberForm {
 public:
  explicit NumberForm(std::string_view message);

  enum class Answer : std::uint8_t { kNo, kYes, kUnsure };
  /// Whether numbers like this one are written so; with kYes, the groups of its pattern.
  Answer fits(std::string_view national, Expression::Groups& groups) const;

  const std::string& rule() const { return rule_; }
  /// With the national prefix.
  const std::string& nationalRule() const { return nationalRule_; }

 private:
  std::optional<Expression> leadingDigits_;
  std::optional<Expression> pattern_;
  std::string rule_;
  std::string nationalRule_;
};

class Territory {
 public:
  /// Of the region with that name, in either case; null when there is none. "001" is none.
  static const Territory* ofRegion(std::string_view name);
  /// The main one with that calling code; null when there is none.
  static const Territory* ofCallingCode(unsigned code);

  struct Region {
    std::string_view name;
    unsigned callingCode = 0;
  };
  /// All regions, in no order.
  static const std::vector<Region>& regions();

  explicit Territory(std::string_view message);

  unsigned callingCode() const { return callingCode_; }
  /// Whether the pattern of all its numbers matches; their lengths are not asked.
  bool looksViable(std::string_view national) const;
  /// libphonenumber's TestNumberLength.
  LengthVerdict judgeLength(std::size_t length) const { return internal::judgeLength(possible_, localOnly_, length); }
  /// How many digits of an international prefix stand in front; 0 for none.
  std::size_t internationalPrefix(std::string_view digits) const;
  /// libphonenumber's MaybeStripNationalPrefixAndCarrierCode; nullopt where nothing is stripped.
  std::optional<Digits> stripNationalPrefix(std::string_view national) const;

  /// What stands before an extension.
  std::string_view extensionPrefix() const { return extensionPrefix_; }
  using Forms = std::vector<NumberForm>;
  const Forms& nationalForms() const {
    return nationalForms_.get([this] { return read(formMessages_); });
  }
  /// The ways of writing numbers with their calling code.
  const Forms& internationalForms() const;

 private:
  using Messages = std::vector<std::string_view>;
  void describe(std::string_view general);
  static std::unique_ptr<Forms> read(const Messages& messages);

  unsigned callingCode_ = 0;
  LengthSet possible_ = 0;
  LengthSet localOnly_ = 0;
  std::optional<Expression> viable_;
  std::optional<Expression> internationalPrefix_;
  std::optional<Expression> nationalPrefix_;
  std::string_view transformRule_;
  std::string_view extensionPrefix_ = " ext. ";
  Messages formMessages_;
  Messages internationalFormMessages_;
  MadeOnce<Forms> nationalForms_;
  MadeOnce<Forms> internationalForms_;
};

}  // namespace dialproof::internal
