#include "schema/registry.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "dialproof/schema.h"

namespace dialproof::internal {
namespace {

std::optional<std::string_view> textOf(std::string_view uri) {
  const auto all = schemas();
  const auto found = std::find_if(all.begin(), all.end(), [&](const SchemaInfo& info) { return info.uri == uri; });
  if (found == all.end()) return std::nullopt;
  return found->json;
}

}  // namespace

const std::variant<Program, CompileFault>* findProgram(std::string_view schemaId) {
  const auto all = schemas();
  const auto info = std::find_if(all.begin(), all.end(), [&](const SchemaInfo& s) { return s.id == schemaId; });
  if (info == all.end()) return nullptr;

  static std::mutex mutex;
  static std::map<std::string_view, std::variant<Program, CompileFault>> programs;
  const std::lock_guard lock(mutex);
  auto program = programs.find(info->id);
  if (program == programs.end()) program = programs.emplace(info->id, compile(info->uri, textOf)).first;
  return &program->second;
}

}  // namespace dialproof::internal
