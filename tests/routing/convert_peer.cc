// convert_peer FROM TO FILE…: a line of JSON for each file, as tests/wasm/routing.test.mjs compares them with wasm's.

#include <cstdio>
#include <span>
#include <string>

#include "routing/convert_examples.h"

int main(int count, char** arguments) {
  using namespace dialproof;
  const std::span<char*> all(arguments, static_cast<std::size_t>(count));
  if (all.size() < 3) return 2;
  for (const char* file : all.subspan(3)) {
    std::puts(renderJson(convert(contentOf(file), all[1], all[2])).c_str());
  }
}
