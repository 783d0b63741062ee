#include "schema/built_in/registry.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <variant>

#include "dialproof/schema.h"
#include "routing/rules.h"
#include "verification/answer_rules.h"

namespace dialproof::internal {

const Criteria* findBuiltIn(std::string_view schemaId) {
  const auto all = schemas();
  const auto info = std::lower_bound(all.begin(), all.end(), schemaId,
                                     [](const SchemaInfo& s, std::string_view id) { return s.id < id; });
  if (info == all.end() || info->id != schemaId) return nullptr;

  static std::mutex mutex;
  static std::map<std::string_view, Criteria> loaded;
  const std::lock_guard lock(mutex);
  auto criteria = loaded.find(info->id);
  if (criteria == loaded.end()) {
    // What the build has compiled and embedded loads.
    auto program = std::get<Program>(Program::loadInPlace(info->program));
    const DocumentRules routing = findRoutingRules(info->id);
    const DocumentRules rules = routing != nullptr ? routing : findAnswerRules(info->id);
    criteria = loaded.emplace(info->id, Criteria{std::move(program), rules}).first;
  }
  return &criteria->second;
}

}  // namespace dialproof::internal
