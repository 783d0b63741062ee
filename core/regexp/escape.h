// What a backslash begins, and `[…]`.
#pragma once

#include <optional>

#include "regexp/cursor.h"
#include "regexp/syntax.h"

namespace dialproof::internal {

/// `\d`, `\P{L}`, … with the cursor behind the backslash; none when it is another escape. `start`: the backslash.
std::optional<ClassItem> readClassEscape(PatternCursor& cursor, std::size_t start);

/// An escape that stands for one character, with the cursor behind the backslash. Fails the cursor when it is none.
char32_t readCharacterEscape(PatternCursor& cursor, std::size_t start, bool inClass, RegexpDialect dialect);

/// `\uHHHH`, a pair of them for one code point, or `\u{…}`, with the cursor behind the `u`; none when malformed.
std::optional<char32_t> readUnicodeEscape(PatternCursor& cursor);

/// `[…]` with the cursor behind the bracket. `start`: the bracket.
CharacterClass readCharacterClass(PatternCursor& cursor, std::size_t start, RegexpDialect dialect);

}  // namespace dialproof::internal
