#include "diagnostic/display_path.h"

#include <algorithm>

namespace dialproof::internal {
namespace {

bool isIndex(std::string_view token) {
  return !token.empty() && token.find_first_not_of("0123456789") == std::string_view::npos;
}

void appendUnescaped(std::string& out, std::string_view token) {
  while (!token.empty()) {
    const std::size_t plain = std::min(token.find('~'), token.size());
    out.append(token.substr(0, plain));
    token.remove_prefix(plain);
    if (token.size() < 2) break;
    out.push_back(token[1] == '1' ? '/' : '~');
    token.remove_prefix(2);
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
