// libphonenumber's matcher of national numbers, which regex_based_matcher.h declares. Theirs asks each pattern twice,
// for the whole number and for its start, though only the whole counts nearly everywhere.

#include "phonenumbers/base/memory/scoped_ptr.h"
#include "phonenumbers/phonemetadata.pb.h"
#include "phonenumbers/regex_based_matcher.h"
#include "phonenumbers/regexp_adapter.h"
#include "phonenumbers/regexp_cache.h"
#include "phonenumbers/regexp_factory.h"

namespace i18n::phonenumbers {

RegexBasedMatcher::RegexBasedMatcher()
    : regexp_factory_(new RegExpFactory()), regexp_cache_(new RegExpCache(*regexp_factory_, 128)) {}

RegexBasedMatcher::~RegexBasedMatcher() = default;

bool RegexBasedMatcher::MatchNationalNumber(const std::string& number, const PhoneNumberDesc& number_desc,
                                            bool allow_prefix_match) const {
  const std::string& pattern = number_desc.national_number_pattern();
  return !pattern.empty() && Match(number, pattern, allow_prefix_match);
}

bool RegexBasedMatcher::Match(const std::string& number, const std::string& number_pattern,
                              bool allow_prefix_match) const {
  const RegExp& expression = regexp_cache_->GetRegExp(number_pattern);
  if (!allow_prefix_match) return expression.FullMatch(number);
  const scoped_ptr<RegExpInput> input(regexp_factory_->CreateInput(number));
  return expression.Consume(input.get());
}

}  // namespace i18n::phonenumbers
