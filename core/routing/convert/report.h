// What convert() has to say, gathered: places in the source get their lines and columns here, and codes their words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dialproof/schema.h"
#include "json/document.h"
#include "json/text_position.h"

namespace dialproof::internal {

class Report {
 public:
  Report(std::string_view text, const ValidationOptions& options) : options_(options), positions_(text) {}

  /// What validate() said of the source.
  void take(std::vector<Diagnostic> diagnostics);
  /// Of the source as a whole.
  void tell(std::string_view code, JsonValue::Object params);
  /// Of a place in the source.
  void tell(std::string_view code, const Document& source, NodeIndex node, JsonValue::Object params);
  /// Of the answer: no place in the source, but perhaps a reason there.
  void tellOfAnswer(std::string_view code, std::string place, JsonValue::Object params,
                    std::optional<Condition> because);

  /// In the order in which it was told, with a note of what was left out.
  std::vector<Diagnostic> finish() &&;

 private:
  void add(Diagnostic diagnostic);

  const ValidationOptions& options_;
  TextPositions positions_;
  std::vector<Diagnostic> diagnostics_;
  std::size_t omitted_ = 0;
};

}  // namespace dialproof::internal
