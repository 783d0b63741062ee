// Strict E.164, as checkE164 and the schema engine ask it: a fault or none.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "dialproof/e164_level.h"
#include "dialproof/json.h"
#include "dialproof/number_type.h"

namespace dialproof::internal {

struct E164Fault {
  std::string_view code;   ///< one of the `number.…` codes
  std::size_t offset = 0;  ///< of the fault in the text, in bytes
  std::size_t length = 0;
  JsonValue::Object params;
  bool isWarning = false;  ///< at level kPossible: possible, but in no assigned range
};

/// The first thing that keeps the text from being a number in E.164 form, at the level; nullopt when it is one. At
/// kPossible, a number in no assigned range is worth a warning.
std::optional<E164Fault> findE164Fault(std::string_view text, E164Level level);

/// Where a number in E.164 form belongs and what it is for.
struct E164Identity {
  std::string_view region;  ///< ISO 3166-1 alpha-2, or "001" for a calling code of no region
  NumberType type = NumberType::kUnknown;
};

/// Of a valid number in E.164 form; nullopt for any other text.
std::optional<E164Identity> identifyE164(std::string_view text);

/// The E.164 form of the valid number a lenient reading finds in the text; nullopt when it finds none or the text is
/// that form already. `defaultRegion` (ISO 3166-1 alpha-2, may be empty) reads numbers without calling code.
std::optional<std::string> suggestE164(std::string_view text, std::string_view defaultRegion);

}  // namespace dialproof::internal
