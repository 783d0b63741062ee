// What became of a change, as JSON: the same bytes from the native library and from wasm.

#include <string>
#include <string_view>

#include "diagnostic/json_text.h"
#include "diagnostic/render_json.h"
#include "dialproof/normalize.h"
#include "dialproof/patch.h"

namespace dialproof {
namespace {

std::string begun(bool valid) { return valid ? R"({"valid":true)" : R"({"valid":false)"; }

void appendUnlessEmpty(std::string& out, std::string_view name, std::string_view text) {
  if (text.empty()) return;
  out.append(",\"").append(name).append("\":");
  internal::appendText(out, text);
}

}  // namespace

std::string toJson(const std::vector<PatchOperation>& operations) {
  std::string out;
  internal::appendOperations(out, operations);
  return out;
}

std::string renderJson(const PatchResult& result) {
  std::string out = begun(result.valid);
  appendUnlessEmpty(out, "requestSchema", result.requestSchema);
  appendUnlessEmpty(out, "body", result.body);
  out += R"(,"operations":)";
  internal::appendOperations(out, result.operations);
  out.append(R"(,"current":)").append(renderJson(result.current));
  out.append(R"(,"wanted":)").append(renderJson(result.wanted)).push_back('}');
  return out;
}

std::string renderJson(const ApplyResult& result) {
  std::string out = begun(result.valid);
  appendUnlessEmpty(out, "text", result.text);
  out.append(R"(,"current":)").append(renderJson(result.current));
  out.append(R"(,"change":)").append(renderJson(result.change)).push_back('}');
  return out;
}

std::string renderJson(const NormalizeResult& result) {
  std::string out = begun(result.valid);
  appendUnlessEmpty(out, "text", result.text);
  out.append(R"(,"changes":)").append(renderJson(result.changes)).push_back('}');
  return out;
}

}  // namespace dialproof
