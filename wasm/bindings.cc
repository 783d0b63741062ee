// The schema engine and strict E.164 for JavaScript: few functions, coarse, without logic. Texts go in and results come
// out as text_buffer.h says; a result's size is answered, 0 where a document is valid and there is nothing to say of
// it.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "call_settings.h"
#include "diagnostic/pack.h"
#include "dialproof/e164.h"
#include "dialproof/schema.h"
#include "text_buffer.h"
#include "validation_settings.h"

namespace dialproof::wasm {
namespace {

// A schema by its handle, and the name that its results carry.
struct Entry {
  std::optional<Schema> schema;
  std::string name;
};
std::vector<Entry> entries;
std::vector<int> released;  // handles to give out again

int keep(std::optional<Schema> schema, std::string_view name) {
  if (!schema) return -1;
  int handle = static_cast<int>(entries.size());
  if (released.empty()) {
    entries.emplace_back();
  } else {
    handle = released.back();
    released.pop_back();
  }
  entries[static_cast<std::size_t>(handle)] = {std::move(schema), std::string(name)};
  return handle;
}

std::size_t answer(int handle, std::size_t bytes, std::string (*write)(const ValidationResult&)) {
  const Entry& entry = entries[static_cast<std::size_t>(handle)];
  ValidationResult result = entry.schema->validate(input(bytes), validationOptions());
  releaseInput();
  const bool nothingToSay = result.valid && result.diagnostics.empty() && result.annotations.empty();
  if (nothingToSay) return 0;
  result.schema = entry.name;
  return setOutput(write(result));
}

}  // namespace

// The handle of the built-in schema whose id the input is; -1 when there is none.
[[clang::export_name("builtIn")]] int builtIn(std::size_t bytes) {
  return keep(Schema::builtIn(input(bytes)), input(bytes));
}

// The handle of the compiled schema in the input; -1 when it is none.
[[clang::export_name("load")]] int load(std::size_t bytes) { return keep(Schema::load(input(bytes)), {}); }

[[clang::export_name("release")]] void release(int handle) {
  entries[static_cast<std::size_t>(handle)] = {};
  released.push_back(handle);
}

[[clang::export_name("validate")]] std::size_t validateInput(int handle, std::size_t bytes) {
  return answer(handle, bytes, internal::pack);
}

[[clang::export_name("validateToJson")]] std::size_t validateInputToJson(int handle, std::size_t bytes) {
  return answer(handle, bytes, renderJson);
}

// What is answered where the input is an id that names no schema.
[[clang::export_name("refuseSchema")]] std::size_t refuseSchema(std::size_t bytes) {
  return setOutput(renderJson(validate(input(bytes), {}, validationOptions())));
}

// What is answered for a document of that size where that is too large; the input is its schema's id.
[[clang::export_name("refuseSize")]] std::size_t refuseInput(std::size_t bytes, std::size_t documentBytes) {
  return setOutput(renderJson(refuseSize(input(bytes), documentBytes, validationOptions())));
}

[[clang::export_name("checkE164")]] std::size_t checkInput(std::size_t bytes, E164Level level) {
  return setOutput(renderJson(checkE164(input(bytes), {level, defaultRegion(), catalogue()})));
}

[[clang::export_name("schemas")]] std::size_t listSchemas() {
  JsonValue::Array list;
  for (const SchemaInfo& info : schemas()) {
    list.emplace_back(JsonValue::Object{{"id", info.id},
                                        {"dialect", info.dialect},
                                        {"uri", info.uri},
                                        {"title", info.title},
                                        {"description", info.description}});
  }
  return setOutput(toJson(list));
}

[[clang::export_name("codes")]] std::size_t listCodes() {
  JsonValue::Array list;
  for (const DiagnosticCode& code : diagnosticCodes()) {
    list.emplace_back(JsonValue::Object{
        {"code", code.code}, {"severity", toString(code.severity)}, {"description", code.description}});
  }
  return setOutput(toJson(list));
}

[[clang::export_name("messages")]] std::size_t listMessages() {
  JsonValue::Object messages;
  for (const auto& [key, text] : englishMessages()) messages.emplace_back(key, text);
  return setOutput(toJson(messages));
}

}  // namespace dialproof::wasm
