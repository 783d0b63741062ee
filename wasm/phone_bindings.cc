// Numbers as people write them, for JavaScript: libphonenumber's answers. Texts go in and results come out as
// text_buffer.h says; a result's size is answered.

#include <cstddef>
#include <string>

#include "call_settings.h"
#include "dialproof/number.h"
#include "dialproof/phone.h"
#include "text_buffer.h"

namespace dialproof::wasm {
namespace {

std::string origin;

NumberOptions options() {
  NumberOptions options;
  options.defaultRegion = defaultRegion();
  options.dialledFrom = origin;
  options.catalogue = catalogue();
  return options;
}

std::size_t answer(const TypedText& typed) {
  return setOutput(toJson(JsonValue::Object{{"text", typed.text}, {"caret", typed.caret}}));
}

}  // namespace

// A region, which may be empty.
[[clang::export_name("setDialledFrom")]] void setDialledFrom(std::size_t bytes) { origin = input(bytes); }

[[clang::export_name("checkNumber")]] std::size_t checkInput(std::size_t bytes, bool formats) {
  NumberOptions chosen = options();
  chosen.formats = formats;
  return setOutput(renderJson(checkNumber(input(bytes), chosen)));
}

// Two texts, one behind the other.
[[clang::export_name("matchNumbers")]] std::size_t matchInput(std::size_t firstBytes, std::size_t secondBytes) {
  const std::string_view both = input(firstBytes + secondBytes);
  return setOutput(renderJson(matchNumbers(both.substr(0, firstBytes), both.substr(firstBytes), options())));
}

// Places are offsets in bytes, here and below.
[[clang::export_name("formatAsYouType")]] std::size_t formatInput(std::size_t bytes, std::size_t caret) {
  return answer(formatAsYouType(input(bytes), caret, defaultRegion()));
}

// The text, and behind it what is inserted.
[[clang::export_name("editAsYouType")]] std::size_t editInput(std::size_t bytes, std::size_t insertedBytes,
                                                              std::size_t begin, std::size_t end, bool isForward) {
  const std::string_view both = input(bytes + insertedBytes);
  return answer(editAsYouType(both.substr(0, bytes), {begin, end, both.substr(bytes), isForward}, defaultRegion()));
}

[[clang::export_name("regions")]] std::size_t listRegions() {
  JsonValue::Array list;
  for (const RegionInfo& info : supportedRegions()) {
    list.emplace_back(JsonValue::Object{{"region", info.region}, {"callingCode", info.callingCode}});
  }
  return setOutput(toJson(list));
}

}  // namespace dialproof::wasm
