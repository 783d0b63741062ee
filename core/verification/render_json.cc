#include "diagnostic/render_json.h"
#include "dialproof/verification.h"
#include "json/writer.h"

namespace dialproof {

std::string renderJson(const Assessment& assessment) {
  std::string out;
  internal::JsonObjectWriter writer(out);
  writer.member("valid", assessment.result.valid);
  writer.member("schema", assessment.result.schema);
  writer.member("completeness", assessment.completeness);
  writer.key("missing");
  internal::appendJsonArray(out, assessment.missing,
                            [&](const std::string& pointer) { internal::appendJsonString(out, pointer); });
  writer.key("next");
  internal::JsonObjectWriter next(out);
  next.member("action", toString(assessment.next.action));
  const bool hasPlace = assessment.next.action <= NextStep::Action::kCorrect;
  if (hasPlace) next.member("instanceLocation", assessment.next.instanceLocation);
  next.close();
  writer.key("diagnostics");
  internal::appendDiagnostics(out, assessment.result.diagnostics);
  writer.close();
  return out;
}

}  // namespace dialproof
