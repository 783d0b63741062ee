#include <array>

#include "verification/registration/check_digits.h"
#include "verification/registration/kinds.h"

namespace dialproof::internal {
namespace {

RegistrationFault checkLei(std::string_view body) { return checkDigitFault(modulo97(body) == 1); }

constexpr auto kKinds = std::to_array<KindRule>({
    {{"lei", "", "Legal Entity Identifier (LEI)", "18 letters or digits and 2 check digits", "ISO 17442; GLEIF"},
     "******************##",
     checkLei},
});

}  // namespace

std::span<const KindRule> worldwideKinds() { return kKinds; }

}  // namespace dialproof::internal
