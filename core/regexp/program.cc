#include "regexp/program.h"

namespace dialproof::internal {

std::uint32_t ProgramView::classOf(char32_t codePoint) const {
  if (codePoint < kAsciiCount) return asciiClass(codePoint);
  std::size_t low = 0;
  std::size_t high = rangeCount();
  while (high - low > 1) {
    const std::size_t middle = (low + high) / 2;
    (rangeStart(middle) <= codePoint ? low : high) = middle;
  }
  return rangeClass(low);
}

NfaInstruction ProgramView::instruction(std::uint32_t index) const {
  const char* at = body() + std::size_t{8} * index;
  const std::uint32_t first = loadWord(at);
  constexpr std::uint32_t kOpMask = (1U << NfaInstruction::kOpBits) - 1;
  return {static_cast<NfaOp>(first & kOpMask), first >> NfaInstruction::kOpBits, loadWord(at + 4)};
}

bool ProgramView::setContains(std::uint32_t set, std::uint32_t characterClass) const {
  const char* sets = body() + std::size_t{8} * header(kSizeWord);
  return (loadWord(sets + 4 * (set * wordsPerSet() + characterClass / 32)) >> (characterClass % 32) & 1U) != 0;
}

}  // namespace dialproof::internal
