#include "output.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "arguments.h"
#include "commands.h"

namespace dialproof::cli {

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void complain(std::string_view text) { std::fputs(("dialproof: " + std::string(text) + "\n").c_str(), stderr); }

int misuse(std::string_view command, std::string_view text) {
  const std::string help = command.empty() ? "help" : "help " + std::string(command);
  complain(std::string(text) + " 'dialproof " + help + "' shows how.");
  return kTrouble;
}

int misuse(const Arguments& arguments, std::string_view text) { return misuse(arguments.command().name, text); }

bool useColor() { return useColor(STDOUT_FILENO); }
bool useColor(int file) { return isatty(file) != 0 && std::getenv("NO_COLOR") == nullptr; }

int finish(int code) {
  const bool isWritten = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
  if (isWritten || code == kNobodyReads) return code;
  if (errno == EPIPE) return kNobodyReads;
  complain("cannot write all of the output: " + std::string(std::strerror(errno)) + ".");
  return kTrouble;
}

}  // namespace dialproof::cli
