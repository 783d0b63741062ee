// RFC 9562 (before: RFC 4122), section 4: UUIDs of every version and variant.
#include <cstddef>

#include "format/characters.h"
#include "format/grammars.h"

namespace dialproof::internal {

bool isUuid(std::string_view text) {
  if (text.size() != 36) return false;
  if (text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') return false;
  // All digits are looked at, without a branch for each: quicker than to stop at the first wrong one.
  const auto isHexRun = [text](std::size_t first, std::size_t end) {
    bool fits = true;
    for (std::size_t i = first; i < end; ++i) fits &= isHex(text[i]);
    return fits;
  };
  return isHexRun(0, 8) && isHexRun(9, 13) && isHexRun(14, 18) && isHexRun(19, 23) && isHexRun(24, 36);
}

}  // namespace dialproof::internal
