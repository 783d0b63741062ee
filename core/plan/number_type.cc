#include "dialproof/number_type.h"

#include <array>
#include <cstddef>

namespace dialproof {

std::string_view toString(NumberType type) {
  static constexpr std::array<std::string_view, 12> kNames{
      "unknown",         "fixed_line",   "mobile",      "fixed_line_or_mobile",
      "toll_free",       "premium_rate", "shared_cost", "voip",
      "personal_number", "pager",        "uan",         "voicemail"};
  return kNames[static_cast<std::size_t>(type)];
}

}  // namespace dialproof
