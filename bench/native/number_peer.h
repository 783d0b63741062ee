// libphonenumber's own C++, as the benchmark asks it.
#pragma once

#include <string>

namespace dialproof::bench {

/// Strict E.164 as its users ask it: it parses, is valid, and is formatted as E.164 to the text that it was.
bool libphonenumberStrict(const std::string& text);

}  // namespace dialproof::bench
