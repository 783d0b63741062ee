#include "regexp/generate.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "regexp/alphabet.h"
#include "regexp/character_sets.h"
#include "regexp/program.h"
#include "regexp/program_writer.h"

namespace dialproof::internal {
namespace {

constexpr std::size_t kMaxInstructions = std::size_t{1} << 14;
constexpr std::size_t kMaxVisits = std::size_t{1} << 17;  // of nodes: `(?:){9999999}` writes no instruction
constexpr std::size_t kMaxSetBytes = std::size_t{256} << 10;
constexpr unsigned kMaxNesting = 128;  // of nodes; a group in a group is up to three

class Generator {
 public:
  explicit Generator(const RegexpSyntax& syntax) : syntax_(syntax) {}

  std::variant<std::string, RegexpFault> run() {
    const auto root = static_cast<std::uint32_t>(syntax_.nodes.size() - 1);
    const std::uint32_t match = add({.op = NfaOp::kMatch});
    const std::uint32_t start = generate(root, match, 0);
    if (!fault_ && usesWordBoundary_) setOf(wordCharacters());
    if (fault_) return *fault_;
    const auto alphabet = Alphabet::partition(sets_);
    if (!alphabet) fail(root, RegexpProblem::kTooLarge);
    if (fault_) return *fault_;
    return write(*alphabet, start, root);
  }

 private:
  using Kind = SyntaxNode::Kind;

  void fail(std::uint32_t node, RegexpProblem problem) {
    if (!fault_) fault_ = RegexpFault{syntax_.nodes[node].offset, syntax_.nodes[node].length, problem};
  }

  std::uint32_t add(NfaInstruction instruction) {
    instructions_.push_back(instruction);
    return static_cast<std::uint32_t>(instructions_.size() - 1);
  }

  // Instructions that match what the node does and go on at `next`; returns where they begin.
  std::uint32_t generate(std::uint32_t index, std::uint32_t next, unsigned depth) {
    if (++visits_ > kMaxVisits || instructions_.size() > kMaxInstructions) fail(index, RegexpProblem::kTooLarge);
    if (depth > kMaxNesting) fail(index, RegexpProblem::kNestedTooDeep);
    if (fault_) return next;
    const SyntaxNode& node = syntax_.nodes[index];
    switch (node.kind) {
      case Kind::kSequence: return generateSequence(node, next, depth);
      case Kind::kAlternatives: return generateAlternatives(node, next, depth);
      case Kind::kRepeat: return generateRepeat(index, next, depth);
      case Kind::kCharacter: return add({NfaOp::kClassSet, setOf({{node.operand, node.operand}}), next});
      case Kind::kClass: return add({NfaOp::kClassSet, setOfClass(node.operand), next});
      case Kind::kAssertion: {
        const auto assertion = static_cast<Assertion>(node.operand);
        usesWordBoundary_ |= assertion == Assertion::kWordBoundary || assertion == Assertion::kNotWordBoundary;
        return add({NfaOp::kAssert, node.operand, next});
      }
      case Kind::kLookAround: fail(index, RegexpProblem::kLookAround); break;
      case Kind::kBackReference: fail(index, RegexpProblem::kBackReference); break;
    }
    return next;
  }

  std::uint32_t generateSequence(const SyntaxNode& node, std::uint32_t next, unsigned depth) {
    for (std::size_t i = node.children.size(); i > 0; --i) next = generate(node.children[i - 1], next, depth + 1);
    return next;
  }

  std::uint32_t generateAlternatives(const SyntaxNode& node, std::uint32_t next, unsigned depth) {
    std::uint32_t entry = generate(node.children.back(), next, depth + 1);
    for (std::size_t i = node.children.size() - 1; i > 0; --i) {
      const std::uint32_t alternative = generate(node.children[i - 1], next, depth + 1);
      entry = add({NfaOp::kSplit, alternative, entry});
    }
    return entry;
  }

