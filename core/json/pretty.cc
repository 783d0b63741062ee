#include "json/pretty.h"

#include "json/writer.h"

namespace dialproof::internal {
namespace {

void append(std::string& out, const JsonValue& value, std::size_t level);

void breakLine(std::string& out, std::size_t level) {
  out.push_back('\n');
  out.append(level * 2, ' ');
}

template <typename Items, typename AppendItem>
void appendItems(std::string& out, const Items& items, char open, char close, std::size_t level,
                 AppendItem appendItem) {
  out.push_back(open);
  bool isFirst = true;
  for (const auto& item : items) {
    if (!isFirst) out.push_back(',');
    isFirst = false;
    breakLine(out, level + 1);
    appendItem(item);
  }
  if (!isFirst) breakLine(out, level);
  out.push_back(close);
}

void append(std::string& out, const JsonValue& value, std::size_t level) {
  if (const auto* array = value.asArray()) {
    appendItems(out, *array, '[', ']', level, [&](const JsonValue& item) { append(out, item, level + 1); });
  } else if (const auto* object = value.asObject()) {
    appendItems(out, *object, '{', '}', level, [&](const JsonValue::Member& member) {
      appendJsonString(out, member.first);
      out += ": ";
      append(out, member.second, level + 1);
    });
  } else {
    appendJson(out, value);
  }
}

}  // namespace

std::string prettyJson(const JsonValue& value) {
  std::string out;
  append(out, value, 0);
  out.push_back('\n');
  return out;
}

}  // namespace dialproof::internal
