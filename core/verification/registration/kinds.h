// The kinds of registration identifiers with their rules, by the part of the world.
#pragma once

#include <span>
#include <string_view>

#include "dialproof/registration.h"

namespace dialproof::internal {

struct KindRule {
  RegistrationKind kind;
  std::string_view forms;  ///< form.h
  /// What is wrong with the letters and digits of a form, without what stands in its brackets.
  RegistrationFault (*check)(std::string_view body);
};

std::span<const KindRule> americanKinds();
std::span<const KindRule> europeanKinds();
std::span<const KindRule> asianAndPacificKinds();
std::span<const KindRule> africanKinds();
/// What is given out everywhere.
std::span<const KindRule> worldwideKinds();

inline RegistrationFault checkDigitFault(bool isRight) {
  return isRight ? RegistrationFault::kNone : RegistrationFault::kCheckDigit;
}

/// Of identifiers that have a form and nothing more.
inline RegistrationFault checkNothing(std::string_view) { return RegistrationFault::kNone; }

}  // namespace dialproof::internal
