// The manual page, from the table of commands: roff with the man macros, in ASCII.

#include <cstdio>

#include "arguments.h"
#include "commands.h"
#include "json/utf8.h"
#include "output.h"

namespace dialproof::cli {
namespace {

// Text that no line of which roff takes for a request, and of which every dash is one that can be copied.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = internal::decodeUtf8(text, at);
    if (point.value >= 0x80) {
      char name[16];
      std::snprintf(name, sizeof name, "\\[u%04X]", static_cast<unsigned>(point.value));
      out += name;
    } else if (text[at] == '\\') {
      out += "\\e";
    } else if (text[at] == '-') {
      out += "\\-";
    } else if (text[at] == '\'') {
      out += "\\(aq";
    } else if (text[at] == '"') {
      out += "\\(dq";
    } else {
      out += text[at];
    }
    at += point.length;
  }
  return out.starts_with('.') ? "\\&" + out : out;
}

std::string bold(std::string_view text) { return "\\fB" + escaped(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + escaped(text) + "\\fR"; }

void line(const std::string& text) { print(text + "\n"); }

void section(std::string_view title) { line(".SH " + std::string(title)); }

// A paragraph under a term.
void entry(const std::string& term, const std::string& text) {
  line(".TP");
  line(term);
  line(text);
}

void usage(const CommandInfo& command) {
  std::string text = bold("dialproof " + std::string(command.name));
  if (!command.options.empty()) text += " [" + italic("OPTION\u2026") + "]";
  if (!command.operands.empty()) text += " " + italic(command.operands);
  line(text);
}

void option(const OptionInfo& option) {
  std::string term = bold(option.name);
  if (!option.value.empty()) term += " " + italic(option.value);
  entry(term, escaped(option.help));
  if (option.choices.empty()) return;
  line(".RS");
  for (const Choice& choice : option.choices) entry(bold(choice.name), escaped(choice.help));
  line(".RE");
}

void command(const CommandInfo& command) {
  line(".SS " + escaped(command.name));
  usage(command);
  line(".PP");
  std::string summary(command.summary);
  summary[0] = static_cast<char>(summary[0] - 'a' + 'A');
  line(escaped(command.description.empty() ? summary + "." : command.description));
  for (const OptionInfo& one : command.options) option(one);
  if (command.examples.empty()) return;
  line(".PP");
  line("Examples:");
  for (const ExampleInfo& example : command.examples) {
    entry("\\fB" + escaped(example.line) + "\\fR", escaped(example.help));
  }
}

}  // namespace

int runMan(const Arguments& /*arguments*/) {
  line(".TH DIALPROOF 1 \"\" \"Dialproof " DIALPROOF_VERSION "\" \"User Commands\"");
  section("NAME");
  line("dialproof \\- checks phone numbers and telephony documents");
  section("SYNOPSIS");
  for (const CommandInfo& one : commandTable()) {
    if (&one != &commandTable().front()) line(".br");
    usage(one);
  }
  section("DESCRIPTION");
  line(escaped(purpose()));
  section("COMMANDS");
  for (const CommandInfo& one : commandTable()) command(one);
  section("\"EXIT STATUS\"");
  for (const ExitCodeInfo& code : exitCodeTable()) entry(bold(code.code), escaped(code.help));
  section("ENVIRONMENT");
  entry(bold("NO_COLOR"), "Where it is set, nothing is coloured on a terminal.");
  return kValid;
}

}  // namespace dialproof::cli
