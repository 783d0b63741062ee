#include <algorithm>
#include <array>

#include "verification/registration/check_digits.h"
#include "verification/registration/kinds.h"

namespace dialproof::internal {
namespace {

using Fault = RegistrationFault;

int numberOf(std::string_view digits) {
  int number = 0;
  for (std::size_t place = 0; place < digits.size(); ++place) number = number * 10 + digitAt(digits, place);
  return number;
}

// 0 to 10: 10 where no digit does, and the office leaves the number out.
int mod11Digit(int sum) { return (11 - sum % 11) % 11; }

bool isOneOf(std::string_view code, std::string_view codes) {
  for (; !codes.empty(); codes.remove_prefix(std::min(codes.size(), code.size() + 1))) {
    if (codes.starts_with(code)) return true;
  }
  return false;
}

// ---- United Kingdom, Ireland

Fault checkCompaniesHouse(std::string_view body) {
  constexpr std::string_view kPrefixes =
      "AC CE CS ES FC FE GE GN GS IC IP LP NA NC NF NI NL NO NP NR NV OC OE PC R0 RC RS SA SC SE SF SG SI SL SO SP SR "
      "SZ "
      "ZC";
  const bool isNumber = body[0] <= '9';
  return isNumber || isOneOf(body.substr(0, 2), kPrefixes) ? Fault::kNone : Fault::kPrefix;
}

// Government departments and health authorities have numbers of three digits, below 500 and from there on.
Fault checkBritishVat(std::string_view body) {
  if (body.starts_with("GD")) return body[2] < '5' ? Fault::kNone : Fault::kPrefix;
  if (body.starts_with("HA")) return body[2] >= '5' ? Fault::kNone : Fault::kPrefix;
  const int remainder = weightedSum(body, {8, 7, 6, 5, 4, 3, 2, 10, 1}) % 97;
  const bool isNewSeries = body[0] != '0';  // from 100 on: 55 is added before, or 42 left over
  return checkDigitFault(remainder == 0 || (isNewSeries && (remainder == 42 || remainder == 55)));
}

Fault checkIrishVat(std::string_view body) {
  constexpr std::string_view kLetters = "WABCDEFGHIJKLMNOPQRSTUV";
  const int second = body.size() > 8 ? static_cast<int>(kLetters.find(body[8])) : 0;
  if (second > 22) return Fault::kForm;
  const int sum = weightedSum(body, {8, 7, 6, 5, 4, 3, 2}) + 9 * second;
  return checkDigitFault(kLetters[static_cast<std::size_t>(sum % 23)] == body[7]);
}

// ---- France, Benelux

Fault checkSiren(std::string_view body) { return checkDigitFault(hasLuhnDigit(body)); }

// La Poste has more establishments than Luhn's digit leaves numbers for.
Fault checkSiret(std::string_view body) {
  if (!hasLuhnDigit(body.substr(0, 9))) return Fault::kCheckDigit;
  const bool isPostOffice = body.starts_with("356000000") && body != "35600000000048";
  if (!isPostOffice) return checkDigitFault(hasLuhnDigit(body));
  int sum = 0;
  for (std::size_t place = 0; place < body.size(); ++place) sum += digitAt(body, place);
  return checkDigitFault(sum % 5 == 0);
}

// Monaco's numbers begin with 000 and are no SIREN.
Fault checkFrenchVat(std::string_view body) {
  const std::string_view siren = body.substr(2);
  const int key = (12 + 3 * modulo97(siren)) % 97;
  const bool isNumber = siren.starts_with("000") || hasLuhnDigit(siren);
  return checkDigitFault(isNumber && numberOf(body.substr(0, 2)) == key);
}

Fault checkBelgian(std::string_view body) {
  if (body[0] > '1') return Fault::kPrefix;
  return checkDigitFault(97 - modulo97(body.substr(0, 8)) == numberOf(body.substr(8)));
}

// Of businesses that are no persons the number before the B has the check of the fiscal number; since 2020 that of sole
// traders has ISO/IEC 7064's over all of it.
Fault checkDutchVat(std::string_view body) {
  const int sum = weightedSum(body, {9, 8, 7, 6, 5, 4, 3, 2, -1});
  const bool isFiscalNumber = sum % 11 == 0 && body.substr(0, 9) != "000000000";
  if (body.substr(10) == "00") return Fault::kForm;
  return checkDigitFault(isFiscalNumber || modulo97("NL" + std::string(body)) == 1);
}

// ---- Germany, Austria, Switzerland

Fault checkGermanVat(std::string_view body) {
  return body[0] == '0' ? Fault::kPrefix : checkDigitFault(hasMod1110Digit(body));
}

Fault checkAustrianVat(std::string_view body) {
  int sum = 4;
  for (std::size_t place = 0; place < 7; ++place) {
    const int value = digitAt(body, place) * (place % 2 == 0 ? 1 : 2);
    sum += value / 10 + value % 10;
  }
  return checkDigitFault((10 - sum % 10) % 10 == digitAt(body, 7));
}

Fault checkSwiss(std::string_view body) {
  return checkDigitFault(mod11Digit(weightedSum(body, {5, 4, 3, 2, 7, 6, 5, 4})) == digitAt(body, 8));
}

// ---- South

// Control letters of people's numbers, by the remainder of 23.
constexpr std::string_view kSpanishLetters = "TRWAGMYFPDXBNJZSQVHLCKE";

Fault checkCif(std::string_view body) {
  if (!isOneOf(body.substr(0, 1), "A B C D E F G H J N P Q R S U V W")) return Fault::kPrefix;
  for (std::size_t digit = 0; digit < 10; ++digit) {
    const std::string luhn = std::string(body.substr(1, 7)) + static_cast<char>('0' + digit);
    const bool isControl = body[8] == luhn.back() || body[8] == "JABCDEFGHI"[digit];
    if (hasLuhnDigit(luhn)) return checkDigitFault(isControl);
  }
  return Fault::kCheckDigit;
}

// A person's: X, Y and Z stand for 0, 1 and 2.
Fault checkSpanishPerson(std::string_view body) {
  std::string digits(body.substr(0, 8));
  if (digits[0] > '9') {
    if (!isOneOf(body.substr(0, 1), "X Y Z")) return Fault::kPrefix;
    digits[0] = static_cast<char>(digits[0] - 'X' + '0');
  }
  return checkDigitFault(kSpanishLetters[static_cast<std::size_t>(numberOf(digits) % 23)] == body[8]);
}

Fault checkPartitaIva(std::string_view body) {
  const int office = numberOf(body.substr(7, 3));
  const bool isOffice =
      (office >= 1 && office <= 100) || office == 120 || office == 121 || office == 888 || office == 999;
  if (!isOffice || body.starts_with("0000000")) return Fault::kPrefix;
  return checkDigitFault(hasLuhnDigit(body));
}

Fault checkNipc(std::string_view body) {
  if (body[0] == '0') return Fault::kPrefix;
  return checkDigitFault(mod11Digit(weightedSum(body, {9, 8, 7, 6, 5, 4, 3, 2})) % 10 == digitAt(body, 8));
}

// ---- Poland and the north

Fault checkNip(std::string_view body) {
  return checkDigitFault(weightedSum(body, {6, 5, 7, 2, 3, 4, 5, 6, 7}) % 11 == digitAt(body, 9));
}

Fault checkRegon(std::string_view body) {
  const bool isNumber = weightedSum(body, {8, 9, 2, 3, 4, 5, 6, 7}) % 11 % 10 == digitAt(body, 8);
  if (!isNumber || body.size() == 9) return checkDigitFault(isNumber);
  return checkDigitFault(weightedSum(body, {2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8}) % 11 % 10 == digitAt(body, 13));
}

Fault checkOrganisationsnummer(std::string_view body) { return checkDigitFault(hasLuhnDigit(body)); }

Fault checkOrganisasjonsnummer(std::string_view body) {
  if (body[0] < '8') return Fault::kPrefix;
  return checkDigitFault(mod11Digit(weightedSum(body, {3, 2, 7, 6, 5, 4, 3, 2})) == digitAt(body, 8));
}

Fault checkCvr(std::string_view body) {
  if (body[0] == '0') return Fault::kPrefix;
  return checkDigitFault(weightedSum(body, {2, 7, 6, 5, 4, 3, 2, 1}) % 11 == 0);
}

Fault checkYTunnus(std::string_view body) {
  return checkDigitFault(mod11Digit(weightedSum(body, {7, 9, 10, 5, 8, 4, 2})) == digitAt(body, 7));
}

constexpr auto kKinds = std::to_array<KindRule>({
    {{"at.fn", "AT", "Firmenbuchnummer", "FN, 1 to 6 digits and a letter: FN 93363 z",
      "Firmenbuch of the Republic of Austria"},
     "(FN) % $",
     checkNothing},
    {{"at.uid", "AT", "Umsatzsteuer-Identifikationsnummer", "ATU and 8 digits",
      "Bundesministerium für Finanzen, Aufbau der UID-Nummer"},
     "(ATU)########",
     checkAustrianVat},
    {{"be.number", "BE", "Enterprise number", "10 digits, the first 0 or 1: 0202.239.951",
      "Crossroads Bank for Enterprises, royal decree of 24 June 2003"},
     "[BE]####.###.###",
     checkBelgian},
    {{"ch.uid", "CH", "Unternehmens-Identifikationsnummer (UID)", "CHE and 9 digits: CHE-100.155.212",
      "Bundesamt für Statistik, eCH-0097"},
     "(CHE)-###.###.###|(CHE)-###.###.### MWST|(CHE)-###.###.### TVA|(CHE)-###.###.### IVA",
     checkSwiss},
    {{"de.hr", "DE", "Handelsregisternummer", "HRB or HRA and 1 to 6 digits: HRB 6794",
      "Handelsregisterverordnung, section 12 and following"},
     "HRB %|HRA %|HRB % @|HRA % @|HRB % @@|HRA % @@|GNR %|PR %|VR %",
     checkNothing},
    {{"de.vat", "DE", "Umsatzsteuer-Identifikationsnummer (USt-IdNr)", "DE and 9 digits",
      "Bundeszentralamt für Steuern; ISO/IEC 7064, modulus 11,10"},
     "(DE)#########",
     checkGermanVat},
    {{"dk.cvr", "DK", "CVR number", "8 digits", "Erhvervsstyrelsen, modulus 11 of the CVR number"},
     "[DK]########",
     checkCvr},
    {{"es.cif", "ES", "Número de Identificación Fiscal (NIF) of an organisation",
      "a letter, 7 digits and a control digit or letter: A28015865", "Orden EHA/451/2008"},
     "[ES]@#######*",
     checkCif},
    {{"es.nif", "ES", "Número de Identificación Fiscal (NIF) of a person",
      "8 digits and a letter; X, Y or Z and 7 digits", "Real Decreto 1065/2007, articles 19 and 20"},
     "[ES]########@|[ES]@#######@",
     checkSpanishPerson},
    {{"fi.y", "FI", "Business ID (Y-tunnus)", "7 digits and a check digit: 0112038-9",
      "Finnish Patent and Registration Office, Business ID"},
     "[FI]#######-#",
     checkYTunnus},
    {{"fr.siren", "FR", "SIREN", "9 digits: 552 100 554", "INSEE, SIREN"}, "### ### ###", checkSiren},
    {{"fr.siret", "FR", "SIRET", "14 digits: 552 100 554 00021", "INSEE, SIRET"}, "### ### ### #####", checkSiret},
    {{"fr.vat", "FR", "Numéro de TVA intracommunautaire", "FR, 2 digits and the SIREN",
      "Direction générale des finances publiques"},
     "(FR)## ### ### ###",
     checkFrenchVat},
    {{"gb.company", "GB", "Company number", "8 digits, or 2 letters and 6 digits: 00445790, SC045551",
      "Companies House, company number prefixes"},
     "########|@@######|@#######|@@#####R",
     checkCompaniesHouse},
    {{"gb.vat", "GB", "VAT registration number", "GB and 9 or 12 digits: GB 220 4302 31",
      "HMRC, VAT registration numbers: modulus 97"},
     "(GB)### #### ##|(GB)### #### ## ###|(GB)@@###",
     checkBritishVat},
    {{"ie.cro", "IE", "Company registration number (CRO)", "1 to 6 digits", "Companies Registration Office"},
     "%",
     checkNothing},
    {{"ie.vat", "IE", "VAT registration number", "IE, 7 digits and 1 or 2 letters",
      "Revenue, VAT registration numbers"},
     "(IE)#######@|(IE)#######@@",
     checkIrishVat},
    {{"it.iva", "IT", "Partita IVA", "11 digits: 00905811006", "Agenzia delle Entrate; Luhn's digit"},
     "[IT]###########",
     checkPartitaIva},
    {{"nl.kvk", "NL", "KvK number", "8 digits", "Kamer van Koophandel"}, "########", checkNothing},
    {{"nl.vat", "NL", "Btw-identificatienummer", "NL, 9 digits, B and 2 digits", "Belastingdienst, btw-id"},
     "(NL)#########B##",
     checkDutchVat},
    {{"no.org", "NO", "Organisasjonsnummer", "9 digits, the first 8 or 9: 923 609 016",
      "Brønnøysundregistrene, om organisasjonsnummeret"},
     "[NO]### ### ###|[NO]### ### ### MVA",
     checkOrganisasjonsnummer},
    {{"pl.nip", "PL", "NIP", "10 digits: 526-02-50-995", "Ministerstwo Finansów; modulus 11"},
     "[PL]###-##-##-###",
     checkNip},
    {{"pl.regon", "PL", "REGON", "9 or 14 digits", "Główny Urząd Statystyczny; modulus 11"},
     "#########|##############",
     checkRegon},
    {{"pt.nipc", "PT", "NIPC", "9 digits: 500697256", "Registo Nacional de Pessoas Coletivas; modulus 11"},
     "[PT]### ### ###",
     checkNipc},
    {{"se.org", "SE", "Organisationsnummer", "10 digits: 556016-0680", "Skatteverket, SKV 709"},
     "######-####",
     checkOrganisationsnummer},
});

}  // namespace

std::span<const KindRule> europeanKinds() { return kKinds; }

}  // namespace dialproof::internal
