// Completion in shells. Each shell's script asks this program what a word may become, so that all of them know the same
// commands, options and values, and know those of the program that is called.

#include <algorithm>
#include <string>
#include <vector>

#include "arguments.h"
#include "commands.h"
#include "dialproof/convert.h"
#include "dialproof/diagnostic.h"
#include "dialproof/locales.h"
#include "dialproof/number.h"
#include "dialproof/schema.h"
#include "formats.h"
#include "output.h"

namespace dialproof::cli {
namespace {

constexpr std::string_view kBashScript = R"(_dialproof() {
  local word remark
  COMPREPLY=()
  while IFS=$'\t' read -r word remark; do
    if [[ $word == :files ]]; then
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")
    else
      COMPREPLY+=("$word")
    fi
  done < <("$1" completion --words -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _dialproof dialproof
)";

constexpr std::string_view kZshScript = R"(#compdef dialproof
_dialproof() {
  local line
  local -a candidates
  for line in "${(@f)$("${words[1]}" completion --words -- "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    if [[ $line == :files ]]; then
      _files
      return
    fi
    [[ -n $line ]] && candidates+=("${${line//:/\\:}/$'\t'/:}")
  done
  _describe dialproof candidates
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _dialproof "$@"; else compdef _dialproof dialproof; fi
)";

constexpr std::string_view kFishScript = R"(function __dialproof_complete
    set -l words (commandline -opc) (commandline -ct)
    for line in ($words[1] completion --words -- $words[2..-1] 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path (commandline -ct)
        else
            echo $line
        end
    end
end
complete -c dialproof -f -a '(__dialproof_complete)'
)";

struct Candidate {
  std::string word;
  std::string_view remark;
};

/// What the last of some words may become.
class Completion {
 public:
  explicit Completion(std::vector<std::string_view> words) : words_(std::move(words)) {}

  void print() {
    complete();
    for (const Candidate& candidate : candidates_) {
      if (!candidate.word.starts_with(current_)) continue;
      std::string line = prefix_ + candidate.word;
      if (!candidate.remark.empty()) line.append("\t").append(candidate.remark);
      cli::print(line + "\n");
    }
    if (wantsFiles_) cli::print(":files\n");
  }

 private:
  void complete() {
    if (words_.empty()) words_.emplace_back();
    current_ = words_.back();
    if (words_.size() == 1) return addCommands();
    const std::span<const std::string_view> behind = std::span(words_).subspan(1);
    const CommandInfo* command = findCommand(words_.front(), behind);
    if (command == nullptr) return;
    const bool onlyOperands = std::find(words_.begin(), words_.end() - 1, "--") != words_.end() - 1;
    if (!onlyOperands && completeValue(*command)) return;
    if (!onlyOperands && current_.starts_with('-')) return addOptions(*command);
    addValues(command->operandKind, command->operandChoices);
  }

  // The value of the option before, or behind the equals sign, which bash makes a word of its own.
  bool completeValue(const CommandInfo& command) {
    std::size_t option = words_.size() - 2;
    const std::size_t equals = current_.find('=');
    if (current_ == "=") {
      current_ = {};
    } else if (current_.starts_with("--") && equals != std::string_view::npos) {
      prefix_ = current_.substr(0, equals + 1);
      current_.remove_prefix(equals + 1);
      option = words_.size() - 1;
    } else if (words_[option] == "=" && option > 0) {
      --option;
    }
    const std::string_view name = words_[option].substr(0, words_[option].find('='));
    const bool hasValue = option + 1 < words_.size() && name != words_[option];  // --name=value is a word before
    const OptionInfo* info = hasValue ? nullptr : findOption(command, name);
    if (info == nullptr || info->kind == ValueKind::kNone) return !prefix_.empty();
    addValues(info->kind, info->choices);
    return true;
  }

  // Those that are not there yet, and of a command's other form the one that chooses it.
  void addOptions(const CommandInfo& command) {
    for (const OptionInfo& option : command.options) {
      const bool isGiven = std::find(words_.begin(), words_.end() - 1, option.name) != words_.end() - 1;
      if (!isGiven || option.mayRepeat) add(option.name, option.help);
    }
    for (const CommandInfo& other : commandTable()) {
      if (!other.name.starts_with(std::string(command.name) + " ")) continue;
      add(other.name.substr(command.name.size() + 1), other.summary);
    }
    add("--help", "say how it is used");
  }

  void addCommands() {
    for (const CommandInfo& command : commandTable()) {
      if (command.name.find(' ') == std::string_view::npos) add(command.name, command.summary);
    }
  }

  void addValues(ValueKind kind, std::span<const Choice> choices) {
    switch (kind) {
      case ValueKind::kNone:
      case ValueKind::kText:
      case ValueKind::kWhole: return;
      case ValueKind::kPath: wantsFiles_ = true; return;
      case ValueKind::kCommand: return addCommands();
      case ValueKind::kChoice:
        for (const Choice& choice : choices) add(choice.name, choice.help);
        return;
      case ValueKind::kSchema:
        for (const SchemaInfo& info : schemas()) add(info.id, info.title);
        return;
      case ValueKind::kSchemaOrDialect: addDialects(); return addValues(ValueKind::kSchema, {});
      case ValueKind::kConvertible:
        addDialects();
        for (const RoutingDocument& document : routingDocuments()) add(document.schemaId, {});
        return;
      case ValueKind::kCode:
        for (const DiagnosticCode& code : diagnosticCodes()) add(code.code, code.description);
        return;
      case ValueKind::kLocale:
        for (const std::string_view language : catalogueLanguages()) add(language, {});
        return;
      case ValueKind::kRegion:
        for (const RegionInfo& info : supportedRegions()) add(info.region, {});
    }
  }

  void addDialects() {
    std::string_view last;
    for (const SchemaInfo& info : schemas()) {
      if (info.dialect != last) add(info.dialect, {});
      last = info.dialect;
    }
  }

  void add(std::string_view word, std::string_view remark) { candidates_.push_back({std::string(word), remark}); }

  std::vector<std::string_view> words_;
  std::string_view current_;
  std::string prefix_;  // of the word that is written which stays: "--format="
  std::vector<Candidate> candidates_;
  bool wantsFiles_ = false;
};

}  // namespace

int runCompletion(const Arguments& arguments) {
  const auto& operands = arguments.operands();
  if (arguments.has("--words")) {
    Completion({operands.begin(), operands.end()}).print();
    return kValid;
  }
  if (operands.size() != 1) return misuse(arguments, "Name one shell.");
  const auto shell = findChoice("The shell", arguments.command().operandChoices, operands.front());
  if (const auto* error = std::get_if<UsageError>(&shell)) return misuse(arguments, error->message);
  switch (static_cast<Shell>(std::get<const Choice*>(shell)->value)) {
    case Shell::kBash: print(kBashScript); break;
    case Shell::kZsh: print(kZshScript); break;
    case Shell::kFish: print(kFishScript); break;
  }
  return kValid;
}

}  // namespace dialproof::cli
