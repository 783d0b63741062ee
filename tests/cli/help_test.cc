// What is made from the table of commands: help, the man page, and completion in real shells.

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdio>
#include <sstream>

#include "cli/command.h"
#include "dialproof/diagnostic.h"
#include "dialproof/schema.h"

namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

class Help : public CommandRun {
 protected:
  // The names of commands, as the overview lists them.
  std::vector<std::string> commands() const {
    std::vector<std::string> names;
    for (const std::string& line : linesOf(run({"help"}).out)) {
      if (!line.starts_with("  dialproof ")) continue;
      const std::string rest = line.substr(12);
      std::string name = rest.substr(0, rest.find(' '));
      if (rest.starts_with("number --batch")) name = "number --batch";
      names.push_back(name);
    }
    return names;
  }
  static std::vector<std::string> wordsOf(const std::string& text) {
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
  }
  Outcome helpOf(const std::string& command) const {
    std::vector<std::string> words = wordsOf(command);
    words.insert(words.begin(), "help");
    return run(words);
  }
  std::vector<std::string> optionsOf(const std::string& command) const {
    std::vector<std::string> options;
    for (const std::string& line : linesOf(helpOf(command).out)) {
      if (line.starts_with("  --")) options.push_back(line.substr(2, line.find(' ', 2) - 2));
    }
    return options;
  }
  // The words that complete a command line, and what else the shells are told.
  std::vector<std::string> candidates(std::vector<std::string> words) const {
    words.insert(words.begin(), {"completion", "--words", "--"});
    std::vector<std::string> lines = linesOf(run(words).out);
    for (std::string& line : lines) line = line.substr(0, line.find('\t'));
    return lines;
  }
  // What a shell prints of a script.
  std::string shell(const std::string& command, const std::string& script) const {
    const std::string path = file("script", script);
    const std::string folder = std::filesystem::path(DIALPROOF_COMMAND).parent_path();
    const std::string line =
        "cd " + folder_.string() + " && PATH=" + folder + ":$PATH " + command + " " + path + " 2>&1";
    std::string out;
    std::FILE* pipe = popen(line.c_str(), "r");
    char buffer[4096];
    for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) out.append(buffer, got);
    pclose(pipe);
    return out;
  }
};

TEST_F(Help, TellsOfEveryCommandAndItsOptions) {
  EXPECT_GE(commands().size(), 9U);
  for (const std::string& command : commands()) {
    const Outcome help = helpOf(command);
    EXPECT_EQ(help.exit, 0) << command;
    EXPECT_THAT(help.out, StartsWith("Usage: dialproof " + command));
    EXPECT_THAT(help.out, HasSubstr("Exit codes"));
    std::vector<std::string> words = wordsOf(command);
    words.emplace_back("--help");
    EXPECT_EQ(run(words).out, help.out);
  }
  EXPECT_EQ(run({"--help"}).out, run({"help"}).out);
}

TEST_F(Help, KeepsItsLinesShort) {
  for (const std::string& command : commands()) {
    for (const std::string& line : linesOf(helpOf(command).out)) {
      const auto columns = std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; });
      const bool isExample = line.find("dialproof ") != std::string::npos;
      EXPECT_TRUE(isExample || columns <= 80) << line;
    }
  }
}

TEST_F(Help, KnowsWhichCommandWasMeant) {
  EXPECT_EQ(run({"chekc"}).err,
            "dialproof: There is no command “chekc”. Did you mean “check”? 'dialproof help' shows how.\n");
  EXPECT_EQ(run({"help", "chekc"}).exit, 2);
  EXPECT_THAT(run({"check", "--nonsense"}).err, HasSubstr("'dialproof help check' shows how."));
}

