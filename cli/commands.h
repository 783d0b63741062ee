// What the commands do. Each answers the program's exit code.
#pragma once

#include <string>
#include <string_view>

#include "arguments.h"

namespace dialproof::cli {

/// Exit codes: all that was checked is valid, something is invalid, wrong use or a file that cannot be read; nobody
/// reads on, told as shells tell of SIGPIPE.
enum ExitCode { kValid = 0, kInvalid = 1, kTrouble = 2, kNobodyReads = 141 };

int run(const CheckCommand& command);
int run(const NumberCommand& command);
int run(const BatchCommand& command);
int run(const SchemasCommand& command);
int run(const HelpCommand& command);
int run(const VersionCommand& command);
int run(const UsageError& error);

/// Whether there is a region of that name, or none is named; complains where there is not.
bool acceptsRegion(std::string_view option, const std::string& region);

/// The exit code once all output has reached its place: kTrouble where it has not (a full disk, a closed pipe).
int finish(int code);

}  // namespace dialproof::cli
