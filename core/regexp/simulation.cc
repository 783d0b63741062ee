#include "regexp/simulation.h"

#include <utility>

#include "json/utf8.h"

namespace dialproof::internal {
namespace {

constexpr std::uint32_t kMatchInstruction = 0;

bool holds(Assertion assertion, const Surroundings& at) {
  switch (assertion) {
    case Assertion::kStart: return at.atStart;
    case Assertion::kEnd: return at.atEnd;
    case Assertion::kWordBoundary: return at.wordBefore != at.wordAfter;
    case Assertion::kNotWordBoundary: return at.wordBefore == at.wordAfter;
  }
  return false;
}

void advance(const ProgramView& program, std::uint32_t characterClass, const InstructionSet& from, InstructionSet& to) {
  to.clear();
  for (std::size_t i = 0; i < from.size(); ++i) {
    const NfaInstruction instruction = program.instruction(from[i]);
    const bool fits = (instruction.op == NfaOp::kClass && instruction.x == characterClass) ||
                      (instruction.op == NfaOp::kClassSet && program.setContains(instruction.x, characterClass));
    if (fits) to.insert(instruction.y);
  }
}

}  // namespace

bool isWordCharacter(char32_t codePoint) {
  const char32_t lower = codePoint | 0x20U;
  return (lower >= U'a' && lower <= U'z') || (codePoint >= U'0' && codePoint <= U'9') || codePoint == U'_';
}

void follow(const ProgramView& program, const Surroundings& surroundings, InstructionSet& set) {
  for (std::size_t i = 0; i < set.size(); ++i) {
    const NfaInstruction instruction = program.instruction(set[i]);
    if (instruction.op == NfaOp::kSplit) {
      set.insert(instruction.x);
      set.insert(instruction.y);
    } else if (instruction.op == NfaOp::kAssert && holds(static_cast<Assertion>(instruction.x), surroundings)) {
      set.insert(instruction.y);
    }
  }
}

bool simulate(const ProgramView& program, std::string_view text, std::size_t& steps) {
  InstructionSet now(program.header(kSizeWord));
  InstructionSet next(program.header(kSizeWord));
  Surroundings surroundings{.atStart = true};
  for (std::size_t offset = 0;;) {
    surroundings.atEnd = offset == text.size();
    const CodePoint point = surroundings.atEnd ? CodePoint{} : decodeUtf8(text, offset);
    surroundings.wordAfter = !surroundings.atEnd && isWordCharacter(point.value);
    now.insert(program.header(kStartWord));  // a match may begin anywhere
    follow(program, surroundings, now);
    steps += now.size();
    if (now.contains(kMatchInstruction)) return true;
    if (surroundings.atEnd) return false;
    advance(program, program.classOf(point.value), now, next);
    std::swap(now, next);
    surroundings.atStart = false;
    surroundings.wordBefore = surroundings.wordAfter;
    offset += point.length;
  }
}

}  // namespace dialproof::internal
