// The sets of code points that a pattern's classes stand for.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <variant>

#include "regexp/code_points.h"
#include "regexp/fault.h"
#include "regexp/syntax.h"

namespace dialproof::internal {

/// `\w`, which `\b` looks for as well.
CodePointSet wordCharacters();

/// Works out the classes of one pattern. The work is bounded: a property is looked up once, and the ranges of all
/// classes together may not be too many.
class CharacterSets {
 public:
  std::variant<CodePointSet, RegexpFault> of(const CharacterClass& characterClass);

 private:
  const std::optional<CodePointSet>& ofProperty(const Property& property);
  std::optional<CodePointSet> ofItem(const ClassItem& item);

  std::map<Property, std::optional<CodePointSet>> properties_;
  std::size_t rangeCount_ = 0;
};

}  // namespace dialproof::internal
