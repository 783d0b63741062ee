// number_differential [count] [seed]
// Holds readPlain and writeForms against libphonenumber on generated texts (10 million unless told) and prints every
// difference.

#include <cstdint>
#include <cstdio>
#include <string>

#include "number/typed_texts.h"

int main(int count, char** arguments) {
  using namespace dialproof::internal;
  const std::uint64_t texts = count > 1 ? std::stoull(arguments[1]) : 10'000'000;
  TypedNumberGenerator generator(count > 2 ? std::stoull(arguments[2]) : 1);
  std::uint64_t read = 0;
  std::uint64_t differences = 0;
  for (std::uint64_t i = 0; i < texts; ++i) {
    const TypedNumber typed = generator.next();
    const auto ours = askOurs(typed);
    if (!ours) continue;
    ++read;
    const std::string theirs = askLibphonenumber(typed);
    if (*ours == theirs) continue;
    ++differences;
    std::printf("\"%s\" in %s: %s, libphonenumber says %s\n", typed.text.c_str(), typed.region.c_str(), ours->c_str(),
                theirs.c_str());
  }
  std::printf("%llu texts, %llu of them plain, %llu differences\n", static_cast<unsigned long long>(texts),
              static_cast<unsigned long long>(read), static_cast<unsigned long long>(differences));
  return differences == 0 ? 0 : 1;
}
