#include <array>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "dialproof/phone.h"
#include "number/plan.h"
#include "number/reading.h"

namespace dialproof {
namespace {

using i18n::phonenumbers::PhoneNumberUtil;
using internal::ReadNumber;
using internal::Refusal;

NumberMatch matchOf(PhoneNumberUtil::MatchType match) {
  switch (match) {
    case PhoneNumberUtil::INVALID_NUMBER: return NumberMatch::kInvalid;
    case PhoneNumberUtil::NO_MATCH: return NumberMatch::kNone;
    case PhoneNumberUtil::SHORT_NSN_MATCH: return NumberMatch::kShortNsn;
    case PhoneNumberUtil::NSN_MATCH: return NumberMatch::kNsn;
    case PhoneNumberUtil::EXACT_MATCH: return NumberMatch::kExact;
  }
  return NumberMatch::kInvalid;
}

/// A text read as a number.
struct Read {
  std::string text;
  ReadNumber number = {};
  std::optional<Refusal> refusal = {};

  Read(std::string_view from, const std::string& region) : text(from) {
    auto read = internal::readNumber(from, region);
    if (auto* found = std::get_if<ReadNumber>(&read)) number = std::move(*found);
    if (auto* reason = std::get_if<Refusal>(&read)) refusal = std::move(*reason);
  }
  // libphonenumber compares these all the same, as far as it can.
  bool lacksRegion() const { return refusal && refusal->code == "number.region_needed"; }
  bool hasUnknownCode() const { return refusal && refusal->code == "number.unknown_calling_code"; }
};

PhoneNumberUtil::MatchType matchTypeOf(const Read& first, const Read& second, bool hasRegion) {
  if (!first.refusal && !second.refusal) {
    return internal::plan().IsNumberMatch(internal::toPhoneNumber(first.number),
                                          internal::toPhoneNumber(second.number));
  }
  const auto isCompared = [hasRegion](const Read& read) {
    return !read.refusal || (!hasRegion && (read.lacksRegion() || read.hasUnknownCode()));
  };
  if (!isCompared(first) || !isCompared(second)) return PhoneNumberUtil::INVALID_NUMBER;
  return internal::plan().IsNumberMatchWithTwoStrings(first.text, second.text);
}

// What is wrong with digits of no calling code: they are too few or too many for any number.
void blameLength(Read& read) {
  constexpr std::size_t kMostDigits = 17;
  constexpr const char* kNumberOfNoCallingCode = "12345";
  const auto match = internal::plan().IsNumberMatchWithTwoStrings(read.text, kNumberOfNoCallingCode);
  if (match != PhoneNumberUtil::INVALID_NUMBER) {
    read.refusal.reset();
    return;
  }
  std::string digits = read.text;
  internal::plan().NormalizeDigitsOnly(&digits);
  read.refusal = Refusal{digits.size() > kMostDigits ? "number.too_long" : "number.too_short"};
}

// Empty for digits that lack their calling code only.
std::vector<Diagnostic> diagnosticsOf(Read& read, const MessageCatalogue* catalogue) {
  if (read.lacksRegion()) blameLength(read);
  if (!read.refusal) return {};
  return {internal::toDiagnostic(read.text, *std::move(read.refusal), catalogue)};
}

}  // namespace

std::string_view toString(NumberMatch match) {
  static constexpr std::array<std::string_view, 5> kNames{"invalid", "none", "short_nsn", "nsn", "exact"};
  return kNames[static_cast<std::size_t>(match)];
}

NumberMatchResult matchNumbers(std::string_view first, std::string_view second, const NumberOptions& options) {
  Read one(first, options.defaultRegion);
  Read other(second, options.defaultRegion);
  const NumberMatch match = matchOf(matchTypeOf(one, other, !options.defaultRegion.empty()));
  return {match, diagnosticsOf(one, options.catalogue), diagnosticsOf(other, options.catalogue)};
}

}  // namespace dialproof