TEST_F(Help, IsTheManPage) {
  const Outcome page = run({"man"});
  EXPECT_EQ(page.exit, 0);
  EXPECT_TRUE(
      std::all_of(page.out.begin(), page.out.end(), [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
  const std::string path = file("dialproof.1", page.out);
  EXPECT_EQ(shell("sh", "groff -man -Tutf8 -ww -z " + path), "") << "warnings";
  const std::string shown = shell("sh", "groff -man -Tascii -P-c -rLL=200n " + path + " | sed 's/.\\x08//g'");
  for (const std::string& command : commands()) {
    EXPECT_THAT(shown, HasSubstr("dialproof " + command));
    for (const std::string& option : optionsOf(command)) EXPECT_THAT(shown, HasSubstr(option));
  }
}

TEST_F(Help, CompletesCommandsOptionsAndValues) {
  EXPECT_THAT(candidates({""}), AllOf(Contains("check"), Contains("explain"), Contains("help")));
  EXPECT_THAT(candidates({"ch"}), ElementsAre("check"));
  EXPECT_THAT(candidates({}), Contains("check"));
  for (const std::string& command : commands()) {
    std::vector<std::string> words = wordsOf(command);
    words.emplace_back("--");
    for (const std::string& option : optionsOf(command)) {
      if (option == "--batch") continue;
      EXPECT_THAT(candidates(words), Contains(option)) << command;
    }
  }
  EXPECT_THAT(candidates({"check", "--format", "s"}), ElementsAre("sarif"));
  EXPECT_THAT(candidates({"check", "--format=s"}), ElementsAre("--format=sarif"));
  EXPECT_THAT(candidates({"check", "--format", "=", "s"}), ElementsAre("sarif")) << "as bash has it";
  EXPECT_THAT(candidates({"check", "--format", "="}), Contains("sarif"));
  EXPECT_THAT(candidates({"check", "--locale", ""}), ElementsAre("de", "en"));
  EXPECT_THAT(candidates({"number", "--region", "G"}), AllOf(Contains("GB"), Not(Contains("US"))));
  EXPECT_THAT(candidates({"number", "--batch", "--format", ""}), ElementsAre("text", "json", "csv"));
  EXPECT_THAT(candidates({"number", "--format", ""}), ElementsAre("text", "json"));
  EXPECT_THAT(candidates({"number", "--b"}), ElementsAre("--batch"));
  EXPECT_THAT(candidates({"completion", ""}), ElementsAre("bash", "zsh", "fish"));
  EXPECT_THAT(candidates({"check", "--format", "json", "--form"}), IsEmpty()) << "given already";
  EXPECT_THAT(candidates({"check", "--exclude", "a", "--exc"}), ElementsAre("--exclude"));
  EXPECT_THAT(candidates({"check", ""}), ElementsAre(":files"));
  EXPECT_THAT(candidates({"check", "--", "--"}), ElementsAre(":files"));
  EXPECT_THAT(candidates({"check", "--format=json", ""}), ElementsAre(":files"));
  EXPECT_THAT(candidates({"nonsense", ""}), IsEmpty());
  EXPECT_EQ(candidates({"check", "--schema", ""}).size(), dialproof::schemas().size());
  EXPECT_EQ(candidates({"explain", ""}).size(), dialproof::diagnosticCodes().size());
}

TEST_F(Help, CompletesInBash) {
  const std::string ask = R"(source <(dialproof completion bash)
complete -p dialproof
try() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _dialproof dialproof; printf '%s\n' "${COMPREPLY[@]}"; }
compopt() { :; }
)";
  EXPECT_EQ(shell("bash --norc", ask + "try dialproof che"), "complete -F _dialproof dialproof\ncheck\n");
  EXPECT_THAT(shell("bash --norc", ask + "try dialproof check --schema voipbin/number-f"),
              HasSubstr("\nvoipbin/number-flow-update\n"));
  EXPECT_THAT(shell("bash --norc", ask + "try dialproof check --format = g"), HasSubstr("\ngithub\n"));
  file("a document.json", "{}");
  EXPECT_THAT(shell("bash --norc", ask + "try dialproof check a"), HasSubstr("\na document.json\n"));
}

TEST_F(Help, CompletesInZsh) {
  const std::string ask =
      "autoload -Uz compinit && compinit -u -D\n"
      "eval \"$(dialproof completion zsh)\"\n"
      "print ${_comps[dialproof]}\n"
      "_describe() { print -l -- ${(P)2} }\n"
      "_files() { print files }\n"
      "try() { words=(\"$@\"); CURRENT=$#words; _dialproof }\n";
  EXPECT_EQ(shell("zsh -f", ask + "try dialproof chec"), "_dialproof\ncheck:check JSON documents\n");
  EXPECT_THAT(shell("zsh -f", ask + "try dialproof explain routing.lo"),
              HasSubstr("routing.loop:A number passes its calls"));
  EXPECT_EQ(shell("zsh -f", ask + "try dialproof check ''"), "_dialproof\nfiles\n");
}

TEST_F(Help, CompletesInFish) {
  file("a document.json", "{}");
  const std::string ask = "dialproof completion fish | source\ncomplete -C 'dialproof ";
  EXPECT_EQ(shell("HOME=. fish --no-config", ask + "che'"), "check\tcheck JSON documents\n");
  EXPECT_THAT(shell("HOME=. fish --no-config", ask + "check --schema speko/err'"), StartsWith("speko/error\t"));
  EXPECT_THAT(shell("HOME=. fish --no-config", ask + "check a'"), HasSubstr("a document.json"));
}

TEST_F(Help, RefusesOtherShells) {
  EXPECT_THAT(run({"completion", "tcsh"}).err, HasSubstr("The shell is bash, zsh or fish."));
  EXPECT_EQ(run({"completion"}).exit, 2);
}

}  // namespace
