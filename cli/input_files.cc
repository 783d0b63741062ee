#include "input_files.h"

#include <fnmatch.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>

namespace dialproof::cli {
namespace {

namespace fs = std::filesystem;

// By the file's name; nullopt for one that holds no JSON.
std::optional<FileForm> formOf(std::string_view path) {
  const std::string_view extension = path.substr(std::min(path.rfind('.'), path.size()));
  if (extension == ".json") return FileForm::kDocument;
  if (extension == ".jsonc") return FileForm::kCommented;
  if (extension == ".ndjson" || extension == ".jsonl") return FileForm::kLines;
  return std::nullopt;
}

FileForm formOf(const std::string& path, const FileOptions& options) {
  if (options.areLines) return FileForm::kLines;
  const FileForm form = formOf(path).value_or(FileForm::kDocument);
  return options.areItems && form == FileForm::kDocument ? FileForm::kItems : form;
}

bool isHidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

/// Looks through a folder and those below. A link to a folder is not followed, so that there is no way round.
class FolderWalk {
 public:
  FolderWalk(const FileOptions& options, InputFiles& found) : options_(options), found_(found) {}

  void walk(const std::string& folder) {
    std::error_code error;
    fs::recursive_directory_iterator at(folder, error);
    for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) visit(at);
    if (error) found_.troubles.push_back("cannot read all of " + folder + ": " + error.message() + ".");
  }

 private:
  void visit(fs::recursive_directory_iterator& at) {
    std::error_code error;
    const fs::path& path = at->path();
    const bool isPassedOver = isHidden(path) || isExcluded(path);
    if (at->is_directory(error)) {
      if (isPassedOver) at.disable_recursion_pending();
      return;
    }
    if (isPassedOver || !formOf(path.native())) return;
    found_.files.push_back({path.native(), formOf(path.native(), options_), true});
  }

  bool isExcluded(const fs::path& path) const {
    return std::any_of(options_.excluded.begin(), options_.excluded.end(), [&](const std::string& pattern) {
      return fnmatch(pattern.c_str(), path.filename().c_str(), 0) == 0 ||
             fnmatch(pattern.c_str(), path.c_str(), 0) == 0;
    });
  }

  const FileOptions& options_;
  InputFiles& found_;
};

}  // namespace

InputFiles listFiles(const std::vector<std::string>& named, const FileOptions& options) {
  InputFiles found;
  for (const std::string& name : named) {
    std::error_code error;
    const bool isFolder = name != "-" && fs::is_directory(name, error);
    if (!isFolder) {
      found.files.push_back({name, formOf(name, options), false});
    } else if (!options.isRecursive) {
      found.troubles.push_back("cannot read " + name + ": it is a folder; --recursive checks the files in it.");
    } else {
      const std::size_t before = found.files.size();
      FolderWalk(options, found).walk(name);
      const auto first = found.files.begin() + static_cast<std::ptrdiff_t>(before);
      if (first == found.files.end()) found.troubles.push_back("there is no JSON file in " + name + ".");
      std::sort(first, found.files.end(), [](const InputFile& a, const InputFile& b) { return a.path < b.path; });
    }
  }
  return found;
}

}  // namespace dialproof::cli
