// libphonenumber's matcher of national numbers, which regex_based_matcher.h declares. Theirs asks each pattern twice,
// for the whole number and for its start, though only the whole counts nearly everywhere; and there are patterns that
// the plan answers.

#include "phonenumbers/base/memory/scoped_ptr.h"
#include "phonenumbers/phonemetadata.pb.h"
#include "phonenumbers/regex_based_matcher.h"
#include "phonenumbers/regexp_adapter.h"
#include "phonenumbers/regexp_cache.h"
#include "phonenumbers/regexp_factory.h"
#include "plan/type_pattern.h"

namespace i18n::phonenumbers {

using dialproof::internal::matchesTypePattern;
using dialproof::internal::NumberingPlan;

RegexBasedMatcher::RegexBasedMatcher()
    : regexp_factory_(new RegExpFactory()), regexp_cache_(new RegExpCache(*regexp_factory_, 128)) {}

RegexBasedMatcher::~RegexBasedMatcher() = default;

bool RegexBasedMatcher::MatchNationalNumber(const std::string& number, const PhoneNumberDesc& number_desc,
                                            bool allow_prefix_match) const {
  const std::string& pattern = number_desc.national_number_pattern();
  if (pattern.empty()) return false;
  const auto byPlan = matchesTypePattern(NumberingPlan::current(), pattern, number);
  return byPlan ? *byPlan : Match(number, pattern, allow_prefix_match);
}

bool RegexBasedMatcher::Match(const std::string& number, const std::string& number_pattern,
                              bool allow_prefix_match) const {
  const RegExp& expression = regexp_cache_->GetRegExp(number_pattern);
  if (!allow_prefix_match) return expression.FullMatch(number);
  const scoped_ptr<RegExpInput> input(regexp_factory_->CreateInput(number));
  return expression.Consume(input.get());
}

}  // namespace i18n::phonenumbers
