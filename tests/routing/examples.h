// The documents below schemas/, for tests that want them all.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace dialproof {

struct Example {
  std::string schema;
  std::string name;
  bool isValid = false;
  std::string text;
};

inline std::string contentOf(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

/// schemas/<dialect>/examples/<resource>/<kind>/<name>.json, by path; of one schema where it is named.
inline std::vector<Example> examplesOf(const std::string& schema = {}) {
  namespace fs = std::filesystem;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(DIALPROOF_SOURCE_DIR) / "schemas")) {
    const fs::path& path = entry.path();
    const bool isExpectation = path.stem().extension() == ".expected";
    const bool isExample = path.parent_path().parent_path().parent_path().filename() == "examples";
    if (path.extension() == ".json" && isExample && !isExpectation) paths.push_back(path);
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Example> examples;
  for (const fs::path& path : paths) {
    const fs::path resource = path.parent_path().parent_path();
    const std::string dialect = resource.parent_path().parent_path().filename().string();
    const std::string id = dialect + "/" + resource.filename().string();
    if (!schema.empty() && schema != id) continue;
    examples.push_back({id, path.stem().string(), path.parent_path().filename() == "valid", contentOf(path)});
  }
  return examples;
}

}  // namespace dialproof
