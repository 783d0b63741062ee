#include "verification/countries.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "verification/words.h"

namespace dialproof::internal {
namespace {

// ISO 3166-1, officially assigned code elements (iso.org/obp), two letters each.
constexpr std::string_view kCountries =
    "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZ"
    "CACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFR"
    "GAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJP"
    "KEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZ"
    "NANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURW"
    "SASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZ"
    "VAVCVEVGVIVNVUWFWSYEYTZAZMZW";

// Where a country has several forms, the usual one is first. The source of each row stands beside it: "UPU" is the
// country's sheet of the Universal Postal Union (upu.int, "Postal addressing systems in member countries").
constexpr std::array kPostalCodes = std::to_array<PostalCodes>({
    {"AR", "A9999AAA|9999", "C1002AAQ"},  // UPU; Correo Argentino, CPA
    {"AT", "9999", "1010"},               // UPU; Österreichische Post
    {"AU", "9999", "2000"},               // UPU; Australia Post, addressing guidelines
    {"BE", "9999", "1000"},               // UPU; bpost
    {"BG", "9999", "1000"},               // UPU
    {"BR", "99999-999", "01310-100"},     // UPU; Correios, CEP
    {"CA", "A9A 9A9", "K1A 0B1"},         // UPU; Canada Post, addressing guidelines
    {"CH", "9999", "8001"},               // UPU; Die Post
    {"CL", "9999999", "8320000"},         // UPU; Correos Chile
    {"CN", "999999", "100000"},           // UPU
    {"CO", "999999", "110111"},           // UPU; 4-72
    {"CY", "9999", "1010"},               // UPU
    {"CZ", "999 99", "110 00"},           // UPU; Česká pošta
    {"DE", "99999", "10115"},             // UPU; Deutsche Post
    {"DK", "9999", "1050"},               // UPU; PostNord
    {"EE", "99999", "10111"},             // UPU; Omniva
    {"ES", "99999", "28001"},             // UPU; Correos
    {"FI", "99999", "00100"},             // UPU; Posti
    {"FR", "99999", "75001"},             // UPU; La Poste, NF Z10-011
    {"GB", "A9 9AA|A99 9AA|AA9 9AA|AA99 9AA|A9A 9AA|AA9A 9AA", "SW1A 1AA"},  // UPU; Royal Mail, PAF programmers' guide
    {"GR", "999 99", "105 57"},                                              // UPU; ELTA
    {"HR", "99999", "10000"},                                                // UPU; Hrvatska pošta
    {"HU", "9999", "1051"},                                                  // UPU; Magyar Posta
    {"ID", "99999", "10110"},                                                // UPU
    {"IE", "A99 XXXX|A9A XXXX", "D02 AF30"},                                 // UPU; Eircode, product guide
    {"IL", "9999999|99999", "9414111"},                                      // UPU; Israel Post
    {"IN", "999999", "110001"},                                              // UPU; India Post, PIN
    {"IS", "999", "101"},                                                    // UPU; Íslandspóstur
    {"IT", "99999", "00144"},                                                // UPU; Poste Italiane, CAP
    {"JP", "999-9999", "100-0001"},                                          // UPU; Japan Post
    {"KR", "99999", "04524"},                                                // UPU; Korea Post
    {"LI", "9999", "9490"},                                                  // UPU
    {"LT", "LT-99999|99999", "LT-01103"},                                    // UPU; Lietuvos paštas
    {"LU", "9999|L-9999", "1118"},                                           // UPU; POST Luxembourg
    {"LV", "LV-9999|9999", "LV-1050"},                                       // UPU; Latvijas Pasts
    {"MT", "AAA 9999", "VLT 1117"},                                          // UPU; MaltaPost
    {"MX", "99999", "06000"},                                                // UPU; Correos de México
    {"MY", "99999", "50050"},                                                // UPU; Pos Malaysia
    {"NL", "9999 AA", "1012 JS"},                                            // UPU; PostNL
    {"NO", "9999", "0151"},                                                  // UPU; Posten
    {"NZ", "9999", "6011"},                                                  // UPU; New Zealand Post, ADV358
    {"PH", "9999", "1000"},                                                  // UPU
    {"PL", "99-999", "00-001"},                                              // UPU; Poczta Polska
    {"PR", "99999|99999-9999", "00901"},                                     // USPS, Publication 28
    {"PT", "9999-999", "1100-148"},                                          // UPU; CTT
    {"RO", "999999", "010011"},                                              // UPU; Poșta Română
    {"RS", "99999|999999", "11000"},                                         // UPU; Pošta Srbije, PAK
    {"SE", "999 99", "111 52"},                                              // UPU; PostNord
    {"SG", "999999", "018956"},                                              // UPU; SingPost
    {"SI", "9999", "1000"},                                                  // UPU; Pošta Slovenije
    {"SK", "999 99", "811 01"},                                              // UPU; Slovenská pošta
    {"TH", "99999", "10200"},                                                // UPU; Thailand Post
    {"TR", "99999", "06100"},                                                // UPU; PTT
    {"TW", "999|99999|999999", "100"},                                       // UPU; Chunghwa Post
    {"UA", "99999", "01001"},                                                // UPU; Ukrposhta
    {"US", "99999|99999-9999", "94103"},                                     // UPU; USPS, Publication 28
    {"VN", "99999|999999", "10000"},                                         // UPU; Vietnam Post
    {"ZA", "9999", "8001"},                                                  // UPU; South African Post Office
});

// ISO 3166-2 (iso.org/obp), beside it what the country's post has in addresses.
constexpr std::array kSubdivisions = std::to_array<Subdivisions>({
    // Australia Post, addressing guidelines: eight states and territories.
    {"AU",
     "ACT=Australian Capital Territory;NSW=New South Wales;NT=Northern Territory;QLD=Queensland;SA=South Australia;"
     "TAS=Tasmania;VIC=Victoria;WA=Western Australia"},
    // Correios: the 27 federative units.
    {"BR",
     "AC=Acre;AL=Alagoas;AM=Amazonas;AP=Amapá;BA=Bahia;CE=Ceará;DF=Distrito Federal;ES=Espírito Santo;GO=Goiás;"
     "MA=Maranhão;MG=Minas Gerais;MS=Mato Grosso do Sul;MT=Mato Grosso;PA=Pará;PB=Paraíba;PE=Pernambuco;PI=Piauí;"
     "PR=Paraná;RJ=Rio de Janeiro;RN=Rio Grande do Norte;RO=Rondônia;RR=Roraima;RS=Rio Grande do Sul;"
     "SC=Santa Catarina;SE=Sergipe;SP=São Paulo;TO=Tocantins"},
    // Canada Post, addressing guidelines: ten provinces and three territories, with their French names.
    {"CA",
     "AB=Alberta;BC=British Columbia;BC=Colombie-Britannique;MB=Manitoba;NB=New Brunswick;NB=Nouveau-Brunswick;"
     "NL=Newfoundland and Labrador;NL=Terre-Neuve-et-Labrador;NS=Nova Scotia;NS=Nouvelle-Écosse;"
     "NT=Northwest Territories;NU=Nunavut;ON=Ontario;PE=Prince Edward Island;PE=Île-du-Prince-Édouard;QC=Quebec;"
     "QC=Québec;SK=Saskatchewan;YT=Yukon"},
    // USPS, Publication 28, appendix B: states, the district, territories, and the armed forces.
    {"US",
     "AA=Armed Forces Americas;AE=Armed Forces Europe;AK=Alaska;AL=Alabama;AP=Armed Forces Pacific;AR=Arkansas;"
     "AS=American Samoa;AZ=Arizona;CA=California;CO=Colorado;CT=Connecticut;DC=District of Columbia;DE=Delaware;"
     "FL=Florida;FM=Federated States of Micronesia;GA=Georgia;GU=Guam;HI=Hawaii;IA=Iowa;ID=Idaho;IL=Illinois;"
     "IN=Indiana;KS=Kansas;KY=Kentucky;LA=Louisiana;MA=Massachusetts;MD=Maryland;ME=Maine;MH=Marshall Islands;"
     "MI=Michigan;MN=Minnesota;MO=Missouri;MP=Northern Mariana Islands;MS=Mississippi;MT=Montana;NC=North Carolina;"
     "ND=North Dakota;NE=Nebraska;NH=New Hampshire;NJ=New Jersey;NM=New Mexico;NV=Nevada;NY=New York;OH=Ohio;"
     "OK=Oklahoma;OR=Oregon;PA=Pennsylvania;PR=Puerto Rico;PW=Palau;RI=Rhode Island;SC=South Carolina;"
     "SD=South Dakota;TN=Tennessee;TX=Texas;UT=Utah;VA=Virginia;VI=Virgin Islands;VT=Vermont;WA=Washington;"
     "WI=Wisconsin;WV=West Virginia;WY=Wyoming"},
});

template <typename Rows>
auto* findRow(const Rows& rows, std::string_view country) {
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& one) { return one.country == country; });
  return row == rows.end() ? nullptr : &*row;
}

