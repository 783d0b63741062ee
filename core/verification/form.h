// The form that a verification is: its fields in the order they are asked in, and what a document has of them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "json/document.h"

namespace dialproof::internal {

struct FormField {
  enum class Need : std::uint8_t { kAlways, kPostalCode, kSubdivision, kNever };
  std::string_view pointer;
  Need need = Need::kAlways;  ///< kPostalCode, kSubdivision: where the address's country has such
};

/// From the country to the attestation.
std::span<const FormField> formFields();

/// Whether a submission of the document needs the field.
bool isNeeded(const FormField& field, const Document& document);
/// Whether something is there: more than null, blanks, false, or an object of nothing else.
bool isFilled(const Document& document, std::string_view pointer);
/// The text at a place; empty where there is none.
std::string_view textAt(const Document& document, std::string_view pointer);

}  // namespace dialproof::internal
