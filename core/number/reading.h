// Reads a number the way people write one, and says why a text is none.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dialproof/diagnostic.h"
#include "dialproof/number.h"
#include "phonenumbers/phonenumber.pb.h"

namespace dialproof::internal {

/// A code and its parameters.
struct Refusal {
  std::string_view code;
  JsonValue::Object params = {};
};

/// Parses a text; nullopt when it is a number, valid or not. `region` as in NumberOptions. Texts of more than 250
/// UTF-16 code units are no numbers.
std::optional<Refusal> readNumber(std::string_view text, const std::string& region,
                                  i18n::phonenumbers::PhoneNumber& number);

/// The refusal of a whole text as a diagnostic.
Diagnostic toDiagnostic(std::string_view text, Refusal refusal, const MessageCatalogue* catalogue);

}  // namespace dialproof::internal
