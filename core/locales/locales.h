// The translations' own texts.
#pragma once

#include <span>
#include <string_view>

namespace dialproof::internal {

struct LocaleText {
  std::string_view language;
  std::string_view json;  ///< what MessageCatalogue::fromJson() reads
};

/// The files beside this one, in the order of their languages; made by tools/cmake/EmbedLocales.cmake.
std::span<const LocaleText> localeTexts();

}  // namespace dialproof::internal
