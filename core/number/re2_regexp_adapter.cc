// libphonenumber's regular expressions on RE2: the interface is theirs (phonenumbers/regexp_adapter.h), and
// regexp_adapter_re2.h declares the factory that this file defines.

#include "phonenumbers/regexp_adapter_re2.h"

#include <re2/re2.h>

#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "absl/strings/string_view.h"
#include "phonenumbers/regexp_adapter.h"

namespace i18n::phonenumbers {
namespace {

constexpr std::size_t kMostGroups = 6;

/// Text that Consume eats from the front.
class Input : public RegExpInput {
 public:
  explicit Input(std::string text) : text_(std::move(text)) {}

  std::string ToString() const override { return std::string(rest()); }

  absl::string_view rest() const { return absl::string_view(text_).substr(consumed_); }
  void consumeUntil(const char* end) { consumed_ = static_cast<std::size_t>(end - text_.data()); }

 private:
  const std::string text_;
  std::size_t consumed_ = 0;
};

// libphonenumber refers to groups as $1 and escapes a dollar as \$; RE2 writes \1, and a backslash as two.
std::string toRe2Replacement(const std::string& replacement) {
  std::string out;
  for (std::size_t i = 0; i < replacement.size(); ++i) {
    const char c = replacement[i];
    const char next = i + 1 < replacement.size() ? replacement[i + 1] : '\0';
    if (c == '\\' && next == '$') {
      out.push_back('$');
      ++i;
    } else if (c == '$' && next >= '0' && next <= '9') {
      out.push_back('\\');
    } else if (c == '\\') {
      out += "\\\\";
    } else {
      out.push_back(c);
    }
  }
  return out;
}

class Expression : public RegExp {
 public:
  explicit Expression(const std::string& pattern) : regexp_(pattern, options()) {}

  bool Consume(RegExpInput* input, bool anchorAtStart, std::string* out1, std::string* out2, std::string* out3,
               std::string* out4, std::string* out5, std::string* out6) const override {
    Input& text = *static_cast<Input*>(input);
    const auto anchor = anchorAtStart ? RE2::ANCHOR_START : RE2::UNANCHORED;
    const std::array<std::string*, kMostGroups> outs{out1, out2, out3, out4, out5, out6};
    absl::string_view whole;
    if (!match(text.rest(), anchor, outs, whole)) return false;
    text.consumeUntil(whole.data() + whole.size());
    return true;
  }

  bool Match(const std::string& input, bool fullMatch, std::string* matched) const override {
    absl::string_view whole;
    return match(input, fullMatch ? RE2::ANCHOR_BOTH : RE2::UNANCHORED, {matched}, whole);
  }

  bool Replace(std::string* text, bool global, const std::string& replacement) const override {
    const std::string rewrite = toRe2Replacement(replacement);
    return global ? RE2::GlobalReplace(text, regexp_, rewrite) > 0 : RE2::Replace(text, regexp_, rewrite);
  }

 private:
  static RE2::Options options() {
    RE2::Options options;
    options.set_log_errors(false);
    return options;
  }

  // Fills each string asked for with its group, "" for a group that took no part.
  bool match(absl::string_view text, RE2::Anchor anchor, const std::array<std::string*, kMostGroups>& outs,
             absl::string_view& whole) const {
    std::size_t wanted = outs.size();
    while (wanted > 0 && outs[wanted - 1] == nullptr) --wanted;
    if (!regexp_.ok() || static_cast<int>(wanted) > regexp_.NumberOfCapturingGroups()) return false;
    std::array<absl::string_view, kMostGroups + 1> groups;
    if (!regexp_.Match(text, 0, text.size(), anchor, groups.data(), static_cast<int>(wanted) + 1)) return false;
    whole = groups[0];
    for (std::size_t i = 0; i < wanted; ++i) {
      if (outs[i] != nullptr) outs[i]->assign(groups[i + 1].data(), groups[i + 1].size());
    }
    return true;
  }

  RE2 regexp_;
};

}  // namespace

RegExpInput* RE2RegExpFactory::CreateInput(const std::string& utf8_input) const { return new Input(utf8_input); }

RegExp* RE2RegExpFactory::CreateRegExp(const std::string& utf8_regexp) const { return new Expression(utf8_regexp); }

}  // namespace i18n::phonenumbers
