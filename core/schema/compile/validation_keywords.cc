// Keywords of references, any value, text, numbers and counts, and the annotations.

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include "dialproof/number_type.h"
#include "format/format.h"
#include "json/decimal.h"
#include "regexp/compile.h"
#include "schema/compile/compiler.h"
#include "schema/compile/pattern_problem.h"
#include "schema/compile/uri.h"

namespace dialproof::internal {
namespace {

constexpr std::array kTypeBits = std::to_array<std::pair<std::string_view, TypeBit>>({
    {"null", kNullBit},
    {"boolean", kBooleanBit},
    {"integer", kIntegerBit},
    {"number", kNumberBit},
    {"string", kStringBit},
    {"array", kArrayBit},
    {"object", kObjectBit},
});

std::optional<std::uint32_t> numberTypeBit(std::string_view name) {
  for (auto type = static_cast<unsigned>(NumberType::kFixedLine); type <= static_cast<unsigned>(NumberType::kVoicemail);
       ++type) {
    if (toString(static_cast<NumberType>(type)) == name) return 1U << type;
  }
  return std::nullopt;
}

// "2", "2.0" and "2e0" alike; what no memory holds counts as the largest.
std::optional<std::uint64_t> toCount(std::string_view literal) {
  const auto value = Decimal::parse(literal);
  if (!value || !value->isInteger() || *value < *Decimal::parse("0")) return std::nullopt;
  const std::string digits = value->canonical();  // "25e3"
  std::uint64_t count = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
  if (error != std::errc()) return std::numeric_limits<std::uint64_t>::max();
  std::int64_t zeros = 0;
  if (*end == 'e') std::from_chars(end + 1, digits.data() + digits.size(), zeros);
  for (; zeros > 0; --zeros) {
    if (count > std::numeric_limits<std::uint64_t>::max() / 10) return std::numeric_limits<std::uint64_t>::max();
    count *= 10;
  }
  return count;
}

}  // namespace

// ---- References
// --------------------------------------------------------------------------------------------------------

void Compiler::compileRef(const Site& site, Op op, NodeIndex node) {
  if (const auto place = target(site, node)) emit(site, op, subschema(*place));
}

// 2020-12 core, section 8.2.3.2: dynamic only where the reference, followed statically, comes to a `$dynamicAnchor`.
void Compiler::compileDynamicRef(const Site& site, Op op, NodeIndex node) {
  const auto place = target(site, node);
  if (!place) return;
  const std::string anchor = fragmentOf(site.document().string(node));
  const auto& anchors = resources_[place->resource].dynamicAnchors;
  const auto dynamic = anchors.find(anchor);
  const bool isDynamic = dynamic != anchors.end() && dynamic->second == place->node;
  if (isDynamic) {
    dynamicNames_.insert(anchor);
    builder_.needDynamicScope();
  }
  emit(site, op, subschema(*place), isDynamic ? builder_.name(anchor) : kNone);
}

// ---- Any value
// ---------------------------------------------------------------------------------------------------------

void Compiler::compileType(const Site& site, Op op, NodeIndex node) {
  const Document& document = site.document();
  std::uint32_t mask = 0;
  const auto add = [&](NodeIndex name) {
    if (!expect(site, name, NodeType::kString)) return;
    const auto bit = std::find_if(kTypeBits.begin(), kTypeBits.end(),
                                  [&](const auto& row) { return row.first == document.string(name); });
    if (bit == kTypeBits.end()) return failValue(site, name, "type_name");
    mask |= bit->second;
  };
  if (document[node].type == NodeType::kArray) {
    document.forEachChild(node, add);
  } else {
    add(node);
  }
  emit(site, op, mask);
}

void Compiler::compileEnum(const Site& site, Op op, NodeIndex node) {
  if (expect(site, node, NodeType::kArray)) emit(site, op, builder_.list(constants(site, node)));
}

void Compiler::compileConst(const Site& site, Op op, NodeIndex node) {
  emit(site, op, builder_.constant(site.document(), node));
}

// ---- Text
// --------------------------------------------------------------------------------------------------------------

void Compiler::compileFormat(const Site& site, Op op, NodeIndex node) {
  if (!expect(site, node, NodeType::kString)) return;
  annotate(site, node);
  const auto format = formatOf(site.document().string(node));
  if (!format && options_.strict) return failValue(site, node, "format");
  if (format == Format::kE164) return compileE164(site);
  const bool asserted = options_.assertFormats || dialect(site).formatAssertion;
  if (format && asserted) emit(site, op, static_cast<std::uint32_t>(*format));
}

void Compiler::compileE164(const Site& site) {
  std::vector<std::uint32_t> words{0, 0};
  std::vector<std::uint32_t> regions;
  if (const auto options = find(site, "x-e164")) {
    if (!expect(site, *options, NodeType::kObject)) return;
    site.document().forEachChild(*options, [&](NodeIndex option) {
      const std::string_view name = site.document().key(option);
      if (name == "level") {
        const std::string_view level = site.document().literal(option);
        if (level != "\"valid\"" && level != "\"possible\"") failValue(site, option, "level");
        words[0] = level == "\"possible\"" ? 1 : 0;
      } else if (name == "region") {
        regions = nameOrNames(site, option);
      } else if (name == "type") {
        words[1] = numberTypes(site, option);
      } else {
        failValue(site, option, "e164_option");
      }
    });
  }
  words.push_back(static_cast<std::uint32_t>(regions.size()));
  words.insert(words.end(), regions.begin(), regions.end());
  emit(site, Op::kE164, builder_.words(words));
}

std::uint32_t Compiler::numberTypes(const Site& site, NodeIndex node) {
  const Document& document = site.document();
  std::uint32_t mask = 0;
  const auto add = [&](NodeIndex name) {
    if (!expect(site, name, NodeType::kString)) return;
    const auto bit = numberTypeBit(document.string(name));
    if (!bit) return failValue(site, name, "number_type");
    mask |= *bit;
  };
  if (document[node].type == NodeType::kArray) {
    document.forEachChild(node, add);
  } else {
    add(node);
  }
  return mask;
}

std::optional<std::uint32_t> Compiler::pattern(const Site& site, NodeIndex node, std::string_view source) {
  const auto compiled = compileRegexp(source);
  if (const auto* program = std::get_if<std::string>(&compiled)) return builder_.pattern(source, *program);
  const auto& fault = std::get<RegexpFault>(compiled);
  fail(site, node, "schema.unsupported_pattern",
       {{"pattern", source}, {"problem", toString(fault.problem)}, {"offset", fault.offset}});
  return std::nullopt;
}

void Compiler::compilePattern(const Site& site, Op op, NodeIndex node) {
  if (!expect(site, node, NodeType::kString)) return;
  if (const auto index = pattern(site, node, site.document().string(node))) emit(site, op, *index);
}

// ---- Numbers and counts
// ------------------------------------------------------------------------------------------------

std::optional<std::uint64_t> Compiler::count(const Site& site, NodeIndex node) {
  if (!expect(site, node, NodeType::kNumber)) return std::nullopt;
  const auto value = toCount(site.document().literal(node));
  if (!value) failValue(site, node, "count");
  return value;
}

void Compiler::compileCount(const Site& site, Op op, NodeIndex node) {
  const auto value = count(site, node);
  if (value) emit(site, op, static_cast<std::uint32_t>(*value), static_cast<std::uint32_t>(*value >> 32U));
}

void Compiler::compileBound(const Site& site, Op op, NodeIndex node) {
  if (!expect(site, node, NodeType::kNumber)) return;
  const auto value = Decimal::parse(site.document().literal(node));
  const bool fits = value && (op != Op::kMultipleOf || value->fitsAsDivisor());
  if (!fits) return failValue(site, node, op == Op::kMultipleOf ? "divisor" : "number");
  emit(site, op, builder_.bound(site.document(), node));
}

void Compiler::compileFlag(const Site& site, Op op, NodeIndex node) {
  if (expect(site, node, NodeType::kBoolean) && site.document()[node].boolean) emit(site, op, 0);
}

// ---- Names
// -------------------------------------------------------------------------------------------------------------

void Compiler::compileRequired(const Site& site, Op op, NodeIndex node) {
  emit(site, op, builder_.list(names(site, node)));
}

void Compiler::compileDependentRequired(const Site& site, Op op, NodeIndex node) {
  if (!expect(site, node, NodeType::kObject)) return;
  std::vector<std::uint32_t> words{site.document().childCount(node)};
  site.document().forEachChild(node, [&](NodeIndex member) {
    const std::vector<std::uint32_t> required = names(site, member);
    words.push_back(builder_.name(site.document().key(member)));
    words.push_back(static_cast<std::uint32_t>(required.size()));
    words.insert(words.end(), required.begin(), required.end());
  });
  emit(site, op, builder_.words(words));
}

std::vector<std::uint32_t> Compiler::names(const Site& site, NodeIndex node) {
  std::vector<std::uint32_t> names;
  if (!expect(site, node, NodeType::kArray)) return names;
  site.document().forEachChild(node, [&](NodeIndex item) {
    if (expect(site, item, NodeType::kString)) names.push_back(builder_.name(site.document().string(item)));
  });
  return names;
}

std::vector<std::uint32_t> Compiler::nameOrNames(const Site& site, NodeIndex node) {
  if (site.document()[node].type != NodeType::kString) return names(site, node);
  return {builder_.name(site.document().string(node))};
}

std::vector<std::uint32_t> Compiler::constants(const Site& site, NodeIndex node) {
  std::vector<std::uint32_t> nodes;
  site.document().forEachChild(node,
                               [&](NodeIndex item) { nodes.push_back(builder_.constant(site.document(), item)); });
  return nodes;
}

// ---- Annotations
// -------------------------------------------------------------------------------------------------------

void Compiler::annotate(const Site& site, NodeIndex node) {
  if (!options_.keepAnnotations) return;
  emit(site, Op::kAnnotation, builder_.name(site.document().key(node)), builder_.constant(site.document(), node));
}

void Compiler::describe(const Site& site, Op /*op*/, NodeIndex node) { annotate(site, node); }

void Compiler::noteDefault(const Site& site, Op /*op*/, NodeIndex node) {
  builder_.draft(site.index).row.defaultValue = builder_.constant(site.document(), node);
  annotate(site, node);
}

void Compiler::noteExamples(const Site& site, Op /*op*/, NodeIndex node) {
  if (!expect(site, node, NodeType::kArray)) return;
  if (site.document().childCount(node) > 0) {
    builder_.draft(site.index).row.example = builder_.constant(site.document(), node + 1);
  }
  annotate(site, node);
}

void Compiler::compileDeprecated(const Site& site, Op op, NodeIndex node) {
  if (!expect(site, node, NodeType::kBoolean)) return;
  annotate(site, node);
  if (!site.document()[node].boolean) return;
  const auto successors = find(site, "x-successors");
  emit(site, op, builder_.list(successors ? names(site, *successors) : std::vector<std::uint32_t>()));
}

void Compiler::nothing(const Site& /*site*/, Op /*op*/, NodeIndex /*node*/) {}

}  // namespace dialproof::internal
