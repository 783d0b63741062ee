#include "diagnostic/message_format.h"

#include <algorithm>
#include <optional>

namespace dialproof::internal {
namespace {

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

// The place after the brace that closes the one at `open`; the text's end when it is never closed.
std::size_t afterClosingBrace(std::string_view text, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    if (text[i] == '{') ++depth;
    if (text[i] == '}' && --depth == 0) return i + 1;
  }
  return text.size();
}

// Cuts `text` at the first comma: what stands before it, and `text` becomes what stands behind.
std::string_view takeArgument(std::string_view& text) {
  const std::size_t comma = std::min(text.find(','), text.size());
  const std::string_view argument = trim(text.substr(0, comma));
  text.remove_prefix(std::min(comma + 1, text.size()));
  return argument;
}

class Formatter {
 public:
  Formatter(const JsonValue::Object& params, const MessageCatalogue& catalogue)
      : params_(params), catalogue_(catalogue) {}

  std::string format(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
      if (text.substr(i).starts_with("[[")) {
        const std::size_t end = std::min(text.find("]]", i), text.size());
        appendOptional(out, text.substr(i + 2, end - i - 2));
        i = std::min(end + 2, text.size());
      } else if (text[i] == '{') {
        const std::size_t end = afterClosingBrace(text, i);
        appendPlaceholder(out, text.substr(i + 1, end - i - 2));
        i = end;
      } else {
        out.push_back(text[i++]);
      }
    }
    return out;
  }

 private:
  const JsonValue* find(std::string_view name) const {
    for (const auto& [key, value] : params_) {
      if (key == name) return &value;
    }
    return nullptr;
  }

  void appendOptional(std::string& out, std::string_view text) {
    Formatter inner(params_, catalogue_);
    const std::string filled = inner.format(text);
    if (!inner.missing_) out += filled;
  }

  void appendPlaceholder(std::string& out, std::string_view text) {
    std::string_view rest = text;
    const std::string_view name = takeArgument(rest);
    const std::string_view style = takeArgument(rest);
    const JsonValue* value = find(name);
    if (value == nullptr) {
      missing_ = true;
      out.append("{").append(name).append("}");
    } else if (style == "plural") {
      appendPlural(out, *value, rest);
    } else if (style == "types") {
      appendTypes(out, *value);
    } else if (style == "list" && value->asArray() != nullptr) {
      appendList(out, *value->asArray());
    } else if (style.empty() && value->asString() != nullptr) {
      out += *value->asString();
    } else {
      out += toJson(*value);
    }
  }

  // English and its kin know one and other; a catalogue for a language with more forms writes them as "=2 {…}".
  void appendPlural(std::string& out, const JsonValue& value, std::string_view forms) {
    const std::string number = toJson(value);
    std::optional<std::string_view> chosen;
    while (!trim(forms).empty()) {
      forms = trim(forms);
      const std::size_t open = forms.find('{');
      if (open == std::string_view::npos) break;
      const std::size_t end = afterClosingBrace(forms, open);
      const std::string_view name = trim(forms.substr(0, open));
      const std::string_view content = forms.substr(open + 1, end - open - 2);
      const bool exact = name == "=" + number;
      if (exact || (name == "one" && number == "1") || (name == "other" && !chosen)) chosen = content;
      if (exact) break;
      forms.remove_prefix(end);
    }
    if (chosen) out += format(*chosen);
  }

  void appendTypes(std::string& out, const JsonValue& value) {
    const JsonValue::Array single{value};
    const JsonValue::Array& types = value.asArray() != nullptr ? *value.asArray() : single;
    for (std::size_t i = 0; i < types.size(); ++i) {
      if (i > 0) out += catalogue_.find("list.or");
      const std::string* name = types[i].asString();
      if (name != nullptr) out += catalogue_.find("type." + *name);
    }
  }

  static void appendList(std::string& out, const JsonValue::Array& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i > 0) out += ", ";
      out += toJson(items[i]);
    }
  }

  const JsonValue::Object& params_;
  const MessageCatalogue& catalogue_;
  bool missing_ = false;
};

}  // namespace

std::string formatMessage(std::string_view text, const JsonValue::Object& params, const MessageCatalogue& catalogue) {
  return Formatter(params, catalogue).format(text);
}

}  // namespace dialproof::internal
