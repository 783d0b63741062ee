#include "verification/form.h"

#include <array>

#include "json/edit.h"
#include "verification/countries.h"
#include "verification/words.h"

namespace dialproof::internal {
namespace {

using Need = FormField::Need;

constexpr std::array kFields = std::to_array<FormField>({
    {"/businessProfile/country"},
    {"/businessProfile/entityType"},
    {"/businessProfile/legalName"},
    {"/businessProfile/registrationId"},
    {"/businessProfile/displayName", Need::kNever},
    {"/businessProfile/website"},
    {"/businessProfile/address/street"},
    {"/businessProfile/address/city"},
    {"/businessProfile/address/region", Need::kSubdivision},
    {"/businessProfile/address/postalCode", Need::kPostalCode},
    {"/businessProfile/useCase"},
    {"/businessProfile/expectedUsage"},
    {"/authorizedRepresentative/name"},
    {"/authorizedRepresentative/title"},
    {"/authorizedRepresentative/email"},
    {"/authorizedRepresentative/phone"},
    {"/attestationAccepted"},
});

std::string_view countryOfAddress(const Document& document) {
  const std::string_view own = textAt(document, "/businessProfile/address/country");
  return isCountry(own) ? own : textAt(document, "/businessProfile/country");
}

bool hasContent(const Document& document, NodeIndex node) {
  switch (document[node].type) {
    case NodeType::kNull: return false;
    case NodeType::kBoolean: return document[node].boolean;
    case NodeType::kString: return !trimmed(document.string(node)).empty();
    case NodeType::kNumber:
    case NodeType::kArray: return true;
    case NodeType::kObject: break;
  }
  bool found = false;
  document.forEachChild(node, [&](NodeIndex child) { found = found || hasContent(document, child); });
  return found;
}

}  // namespace

std::span<const FormField> formFields() { return kFields; }

bool isNeeded(const FormField& field, const Document& document) {
  switch (field.need) {
    case Need::kAlways: return true;
    case Need::kPostalCode: return findPostalCodes(countryOfAddress(document)) != nullptr;
    case Need::kSubdivision: return findSubdivisions(countryOfAddress(document)) != nullptr;
    case Need::kNever: return false;
  }
  return false;
}

bool isFilled(const Document& document, std::string_view pointer) {
  const auto node = follow(document, pointer);
  return node && hasContent(document, *node);
}

std::string_view textAt(const Document& document, std::string_view pointer) {
  const auto node = follow(document, pointer);
  return node && document[*node].type == NodeType::kString ? document.string(*node) : std::string_view();
}

}  // namespace dialproof::internal
