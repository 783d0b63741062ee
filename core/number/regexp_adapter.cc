// libphonenumber's regular expressions on our own engine: the interface is theirs (phonenumbers/regexp_adapter.h), and
// regexp_adapter_re2.h declares the factory that this file defines. Its name is all there is of RE2.

#include "phonenumbers/regexp_adapter.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "number/expression.h"
#include "number/replacement.h"
#include "phonenumbers/regexp_adapter_re2.h"

namespace i18n::phonenumbers {
namespace {

using dialproof::internal::Expression;
using dialproof::internal::Replacement;
using Anchor = Expression::Anchor;

constexpr std::size_t kMostAsked = 6;  // groups, by the interface

/// Text that Consume eats from the front.
class Input : public RegExpInput {
 public:
  explicit Input(std::string text) : text_(std::move(text)) {}

  std::string ToString() const override { return std::string(rest()); }

  std::string_view rest() const { return std::string_view(text_).substr(consumed_); }
  void consume(std::size_t length) { consumed_ += length; }

 private:
  const std::string text_;
  std::size_t consumed_ = 0;
};

class Adapter : public RegExp {
 public:
  explicit Adapter(const std::string& pattern) : expression_(pattern) {}

  bool Consume(RegExpInput* input, bool anchorAtStart, std::string* out1, std::string* out2, std::string* out3,
               std::string* out4, std::string* out5, std::string* out6) const override {
    Input& text = *static_cast<Input*>(input);
    Expression::Groups groups;
    const auto anchor = anchorAtStart ? Anchor::kStart : Anchor::kNone;
    if (!find(text.rest(), anchor, {out1, out2, out3, out4, out5, out6}, groups)) return false;
    text.consume(groups[0].end);
    return true;
  }

  bool Match(const std::string& input, bool fullMatch, std::string* matched) const override {
    const auto anchor = fullMatch ? Anchor::kBoth : Anchor::kNone;
    Expression::Groups groups;
    if (matched == nullptr) return expression_.match(input, 0, anchor, groups, 0);
    const std::string text = input;  // NOLINT(performance-unnecessary-copy-initialization): `matched` may be the input
    return find(text, anchor, {matched}, groups);
  }

  bool Replace(std::string* text, bool global, const std::string& by) const override {
    const Replacement replacement(by);
    const std::size_t wanted = replacement.groupCount();
    if (wanted > expression_.groupCount()) return false;
    std::string out;
    std::size_t from = 0;
    bool isReplaced = false;
    Expression::Groups groups;
    while (from <= text->size() && (global || !isReplaced) &&
           expression_.match(*text, from, Anchor::kNone, groups, wanted)) {
      isReplaced = true;
      out.append(*text, from, groups[0].begin - from);
      replacement.appendTo(out, *text, groups);
      from = groups[0].end;
      if (groups[0].begin < groups[0].end) continue;
      if (from < text->size()) out.push_back((*text)[from]);  // behind a match of nothing, a character is passed over
      ++from;
    }
    if (!isReplaced) return false;
    if (from < text->size()) out.append(*text, from);
    *text = std::move(out);
    return true;
  }

 private:
  // Fills each string asked for with its group, "" for a group that took no part.
  bool find(std::string_view text, Anchor anchor, const std::array<std::string*, kMostAsked>& outs,
            Expression::Groups& groups) const {
    std::size_t wanted = outs.size();
    while (wanted > 0 && outs[wanted - 1] == nullptr) --wanted;
    if (wanted > expression_.groupCount() || !expression_.match(text, 0, anchor, groups, wanted)) return false;
    for (std::size_t i = 0; i < wanted; ++i) {
      if (outs[i] != nullptr) *outs[i] = groups[i + 1].in(text);
    }
    return true;
  }

  Expression expression_;
};

}  // namespace

RegExpInput* RE2RegExpFactory::CreateInput(const std::string& utf8_input) const { return new Input(utf8_input); }

RegExp* RE2RegExpFactory::CreateRegExp(const std::string& utf8_regexp) const { return new Adapter(utf8_regexp); }

}  // namespace i18n::phonenumbers
