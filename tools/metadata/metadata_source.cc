// metadata_source <libphonenumber.js> <metadata.cc> [types-of-the-plan]
// Writes the metadata that google-libphonenumber carries as the C++ source that libphonenumber's own library is built
// with, so that both hold the same plans; with the option, shorter (type_patterns.h).

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>

#include "metadata/metadata.h"
#include "metadata/protobuf.h"
#include "metadata/type_patterns.h"

namespace dialproof::internal {
namespace {

std::string toSource(std::string_view bytes) {
  std::string out =
      "// Made from google-libphonenumber by tools/metadata.\n\n#include \"phonenumbers/metadata.h\"\n\n"
      "namespace i18n {\nnamespace phonenumbers {\n\nstatic const unsigned char data[] = {";
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    out += i % 32 == 0 ? "\n" : "";
    out += std::to_string(static_cast<unsigned char>(bytes[i])) + ",";
  }
  return out +
         "\n};\n\nint metadata_size() { return sizeof data; }\nconst void* metadata_get() { return data; }\n\n"
         "}  // namespace phonenumbers\n}  // namespace i18n\n";
}

int run(const std::string& from, const std::string& to, bool isShort) {
  const auto source = readFile(from);
  if (!source) return 2;
  auto territories = readTerritories(*source);
  if (!territories) {
    std::fprintf(stderr, "%s holds no metadata of google-libphonenumber\n", from.c_str());
    return 2;
  }
  if (isShort) std::transform(territories->begin(), territories->end(), territories->begin(), withTypesOfThePlan);
  return writeFile(to, toSource(toPhoneMetadataCollection(*territories))) ? 0 : 2;
}

}  // namespace
}  // namespace dialproof::internal

int main(int count, char** arguments) {
  if (count < 3 || count > 4 || (count == 4 && std::string_view(arguments[3]) != "types-of-the-plan")) {
    std::fprintf(stderr, "metadata_source <libphonenumber.js> <metadata.cc> [types-of-the-plan]\n");
    return 2;
  }
  return dialproof::internal::run(arguments[1], arguments[2], count == 4);
}
