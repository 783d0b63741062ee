#include "diagnostic/message_format.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "diagnostic/display_path.h"
#include "diagnostic/json_text.h"

namespace dialproof::internal {
namespace {

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

// Up to the next placeholder or optional segment.
std::size_t plainLength(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && text[length] != '{' &&
         (text[length] != '[' || !text.substr(length).starts_with("[["))) {
    ++length;
  }
  return length;
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
  Formatter(std::string& out, const JsonValue::Object& params, const Diagnostic* diagnostic,
            const MessageCatalogue& catalogue)
      : out_(out), params_(params), diagnostic_(diagnostic), catalogue_(catalogue) {}

  void append(std::string_view text) {
    while (!text.empty()) {
      std::size_t length = plainLength(text);
      out_ += text.substr(0, length);
      text.remove_prefix(length);
      if (text.starts_with('[')) {
        length = std::min(text.find("]]"), text.size());
        appendOptional(text.substr(2, length - 2));
        length += 2;
      } else {
        length = afterClosingBrace(text, 0);
        if (length > 0) appendPlaceholder(text.substr(1, length - 2));
      }
      text.remove_prefix(std::min(length, text.size()));
    }
  }

 private:
  void appendOptional(std::string_view text) {
    const std::size_t size = out_.size();
    const bool wasMissing = std::exchange(missing_, false);
    append(text);
    if (missing_) out_.resize(size);
    missing_ = wasMissing;
  }

  void appendPlaceholder(std::string_view text) {
    std::string_view rest = text;
    const std::string_view name = takeArgument(rest);
    const std::string_view style = takeArgument(rest);
    const std::size_t size = out_.size();
    if (const JsonValue* value = find(name)) {
      appendValue(*value, style, rest);
    } else if (!appendPlace(name)) {
      missing_ = true;
      out_.append("{").append(name).append("}");
    } else if (!style.empty()) {
      const JsonValue place(out_.substr(size));
      out_.resize(size);
      appendValue(place, style, rest);
    }
  }

  const JsonValue* find(std::string_view name) const {
    const auto found = std::find_if(params_.begin(), params_.end(), [&](const auto& p) { return p.first == name; });
    if (found != params_.end()) return &found->second;
    const bool isReason = diagnostic_ != nullptr && diagnostic_->because && name == "because.value";
    return isReason ? &diagnostic_->because->value : nullptr;
  }

  // What a diagnostic gives a name to beside its params; false for any other name.
  bool appendPlace(std::string_view name) {
    if (diagnostic_ == nullptr) return false;
    if (name == "field") {
      appendField(diagnostic_->instanceLocation);
    } else if (name == "because.field" && diagnostic_->because) {
      appendField(diagnostic_->because->instanceLocation);
    } else if (name == "member") {
      const JsonValue* property = find("property");
      if (property == nullptr || property->asString() == nullptr) return false;
      const std::size_t size = out_.size();
      appendDisplayPath(out_, diagnostic_->instanceLocation);
      if (out_.size() != size) out_.push_back('.');
      out_ += *property->asString();
    } else {
      return false;
    }
    return true;
  }

  void appendField(std::string_view pointer) {
    const std::size_t size = out_.size();
    appendDisplayPath(out_, pointer);
    if (out_.size() == size) out_ += catalogue_.find("document");
  }

  void appendValue(const JsonValue& value, std::string_view style, std::string_view forms) {
    if (style == "plural") {
      appendPlural(value, forms);
    } else if (style == "types") {
      appendTypes(value);
    } else if (style == "list" && value.asArray() != nullptr) {
      appendList(*value.asArray());
    } else if (style.empty() && value.asString() != nullptr) {
      out_ += *value.asString();
    } else {
      internal::appendValue(out_, value);
    }
  }

  // English and its kin know one and other; a catalogue for a language with more forms writes them as "=2 {…}".
  void appendPlural(const JsonValue& value, std::string_view forms) {
    const std::string number = toJson(value);
    std::optional<std::string_view> chosen;
    while (!trim(forms).empty()) {
      forms = trim(forms);
      const std::size_t open = forms.find('{');
      if (open == std::string_view::npos) break;
      const std::size_t end = afterClosingBrace(forms, open);
      const std::string_view name = trim(forms.substr(0, open));
      const std::string_view content = forms.substr(open + 1, end - open - 2);
      const bool exact = name.starts_with('=') && name.substr(1) == number;
      if (exact || (name == "one" && number == "1") || (name == "other" && !chosen)) chosen = content;
      if (exact) break;
      forms.remove_prefix(end);
    }
    if (chosen) append(*chosen);
  }

  void appendTypes(const JsonValue& value) {
    const std::span<const JsonValue> types =
        value.asArray() != nullptr ? std::span(*value.asArray()) : std::span(&value, 1);
    for (const JsonValue& type : types) {
      if (&type != types.data()) out_ += catalogue_.find("list.or");
      if (type.asString() != nullptr) out_ += catalogue_.find("type." + *type.asString());
    }
  }

  void appendList(const JsonValue::Array& items) {
    for (const JsonValue& item : items) {
      if (&item != items.data()) out_ += ", ";
      internal::appendValue(out_, item);
    }
  }

  std::string& out_;
  const JsonValue::Object& params_;
  const Diagnostic* diagnostic_;
  const MessageCatalogue& catalogue_;
  bool missing_ = false;
};

}  // namespace

void appendMessage(std::string& out, std::string_view text, const JsonValue::Object& params,
                   const MessageCatalogue& catalogue) {
  Formatter(out, params, nullptr, catalogue).append(text);
}

void appendMessage(std::string& out, std::string_view text, const Diagnostic& diagnostic,
                   const MessageCatalogue& catalogue) {
  Formatter(out, diagnostic.params, &diagnostic, catalogue).append(text);
}

}  // namespace dialproof::internal
