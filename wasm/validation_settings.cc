#include "validation_settings.h"

#include <cstddef>

#include "call_settings.h"

namespace dialproof::wasm {
namespace {

ValidationOptions settings;

}  // namespace

[[clang::export_name("setLimits")]] void setLimits(std::size_t maxBytes, std::size_t maxDepth,
                                                   std::size_t maxDiagnostics) {
  settings.limits = {maxBytes, maxDepth, maxDiagnostics};
}

[[clang::export_name("setFlags")]] void setFlags(bool suggestions, bool comments, bool annotations) {
  settings.suggestions = suggestions;
  settings.comments = comments;
  settings.annotations = annotations;
}

ValidationOptions validationOptions() {
  ValidationOptions options = settings;
  options.defaultRegion = defaultRegion();
  options.catalogue = catalogue();
  return options;
}

}  // namespace dialproof::wasm
