#include "ndjson.h"

#include <algorithm>

#include "records.h"

namespace dialproof::cli {
namespace {

constexpr internal::ReadLimits kLimits{kLongestRecord, 128, 1};

// What stands in quotes and is nothing but a plus and digits is a string as it is.
bool isDigitsInQuotes(std::string_view line) {
  if (line.size() < 2 || line.front() != '"' || line.back() != '"') return false;
  const std::string_view inside = line.substr(1, line.size() - 2);
  return std::all_of(inside.begin(), inside.end(), [](char c) { return c == '+' || (c >= '0' && c <= '9'); });
}

}  // namespace

NumberFound NdjsonReader::find(std::string_view line) {
  if (field_.empty() && isDigitsInQuotes(line)) return {line.substr(1, line.size() - 2), {}};
  internal::JsonFaults faults(kLimits.maxFaults);
  const bool isRead = reader_.read(line, kLimits, faults);
  if (!isRead || faults.hasError()) return {{}, faults.list().front().code};
  const internal::Document& document = reader_.document();
  internal::NodeIndex node = internal::Document::kRoot;
  if (!field_.empty()) {
    if (document[node].type != internal::NodeType::kObject) return {{}, "schema.type"};
    const auto member = document.find(node, field_);
    if (!member) return {{}, "schema.required"};
    node = *member;
  }
  if (document[node].type != internal::NodeType::kString) return {{}, "schema.type"};
  return {document.string(node), {}};
}

}  // namespace dialproof::cli
