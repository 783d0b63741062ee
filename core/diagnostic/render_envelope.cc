// The providers' own error body.

#include "diagnostic/errors.h"
#include "dialproof/render.h"
#include "json/writer.h"

namespace dialproof {

std::string renderEnvelope(const ValidationResult& result) {
  std::string out;
  if (result.valid) return out;
  std::string words;
  for (const Diagnostic* error : internal::errorsOf(result)) {
    if (!words.empty()) words.push_back(' ');
    words += error->message;
  }
  internal::JsonObjectWriter object(out);
  object.member("error", words);
  object.member("code", "VALIDATION_ERROR");
  object.close();
  return out;
}

}  // namespace dialproof
