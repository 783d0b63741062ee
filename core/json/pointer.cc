#include "json/pointer.h"

#include "json/byte_block.h"
#include "json/writer.h"

namespace dialproof::internal {

void appendPointerToken(std::string& pointer, std::string_view token) {
  pointer.push_back('/');
  while (!token.empty()) {
    const char* const end = token.data() + token.size();
    const char* const special =
        findByte(token.data(), end, [](auto block) { return block.equal('~') | block.equal('/'); });
    pointer.append(token.data(), special);
    if (special == end) return;
    pointer.append(*special == '~' ? "~0" : "~1");
    token = {special + 1, end};
  }
}

void appendPointerToken(std::string& pointer, std::size_t index) {
  pointer.push_back('/');
  appendNumber(pointer, index);
}

std::vector<std::string> pointerTokens(std::string_view pointer) {
  std::vector<std::string> tokens;
  for (std::size_t i = 0; i < pointer.size(); ++i) {
    if (pointer[i] == '/') {
      tokens.emplace_back();
    } else if (pointer[i] == '~' && i + 1 < pointer.size()) {
      tokens.back().push_back(pointer[++i] == '1' ? '/' : '~');
    } else {
      tokens.back().push_back(pointer[i]);
    }
  }
  return tokens;
}

}  // namespace dialproof::internal
