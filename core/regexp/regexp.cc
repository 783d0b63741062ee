#include "regexp/regexp.h"

#include <cstddef>
#include <cstdint>

#include "json/utf8.h"
#include "regexp/program.h"
#include "regexp/simulation.h"

namespace dialproof::internal {
namespace {

bool walk(const ProgramView& program, std::string_view text) {
  const char* const ascii = program.ascii();
  const char* const rows = program.body();
  const std::uint32_t acceptRow = program.classCount() * kAcceptState;  // the dead state's row is 0
  std::uint32_t row = program.header(kStartWord);
  for (std::size_t offset = 0; row > acceptRow && offset < text.size();) {
    std::uint32_t characterClass = 0;
    if (const auto byte = static_cast<unsigned char>(text[offset]); byte < kAsciiCount) {
      characterClass = static_cast<unsigned char>(ascii[byte]);
      ++offset;
    } else {
      const CodePoint point = decodeUtf8(text, offset);
      characterClass = program.classOf(point.value);
      offset += point.length;
    }
    row = loadHalfWord(rows + std::size_t{2} * (row + characterClass));
  }
  return row >= acceptRow && row < program.classCount() * program.header(kExtraWord);
}

}  // namespace

bool Regexp::search(std::string_view text) const {
  const ProgramView program(program_);
  if (program.header(kKindWord) == static_cast<std::uint32_t>(ProgramKind::kDfa)) return walk(program, text);
  std::size_t steps = 0;
  return simulate(program, text, steps);
}

}  // namespace dialproof::internal
