#include "diagnostic/render_json.h"

#include "dialproof/number.h"
#include "dialproof/phone.h"
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
  text("outOfCountry", result.outOfCountry);
  text("mobileDialing", result.mobileDialing);
  object.key("diagnostics");
  internal::appendDiagnostics(out, result.diagnostics);
  object.close();
  return out;
}

std::string renderJson(const NumberMatchResult& result) {
  std::string out;
  internal::JsonObjectWriter object(out);
  object.member("match", toString(result.match));
  object.key("first");
  internal::appendDiagnostics(out, result.first);
  object.key("second");
  internal::appendDiagnostics(out, result.second);
  object.close();
  return out;
}

}  // namespace dialproof
