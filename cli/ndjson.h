// The number in a line of NDJSON: the line itself, a string, or a member of the object that it is.
#pragma once

#include <string>
#include <string_view>

#include "json/reader.h"

namespace dialproof::cli {

/// A record's number, or the code of why there is none.
struct NumberFound {
  std::string_view number;
  std::string_view fault;  ///< empty where there is one
};

class NdjsonReader {
 public:
  /// `field`: the member's name; empty for lines that are strings.
  explicit NdjsonReader(std::string field) : field_(std::move(field)) {}

  /// The number stays until the next line is read.
  NumberFound find(std::string_view line);

 private:
  std::string field_;
  internal::DocumentReader reader_;
};

}  // namespace dialproof::cli
