#include "records.h"

#include <algorithm>

namespace dialproof::cli {

std::optional<Record> RecordCutter::next(std::string_view& rest, bool isInputsEnd) {
  const std::size_t feed = findEnd(rest);
  const bool isEnded = feed != std::string_view::npos;
  if (!isEnded && !isInputsEnd) {
    scanned_ = rest.size();
    isPassingOver_ = isPassingOver_ || rest.size() > kLongestRecord;
    if (isPassingOver_) {
      rest = {};
      scanned_ = 0;
    }
    return std::nullopt;
  }
  if (!isEnded && rest.empty() && !isPassingOver_) return std::nullopt;

  Record record{rest.substr(0, feed), isPassingOver_, !isEnded && place_ == Place::kQuoted};
  rest.remove_prefix(isEnded ? feed + 1 : rest.size());
  if (isEnded && record.text.ends_with('\r')) record.text.remove_suffix(1);
  record.isTooLong = record.isTooLong || record.text.size() > kLongestRecord;
  if (record.isTooLong) record.text = {};
  scanned_ = 0;
  place_ = Place::kFieldStart;
  isPassingOver_ = false;
  return record;
}

std::size_t RecordCutter::findEnd(std::string_view rest) {
  return hasQuotes_ ? findEndOfCsv(rest) : rest.find('\n', scanned_);
}

std::size_t RecordCutter::findEndOfCsv(std::string_view rest) {
  for (std::size_t i = scanned_; i < rest.size(); ++i) {
    const char c = rest[i];
    switch (place_) {
      case Place::kQuoted:
        i = std::min(rest.find('"', i), rest.size());
        if (i < rest.size()) place_ = Place::kBehindQuote;
        break;
      case Place::kBehindQuote:
      case Place::kFieldStart:
      case Place::kPlain:
        if (c == '\n') return i;
        if (c == ',') {
          place_ = Place::kFieldStart;
        } else {
          place_ = c == '"' && place_ != Place::kPlain ? Place::kQuoted : Place::kPlain;
        }
    }
  }
  return std::string_view::npos;
}

}  // namespace dialproof::cli
