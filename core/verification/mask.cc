#include "verification/mask.h"

#include <cstdint>

#include "dialproof/verification.h"
#include "json/writer.h"
#include "verification/words.h"

namespace dialproof::internal {
namespace {

constexpr std::string_view kImpersonal =
    "attestedAt|country|createdAt|entityType|id|organizationId|slackNotificationJobId|slackNotificationStatus|status|"
    "submittedAt|updatedAt";

void appendChildren(std::string& out, const Document& document, NodeIndex container, bool areNamed) {
  bool isFirst = true;
  document.forEachChild(container, [&](NodeIndex child) {
    if (!isFirst) out.push_back(',');
    isFirst = false;
    if (areNamed) {
      appendJsonString(out, document.key(child));
      out.push_back(':');
    }
    const NodeType type = document[child].type;
    const bool isContainer = type == NodeType::kObject || type == NodeType::kArray;
    if (areNamed && !isContainer && isImpersonal(document.key(child))) {
      out += document.literal(child);
    } else {
      appendMasked(out, document, child);
    }
  });
}

}  // namespace

std::string masked(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    const auto byte = static_cast<std::uint8_t>(c);
    const bool continues = (byte & 0xC0U) == 0x80U;
    if (continues) continue;
    if (isDigit(c)) {
      out.push_back('0');
    } else if (byte >= 0x80 || isAsciiLetter(c)) {
      out.push_back(c >= 'A' && c <= 'Z' ? 'X' : 'x');
    } else {
      out.push_back(c);
    }
  }
  return out;
}

bool isImpersonal(std::string_view name) { return isAmong(name, kImpersonal); }

void appendMasked(std::string& out, const Document& document, NodeIndex node) {
  switch (document[node].type) {
    case NodeType::kNull:
    case NodeType::kBoolean: out += document.literal(node); break;
    case NodeType::kNumber: out.push_back('0'); break;
    case NodeType::kString: appendJsonString(out, masked(document.string(node))); break;
    case NodeType::kArray:
    case NodeType::kObject: {
      const bool isObject = document[node].type == NodeType::kObject;
      out.push_back(isObject ? '{' : '[');
      appendChildren(out, document, node, isObject);
      out.push_back(isObject ? '}' : ']');
      break;
    }
  }
}

}  // namespace dialproof::internal

namespace dialproof {

std::optional<std::string> redact(std::string_view text) {
  constexpr std::size_t kDeepest = 256;
  internal::JsonFaults faults(1);
  const auto document = internal::Document::read(text, {text.size(), kDeepest, 1}, faults);
  if (!document) return std::nullopt;
  std::string out;
  internal::appendMasked(out, *document, internal::Document::kRoot);
  return out;
}

}  // namespace dialproof
