#include <algorithm>
#include <csignal>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "help.h"
#include "output.h"

namespace dialproof::cli {
namespace {

bool asksForHelp(std::span<const std::string_view> arguments) {
  const auto end = std::find(arguments.begin(), arguments.end(), "--");
  return std::any_of(arguments.begin(), end, [](std::string_view word) { return word == "--help" || word == "-h"; });
}

int run(std::span<const std::string_view> words) {
  if (words.empty()) return misuse("", "Say what to do.");
  std::string_view name = words.front();
  if (name == "--help" || name == "-h") name = "help";
  if (name == "--version") name = "version";
  const auto behind = words.subspan(1);
  const CommandInfo* command = findCommand(name, behind);
  if (command == nullptr) return misuse("", "There is no command “" + std::string(name) + "”." + didYouMean(name));
  if (asksForHelp(behind)) return printHelp(*command);
  const auto arguments = Arguments::read(*command, behind);
  if (const auto* error = std::get_if<UsageError>(&arguments)) return misuse(command->name, error->message);
  return command->run(std::get<Arguments>(arguments));
}

}  // namespace
}  // namespace dialproof::cli

int main(int count, char** values) {
  std::signal(SIGPIPE, SIG_IGN);  // write() tells of it
  const std::vector<std::string_view> words(values + std::min(count, 1), values + count);
  return dialproof::cli::finish(dialproof::cli::run(words));
}
