#include "regexp/escape.h"

#include <string_view>

namespace dialproof::internal {
namespace {

bool isDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool isAsciiLetter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

std::optional<char32_t> hexValue(char c) {
  if (c >= '0' && c <= '9') return static_cast<char32_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<char32_t>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<char32_t>(c - 'A' + 10);
  return std::nullopt;
}

std::optional<char32_t> readHex(PatternCursor& cursor, std::size_t width) {
  const std::string_view digits = cursor.rest().substr(0, width);
  if (digits.size() < width) return std::nullopt;
  char32_t value = 0;
  for (const char c : digits) {
    const auto digit = hexValue(c);
    if (!digit) return std::nullopt;
    value = value * 16 + *digit;
  }
  cursor.moveTo(cursor.offset() + width);
  return value;
}

// `{…}` behind `\u`: any number of digits, up to U+10FFFF.
std::optional<char32_t> readBracedHex(PatternCursor& cursor) {
  char32_t value = 0;
  bool any = false;
  while (!cursor.atEnd() && hexValue(cursor.rest().front())) {
    value = value * 16 + *hexValue(cursor.rest().front());
    if (value > kLastCodePoint) return std::nullopt;
    any = true;
    cursor.take();
  }
  if (!any || !cursor.take("}")) return std::nullopt;
  return value;
}

// `{name}` or `{name=value}` behind `\p`.
std::optional<Property> readProperty(PatternCursor& cursor, std::size_t start) {
  if (!cursor.take("{")) {
    cursor.fail(start, RegexpProblem::kInvalidEscape);
    return std::nullopt;
  }
  const std::size_t close = cursor.rest().find('}');
  if (close == std::string_view::npos) {
    cursor.fail(start, RegexpProblem::kInvalidEscape);
    return std::nullopt;
  }
  const std::string_view inside = cursor.rest().substr(0, close);
  cursor.moveTo(cursor.offset() + close + 1);
  const std::size_t equals = inside.find('=');
  const auto property = equals == std::string_view::npos
                            ? findProperty(inside)
                            : findProperty(inside.substr(0, equals), inside.substr(equals + 1));
  if (!property) cursor.fail(start, RegexpProblem::kUnknownProperty);
  return property;
}

bool isSyntaxCharacter(char32_t c) {
  return c < kAsciiCount && std::string_view("^$\\.*+?()[]{}|/").find(static_cast<char>(c)) != std::string_view::npos;
}

bool isIdentityEscape(char32_t c, bool inClass, RegexpDialect dialect) {
  if (isSyntaxCharacter(c) || (inClass && c == U'-')) return true;
  return dialect == RegexpDialect::kTolerant && !isAsciiLetter(c) && !isDigit(c);
}

std::optional<char32_t> controlEscape(char32_t c) {
  switch (c) {
    case U't': return U'\t';
    case U'n': return U'\n';
    case U'v': return U'\v';
    case U'f': return U'\f';
    case U'r': return U'\r';
    default: return std::nullopt;
  }
}

// `\cX`, with the cursor behind the `c`.
std::optional<char32_t> readControlLetter(PatternCursor& cursor) {
  if (cursor.atEnd()) return std::nullopt;
  const char32_t letter = cursor.take();
  if (!isAsciiLetter(letter)) return std::nullopt;
  return letter % 32;
}

std::optional<char32_t> characterOfEscape(PatternCursor& cursor, bool inClass, RegexpDialect dialect) {
  if (cursor.atEnd()) return std::nullopt;
  const char32_t c = cursor.take();
  if (const auto control = controlEscape(c)) return control;
  if (c == U'c') return readControlLetter(cursor);
  if (c == U'x') return readHex(cursor, 2);
  if (c == U'u') return readUnicodeEscape(cursor);
  if (c == U'b' && inClass) return U'\b';
  const bool digitFollows = !cursor.atEnd() && isDigit(static_cast<unsigned char>(cursor.rest().front()));
  if (c == U'0' && !digitFollows) return U'\0';
  if (isIdentityEscape(c, inClass, dialect)) return c;
  return std::nullopt;
}

ClassItem readClassAtom(PatternCursor& cursor, RegexpDialect dialect) {
  const std::size_t start = cursor.offset();
  char32_t c = cursor.take();
  if (c == U'\\') {
    if (auto item = readClassEscape(cursor, start)) return *item;
    c = readCharacterEscape(cursor, start, true, dialect);
  }
  return {.first = c, .last = c, .offset = start, .length = cursor.offset() - start};
}

// `first-last`, both read, as one range; or as three items where a class stands beside the hyphen.
void addRange(PatternCursor& cursor, CharacterClass& characterClass, ClassItem first, const ClassItem& last,
              RegexpDialect dialect) {
  if (first.kind == ClassItem::Kind::kRange && last.kind == ClassItem::Kind::kRange) {
    if (first.first > last.last) cursor.fail(first.offset, RegexpProblem::kClassOutOfOrder);
    first.last = last.last;
    characterClass.items.push_back(first);
    return;
  }
  if (dialect == RegexpDialect::kStrict) cursor.fail(first.offset, RegexpProblem::kClassEscapeInRange);
  characterClass.items.push_back(first);
  characterClass.items.push_back({.first = U'-', .last = U'-'});
  characterClass.items.push_back(last);
}

}  // namespace

std::optional<ClassItem> readClassEscape(PatternCursor& cursor, std::size_t start) {
  using Kind = ClassItem::Kind;
  if (cursor.atEnd()) return std::nullopt;
  ClassItem item;
  const char letter = cursor.rest().front();
  switch (letter) {
    case 'd':
    case 'D': item.kind = Kind::kDigit; break;
    case 's':
    case 'S': item.kind = Kind::kSpace; break;
    case 'w':
    case 'W': item.kind = Kind::kWord; break;
    case 'p':
    case 'P': item.kind = Kind::kProperty; break;
    default: return std::nullopt;
  }
  cursor.take();
  item.negated = letter < 'a';
  if (item.kind == Kind::kProperty) item.property = readProperty(cursor, start).value_or(Property{});
  item.offset = start;
  item.length = cursor.offset() - start;
  return item;
}

char32_t readCharacterEscape(PatternCursor& cursor, std::size_t start, bool inClass, RegexpDialect dialect) {
  const auto character = characterOfEscape(cursor, inClass, dialect);
  if (!character) cursor.fail(start, RegexpProblem::kInvalidEscape);
  return character.value_or(0);
}

std::optional<char32_t> readUnicodeEscape(PatternCursor& cursor) {
  if (cursor.take("{")) return readBracedHex(cursor);
  const auto lead = readHex(cursor, 4);
  if (!lead || *lead < 0xD800 || *lead > 0xDBFF) return lead;
  const std::size_t behindLead = cursor.offset();
  if (cursor.take("\\u")) {
    const auto trail = readHex(cursor, 4);
    if (trail && *trail >= 0xDC00 && *trail <= 0xDFFF) return 0x10000 + ((*lead - 0xD800) << 10) + (*trail - 0xDC00);
  }
  cursor.moveTo(behindLead);
  return lead;
}

CharacterClass readCharacterClass(PatternCursor& cursor, std::size_t start, RegexpDialect dialect) {
  CharacterClass characterClass;
  characterClass.negated = cursor.take("^");
  while (!cursor.fault()) {
    if (cursor.atEnd()) {
      cursor.moveTo(start + 1);
      cursor.fail(start, RegexpProblem::kUnclosedClass);
      break;
    }
    if (cursor.take("]")) break;
    const ClassItem first = readClassAtom(cursor, dialect);
    const bool isRange = cursor.startsWith("-") && !cursor.startsWith("-]") && cursor.rest().size() > 1;
    if (!isRange) {
      characterClass.items.push_back(first);
      continue;
    }
    cursor.take("-");
    addRange(cursor, characterClass, first, readClassAtom(cursor, dialect), dialect);
  }
  return characterClass;
}

}  // namespace dialproof::internal
