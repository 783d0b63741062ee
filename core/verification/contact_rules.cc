// How a business is reached: its website, and the person who speaks for it.

#include <algorithm>
#include <string_view>
#include <utility>

#include "routing/callback_url.h"
#include "routing/number_facts.h"
#include "verification/countries.h"
#include "verification/field_rules.h"
#include "verification/name_rules.h"
#include "verification/words.h"

namespace dialproof::internal {
namespace {

constexpr std::string_view kSocialNetworks =
    "bsky.app|facebook.com|fb.com|instagram.com|linkedin.com|linktr.ee|pinterest.com|snapchat.com|t.me|threads.net|"
    "tiktok.com|twitter.com|wa.me|x.com|yelp.com|youtube.com";

// Mailboxes of functions: RFC 2142, and what else is usual.
constexpr std::string_view kRoles =
    "abuse|accounts|admin|billing|contact|contactus|customerservice|enquiries|hello|help|hostmaster|hr|info|inquiries|"
    "jobs|mail|marketing|no-reply|noc|noreply|office|postmaster|press|sales|security|service|support|team|webmaster";

// Where anybody gets an address; a name that ends in a point stands for all domains of that name.
constexpr std::string_view kFreeMail =
    "126.com|163.com|aol.com|att.net|bigpond.com|comcast.net|fastmail.com|free.fr|gmail.com|gmx.|googlemail.com|"
    "hotmail.|hushmail.com|icloud.com|libero.it|live.|mac.com|mail.com|mail.ru|me.com|msn.com|naver.com|orange.fr|"
    "outlook.|proton.me|protonmail.com|qq.com|rediffmail.com|sbcglobal.net|t-online.de|verizon.net|wanadoo.fr|web.de|"
    "yahoo.|yandex.|ymail.com|zoho.com";

std::string_view withoutWww(std::string_view host) {
  if (host.ends_with('.')) host.remove_suffix(1);
  return isSameWord(host.substr(0, 4), "www.") ? host.substr(4) : host;
}

bool isWithin(std::string_view host, std::string_view domain) {
  return isSameWord(host, domain) ||
         (host.size() > domain.size() && host[host.size() - domain.size() - 1] == '.' && endsWithWord(host, domain));
}

bool isFreeMail(std::string_view domain) {
  return anyPart(kFreeMail, '|', [domain](std::string_view one) {
    return one.ends_with('.') ? isSameWord(domain.substr(0, one.size()), one) : isSameWord(domain, one);
  });
}

// Where no list of public suffixes is at hand: "co.uk" and its like are told by their short or usual second label.
std::string_view registeredDomain(std::string_view host) {
  constexpr std::string_view kSecondLevel = "ac|co|com|edu|gov|gob|ltd|ne|net|nom|or|org|plc";
  const std::size_t last = host.rfind('.');
  if (last == std::string_view::npos || last == 0) return host;
  const std::size_t second = host.rfind('.', last - 1);
  if (second == std::string_view::npos) return host;
  const bool isSuffix = isAmong(host.substr(second + 1, last - second - 1), kSecondLevel);
  if (!isSuffix || second == 0) return host.substr(second + 1);
  const std::size_t third = host.rfind('.', second - 1);
  return third == std::string_view::npos ? host : host.substr(third + 1);
}

// Answers the website's host where it is a name that a reviewer can open and that is the business's own.
std::string_view checkWebsite(Subject& subject, const Field& website) {
  const std::string_view text = subject.text(website);
  if (text.empty()) return {};
  const Url url = splitUrl(text);
  const std::string_view host = withoutWww(url.host);
  if (!url.hasAuthority || !isAmong(url.scheme, "https|http")) {
    subject.raise({.code = "verification.website_scheme", .node = website.node, .params = {{"actual", url.scheme}}});
    return {};
  }
  if (isPrivateHost(url.host)) {
    subject.raise({.code = "verification.website_private", .node = website.node, .params = {{"host", url.host}}});
    return {};
  }
  const bool isSocial = anyPart(kSocialNetworks, '|', [host](std::string_view one) { return isWithin(host, one); });
  const bool isName = std::any_of(host.begin(), host.end(), isAsciiLetter) && !host.starts_with('[');
  if (!isSocial) return isName ? host : std::string_view();
  subject.raise({.code = "verification.website_social", .node = website.node, .params = {{"host", host}}});
  return {};
}

void checkEmail(Subject& subject, const Field& email, std::string_view websiteHost, const Field& website) {
  const std::string_view text = subject.text(email);
  const std::size_t at = text.rfind('@');
  if (at == std::string_view::npos) return;
  const std::string_view mailbox = text.substr(0, std::min(text.find('+'), at));
  const std::string_view domain = text.substr(at + 1);
  if (isAmong(mailbox, kRoles)) {
    subject.raise({.code = "verification.email_role", .node = email.node, .params = {{"mailbox", mailbox}}});
  }
  if (isFreeMail(domain)) {
    subject.raise({.code = "verification.email_free", .node = email.node, .params = {{"domain", domain}}});
  } else if (!websiteHost.empty() && !isSameWord(registeredDomain(domain), registeredDomain(websiteHost))) {
    subject.raise({.code = "verification.email_domain",
                   .node = email.node,
                   .params = {{"actual", domain}, {"expected", registeredDomain(websiteHost)}},
                   .because = website});
  }
}

void checkPhone(Subject& subject, const Field& phone, const Field& country) {
  const std::string_view number = subject.text(phone);
  const std::string_view stated = subject.text(country);
  if (number.empty() || !isCountry(stated)) return;
  const std::string_view region = contradictingRegion(number, identifyE164(number), stated);
  if (region.empty()) return;
  subject.raise({.code = "verification.phone_country",
                 .node = phone.node,
                 .params = {{"expected", stated}, {"actual", region}},
                 .because = country});
}

}  // namespace

void checkContact(Subject& subject, const Field& profile, const Field& representative) {
  const Field website = profile.isSet() ? subject.field("website", profile.node) : Field{};
  const Field country = profile.isSet() ? subject.field("country", profile.node) : Field{};
  const std::string_view host = checkWebsite(subject, website);
  if (!representative.isSet()) return;
  checkName(subject, subject.field("name", representative.node));
  checkEmail(subject, subject.field("email", representative.node), host, website);
  checkPhone(subject, subject.field("phone", representative.node), country);
}

}  // namespace dialproof::internal
