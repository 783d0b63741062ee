#include "schema/registry.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <variant>

#include "dialproof/schema.h"

namespace dialproof::internal {

const Program* findProgram(std::string_view schemaId) {
  const auto all = schemas();
  const auto info = std::lower_bound(all.begin(), all.end(), schemaId,
                                     [](const SchemaInfo& s, std::string_view id) { return s.id < id; });
  if (info == all.end() || info->id != schemaId) return nullptr;

  static std::mutex mutex;
  static std::map<std::string_view, Program> programs;
  const std::lock_guard lock(mutex);
  auto program = programs.find(info->id);
  if (program == programs.end()) {
    // What the build has compiled and embedded loads.
    auto loaded = Program::loadInPlace(info->program);
    program = programs.emplace(info->id, std::get<Program>(std::move(loaded))).first;
  }
  return &program->second;
}

}  // namespace dialproof::internal
