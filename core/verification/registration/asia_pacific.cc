#include <algorithm>
#include <array>
#include <string>

#include "verification/registration/check_digits.h"
#include "verification/registration/kinds.h"

namespace dialproof::internal {
namespace {

using Fault = RegistrationFault;

bool isBetween(std::string_view text, std::string_view first, std::string_view last) {
  return first <= text && text <= last;
}

// The first digit counts one less.
Fault checkAbn(std::string_view body) {
  if (body[0] == '0') return Fault::kPrefix;
  return checkDigitFault((weightedSum(body, {10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19}) - 10) % 89 == 0);
}

Fault checkAcn(std::string_view body) {
  return checkDigitFault((10 - weightedSum(body, {8, 7, 6, 5, 4, 3, 2, 1}) % 10) % 10 == digitAt(body, 8));
}

Fault checkNzbn(std::string_view body) {
  return body.starts_with("9429") ? checkDigitFault(hasGs1Digit(body)) : Fault::kPrefix;
}

// States, union territories, and other territory (97) and centre (99).
Fault checkGstin(std::string_view body) {
  const std::string_view state = body.substr(0, 2);
  const bool isState = isBetween(state, "01", "38") || state == "97" || state == "99";
  constexpr std::string_view kHolders = "ABCEFGHJKLPT";  // of a permanent account number: its fourth letter
  const bool isHolder = kHolders.find(body[5]) != std::string_view::npos;
  if (!isState || !isHolder || body.substr(7, 4) == "0000" || body[12] == '0') return Fault::kPrefix;
  return checkDigitFault(hasLuhnCharacter(body));
}

// Listed or not, and the year that the company began.
Fault checkCin(std::string_view body) {
  const bool isListing = body[0] == 'L' || body[0] == 'U' || body[0] == 'F';
  return isListing && isBetween(body.substr(8, 4), "1850", "2100") ? Fault::kNone : Fault::kPrefix;
}

// The first digit is the check: the others from the right, times 1 and 2 in turn.
Fault checkCorporateNumber(std::string_view body) {
  return checkDigitFault(9 - weightedSum(body.substr(1), {2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1}) % 9 == digitAt(body, 0));
}

Fault checkUenLetter(std::string_view body, std::string_view letters, int sum) {
  return checkDigitFault(letters[static_cast<std::size_t>(sum % 11)] == body.back());
}

Fault checkUenOfOthers(std::string_view body) {
  constexpr std::string_view kValues = "ABCDEFGHJKLMNPQRSTUVWX0123456789";
  constexpr std::array kWeights{4, 3, 5, 3, 10, 2, 2, 5, 7};
  int sum = -5;
  for (std::size_t place = 0; place < kWeights.size(); ++place) {
    const std::size_t value = kValues.find(body[place]);
    if (value == std::string_view::npos) return Fault::kPrefix;
    sum += kWeights[place] * static_cast<int>(value);
  }
  return checkUenLetter(body, kValues, sum + 11);
}

// A business's, a company's with the year before it, and everyone else's.
Fault checkUen(std::string_view body) {
  if (body.size() == 9) return checkUenLetter(body, "XMKECAWLJDB", weightedSum(body, {10, 4, 9, 3, 8, 2, 7, 1}));
  if (body[0] > '9') return body[0] >= 'R' && body[0] <= 'T' ? checkUenOfOthers(body) : Fault::kPrefix;
  if (!isBetween(body.substr(0, 4), "1800", "2100")) return Fault::kPrefix;
  return checkUenLetter(body, "ZKCMDNERGWH", weightedSum(body, {10, 8, 6, 4, 9, 7, 5, 3, 1}));
}

constexpr auto kKinds = std::to_array<KindRule>({
    {{"au.abn", "AU", "Australian Business Number (ABN)", "11 digits: 51 824 753 556",
      "Australian Business Register, Format of the ABN"},
     "## ### ### ###",
     checkAbn},
    {{"au.acn", "AU", "Australian Company Number (ACN)", "9 digits: 051 775 556",
      "ASIC, Australian Company Number digit check"},
     "### ### ###",
     checkAcn},
    {{"in.cin", "IN", "Corporate Identification Number (CIN)", "21 letters and digits: L85110KA1981PLC013115",
      "Ministry of Corporate Affairs, CIN"},
     "@#####@@####@@@######",
     checkCin},
    {{"in.gstin", "IN", "Goods and Services Tax Identification Number (GSTIN)",
      "15 letters and digits: 27AAPFU0939F1ZV", "Goods and Services Tax Network, GSTIN format"},
     "##@@@@@####@*Z*",
     checkGstin},
    {{"jp.cn", "JP", "Corporate Number", "13 digits: 1180301018771",
      "National Tax Agency, check digit of the Corporate Number"},
     "[T]#############",
     checkCorporateNumber},
    {{"nz.nzbn", "NZ", "New Zealand Business Number (NZBN)", "13 digits that begin with 9429",
      "NZBN Register; GS1 Global Location Number"},
     "#############",
     checkNzbn},
    {{"sg.uen", "SG", "Unique Entity Number (UEN)", "9 or 10 digits and letters, the last a letter: 196800306E",
      "ACRA, Unique Entity Number"},
     "########@|#########@|@##@@####@",
     checkUen},
});

}  // namespace

std::span<const KindRule> asianAndPacificKinds() { return kKinds; }

}  // namespace dialproof::internal
