#include "plan/numbering_plan.h"

#include <algorithm>
#include <utility>

#include "plan/embedded_plan.h"

namespace dialproof::internal {
namespace {

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

NumberingPlan& inUse() {
  static NumberingPlan plan = NumberingPlan::readOwn(embeddedPlan());
  return plan;
}

}  // namespace

const NumberingPlan& NumberingPlan::current() { return inUse(); }

std::optional<PlanFault> NumberingPlan::use(std::string_view bytes) {
  auto plan = read(bytes);
  if (const PlanFault* fault = std::get_if<PlanFault>(&plan)) return *fault;
  inUse() = std::move(*std::get_if<NumberingPlan>(&plan));
  return std::nullopt;
}

const PlanCallingCode* NumberingPlan::findCallingCode(std::string_view digits) const {
  std::size_t code = 0;
  for (std::size_t length = 1; length <= 3 && length <= digits.size(); ++length) {
    code = code * 10 + digitAt(digits, length - 1);
    if (code == 0) return nullptr;  // "01" is not 1
    if (codeIndex_[code] != 0) return &codes_[codeIndex_[code] - std::size_t{1}];
  }
  return nullptr;
}

const PlanCallingCode* NumberingPlan::findCallingCode(std::uint16_t code) const {
  if (code >= codeIndex_.size() || codeIndex_[code] == 0) return nullptr;
  return &codes_[codeIndex_[code] - std::size_t{1}];
}

const PlanRegion* NumberingPlan::findRegion(std::string_view name) const {
  const auto found = std::find_if(regions_.begin(), regions_.end(), [&](const PlanRegion& region) {
    return std::equal(name.begin(), name.end(), region.name().begin(), region.name().end(),
                      [](char a, char b) { return upper(a) == b; });
  });
  return found == regions_.end() ? nullptr : &*found;
}

}  // namespace dialproof::internal
