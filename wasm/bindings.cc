// The core's functions for JavaScript: few, coarse, without logic. Text goes in through one buffer that JavaScript
// fills with TextEncoder.encodeInto; results come back as one JSON text.

#include <emscripten/bind.h>

#include <cstddef>
#include <cstdint>
#include <string>

#include "dialproof/number.h"
#include "dialproof/schema.h"

namespace {

using namespace dialproof;

// What is kept between calls; a larger document's memory is given back.
constexpr std::size_t kKeptInput = std::size_t{1} << 20;

std::string input;

std::uintptr_t reserveInput(std::size_t bytes) {
  input.resize(bytes);
  return reinterpret_cast<std::uintptr_t>(input.data());
}

struct CallOptions {
  std::string defaultRegion;
  std::string messages;  // a catalogue's JSON text; empty for English
  double maxBytes = 0;
  double maxDepth = 0;
  double maxDiagnostics = 0;
};

template <typename Use>
std::string withCatalogue(const CallOptions& options, Use use) {
  if (options.messages.empty()) return use(nullptr);
  const MessageCatalogue catalogue = MessageCatalogue::fromJson(options.messages);
  return use(&catalogue);
}

ValidationOptions toValidationOptions(const CallOptions& options, const MessageCatalogue* catalogue) {
  ValidationOptions out;
  out.limits = {static_cast<std::size_t>(options.maxBytes), static_cast<std::size_t>(options.maxDepth),
                static_cast<std::size_t>(options.maxDiagnostics)};
  out.defaultRegion = options.defaultRegion;
  out.catalogue = catalogue;
  return out;
}

std::string validateInput(const std::string& schemaId, std::size_t bytes, const CallOptions& options) {
  std::string result = withCatalogue(options, [&](const MessageCatalogue* catalogue) {
    return renderJson(validate(schemaId, {input.data(), bytes}, toValidationOptions(options, catalogue)));
  });
  if (input.capacity() > kKeptInput) input = std::string();
  return result;
}

std::string refuseInput(const std::string& schemaId, double bytes, const CallOptions& options) {
  return withCatalogue(options, [&](const MessageCatalogue* catalogue) {
    return renderJson(refuseSize(schemaId, static_cast<std::size_t>(bytes), toValidationOptions(options, catalogue)));
  });
}

std::string checkNumberInput(std::size_t bytes, bool strict, const CallOptions& options) {
  return withCatalogue(options, [&](const MessageCatalogue* catalogue) {
    const NumberOptions numberOptions{options.defaultRegion, catalogue};
    const std::string_view text(input.data(), bytes);
    return renderJson(strict ? checkE164(text, numberOptions) : checkNumber(text, numberOptions));
  });
}

std::string listSchemas() {
  JsonValue::Array list;
  for (const SchemaInfo& info : schemas()) {
    list.emplace_back(JsonValue::Object{{"id", info.id},
                                        {"dialect", info.dialect},
                                        {"uri", info.uri},
                                        {"title", info.title},
                                        {"description", info.description},
                                        {"json", info.json}});
  }
  return toJson(list);
}

std::string listRegions() {
  JsonValue::Array list;
  for (const RegionInfo& info : supportedRegions()) {
    list.emplace_back(JsonValue::Object{{"region", info.region}, {"callingCode", info.callingCode}});
  }
  return toJson(list);
}

std::string listCodes() {
  JsonValue::Array list;
  for (const DiagnosticCode& code : diagnosticCodes()) {
    list.emplace_back(JsonValue::Object{
        {"code", code.code}, {"severity", toString(code.severity)}, {"description", code.description}});
  }
  return toJson(list);
}

std::string listMessages() {
  JsonValue::Object messages;
  for (const auto& [key, text] : englishMessages()) messages.emplace_back(key, text);
  return toJson(messages);
}

std::string version() { return DIALPROOF_VERSION; }

}  // namespace

EMSCRIPTEN_BINDINGS(dialproof) {
  emscripten::value_object<CallOptions>("CallOptions")
      .field("defaultRegion", &CallOptions::defaultRegion)
      .field("messages", &CallOptions::messages)
      .field("maxBytes", &CallOptions::maxBytes)
      .field("maxDepth", &CallOptions::maxDepth)
      .field("maxDiagnostics", &CallOptions::maxDiagnostics);
  emscripten::function("reserveInput", &reserveInput);
  emscripten::function("validate", &validateInput);
  emscripten::function("refuse", &refuseInput);
  emscripten::function("checkNumber", &checkNumberInput);
  emscripten::function("schemas", &listSchemas);
  emscripten::function("regions", &listRegions);
  emscripten::function("codes", &listCodes);
  emscripten::function("messages", &listMessages);
  emscripten::function("version", &version);
}
