// The core's functions for JavaScript: few, coarse, without logic. Texts go in and results come out as text_buffer.h
// says; a result's size is answered, 0 where a document is valid and there is nothing to say of it.

#include <emscripten/bind.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dialproof/number.h"
#include "dialproof/schema.h"
#include "text_buffer.h"

namespace {

using namespace dialproof;

struct CallOptions {
  std::string defaultRegion;
  std::string messages;  // a catalogue's JSON text; empty for English
  double maxBytes = 0;
  double maxDepth = 0;
  double maxDiagnostics = 0;
  bool suggestions = true;
  bool comments = false;
  bool annotations = false;
};

// Options are set once and used by many calls: most callers never have any.
struct PreparedOptions {
  ValidationOptions validation;
  MessageCatalogue catalogue;
};
PreparedOptions prepared;

// A schema by its handle, and the name that its results carry.
struct Entry {
  std::optional<Schema> schema;
  std::string name;
};
std::vector<Entry> entries;
std::vector<int> released;  // handles to give out again

void prepare(const CallOptions& options) {
  prepared.catalogue = options.messages.empty() ? MessageCatalogue() : MessageCatalogue::fromJson(options.messages);
  ValidationOptions& out = prepared.validation;
  out.limits = {static_cast<std::size_t>(options.maxBytes), static_cast<std::size_t>(options.maxDepth),
                static_cast<std::size_t>(options.maxDiagnostics)};
  out.defaultRegion = options.defaultRegion;
  out.catalogue = options.messages.empty() ? nullptr : &prepared.catalogue;
  out.suggestions = options.suggestions;
  out.comments = options.comments;
  out.annotations = options.annotations;
}

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

// The handle of the built-in schema whose id the input is; -1 when there is none.
int builtIn(std::size_t bytes) { return keep(Schema::builtIn(wasm::input(bytes)), wasm::input(bytes)); }

// The handle of the compiled schema in the input; -1 when it is none.
int load(std::size_t bytes) { return keep(Schema::load(wasm::input(bytes)), {}); }

void release(int handle) {
  entries[static_cast<std::size_t>(handle)] = {};
  released.push_back(handle);
}

std::size_t validateInput(int handle, std::size_t bytes) {
  const Entry& entry = entries[static_cast<std::size_t>(handle)];
  ValidationResult result = entry.schema->validate(wasm::input(bytes), prepared.validation);
  wasm::releaseInput();
  const bool nothingToSay = result.valid && result.diagnostics.empty() && result.annotations.empty();
  if (nothingToSay) return 0;
  result.schema = entry.name;
  return wasm::setOutput(renderJson(result));
}

// What is answered for an id that names no schema.
std::size_t refuseSchema(const std::string& schemaId) {
  return wasm::setOutput(renderJson(validate(schemaId, {}, prepared.validation)));
}

std::size_t refuseInput(const std::string& schemaId, double bytes) {
  return wasm::setOutput(renderJson(refuseSize(schemaId, static_cast<std::size_t>(bytes), prepared.validation)));
}

std::size_t checkNumberInput(std::size_t bytes, bool strict) {
  const NumberOptions options{prepared.validation.defaultRegion, prepared.validation.catalogue};
  const std::string_view text = wasm::input(bytes);
  return wasm::setOutput(renderJson(strict ? checkE164(text, options) : checkNumber(text, options)));
}

std::size_t listSchemas() {
  JsonValue::Array list;
  for (const SchemaInfo& info : schemas()) {
    list.emplace_back(JsonValue::Object{{"id", info.id},
                                        {"dialect", info.dialect},
                                        {"uri", info.uri},
                                        {"title", info.title},
                                        {"description", info.description},
                                        {"json", info.json}});
  }
  return wasm::setOutput(toJson(list));
}

std::size_t listRegions() {
  JsonValue::Array list;
  for (const RegionInfo& info : supportedRegions()) {
    list.emplace_back(JsonValue::Object{{"region", info.region}, {"callingCode", info.callingCode}});
  }
  return wasm::setOutput(toJson(list));
}

std::size_t listCodes() {
  JsonValue::Array list;
  for (const DiagnosticCode& code : diagnosticCodes()) {
    list.emplace_back(JsonValue::Object{
        {"code", code.code}, {"severity", toString(code.severity)}, {"description", code.description}});
  }
  return wasm::setOutput(toJson(list));
}

std::size_t listMessages() {
  JsonValue::Object messages;
  for (const auto& [key, text] : englishMessages()) messages.emplace_back(key, text);
  return wasm::setOutput(toJson(messages));
}

std::string version() { return DIALPROOF_VERSION; }

}  // namespace

EMSCRIPTEN_BINDINGS(dialproof) {
  emscripten::value_object<CallOptions>("CallOptions")
      .field("defaultRegion", &CallOptions::defaultRegion)
      .field("messages", &CallOptions::messages)
      .field("maxBytes", &CallOptions::maxBytes)
      .field("maxDepth", &CallOptions::maxDepth)
      .field("maxDiagnostics", &CallOptions::maxDiagnostics)
      .field("suggestions", &CallOptions::suggestions)
      .field("comments", &CallOptions::comments)
      .field("annotations", &CallOptions::annotations);
  emscripten::function("reserveInput", &wasm::reserveInput);
  emscripten::function("outputAddress", &wasm::outputAddress);
  emscripten::function("prepare", &prepare);
  emscripten::function("builtIn", &builtIn);
  emscripten::function("load", &load);
  emscripten::function("release", &release);
  emscripten::function("validate", &validateInput);
  emscripten::function("refuseSchema", &refuseSchema);
  emscripten::function("refuseSize", &refuseInput);
  emscripten::function("checkNumber", &checkNumberInput);
  emscripten::function("schemas", &listSchemas);
  emscripten::function("regions", &listRegions);
  emscripten::function("codes", &listCodes);
  emscripten::function("messages", &listMessages);
  emscripten::function("version", &version);
}
