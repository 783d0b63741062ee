// Help, from the table of commands.
#pragma once

#include <string>
#include <string_view>

#include "command_table.h"

namespace dialproof::cli {

/// Prints how a command is used; answers its exit code.
int printHelp(const CommandInfo& command);

/// " Did you mean “check”?" of a command that is not there; empty where none is near.
std::string didYouMean(std::string_view name);

/// Text in lines of at most `width` columns, those behind the first with blanks before them.
std::string wrap(std::string_view text, std::size_t indent, std::size_t width = 80);

}  // namespace dialproof::cli
