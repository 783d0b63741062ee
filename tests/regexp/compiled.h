// Searching in one line, in both forms.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "regexp/compile.h"
#include "regexp/regexp.h"

namespace dialproof::internal {

/// The program of a pattern; fails the test when it is refused.
inline std::string compiled(std::string_view pattern, RegexpForm form = RegexpForm::kFastest) {
  auto result = compileRegexp(pattern, form);
  if (auto* program = std::get_if<std::string>(&result)) {
    EXPECT_TRUE(Regexp::isWellFormed(*program)) << pattern;
    return *program;
  }
  ADD_FAILURE() << pattern << " is refused";
  return {};
}

/// Whether the pattern is found; fails the test when DFA and NFA differ.
inline bool finds(std::string_view pattern, std::string_view text) {
  const bool found = Regexp(compiled(pattern)).search(text);
  EXPECT_EQ(Regexp(compiled(pattern, RegexpForm::kNfa)).search(text), found) << pattern << " on " << text;
  return found;
}

/// The fault of a pattern that is refused.
inline std::optional<RegexpFault> faultOf(std::string_view pattern) {
  const auto result = compileRegexp(pattern);
  const auto* fault = std::get_if<RegexpFault>(&result);
  return fault != nullptr ? std::optional(*fault) : std::nullopt;
}

}  // namespace dialproof::internal
