#include "diagnostic/display_path.h"

namespace dialproof::internal {
namespace {

bool isIndex(std::string_view token) {
  return !token.empty() && token.find_first_not_of("0123456789") == std::string_view::npos;
}

void appendUnescaped(std::string& out, std::string_view token) {
  for (std::size_t i = 0; i < token.size(); ++i) {
    const bool isEscape = token[i] == '~' && i + 1 < token.size();
    out.push_back(isEscape ? (token[++i] == '1' ? '/' : '~') : token[i]);
  }
}

}  // namespace

void appendDisplayPath(std::string& out, std::string_view pointer) {
  const std::size_t start = out.size();
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view token = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(token.size());
    if (isIndex(token)) {
      out.append("[").append(token).append("]");
    } else {
      if (out.size() != start) out.push_back('.');
      appendUnescaped(out, token);
    }
  }
}

}  // namespace dialproof::internal
