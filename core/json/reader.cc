#include "json/reader.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "json/heap_sort.h"
#include "json/scanner.h"
#include "json/utf8.h"

namespace dialproof::internal {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

bool DocumentReader::read(std::string_view text, const ReadLimits& limits, JsonFaults& faults) {
  document_.text_ = text;
  document_.nodes_.clear();
  document_.slots_.clear();
  document_.decoded_.clear();
  document_.escapedKeys_.clear();

  const std::size_t largest = std::min<std::size_t>(limits.maxBytes, std::numeric_limits<std::uint32_t>::max() / 4);
  if (text.size() > largest) {
    faults.add({"json.size_limit", Severity::kError, 0, 0, {}, {{"maximum", largest}, {"actual", text.size()}}});
    return false;
  }
  if (const std::size_t invalid = findInvalidUtf8(text); invalid != std::string_view::npos) {
    faults.add({"json.invalid_utf8", Severity::kError, invalid, invalid + 1, {}, {{"offset", invalid}}});
    return false;
  }
  const std::size_t start = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  if (start != 0) faults.add({"json.byte_order_mark", Severity::kWarning, 0, start, {}, {}});

  Scanner scanner(document_, start, limits, faults);
  const bool isWhole = scanner.run();
  if (faults.list().size() > 1) {
    sortStably(faults.list(), [](const JsonFault& fault) { return fault.begin; });
  }
  if (!isWhole) faults.end(explain(document_, limits, scanner.stop()));
  return isWhole;
}

std::optional<Document> Document::read(std::string_view text, const ReadLimits& limits, JsonFaults& faults) {
  DocumentReader reader;
  if (!reader.read(text, limits, faults)) return std::nullopt;
  return std::move(reader.document_);
}

}  // namespace dialproof::internal
