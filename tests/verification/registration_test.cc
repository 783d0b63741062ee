#include "dialproof/registration.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

namespace dialproof {
namespace {

using ::testing::Contains;
using ::testing::Field;
using ::testing::IsEmpty;

/// A number that its owner publishes, as the office writes it.
struct Published {
  std::string_view kind;
  std::string_view country;
  std::string_view number;
  std::string_view owner;
};

constexpr Published kPublished[] = {
    {"at.fn", "AT", "FN 93363 z", "OMV"},
    {"at.uid", "AT", "ATU14189108", "OMV"},
    {"au.abn", "AU", "51 824 753 556", "Australian Taxation Office"},
    {"au.abn", "AU", "33 051 775 556", "Telstra"},
    {"au.acn", "AU", "051 775 556", "Telstra"},
    {"au.acn", "AU", "008 670 924", "Wesfarmers"},
    {"be.number", "BE", "0202.239.951", "Proximus"},
    {"be.number", "BE", "0403.170.701", "Electrabel"},
    {"br.cnpj", "BR", "00.000.000/0001-91", "Banco do Brasil"},
    {"br.cnpj", "BR", "33.000.167/0001-01", "Petrobras"},
    {"br.cnpj", "BR", "12.ABC.345/01DE-35", "Receita Federal's example of the alphanumeric form"},
    {"ca.bn", "CA", "119219814 RR0001", "Canadian Red Cross"},
    {"ch.uid", "CH", "CHE-105.909.036", "Nestlé"},
    {"de.hr", "DE", "HRB 6794", "Deutsche Telekom"},
    {"de.vat", "DE", "DE123475223", "Deutsche Telekom"},
    {"de.vat", "DE", "DE129273398", "BMW"},
    {"dk.cvr", "DK", "24256790", "Novo Nordisk"},
    {"dk.cvr", "DK", "22756214", "A.P. Møller - Mærsk"},
    {"es.cif", "ES", "A28015865", "Telefónica"},
    {"es.cif", "ES", "A28017895", "El Corte Inglés"},
    {"es.nif", "ES", "12345678Z", "the ministry's example"},
    {"fi.y", "FI", "0112038-9", "Nokia"},
    {"fi.y", "FI", "1927400-1", "KONE"},
    {"fr.siren", "FR", "552 100 554", "Peugeot"},
    {"fr.siren", "FR", "552 032 534", "Danone"},
    {"fr.siret", "FR", "732 829 320 00074", "INSEE's example"},
    {"fr.siret", "FR", "356 000 000 00048", "La Poste"},
    {"fr.vat", "FR", "FR83 404 833 048", "Google France"},
    {"gb.company", "GB", "00445790", "Tesco"},
    {"gb.company", "GB", "SC045551", "NatWest Group"},
    {"gb.vat", "GB", "GB220 4302 31", "Tesco"},
    {"gb.vat", "GB", "GB980 7806 84", "HMRC's example"},
    {"ie.cro", "IE", "104547", "Ryanair"},
    {"ie.vat", "IE", "IE6388047V", "Google Ireland"},
    {"in.cin", "IN", "L85110KA1981PLC013115", "Infosys"},
    {"in.gstin", "IN", "27AAPFU0939F1ZV", "the tax network's example"},
    {"it.iva", "IT", "00905811006", "Eni"},
    {"it.iva", "IT", "00159560366", "Ferrari"},
    {"jp.cn", "JP", "1180301018771", "Toyota"},
    {"jp.cn", "JP", "5010401067252", "Sony"},
    {"lei", "US", "HWUPKR0MPOU8FGXBT394", "Apple"},
    {"lei", "DE", "7LTWFZYICNSX8D621K86", "Deutsche Bank"},
    {"mx.rfc", "MX", "PME 380607 P35", "Pemex"},
    {"mx.rfc", "MX", "CFE 370814 QI0", "CFE"},
    {"nl.kvk", "NL", "17001910", "Philips"},
    {"nl.vat", "NL", "NL004495445B01", "the tax office's example"},
    {"no.org", "NO", "923 609 016", "Equinor"},
    {"no.org", "NO", "982 463 718", "Telenor"},
    {"nz.nzbn", "NZ", "9429040402543", "Air New Zealand"},
    {"pl.nip", "PL", "526-02-50-995", "Orange Polska"},
    {"pl.regon", "PL", "012100784", "Orange Polska"},
    {"pt.nipc", "PT", "500 697 256", "EDP"},
    {"pt.nipc", "PT", "504 499 777", "Galp"},
    {"se.org", "SE", "556016-0680", "Ericsson"},
    {"se.org", "SE", "556012-5790", "Volvo"},
    {"sg.uen", "SG", "196800306E", "DBS"},
    {"sg.uen", "SG", "199201624D", "Singtel"},
    {"us.ein", "US", "94-2404110", "Apple"},
    {"us.ein", "US", "91-1144442", "Microsoft"},
    {"za.reg", "ZA", "1994/009584/06", "MTN"},
    {"za.reg", "ZA", "1925/001431/06", "Naspers"},
};

bool isOf(std::string_view kind, const RegistrationReading& reading) {
  return reading.kind != nullptr && reading.kind->id == kind && reading.fault == RegistrationFault::kNone;
}

TEST(Registration, PublishedNumbersAreWhatTheyAre) {
  for (const Published& published : kPublished) {
    const RegistrationReading reading = readRegistration(published.country, published.number);
    EXPECT_TRUE(isOf(published.kind, reading)) << published.owner << " " << static_cast<int>(reading.fault);
    EXPECT_EQ(reading.canonical, published.number) << published.owner;
  }
}

TEST(Registration, SeparatorsAndCaseDoNotMatter) {
  for (const Published& published : kPublished) {
    std::string bare;
    std::string spread;
    for (const char c : published.number) {
      if (std::string_view(" .-/").find(c) != std::string_view::npos) continue;
      bare.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
      spread.append(bare.substr(bare.size() - 1)).append("\u00A0- ");
    }
    EXPECT_EQ(readRegistration(published.country, bare).canonical, published.number);
    EXPECT_EQ(readRegistration(published.country, spread).canonical, published.number);
  }
}

TEST(Registration, EveryKindHasAPublishedNumber) {
  for (const RegistrationKind& kind : registrationKinds()) {
    EXPECT_THAT(kPublished, Contains(Field(&Published::kind, kind.id)));
    EXPECT_FALSE(kind.name.empty() || kind.form.empty() || kind.source.empty()) << kind.id;
  }
}

/// How many changes of one digit and swaps of two neighbours go unnoticed, over a kind's published numbers: what the
/// office's arithmetic leaves open. All others are caught.
struct Misses {
  std::string_view kind;
  int changes;
  int swaps;
};

constexpr Misses kMisses[] = {
    {"at.uid", 0, 1},     // Luhn's digit: 09 and 90
    {"au.acn", 16, 2},    // modulo 10 with even weights and with 5
    {"ca.bn", 36, 1},     // the program account has no check
    {"fr.siret", 10, 0},  // of La Poste's head office: another of its establishments, whose sum 5 divides
    {"gb.vat", 4, 0},     // remainders 0, 42 and 55 are all right
    {"it.iva", 0, 2},     // Luhn's digit: 09 and 90
    {"jp.cn", 7, 0},      // modulo 9: 0 and 9
    {"nl.vat", 18, 1},    // the two digits behind the B are in the check of sole traders' numbers only
    {"se.org", 0, 1},     // Luhn's digit: 09 and 90
};

constexpr std::string_view kWithoutCheck[] = {"at.fn",  "de.hr",  "gb.company", "ie.cro", "in.cin",
                                              "mx.rfc", "nl.kvk", "us.ein",     "za.reg"};

std::vector<std::string> changesOf(std::string_view number) {
  std::vector<std::string> changes;
  for (std::size_t place = 0; place < number.size(); ++place) {
    if (std::isdigit(static_cast<unsigned char>(number[place])) == 0) continue;
    for (char digit = '0'; digit <= '9'; ++digit) {
      std::string changed(number);
      changed[place] = digit;
      if (changed != number) changes.push_back(changed);
    }
  }
  return changes;
}

std::vector<std::string> swapsOf(std::string_view number) {
  std::vector<std::string> swaps;
  std::vector<std::size_t> places;
  for (std::size_t place = 0; place < number.size(); ++place) {
    if (std::isalnum(static_cast<unsigned char>(number[place])) != 0) places.push_back(place);
  }
  for (std::size_t i = 0; i + 1 < places.size(); ++i) {
    std::string swapped(number);
    std::swap(swapped[places[i]], swapped[places[i + 1]]);
    if (swapped != number) swaps.push_back(swapped);
  }
  return swaps;
}

int countUnnoticed(const Published& published, const std::vector<std::string>& faulty) {
  return static_cast<int>(std::count_if(faulty.begin(), faulty.end(), [&](const std::string& number) {
    return isOf(published.kind, readRegistration(published.country, number));
  }));
}

TEST(Registration, CheckDigitsCatchWhatTheyMust) {
  int tried = 0;
  for (const RegistrationKind& kind : registrationKinds()) {
    if (std::ranges::find(kWithoutCheck, kind.id) != std::end(kWithoutCheck)) continue;
    Misses missed{kind.id, 0, 0};
    for (const Published& published : kPublished) {
      if (published.kind != kind.id) continue;
      const auto changes = changesOf(published.number);
      const auto swaps = swapsOf(published.number);
      tried += static_cast<int>(changes.size() + swaps.size());
      missed.changes += countUnnoticed(published, changes);
      missed.swaps += countUnnoticed(published, swaps);
    }
    const auto* const known = std::ranges::find(kMisses, kind.id, &Misses::kind);
    const Misses expected = known == std::end(kMisses) ? Misses{kind.id, 0, 0} : *known;
    EXPECT_EQ(missed.changes, expected.changes) << kind.id;
    EXPECT_EQ(missed.swaps, expected.swaps) << kind.id;
  }
  EXPECT_GT(tried, 3500);
}

TEST(Registration, SaysWhatIsWrong) {
  EXPECT_EQ(readRegistration("US", "00-1234567").fault, RegistrationFault::kPrefix);
  EXPECT_EQ(readRegistration("US", "94-240411").fault, RegistrationFault::kForm);
  EXPECT_EQ(readRegistration("AU", "51 824 753 557").fault, RegistrationFault::kCheckDigit);
  EXPECT_EQ(readRegistration("NZ", "1234567890128").fault, RegistrationFault::kPrefix);
  EXPECT_EQ(readRegistration("MX", "PME 381307 P35").fault, RegistrationFault::kPrefix);
  EXPECT_EQ(readRegistration("SG", "").fault, RegistrationFault::kForm);
}

TEST(Registration, TellsTheKindThatComesNearest) {
  EXPECT_EQ(readRegistration("AU", "051 775 557").kind->id, "au.acn");
  EXPECT_EQ(readRegistration("AU", "33 051 775 55").kind->id, "au.abn");
  EXPECT_EQ(readRegistration("FR", "552 100 554 0002").kind->id, "fr.siret");
  EXPECT_EQ(readRegistration("GB", "GB 220 4302 32").kind->id, "gb.vat");
  EXPECT_EQ(readRegistration("DE", "HWUPKR0MPOU8FGXBT395").kind->id, "lei");
}

TEST(Registration, OfOtherCountriesOnlyAnLeiSaysAnything) {
  EXPECT_EQ(readRegistration("KE", "PVT-AAAA0001").kind, nullptr);
  EXPECT_EQ(readRegistration("", "").kind, nullptr);
  EXPECT_TRUE(isOf("lei", readRegistration("KE", "HWUPKR0MPOU8FGXBT394")));
}

TEST(Registration, ACourtMayStandBeforeAGermanNumber) {
  const RegistrationReading reading = readRegistration("DE", "Amtsgericht Charlottenburg, HRB 12345 B");
  EXPECT_TRUE(isOf("de.hr", reading));
  EXPECT_THAT(reading.canonical, IsEmpty()) << "the court is part of what was written";
  EXPECT_EQ(readRegistration("DE", "hrb12345b").canonical, "HRB 12345 B");
}

TEST(Registration, HostileTextIsOfNoForm) {
  const std::string texts[] = {
      std::string(1'000'000, '1'), std::string("\0\0", 2), "\xff\xfe", "１２３４５６７８９", "Ñ", "🏢🏢🏢"};
  for (const RegistrationKind& kind : registrationKinds()) {
    for (const std::string& text : texts) {
      const RegistrationReading reading = readRegistration(kind.country, text);
      EXPECT_TRUE(reading.kind == nullptr || reading.fault == RegistrationFault::kForm) << kind.id;
    }
  }
}

TEST(Registration, NothingIsCutOffALongText) {
  EXPECT_EQ(readRegistration("DK", "24256790" + std::string(300, ' ') + "1").fault, RegistrationFault::kForm);
}

TEST(Registration, ASpanishNIsALetterOfMexicanNames) {
  EXPECT_EQ(readRegistration("MX", "ñab 930714 8t4").canonical, "ÑAB 930714 8T4");
  EXPECT_EQ(readRegistration("MX", "A&B 930714 8T4").canonical, "A&B 930714 8T4");
}

}  // namespace
}  // namespace dialproof
