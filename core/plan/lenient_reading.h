// The number that somebody may have meant: what people write, cleaned up and held against the plan.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "plan/numbering_plan.h"

namespace dialproof::internal {

/// The E.164 form of the valid number that a lenient reading finds in the text; nullopt when it finds none or the text
/// is that form already.
///
/// It reads over blanks, brackets, dots, hyphens, a "tel:" and other words before the number and an extension behind
/// it; digits and signs may be full-width, digits Arabic, and three letters or more stand for the digits on their keys.
/// Without a plus, an international prefix, the national prefix or the calling code of `region` (ISO 3166-1 alpha-2, in
/// either case, may be empty) is looked for, then whether only the plus is missing, then "00" and "011". libphonenumber
/// reads more; what is found here is valid by its rules.
std::optional<std::string> readLeniently(const NumberingPlan& plan, std::string_view text, std::string_view region);

}  // namespace dialproof::internal
