#include "dialproof/explain.h"

#include <algorithm>
#include <vector>

#include "dialproof/verification.h"
#include "explain/explanations.h"
#include "json/writer.h"
#include "schema/evaluate/suggest.h"

namespace dialproof {
namespace {

constexpr std::string_view kParams = "params: ";

template <typename Rows>
auto findRow(const Rows& rows, std::string_view code) {
  return std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.code == code; });
}

void addMember(internal::JsonObjectWriter& object, std::string_view name, std::string_view value) {
  if (!value.empty()) object.member(name, value);
}

}  // namespace

std::optional<Explanation> explain(std::string_view code) {
  const auto codes = diagnosticCodes();
  const auto known = findRow(codes, code);
  if (known == codes.end()) return std::nullopt;
  Explanation explanation;
  explanation.code = known->code;
  explanation.severity = known->severity;
  const std::size_t params = known->description.find(kParams);
  explanation.meaning = known->description.substr(0, params == std::string_view::npos ? params : params - 1);
  if (params != std::string_view::npos) explanation.params = known->description.substr(params + kParams.size());
  if (const auto rule = findRow(routingRules(), code); rule != routingRules().end()) explanation.rule = *rule;
  if (const auto rule = findRow(verificationRules(), code); rule != verificationRules().end()) {
    explanation.rule = RoutingRule{rule->code, rule->source, rule->because};
  }
  const auto rows = internal::explanationRows();
  if (const auto row = findRow(rows, code); row != rows.end()) {
    explanation.mend = row->mend;
    explanation.dialects = row->dialects;
    explanation.detail = row->detail;
    explanation.example = row->example;
  }
  return explanation;
}

std::optional<std::string_view> nearestCode(std::string_view word) {
  std::vector<std::string_view> codes;
  for (const DiagnosticCode& known : diagnosticCodes()) {
    if (known.code.substr(known.code.find('.') + 1) == word) return known.code;
    codes.push_back(known.code);
  }
  const auto nearest = internal::nearest(word, codes);
  return nearest ? std::optional(codes[*nearest]) : std::nullopt;
}

std::string renderJson(const Explanation& explanation) {
  std::string out;
  internal::JsonObjectWriter object(out);
  object.member("code", explanation.code);
  object.member("severity", toString(explanation.severity));
  object.member("meaning", explanation.meaning);
  addMember(object, "params", explanation.params);
  addMember(object, "mend", explanation.mend);
  if (explanation.rule) {
    object.member("source", toString(explanation.rule->source));
    object.member("because", explanation.rule->because);
  }
  addMember(object, "dialects", explanation.dialects);
  addMember(object, "detail", explanation.detail);
  if (explanation.example) {
    object.key("example");
    internal::JsonObjectWriter example(out);
    addMember(example, "schema", explanation.example->schema);
    example.member("text", explanation.example->text);
    addMember(example, "other", explanation.example->other);
    example.close();
  }
  object.close();
  return out;
}

}  // namespace dialproof
