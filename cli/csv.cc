#include "csv.h"

#include <algorithm>

namespace dialproof::cli {
namespace {

bool isQuoted(std::string_view field) { return field.starts_with('"'); }

// Where the field at the record's front ends: at a comma or with the record.
std::size_t findFieldEnd(std::string_view record) {
  std::size_t quoted = 0;  // behind the closing quote
  while (quoted < record.size() && record[quoted] == '"') {
    const std::size_t closing = record.find('"', quoted + 1);
    if (closing == std::string_view::npos) return record.size();
    quoted = closing + 1;
  }
  return std::min(record.find(',', quoted), record.size());
}

// Two quotes in a row stand for one; what stands behind the closing one is kept.
void decode(std::string_view field, std::string& decoded) {
  decoded.clear();
  for (std::string_view rest = field.substr(1);;) {
    const std::size_t quote = rest.find('"');
    decoded.append(rest.substr(0, quote));
    if (quote == std::string_view::npos) return;
    rest.remove_prefix(quote + 1);
    if (!isQuoted(rest)) {
      decoded.append(rest);
      return;
    }
    decoded.push_back('"');
    rest.remove_prefix(1);
  }
}

}  // namespace

std::optional<std::string_view> csvField(std::string_view record, std::size_t index, std::string& decoded) {
  std::size_t end = findFieldEnd(record);
  for (; index > 0; --index) {
    if (end == record.size()) return std::nullopt;
    record.remove_prefix(end + 1);
    end = findFieldEnd(record);
  }
  const std::string_view field = record.substr(0, end);
  if (!isQuoted(field)) return field;
  decode(field, decoded);
  return decoded;
}

std::size_t countCsvFields(std::string_view record) {
  std::size_t count = 1;
  for (std::size_t end = findFieldEnd(record); end < record.size(); end = findFieldEnd(record)) {
    record.remove_prefix(end + 1);
    ++count;
  }
  return count;
}

void appendCsvField(std::string& out, std::string_view text) {
  if (text.find_first_of("\",\r\n") == std::string_view::npos) {
    out.append(text);
    return;
  }
  out.push_back('"');
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  out.push_back('"');
}

}  // namespace dialproof::cli
