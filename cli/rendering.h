// What is printed of one document.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "dialproof/diagnostic.h"
#include "document_stream.h"
#include "formats.h"

namespace dialproof::cli {

/// What a result comes to.
struct Tally {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t told = 0;     ///< diagnostics, hints among them, without the note on those left out
  std::size_t omitted = 0;  ///< that the note tells of

  static Tally of(const ValidationResult& result);
  Tally& operator+=(const Tally& other);
};

/// "1 error", "1,234 errors".
std::string countOf(std::uint64_t number, std::string_view noun);

/// "2 errors, 1 warning"; empty where there is nothing.
std::string faultsOf(const Tally& tally);

struct Rendering {
  Format format = Format::kText;
  bool color = false;

  /// Appends what is printed of a result. `place` is null for a file that is one document.
  void append(std::string& out, const std::string& file, std::string_view source, const ValidationResult& result,
              const DocumentPlace* place) const;

  /// Whether a document is one line of the output: then all of them are printed, however many.
  bool isLineEach() const { return format == Format::kJson || format == Format::kBasic || format == Format::kEnvelope; }
};

}  // namespace dialproof::cli
