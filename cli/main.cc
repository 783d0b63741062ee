#include <string_view>
#include <variant>
#include <vector>

#include "arguments.h"
#include "commands.h"

int main(int count, char** values) {
  const std::vector<std::string_view> arguments(values + 1, values + count);
  const int code = std::visit([](const auto& command) { return dialproof::cli::run(command); },
                              dialproof::cli::parseArguments(arguments));
  return dialproof::cli::finish(code);
}
