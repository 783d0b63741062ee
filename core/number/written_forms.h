// How a number is written: libphonenumber's Format for three forms at once, from patterns that are compiled already.
#pragma once

#include <optional>
#include <string>

#include "number/plain_reading.h"

namespace dialproof::internal {

struct WrittenForms {
  std::string international;
  std::string national;
  std::string rfc3966;
};

/// nullopt where a form's pattern is of a kind that only libphonenumber writes.
std::optional<WrittenForms> writeForms(const ReadNumber& number);

}  // namespace dialproof::internal
