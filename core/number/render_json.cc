#include "diagnostic/render_json.h"

#include "dialproof/number.h"
#include "json/writer.h"

namespace dialproof {

std::string renderJson(const NumberResult& result) {
  std::string out;
  internal::JsonObjectWriter object(out);
  const auto text = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) object.member(name, value);
  };
  object.member("text", result.text);
  object.member("possible", result.possible);
  object.member("valid", result.valid);
  text("region", result.region);
  object.member("type", toString(result.type));
  if (result.callingCode != 0) object.member("callingCode", result.callingCode);
  text("nsn", result.nsn);
  text("extension", result.extension);
  text("e164", result.e164);
  text("international", result.international);
  text("national", result.national);
  text("rfc3966", result.rfc3966);
  object.key("diagnostics");
  internal::appendDiagnostics(out, result.diagnostics);
  object.close();
  return out;
}

}  // namespace dialproof
