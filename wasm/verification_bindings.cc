// Business verification for JavaScript. Texts go in and results come out as text_buffer.h says; a result's size is
// answered, 0 where there is none.

#include <cstddef>
#include <string>

#include "call_settings.h"
#include "dialproof/verification.h"
#include "text_buffer.h"

namespace dialproof::wasm {

// Stage and status are the places of their names in verification.ts.
[[clang::export_name("assess")]] std::size_t assessInput(std::size_t bytes, unsigned stage, unsigned status,
                                                         bool personalValues) {
  AssessOptions options;
  options.validation.defaultRegion = defaultRegion();
  options.validation.catalogue = catalogue();
  options.status = static_cast<VerificationStatus>(status);
  options.personalValues = personalValues;
  return setOutput(renderJson(assess(input(bytes), static_cast<VerificationStage>(stage), options)));
}

// Two texts, one behind the other.
[[clang::export_name("prefill")]] std::size_t prefillInput(std::size_t draftBytes, std::size_t knownBytes) {
  const std::string_view both = input(draftBytes + knownBytes);
  const auto prefilled = prefill(both.substr(0, draftBytes), both.substr(draftBytes));
  return prefilled ? setOutput(renderJson(*prefilled)) : 0;
}

[[clang::export_name("redact")]] std::size_t redactInput(std::size_t bytes) {
  auto redacted = redact(input(bytes));
  return redacted ? setOutput(*std::move(redacted)) : 0;
}

[[clang::export_name("canTransition")]] bool canTransitionBetween(unsigned from, unsigned to) {
  return canTransition(static_cast<VerificationStatus>(from), static_cast<VerificationStatus>(to));
}

}  // namespace dialproof::wasm
