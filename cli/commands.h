// What the commands do. Each answers the program's exit code.
#pragma once

#include "arguments.h"

namespace dialproof::cli {

/// Exit codes: all that was checked is valid, something is invalid, wrong use or a file that cannot be read.
enum ExitCode { kValid = 0, kInvalid = 1, kTrouble = 2 };

int run(const CheckCommand& command);
int run(const NumberCommand& command);
int run(const SchemasCommand& command);
int run(const HelpCommand& command);
int run(const VersionCommand& command);
int run(const UsageError& error);

/// The exit code once all output has reached its place: kTrouble where it has not (a full disk, a closed pipe).
int finish(int code);

}  // namespace dialproof::cli
