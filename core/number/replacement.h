// What takes a match's place: a text in which `$1` stands for a group, and `\$` for a dollar.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "number/expression.h"

namespace dialproof::internal {

class Replacement {
 public:
  explicit Replacement(std::string_view text) : text_(text) {}

  /// The last group that it names.
  std::size_t groupCount() const {
    std::size_t count = 0;
    forEach([](char) {}, [&](std::size_t group) { count = std::max(count, group); });
    return count;
  }

  template <typename Text>
  void appendTo(Text& out, std::string_view matched, const Expression::Groups& groups) const {
    forEach([&](char c) { out.append(std::string_view(&c, 1)); },
            [&](std::size_t group) { out.append(groups[group].in(matched)); });
  }

 private:
  template <typename OnCharacter, typename OnGroup>
  void forEach(OnCharacter onCharacter, OnGroup onGroup) const {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      const char next = i + 1 < text_.size() ? text_[i + 1] : '\0';
      if (text_[i] == '\\' && next == '$') {
        onCharacter('$');
        ++i;
      } else if (text_[i] == '$' && next >= '0' && next <= '9') {
        onGroup(static_cast<std::size_t>(next - '0'));
        ++i;
      } else {
        onCharacter(text_[i]);
      }
    }
  }

  std::string_view text_;
};

}  // namespace dialproof::internal
