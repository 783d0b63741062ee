// How much of E.164 a text is held to.
#pragma once

namespace dialproof {

/// Each level asks what those before it ask, and more.
enum class E164Level : unsigned char {
  kSyntax,    ///< a plus and digits, not more than libphonenumber reads
  kPossible,  ///< a known calling code and a length that it uses; written as libphonenumber writes the number
  kValid,     ///< in an assigned range
};

}  // namespace dialproof