  std::uint32_t generateRepeat(std::uint32_t index, std::uint32_t next, unsigned depth) {
    const SyntaxNode& node = syntax_.nodes[index];
    const std::uint32_t child = node.children.front();
    std::uint32_t required = node.minimum;
    if (node.maximum == SyntaxNode::kNoMaximum) {
      const std::uint32_t loop = add({NfaOp::kSplit, next, next});
      const std::uint32_t body = generate(child, loop, depth + 1);
      instructions_[loop].x = body;
      next = required > 0 ? body : loop;  // the loop behind its body is the last required one
      if (required > 0) --required;
    } else {
      const std::uint32_t behind = next;
      for (std::uint32_t i = node.minimum; i < node.maximum && !fault_; ++i) {
        next = add({NfaOp::kSplit, generate(child, next, depth + 1), behind});
      }
    }
    for (std::uint32_t i = 0; i < required && !fault_; ++i) next = generate(child, next, depth + 1);
    if (fault_ && fault_->problem == RegexpProblem::kTooLarge) {  // it is the outermost count that makes it so
      fault_ = RegexpFault{node.offset, node.length, RegexpProblem::kTooLarge};
    }
    return next;
  }

  std::uint32_t setOfClass(std::uint32_t characterClass) {
    if (const auto known = setOfClass_.find(characterClass); known != setOfClass_.end()) return known->second;
    auto set = characterSets_.of(syntax_.classes[characterClass]);
    if (const auto* fault = std::get_if<RegexpFault>(&set)) {
      if (!fault_) fault_ = *fault;
      return 0;
    }
    return setOfClass_[characterClass] = setOf(std::get<CodePointSet>(std::move(set)));
  }

  std::uint32_t setOf(CodePointSet set) {
    const auto [entry, isNew] = setNumbers_.try_emplace(std::move(set), static_cast<std::uint32_t>(sets_.size()));
    if (isNew) sets_.push_back(entry->first);
    return entry->second;
  }

  // Instructions name sets of code points so far; in the program, classes and sets of classes.
  std::variant<std::string, RegexpFault> write(const Alphabet& alphabet, std::uint32_t start, std::uint32_t root) {
    struct Operand {
      NfaOp op;
      std::uint32_t value;
    };
    std::vector<Operand> operands;
    std::vector<std::vector<std::uint32_t>> classSets;
    for (const CodePointSet& set : sets_) {
      std::vector<std::uint32_t> classes = alphabet.classesOf(set);
      if (classes.size() == 1) {
        operands.push_back({NfaOp::kClass, classes.front()});
      } else {
        operands.push_back({NfaOp::kClassSet, static_cast<std::uint32_t>(classSets.size())});
        classSets.push_back(std::move(classes));
      }
    }
    const std::size_t wordsPerSet = (alphabet.classCount() + 31) / 32;
    if (classSets.size() * wordsPerSet * 4 > kMaxSetBytes) {
      fail(root, RegexpProblem::kTooLarge);
      return *fault_;
    }

    const std::vector<Alphabet::Range> ranges = alphabet.rangesBeyondAscii();
    ProgramWriter writer({kProgramMagic, static_cast<std::uint32_t>(ProgramKind::kNfa), alphabet.classCount(),
                          static_cast<std::uint32_t>(ranges.size()), static_cast<std::uint32_t>(instructions_.size()),
                          start, static_cast<std::uint32_t>(classSets.size())});
    for (char32_t c = 0; c < kAsciiCount; ++c) writer.writeByte(alphabet.classOf(c));
    for (const Alphabet::Range& range : ranges) writer.writeRange(range.first, range.characterClass);
    for (NfaInstruction instruction : instructions_) {
      if (instruction.op == NfaOp::kClassSet) {
        instruction.op = operands[instruction.x].op;
        instruction.x = operands[instruction.x].value;
      }
      writer.writeWord(static_cast<std::uint32_t>(instruction.op) | instruction.x << NfaInstruction::kOpBits);
      writer.writeWord(instruction.y);
    }
    for (const auto& classes : classSets) {
      std::vector<std::uint32_t> words(wordsPerSet);
      for (const std::uint32_t one : classes) words[one / 32] |= 1U << (one % 32);
      for (const std::uint32_t word : words) writer.writeWord(word);
    }
    return writer.take();
  }

  const RegexpSyntax& syntax_;
  std::vector<NfaInstruction> instructions_;
  std::vector<CodePointSet> sets_;
  std::map<CodePointSet, std::uint32_t> setNumbers_;
  std::map<std::uint32_t, std::uint32_t> setOfClass_;
  CharacterSets characterSets_;
  std::size_t visits_ = 0;
  bool usesWordBoundary_ = false;
  std::optional<RegexpFault> fault_;
};

}  // namespace

std::variant<std::string, RegexpFault> generateNfa(const RegexpSyntax& syntax) { return Generator(syntax).run(); }

}  // namespace dialproof::internal
