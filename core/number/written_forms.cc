#include "number/written_forms.h"

#include <algorithm>
#include <string_view>

#include "number/replacement.h"

namespace dialproof::internal {
namespace {

/// The form that a number is written in.
struct Choice {
  const NumberForm* form = nullptr;  // null: its digits as they are
  Expression::Groups groups = {};

  std::string written(std::string_view national, bool asNational) const {
    if (form == nullptr) return std::string(national);
    std::string out;
    Replacement(asNational ? form->nationalRule() : form->rule()).appendTo(out, national, groups);
    return out;
  }
};

// The first form that fits; nullopt where that cannot be told here.
std::optional<Choice> choose(const Territory::Forms& forms, std::string_view national) {
  Choice choice;
  for (const NumberForm& form : forms) {
    const NumberForm::Answer answer = form.fits(national, choice.groups);
    if (answer == NumberForm::Answer::kUnsure) return std::nullopt;
    if (answer == NumberForm::Answer::kNo) continue;
    choice.form = &form;
    break;
  }
  return choice;
}

bool isSeparator(char c) { return std::string_view("-x ().[]/~").find(c) != std::string_view::npos; }
bool isAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// RFC 3966 has hyphens for all that stands between digits, and nothing before them.
std::string withHyphens(std::string_view written) {
  std::string out;
  bool isBetween = false;
  for (const char c : written) {
    if (isSeparator(c)) {
      isBetween = !out.empty();
      continue;
    }
    if (isBetween) out.push_back('-');
    isBetween = false;
    out.push_back(c);
  }
  if (isBetween) out.push_back('-');
  return out;
}

}  // namespace

std::optional<WrittenForms> writeForms(const ReadNumber& number) {
  const Territory* territory = Territory::ofCallingCode(number.callingCode);
  if (territory == nullptr) return std::nullopt;
  const Territory::Forms& forms = territory->nationalForms();
  const auto national = choose(forms, number.national);
  const bool isShared = &territory->internationalForms() == &forms;
  const auto international = isShared ? national : choose(territory->internationalForms(), number.national);
  if (!national || !international) return std::nullopt;

  const std::string code = "+" + std::to_string(number.callingCode);
  const std::string abroad = international->written(number.national, false);
  if (!std::all_of(abroad.begin(), abroad.end(), isAscii)) return std::nullopt;
  WrittenForms written{code + " " + abroad, national->written(number.national, true),
                       "tel:" + code + "-" + withHyphens(abroad)};
  if (number.extension.empty()) return written;
  const std::string extension = std::string(territory->extensionPrefix()) + number.extension;
  written.international += extension;
  written.national += extension;
  written.rfc3966 += ";ext=" + number.extension;
  return written;
}

}  // namespace dialproof::internal
