#include "metadata/literal.h"

#include <cstddef>
#include <utility>

namespace dialproof::internal {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isNameCharacter(char c) { return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::optional<Literal> value() {
    Literal literal;
    switch (peek()) {
      case '[': literal.kind = Literal::Kind::kList; return list(literal) ? std::optional(literal) : std::nullopt;
      case '{': literal.kind = Literal::Kind::kObject; return object(literal) ? std::optional(literal) : std::nullopt;
      case '"':
        literal.kind = Literal::Kind::kText;
        return string(literal.text) ? std::optional(literal) : std::nullopt;
      default:
        literal.kind = Literal::Kind::kNumber;
        return number(literal.number) ? std::optional(literal) : std::nullopt;
    }
  }

 private:
  // The next character that is no blank; NUL at the end.
  char peek() {
    while (place_ < text_.size() && (text_[place_] == ' ' || text_[place_] == '\n' || text_[place_] == '\r')) ++place_;
    return place_ < text_.size() ? text_[place_] : '\0';
  }

  bool take(char c) {
    if (peek() != c) return false;
    ++place_;
    return true;
  }

  bool list(Literal& literal) {
    ++place_;
    while (!take(']')) {
      if (take(',')) {
        literal.items.emplace_back();
        continue;
      }
      auto item = value();
      if (!item) return false;
      literal.items.push_back(*std::move(item));
      if (!take(',') && peek() != ']') return false;
    }
    return true;
  }

  bool object(Literal& literal) {
    ++place_;
    while (!take('}')) {
      std::string name;
      if (peek() == '"') {
        if (!string(name)) return false;
      } else {
        while (isNameCharacter(peek())) name.push_back(text_[place_++]);
      }
      if (!take(':')) return false;
      auto member = value();
      if (!member) return false;
      literal.names.push_back(std::move(name));
      literal.items.push_back(*std::move(member));
      if (!take(',') && peek() != '}') return false;
    }
    return true;
  }

  // Texts here escape a quote and a backslash, nothing else.
  bool string(std::string& out) {
    for (++place_; place_ < text_.size(); ++place_) {
      if (text_[place_] == '"') {
        ++place_;
        return true;
      }
      if (text_[place_] == '\\') {
        ++place_;
        if (place_ == text_.size() || (text_[place_] != '\\' && text_[place_] != '"')) return false;
      }
      out.push_back(text_[place_]);
    }
    return false;
  }

  bool number(std::int64_t& out) {
    const bool negative = take('-');
    if (!isDigit(peek())) return false;
    for (; place_ < text_.size() && isDigit(text_[place_]); ++place_) out = out * 10 + (text_[place_] - '0');
    if (negative) out = -out;
    return true;
  }

  std::string_view text_;
  std::size_t place_ = 0;
};

}  // namespace

const Literal& Literal::operator[](std::size_t index) const {
  static const Literal kHole;
  return index < items.size() ? items[index] : kHole;
}

std::optional<Literal> readLiteral(std::string_view text) { return Reader(text).value(); }

}  // namespace dialproof::internal
