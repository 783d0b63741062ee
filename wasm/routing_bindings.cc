// Routing configurations carried from one provider's document to another's, and changed, for JavaScript. Texts go in
// and results come out as text_buffer.h says; a result's size is answered.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "dialproof/convert.h"
#include "dialproof/normalize.h"
#include "dialproof/patch.h"
#include "text_buffer.h"
#include "validation_settings.h"

namespace dialproof::wasm {
namespace {

// The input's texts, one behind the other.
struct ThreeTexts {
  std::string_view first;
  std::string_view second;
  std::string_view third;
};

ThreeTexts inputs(std::size_t first, std::size_t second, std::size_t third) {
  const std::string_view all = input(first + second + third);
  return {all.substr(0, first), all.substr(first, second), all.substr(first + second)};
}

std::size_t answer(std::string json) {
  releaseInput();
  return setOutput(std::move(json));
}

PatchOptions patchOptions() {
  const ValidationOptions options = validationOptions();
  return {options.limits, options.catalogue};
}

}  // namespace

// The two names, `from` perhaps empty, and behind them the document.
[[clang::export_name("convert")]] std::size_t convertInput(std::size_t fromBytes, std::size_t toBytes,
                                                           std::size_t bytes) {
  const auto [from, to, document] = inputs(fromBytes, toBytes, bytes);
  return answer(renderJson(convert(document, from, to, validationOptions())));
}

// A schema's or dialect's name, and behind it the two documents.
[[clang::export_name("patch")]] std::size_t patchInput(std::size_t schemaBytes, std::size_t currentBytes,
                                                       std::size_t wantedBytes) {
  const auto [schema, current, wanted] = inputs(schemaBytes, currentBytes, wantedBytes);
  return answer(renderJson(patch(schema, current, wanted, patchOptions())));
}

// A name, and behind it the document and the change.
[[clang::export_name("apply")]] std::size_t applyInput(std::size_t schemaBytes, std::size_t currentBytes,
                                                       std::size_t changeBytes) {
  const auto [schema, current, change] = inputs(schemaBytes, currentBytes, changeBytes);
  return answer(renderJson(apply(schema, current, change, patchOptions())));
}

// A name, and behind it the document.
[[clang::export_name("normalize")]] std::size_t normalizeInput(std::size_t schemaBytes, std::size_t bytes) {
  const auto [schema, document, nothing] = inputs(schemaBytes, bytes, 0);
  const ValidationOptions options = validationOptions();
  return answer(renderJson(normalize(schema, document, {options.limits, options.defaultRegion, options.catalogue})));
}

}  // namespace dialproof::wasm