bool isSeparator(char c) { return c == ' ' || c == '-'; }

bool isOfKind(char c, char kind) {
  switch (kind) {
    case '9': return isDigit(c);
    case 'A': return isAsciiLetter(c);
    case 'X': return isDigit(c) || isAsciiLetter(c);
    default: return capital(c) == capital(kind);
  }
}

bool matches(std::string_view form, std::string_view text) {
  std::size_t at = 0;
  for (const char kind : form) {
    if (isSeparator(kind)) continue;
    while (at < text.size() && isSeparator(text[at])) ++at;
    if (at == text.size() || !isOfKind(text[at++], kind)) return false;
  }
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), isSeparator);
}

}  // namespace

bool isCountry(std::string_view code) {
  if (code.size() != 2) return false;
  std::size_t at = kCountries.find(code);
  while (at != std::string_view::npos && at % 2 != 0) at = kCountries.find(code, at + 1);
  return at != std::string_view::npos;
}

const PostalCodes* findPostalCodes(std::string_view country) { return findRow(kPostalCodes, country); }

bool hasForm(const PostalCodes& codes, std::string_view text) {
  return anyPart(codes.forms, '|', [text](std::string_view form) { return matches(form, text); });
}

const Subdivisions* findSubdivisions(std::string_view country) { return findRow(kSubdivisions, country); }

bool hasSubdivision(const Subdivisions& subdivisions, std::string_view text) {
  const std::string_view country = subdivisions.country;
  if (text.size() > 3 && text[2] == '-' && isSameWord(text.substr(0, 2), country)) text.remove_prefix(3);
  return anyPart(subdivisions.names, ';', [text](std::string_view row) {
    const std::size_t equals = row.find('=');
    return isSameWord(text, row.substr(0, equals)) || isSameWord(text, row.substr(equals + 1));
  });
}

}  // namespace dialproof::internal
