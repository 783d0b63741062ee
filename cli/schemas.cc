// `dialproof schemas` and `dialproof version`.

#include <algorithm>
#include <string>

#include "arguments.h"
#include "commands.h"
#include "dialproof/schema.h"
#include "formats.h"
#include "output.h"

namespace dialproof::cli {

int runSchemas(const Arguments& arguments) {
  std::size_t widest = 0;
  for (const SchemaInfo& info : schemas()) widest = std::max(widest, info.id.size());
  for (const SchemaInfo& info : schemas()) {
    if (arguments.choice<Format>("--format") == Format::kJson) {
      print(toJson(JsonValue::Object{{"id", info.id}, {"uri", info.uri}, {"title", info.title}}) + "\n");
    } else {
      print(std::string(info.id) + std::string(widest + 2 - info.id.size(), ' ') + std::string(info.title) + "\n");
    }
  }
  return kValid;
}

int runVersion(const Arguments& /*arguments*/) {
  print("dialproof " DIALPROOF_VERSION "\n");
  return kValid;
}

}  // namespace dialproof::cli
