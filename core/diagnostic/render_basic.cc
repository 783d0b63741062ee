// JSON Schema's "basic" output: a flat list of output units.

#include "diagnostic/errors.h"
#include "dialproof/render.h"
#include "json/writer.h"

namespace dialproof {
namespace {

using internal::JsonObjectWriter;

// Each unit says `valid`, as JSON Schema's schema for its output asks.
template <typename Raised>
JsonObjectWriter beginUnit(std::string& out, bool valid, const Raised& raised) {
  JsonObjectWriter unit(out);
  unit.member("valid", valid);
  unit.member("keywordLocation", raised.keywordLocation);
  if (!raised.absoluteKeywordLocation.empty()) {
    unit.member("absoluteKeywordLocation", raised.absoluteKeywordLocation);
  }
  unit.member("instanceLocation", raised.instanceLocation);
  return unit;
}

}  // namespace

std::string renderBasic(const ValidationResult& result) {
  std::string out;
  JsonObjectWriter object(out);
  object.member("valid", result.valid);
  if (!result.valid) {
    object.key("errors");
    internal::appendJsonArray(out, internal::errorsOf(result), [&](const Diagnostic* error) {
      JsonObjectWriter unit = beginUnit(out, false, *error);
      unit.member("error", error->message);
      unit.close();
    });
  } else if (!result.annotations.empty()) {
    object.key("annotations");
    internal::appendJsonArray(out, result.annotations, [&](const Annotation& annotation) {
      JsonObjectWriter unit = beginUnit(out, true, annotation);
      unit.member("annotation", annotation.value);
      unit.close();
    });
  }
  object.close();
  return out;
}

}  // namespace dialproof
