// The files that a command line names, those of its folders among them.
#pragma once

#include <string>
#include <vector>

namespace dialproof::cli {

/// What stands in a file.
enum class FileForm : unsigned char {
  kDocument,
  kCommented,  ///< a document with comments and trailing commas (JSONC)
  kLines,      ///< a document in each line (NDJSON)
  kItems,      ///< a document in each item of a list
};

struct InputFile {
  std::string path;  ///< "-" is standard input
  FileForm form = FileForm::kDocument;
  bool isFromFolder = false;
};

struct FileOptions {
  bool isRecursive = false;
  bool areLines = false;  ///< whatever the file's name
  bool areItems = false;
  std::vector<std::string> excluded;  ///< patterns of names and paths in folders
};

struct InputFiles {
  std::vector<InputFile> files;       ///< in the order in which they were named, those of a folder by their paths
  std::vector<std::string> troubles;  ///< what cannot be looked into, in words
};

InputFiles listFiles(const std::vector<std::string>& named, const FileOptions& options);

}  // namespace dialproof::cli
