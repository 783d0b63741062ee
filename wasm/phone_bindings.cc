// Numbers as people write them, for JavaScript: libphonenumber's answers. Texts go in and results come out as
// text_buffer.h says; a result's size is answered.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "call_settings.h"
#include "diagnostic/pack.h"
#include "dialproof/number.h"
#include "dialproof/phone.h"
#include "text_buffer.h"

namespace dialproof::wasm {
namespace {

std::string origin;
NumberResult last;

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

// What is said of the number, a line each; it is empty for what there is not, or is false.
// Reading JSON would take JavaScript longer than the check takes.
[[clang::export_name("checkNumber")]] std::size_t checkInput(std::size_t bytes, bool formats) {
  NumberOptions chosen = options();
  chosen.formats = formats;
  last = checkNumber(input(bytes), chosen);
  std::string out;
  const auto add = [&out](std::string_view line) { out.append(line).push_back('\n'); };
  add(last.possible ? "1" : "");
  add(last.valid ? "1" : "");
  add(std::to_string(static_cast<unsigned>(last.type)));
  add(std::to_string(last.callingCode));
  for (const std::string* text : {&last.region, &last.nsn, &last.extension, &last.e164, &last.international,
                                  &last.national, &last.rfc3966, &last.outOfCountry, &last.mobileDialing}) {
    add(*text);
  }
  return setOutput(std::move(out));
}

// What is wrong with the number that was checked last, packed as a result.
[[clang::export_name("diagnostics")]] std::size_t lastDiagnostics() {
  return setOutput(internal::pack({last.valid, {}, std::move(last.diagnostics)}));
}

// The input is a region; a type of kUnknown asks for any. Empty when there is none.
[[clang::export_name("exampleNumber")]] std::size_t exampleOf(std::size_t bytes, NumberType type) {
  return setOutput(exampleNumber(input(bytes), type).value_or(std::string()));
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
