// What has been checked, on standard output in the format asked for.
#pragma once

#include <string>
#include <string_view>

#include "arguments.h"
#include "dialproof/diagnostic.h"
#include "dialproof/render.h"

namespace dialproof::cli {

void print(std::string_view text);

/// Says what is wrong with the use of the command or with what it was given, on standard error.
void complain(const std::string& text);

/// True where standard output is a terminal whose user has not asked for no colours.
bool useColor();

/// Prints each file's result as it comes, except in the format that is one document over all files.
class Report {
 public:
  Report(Format format, std::string_view locale);

  void add(const std::string& file, std::string_view source, const ValidationResult& result);
  /// A file that could not be checked, for the format that tells of these too.
  void addFailure(std::string_view message) { sarif_.addFailure(message); }
  /// Ends the output; to be called once, behind the last file.
  void finish() const;

 private:
  Format format_;
  SarifLog sarif_;
};

}  // namespace dialproof::cli
