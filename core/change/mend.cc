#include "change/mend.h"

#include <string>

#include "e164/e164_check.h"
#include "plan/numbering_plan.h"

namespace dialproof::internal {
namespace {

std::string_view textOf(const Document& document, NodeIndex node) {
  return document[node].type == NodeType::kString ? document.string(node) : std::string_view();
}

// ---- None, and not yet

bool takesNull(const Program& program, std::uint32_t subschema) {
  const Instruction* type = program.find(subschema, Op::kType);
  return type != nullptr && (type->a & kNullBit) != 0;
}

// What the provider writes for none is the member's default, or else null.
std::optional<JsonValue> noneOf(const Program& program, std::uint32_t subschema) {
  if (subschema == kNone) return std::nullopt;
  const std::uint32_t value = program.subschema(subschema).defaultValue;
  if (value != kNone) return program.constant(value);
  return takesNull(program, subschema) ? std::optional(JsonValue()) : std::nullopt;
}

constexpr std::string_view kNotYetYear = "9999-";

bool isNotYet(const JsonValue& value) {
  return value.asString() != nullptr && value.asString()->starts_with(kNotYetYear);
}

std::optional<JsonValue> notYetOf(const Finding& finding, const Program& program, std::uint32_t subschema) {
  const JsonValue params(finding.diagnostic.params);
  if (const JsonValue* expected = params.find("expected"); expected != nullptr && isNotYet(*expected)) return *expected;
  const auto none = noneOf(program, subschema);
  return none && isNotYet(*none) ? none : std::nullopt;
}

// ---- Numbers

// The country that a document states of a number: beside it, or around it.
std::string_view statedRegion(const Document& document, NodeIndex number) {
  const auto country = [&](NodeIndex object, std::string_view name) -> std::string_view {
    const auto member = document.find(object, name);
    const std::string_view text = member ? textOf(document, *member) : std::string_view();
    return NumberingPlan::current().findRegion(text) == nullptr ? std::string_view() : text;
  };
  NodeIndex around = number;
  while (around != Document::kRoot) {
    around = document[around].parent;
    for (const std::string_view name : {"CountryCode", "country_code", "country"}) {
      if (const auto region = country(around, name); !region.empty()) return region;
    }
    const auto business = document.find(around, "businessProfile");
    if (!business) continue;
    if (const auto region = country(*business, "country"); !region.empty()) return region;
  }
  return {};
}

bool isInternational(std::string_view text) {
  constexpr std::string_view kFullWidthPlus = "\xEF\xBC\x8B";
  const std::size_t digit = text.find_first_of("0123456789");
  const std::size_t plus = std::min(text.find('+'), text.find(kFullWidthPlus));
  return plus < digit || (digit != std::string_view::npos && text.substr(digit).starts_with("00"));
}

bool isOfCallingCode(std::string_view e164, std::string_view region) {
  const PlanRegion* plan = NumberingPlan::current().findRegion(region);
  return plan != nullptr && e164.substr(1).starts_with(std::to_string(plan->callingCode));
}

// A plus and digits, of a text that has nothing else but what people put between digits.
std::optional<std::string> withoutSeparators(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    const bool isPlus = c == '+' && digits.empty();
    if (isPlus || (c >= '0' && c <= '9')) {
      digits.push_back(c);
    } else if (std::string_view(" -.()/").find(c) == std::string_view::npos) {
      return std::nullopt;
    }
  }
  return digits.starts_with('+') && digits != text ? std::optional(digits) : std::nullopt;
}

std::optional<std::string> inE164(std::string_view text, std::string_view region) {
  if (isInternational(text)) {
    auto number = suggestE164(text, region);
    return number ? number : withoutSeparators(text);
  }
  if (region.empty()) return std::nullopt;
  auto number = suggestE164(text, region);
  return number && isOfCallingCode(*number, region) ? number : std::nullopt;
}

}  // namespace

std::optional<Mended> mend(const Document& document, NodeIndex node, const Finding& finding, const Program& program,
                           std::uint32_t subschema, std::string_view defaultRegion) {
  const std::string_view code = finding.diagnostic.code;
  const std::string_view text = textOf(document, node);
  const auto sentinel = [](std::optional<JsonValue> value) {
    return value ? std::optional(Mended{"normalize.sentinel", *std::move(value)}) : std::nullopt;
  };
  const bool isNone =
      document[node].type == NodeType::kNull || (document[node].type == NodeType::kString && text.empty());
  if (isNone) return sentinel(noneOf(program, subschema));
  if (text.starts_with(kNotYetYear)) return sentinel(notYetOf(finding, program, subschema));
  const bool mayBeNumber = code.starts_with("number.") || (code == "schema.pattern" && text.starts_with('+'));
  if (text.empty() || !mayBeNumber) return std::nullopt;
  const std::string_view stated = statedRegion(document, node);
  auto number = inE164(text, stated.empty() ? defaultRegion : stated);
  return number ? std::optional(Mended{"normalize.number", *std::move(number)}) : std::nullopt;
}

}  // namespace dialproof::internal
