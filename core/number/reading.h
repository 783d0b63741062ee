// Reads a number the way people write one, and says why a text is none.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "dialproof/diagnostic.h"
#include "dialproof/number.h"
#include "number/plain_reading.h"
#include "phonenumbers/phonenumber.pb.h"

namespace dialproof::internal {

/// A code and its parameters.
struct Refusal {
  std::string_view code;
  JsonValue::Object params = {};
};

/// The number in a text, valid or not. `region` as in NumberOptions. Texts of more than 250 UTF-16 code units are no
/// numbers.
std::variant<ReadNumber, Refusal> readNumber(std::string_view text, const std::string& region);

/// For libphonenumber, as its Parse would have made it.
i18n::phonenumbers::PhoneNumber toPhoneNumber(const ReadNumber& number);

/// The refusal of a whole text as a diagnostic.
Diagnostic toDiagnostic(std::string_view text, Refusal refusal, const MessageCatalogue* catalogue);

}  // namespace dialproof::internal
