#include <cstddef>
#include <cstdint>
#include <string_view>

#include "regexp/program.h"
#include "regexp/regexp.h"

namespace dialproof::internal {
namespace {

bool areClassesWellFormed(const ProgramView& program) {
  for (std::size_t i = 0; i < kAsciiCount; ++i) {
    if (program.asciiClass(i) >= program.classCount()) return false;
  }
  for (std::size_t i = 0; i < program.rangeCount(); ++i) {
    const bool ascends =
        i == 0 ? program.rangeStart(i) == kAsciiCount : program.rangeStart(i) > program.rangeStart(i - 1);
    if (!ascends || program.rangeStart(i) > kLastCodePoint || program.rangeClass(i) >= program.classCount())
      return false;
  }
  return true;
}

bool isDfaWellFormed(const ProgramView& program) {
  const std::uint32_t cells = program.header(kSizeWord) * program.classCount();
  const auto isRow = [&](std::uint32_t row) { return row < cells && row % program.classCount() == 0; };
  for (std::size_t i = 0; i < cells; ++i) {
    if (!isRow(loadHalfWord(program.body() + 2 * i))) return false;
  }
  const std::uint32_t accepting = program.header(kExtraWord);
  return isRow(program.header(kStartWord)) && accepting >= kFirstOtherState && accepting <= program.header(kSizeWord);
}

bool isNfaWellFormed(const ProgramView& program) {
  const std::uint32_t count = program.header(kSizeWord);
  if (program.header(kStartWord) >= count) return false;
  for (std::uint32_t i = 0; i < count; ++i) {
    const NfaInstruction instruction = program.instruction(i);
    if ((i == 0) != (instruction.op == NfaOp::kMatch) || instruction.y >= count) return false;
    switch (instruction.op) {
      case NfaOp::kMatch: break;
      case NfaOp::kClass:
        if (instruction.x >= program.classCount()) return false;
        break;
      case NfaOp::kClassSet:
        if (instruction.x >= program.header(kExtraWord)) return false;
        break;
      case NfaOp::kSplit:
        if (instruction.x >= count) return false;
        break;
      case NfaOp::kAssert:
        if (instruction.x > static_cast<std::uint32_t>(Assertion::kNotWordBoundary)) return false;
        break;
      default: return false;
    }
  }
  return true;
}

}  // namespace

bool Regexp::isWellFormed(std::string_view program) {
  constexpr std::uint64_t kFixedSize = std::uint64_t{4} * kHeaderWords + kAsciiCount;
  if (program.size() < kFixedSize) return false;
  const ProgramView view(program);
  const std::uint64_t classes = view.classCount();
  const std::uint64_t size = view.header(kSizeWord);
  if (view.header(kMagicWord) != kProgramMagic) return false;
  if (classes == 0 || classes > kMaxClasses || view.rangeCount() == 0) return false;

  // 64 bits hold every sum below: each factor is a word, and classes are few.
  const std::uint64_t toBody = kFixedSize + std::uint64_t{4} * view.rangeCount();
  if (view.header(kKindWord) == static_cast<std::uint32_t>(ProgramKind::kDfa)) {
    const std::uint64_t bodySize = (size * classes * 2 + 3) / 4 * 4;
    if (size < kFirstOtherState || size * classes > 1U << 16 || program.size() != toBody + bodySize) return false;
    return areClassesWellFormed(view) && isDfaWellFormed(view);
  }
  if (view.header(kKindWord) == static_cast<std::uint32_t>(ProgramKind::kNfa)) {
    const std::uint64_t bodySize = size * 8 + std::uint64_t{4} * view.header(kExtraWord) * view.wordsPerSet();
    if (program.size() != toBody + bodySize) return false;
    return areClassesWellFormed(view) && isNfaWellFormed(view);
  }
  return false;
}

}  // namespace dialproof::internal
