#include "arguments.h"

#include <algorithm>
#include <charconv>

#include "dialproof/locales.h"
#include "dialproof/number.h"
#include "dialproof/schema.h"

namespace dialproof::cli {
namespace {

// The arguments one by one.
class Reader {
 public:
  explicit Reader(std::span<const std::string_view> arguments) : arguments_(arguments) {}

  /// Moves to the next argument; false at the end.
  bool next() {
    if (at_ >= arguments_.size()) return false;
    inlineValue_.reset();
    argument_ = arguments_[at_++];
    isOption_ = !onlyOperands_ && argument_.size() > 1 && argument_.front() == '-';
    if (isOption_ && argument_ == "--") {
      onlyOperands_ = true;
      return next();
    }
    const std::size_t equals = argument_.find('=');
    if (isOption_ && equals != std::string_view::npos) {
      inlineValue_ = argument_.substr(equals + 1);
      argument_ = argument_.substr(0, equals);
    }
    return true;
  }

  bool isOption() const { return isOption_; }
  bool hasInlineValue() const { return inlineValue_.has_value(); }
  std::string_view argument() const { return argument_; }

  std::optional<std::string_view> value() {
    if (inlineValue_) return inlineValue_;
    if (at_ >= arguments_.size()) return std::nullopt;
    return arguments_[at_++];
  }

 private:
  std::span<const std::string_view> arguments_;
  std::size_t at_ = 0;
  std::string_view argument_;
  std::optional<std::string_view> inlineValue_;
  bool isOption_ = false;
  bool onlyOperands_ = false;
};

// "--format is text, json or line."
template <typename Names>
UsageError notOneOf(std::string_view option, const Names& names) {
  std::string message(option);
  for (std::size_t i = 0; i < names.size(); ++i) {
    message += i == 0 ? " is " : i + 1 == names.size() ? " or " : ", ";
    message += names[i];
  }
  return {message + "."};
}

std::optional<UsageError> checkSchema(std::string_view id) {
  const auto all = schemas();
  const bool isKnown = std::any_of(all.begin(), all.end(), [&](const SchemaInfo& info) { return info.id == id; });
  if (isKnown) return std::nullopt;
  return UsageError{validate(id, "").diagnostics.front().message + " 'dialproof schemas' lists what there is."};
}

std::optional<UsageError> checkRegion(std::string_view option, std::string_view region) {
  if (isSupportedRegion(region)) return std::nullopt;
  return UsageError{std::string(option) + " " + std::string(region) +
                    ": there is no such region; use two letters like US or GB."};
}

}  // namespace

std::optional<std::size_t> readWhole(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::variant<const Choice*, UsageError> findChoice(std::string_view of, std::span<const Choice> choices,
                                                   std::optional<std::string_view> name) {
  std::vector<std::string_view> names;
  for (const Choice& choice : choices) {
    if (choice.name == name) return &choice;
    names.push_back(choice.name);
  }
  return notOneOf(of, names);
}

std::variant<Arguments, UsageError> Arguments::read(const CommandInfo& command,
                                                    std::span<const std::string_view> arguments) {
  Arguments read(command);
  Reader reader(arguments);
  while (reader.next()) {
    const std::string_view argument = reader.argument();
    if (!reader.isOption()) {
      read.operands_.emplace_back(argument);
      continue;
    }
    const OptionInfo* option = findOption(command, argument);
    // "help number --batch" asks for the help of a form that an option chooses.
    if (option == nullptr && command.operandKind == ValueKind::kCommand) {
      read.operands_.emplace_back(argument);
      continue;
    }
    if (option == nullptr) {
      return UsageError{"dialproof " + std::string(command.name) + " has no option " + std::string(argument) + "."};
    }
    const bool takesNone = option->kind == ValueKind::kNone;
    if (takesNone && reader.hasInlineValue()) return UsageError{std::string(argument) + " takes no value."};
    if (auto error = read.add(*option, takesNone ? std::nullopt : reader.value())) return *std::move(error);
  }
  if (!read.operands_.empty() && command.operandKind == ValueKind::kNone) {
    return UsageError{"dialproof " + std::string(command.name) + " takes no “" + read.operands_.front() + "”."};
  }
  return read;
}

std::optional<UsageError> Arguments::add(const OptionInfo& option, std::optional<std::string_view> value) {
  Given given{&option, value.value_or(std::string_view())};
  switch (option.kind) {
    case ValueKind::kNone: break;
    case ValueKind::kChoice: {
      const auto found = findChoice(option.name, option.choices, value);
      if (const auto* error = std::get_if<UsageError>(&found)) return *error;
      given.choice = std::get<const Choice*>(found)->value;
      break;
    }
    case ValueKind::kLocale:
      if (!value || findCatalogue(*value) == nullptr) return notOneOf(option.name, catalogueLanguages());
      break;
    case ValueKind::kWhole: {
      const auto number = value ? readWhole(*value) : std::nullopt;
      if (!number) return UsageError{std::string(option.name) + " needs a whole number."};
      given.whole = *number;
      break;
    }
    default:
      if (given.value.empty()) return UsageError{std::string(option.name) + " needs a value."};
      if (option.kind == ValueKind::kSchema) {
        if (auto error = checkSchema(given.value)) return error;
      } else if (option.kind == ValueKind::kRegion) {
        if (auto error = checkRegion(option.name, given.value)) return error;
      }
  }
  given_.push_back(given);
  return std::nullopt;
}

const Arguments::Given* Arguments::last(std::string_view option) const {
  const auto found =
      std::find_if(given_.rbegin(), given_.rend(), [&](const Given& given) { return given.option->name == option; });
  return found == given_.rend() ? nullptr : &*found;
}

std::string Arguments::text(std::string_view option) const {
  const Given* given = last(option);
  return given == nullptr ? std::string() : std::string(given->value);
}

std::vector<std::string> Arguments::texts(std::string_view option) const {
  std::vector<std::string> all;
  for (const Given& given : given_) {
    if (given.option->name == option) all.emplace_back(given.value);
  }
  return all;
}

std::optional<std::size_t> Arguments::whole(std::string_view option) const {
  const Given* given = last(option);
  return given == nullptr ? std::nullopt : std::optional(given->whole);
}

}  // namespace dialproof::cli
