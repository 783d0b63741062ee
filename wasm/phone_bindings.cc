// Numbers as people write them, for JavaScript: libphonenumber's answers. Texts go in and results come out as
// text_buffer.h says; a result's size is answered.

#include <cstddef>

#include "call_settings.h"
#include "dialproof/number.h"
#include "text_buffer.h"

namespace dialproof::wasm {

[[clang::export_name("checkNumber")]] std::size_t checkInput(std::size_t bytes) {
  NumberOptions options;
  options.defaultRegion = defaultRegion();
  options.catalogue = catalogue();
  return setOutput(renderJson(checkNumber(input(bytes), options)));
}

[[clang::export_name("regions")]] std::size_t listRegions() {
  JsonValue::Array list;
  for (const RegionInfo& info : supportedRegions()) {
    list.emplace_back(JsonValue::Object{{"region", info.region}, {"callingCode", info.callingCode}});
  }
  return setOutput(toJson(list));
}

}  // namespace dialproof::wasm
