// A JavaScript literal of lists, objects, texts and whole numbers, as google-libphonenumber holds its metadata.
//
// The notation is JSON's with two differences: a list may have holes (`[,1,,2]`), and an object's names may stand
// without quotes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dialproof::internal {

struct Literal {
  enum class Kind : std::uint8_t { kHole, kNumber, kText, kList, kObject };

  Kind kind = Kind::kHole;
  std::int64_t number = 0;
  std::string text;
  std::vector<Literal> items;      ///< of a list or an object, in the order of the text
  std::vector<std::string> names;  ///< of an object's items

  /// The item of a list; a hole where there is none.
  const Literal& operator[](std::size_t index) const;
};

/// The literal at the start of the text; nullopt when there is none, or one of another kind of JavaScript.
std::optional<Literal> readLiteral(std::string_view text);

}  // namespace dialproof::internal
