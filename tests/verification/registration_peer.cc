// For the oracle: of lines "country kind text" on standard input says 1 where the text is of that kind, else 0.

#include <cstdio>
#include <iostream>
#include <string>
#include <string_view>

#include "dialproof/registration.h"

int main() {
  std::string line;
  while (std::getline(std::cin, line)) {
    const std::string_view country = std::string_view(line).substr(0, line.find(' '));
    const std::string_view rest = std::string_view(line).substr(country.size() + 1);
    const std::string_view kind = rest.substr(0, rest.find(' '));
    const auto reading = dialproof::readRegistration(country, rest.substr(kind.size() + 1));
    const bool isOfKind =
        reading.kind != nullptr && reading.kind->id == kind && reading.fault == dialproof::RegistrationFault::kNone;
    std::puts(isOfKind ? "1" : "0");
  }
  return 0;
}
