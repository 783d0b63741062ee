// Which kind of identifier a text is, or comes nearest to.

#include "dialproof/registration.h"

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "verification/registration/form.h"
#include "verification/registration/kinds.h"

namespace dialproof {
namespace internal {
namespace {

// No identifier is longer, a court before it included. A longer text is not looked through.
constexpr std::size_t kLongest = 200;

std::string lettersAndDigits(std::string_view text) {
  return text.size() > kLongest ? std::string(1, kForeign) : compact(text);
}

std::array<std::span<const KindRule>, 5> allKinds() {
  return {africanKinds(), americanKinds(), asianAndPacificKinds(), europeanKinds(), worldwideKinds()};
}

// A court before the number is not counted as part of it: "Amtsgericht Bonn, HRB 6794".
std::string_view withoutCourt(const KindRule& rule, std::string_view compact) {
  if (rule.kind.id != "de.hr") return compact;
  const std::size_t place = compact.rfind("HR");
  return place == std::string_view::npos ? compact : compact.substr(place);
}

struct Attempt {
  RegistrationReading reading;
  std::size_t lengthMissed = 0;
};

Attempt attempt(const KindRule& rule, std::string_view text) {
  const std::string_view own = withoutCourt(rule, text);
  Attempt attempt{{&rule.kind, RegistrationFault::kForm, {}}, 0};
  auto written = readForm(rule.forms, own);
  if (!written) {
    attempt.lengthMissed = lengthMissed(rule.forms, own);
    return attempt;
  }
  attempt.reading.fault = rule.check(written->body);
  const bool isWhole = own.size() == text.size();
  if (attempt.reading.fault == RegistrationFault::kNone && isWhole) attempt.reading.canonical = written->canonical;
  return attempt;
}

bool isNearer(const Attempt& one, const Attempt& other) {
  if (one.reading.fault != other.reading.fault) return one.reading.fault < other.reading.fault;
  return one.lengthMissed < other.lengthMissed;
}

}  // namespace
}  // namespace internal

RegistrationReading readRegistration(std::string_view country, std::string_view text) {
  const std::string compact = internal::lettersAndDigits(text);
  internal::Attempt nearest;
  bool hasKind = false;
  for (const auto kinds : internal::allKinds()) {
    for (const internal::KindRule& rule : kinds) {
      const bool isWorldwide = rule.kind.country.empty();
      const bool isOfCountry = !isWorldwide && rule.kind.country == country;
      if (!isOfCountry && !isWorldwide) continue;
      internal::Attempt attempt = internal::attempt(rule, compact);
      // Where a country has no kind here, only a whole LEI says anything.
      if (!isOfCountry && !hasKind && attempt.reading.fault == RegistrationFault::kForm) continue;
      if (!hasKind || internal::isNearer(attempt, nearest)) nearest = std::move(attempt);
      hasKind = true;
    }
  }
  return std::move(nearest.reading);
}

std::span<const RegistrationKind> registrationKinds() {
  static const std::vector<RegistrationKind> kinds = [] {
    std::vector<RegistrationKind> list;
    for (const auto rules : internal::allKinds()) {
      for (const internal::KindRule& rule : rules) list.push_back(rule.kind);
    }
    return list;
  }();
  return kinds;
}

}  // namespace dialproof
