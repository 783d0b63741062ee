#include <array>

#include "verification/registration/kinds.h"

namespace dialproof::internal {
namespace {

// The year and the form of the company: 06 public, 07 private, 08 without gain, 21 incorporated, 23 close corporation …
RegistrationFault checkCipc(std::string_view body) {
  const std::string_view year = body.substr(0, 4);
  const std::string_view form = body.substr(10);
  const bool isForm = ("06" <= form && form <= "12") || ("20" <= form && form <= "31");
  return "1800" <= year && year <= "2100" && isForm ? RegistrationFault::kNone : RegistrationFault::kPrefix;
}

constexpr auto kKinds = std::to_array<KindRule>({
    {{"za.reg", "ZA", "Company registration number", "year, 6 digits, form: 1994/009584/06",
      "Companies and Intellectual Property Commission"},
     "####/######/##",
     checkCipc},
});

}  // namespace

std::span<const KindRule> africanKinds() { return kKinds; }

}  // namespace dialproof::internal
