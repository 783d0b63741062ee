// Routing configurations carried from one provider's document to another's, for JavaScript. Texts go in and results
// come out as text_buffer.h says; a result's size is answered.

#include <cstddef>
#include <string>
#include <string_view>

#include "dialproof/convert.h"
#include "text_buffer.h"
#include "validation_settings.h"

namespace dialproof::wasm {

// The two names, `from` perhaps empty, and behind them the document.
[[clang::export_name("convert")]] std::size_t convertInput(std::size_t fromBytes, std::size_t toBytes,
                                                           std::size_t bytes) {
  const std::string_view all = input(fromBytes + toBytes + bytes);
  const Conversion conversion = convert(all.substr(fromBytes + toBytes), all.substr(0, fromBytes),
                                        all.substr(fromBytes, toBytes), validationOptions());
  std::string answer = renderJson(conversion);
  releaseInput();
  return setOutput(std::move(answer));
}

}  // namespace dialproof::wasm
