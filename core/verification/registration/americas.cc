#include <algorithm>
#include <array>

#include "verification/registration/check_digits.h"
#include "verification/registration/kinds.h"

namespace dialproof::internal {
namespace {

using Fault = RegistrationFault;

// The campuses' prefixes leave these out.
Fault checkEin(std::string_view body) {
  constexpr auto kNeverGiven = std::to_array<std::string_view>(
      {"00", "07", "08", "09", "17", "18", "19", "28", "29", "49", "69", "70", "78", "79", "89", "96", "97"});
  const bool isGiven = std::find(kNeverGiven.begin(), kNeverGiven.end(), body.substr(0, 2)) == kNeverGiven.end();
  return isGiven ? Fault::kNone : Fault::kPrefix;
}

Fault checkBusinessNumber(std::string_view body) { return checkDigitFault(hasLuhnDigit(body.substr(0, 9))); }

// Letters count by their place in ASCII, from 0 on (17 for A), in the alphanumeric form of 2026.
int cnpjDigit(std::string_view body, std::size_t length) {
  int sum = 0;
  int weight = 2;
  for (std::size_t place = length; place-- > 0; weight = weight == 9 ? 2 : weight + 1)
    sum += weight * (body[place] - '0');
  return sum % 11 < 2 ? 0 : 11 - sum % 11;
}

Fault checkCnpj(std::string_view body) {
  if (body.find_first_not_of('0') == std::string_view::npos) return Fault::kPrefix;
  return checkDigitFault(digitAt(body, 12) == cnpjDigit(body, 12) && digitAt(body, 13) == cnpjDigit(body, 13));
}

// The day that the business or the person began, as YYMMDD. The last character is not held against the rest: the tax
// office has given out many that differ.
Fault checkRfc(std::string_view body) {
  constexpr std::array kDays{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const std::string_view date = body.substr(body.size() - 9, 6);
  const int year = digitAt(date, 0) * 10 + digitAt(date, 1);
  const int month = digitAt(date, 2) * 10 + digitAt(date, 3);
  const int day = digitAt(date, 4) * 10 + digitAt(date, 5);
  const bool isMonth = month >= 1 && month <= 12;
  const bool isDay = isMonth && day >= 1 && day <= kDays[static_cast<std::size_t>(month) - 1];
  return isDay && (month != 2 || day != 29 || year % 4 == 0) ? Fault::kNone : Fault::kPrefix;
}

constexpr auto kKinds = std::to_array<KindRule>({
    {{"us.ein", "US", "Employer Identification Number (EIN)", "9 digits: 12-3456789",
      "IRS, How EINs are assigned and valid EIN prefixes"},
     "##-#######",
     checkEin},
    {{"ca.bn", "CA", "Business Number (BN)", "9 digits, and it may be a program account behind: 123456789 RC0001",
      "Canada Revenue Agency, Business number"},
     "#########|######### R@####",
     checkBusinessNumber},
    {{"br.cnpj", "BR", "CNPJ", "12 letters or digits and 2 check digits: 12.345.678/0001-95",
      "Receita Federal, Instrução Normativa RFB 2.229/2024 and its manual of the check digits"},
     "**.***.***/****-##",
     checkCnpj},
    {{"mx.rfc", "MX", "Registro Federal de Contribuyentes (RFC)", "3 or 4 letters, a date, 3 letters or digits",
      "SAT, Registro Federal de Contribuyentes"},
     "&&& ###### ***|&&&& ###### ***",
     checkRfc},
});

}  // namespace

std::span<const KindRule> americanKinds() { return kKinds; }

}  // namespace dialproof::internal
