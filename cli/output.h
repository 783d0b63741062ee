// Standard output and standard error, as every command writes them.
#pragma once

#include <string>
#include <string_view>

namespace dialproof::cli {

class Arguments;

void print(std::string_view text);

/// Says what is wrong with what the command was given, on standard error.
void complain(std::string_view text);

/// Says what is wrong with the use of a command, on standard error. Answers kTrouble.
int misuse(std::string_view command, std::string_view text);
int misuse(const Arguments& arguments, std::string_view text);

/// True where a file is a terminal whose user has not asked for no colours; of standard output where none is named.
bool useColor();
bool useColor(int file);

/// The exit code once all output has reached its place: kTrouble where it has not (a full disk), kNobodyReads where it
/// went to a pipe that nobody reads.
int finish(int code);

}  // namespace dialproof::cli
