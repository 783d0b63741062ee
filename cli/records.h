// A stream cut into records: lines, or CSV records as RFC 4180 has them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dialproof::cli {

/// Longer records are passed over.
inline constexpr std::size_t kLongestRecord = std::size_t{1} << 20;

struct Record {
  std::string_view text;    ///< without its end: a line feed with or without a carriage return before it
  bool isTooLong = false;   ///< then there is no text
  bool isUnclosed = false;  ///< a quoted field is still open at the input's end
};

/// Finds the records one by one, in pieces of the input that come one by one.
class RecordCutter {
 public:
  /// With quotes, a line feed in a field that a quote opened belongs to the field.
  explicit RecordCutter(bool hasQuotes) : hasQuotes_(hasQuotes) {}

  /// The next record, whose bytes are taken off `rest`. nullopt when it is not whole yet: then `rest` comes again with
  /// more behind it. `rest` never keeps more than kLongestRecord bytes then. At the input's end what is left is the
  /// last record.
  std::optional<Record> next(std::string_view& rest, bool isInputsEnd);

  /// True where `rest` begins with a record that has not been looked at.
  bool isBeforeRecord() const { return scanned_ == 0 && !isPassingOver_ && place_ == Place::kFieldStart; }

 private:
  enum class Place : std::uint8_t { kFieldStart, kPlain, kQuoted, kBehindQuote };

  std::size_t findEnd(std::string_view rest);
  std::size_t findEndOfCsv(std::string_view rest);

  bool hasQuotes_;
  std::size_t scanned_ = 0;  // bytes of the record that are known to hold no end
  Place place_ = Place::kFieldStart;
  bool isPassingOver_ = false;
};

}  // namespace dialproof::cli
