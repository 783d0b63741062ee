// What became of a change, as JSON: the same bytes from the native library and from wasm.

#include "diagnostic/json_text.h"
#include "diagnostic/render_json.h"
#include "dialproof/normalize.h"
#include "dialproof/patch.h"

namespace dialproof {

std::string toJson(const std::vector<PatchOperation>& operations) {
  std::string out;
  internal::appendOperations(out, operations);
  return out;
}

std::string renderJson(const PatchResult& result) {
  std::string out = result.valid ? R"({"valid":true,"requestSchema":)" : R"({"valid":false,"requestSchema":)";
  internal::appendText(out, result.requestSchema);
  out += R"(,"body":)";
  internal::appendText(out, result.body);
  out += R"(,"operations":)";
  internal::appendOperations(out, result.operations);
  out.append(R"(,"current":)").append(renderJson(result.current));
  out.append(R"(,"wanted":)").append(renderJson(result.wanted)).push_back('}');
  return out;
}

std::string renderJson(const ApplyResult& result) {
  std::string out = result.valid ? R"({"valid":true,"text":)" : R"({"valid":false,"text":)";
  internal::appendText(out, result.text);
  out.append(R"(,"current":)").append(renderJson(result.current));
  out.append(R"(,"change":)").append(renderJson(result.change)).push_back('}');
  return out;
}

std::string renderJson(const NormalizeResult& result) {
  std::string out = result.valid ? R"({"valid":true,"text":)" : R"({"valid":false,"text":)";
  internal::appendText(out, result.text);
  out.append(R"(,"changes":)").append(renderJson(result.changes)).push_back('}');
  return out;
}

}  // namespace dialproof
