#include "plan_compiler/plan_writer.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <utility>
#include <vector>

#include "plan/plan_file.h"
#include "plan_compiler/pattern_compiler.h"

namespace dialproof::internal {
namespace {

using plan_file::Target;

constexpr std::size_t kMostStates = 0x10000;
constexpr std::size_t kMostEarlierTargets = 16 - static_cast<std::size_t>(Target::kEarlier);

template <typename Number>
void append(std::string& out, Number value) {
  for (std::size_t i = 0; i < sizeof(Number); ++i) out.push_back(static_cast<char>(value >> (8 * i)));
}
void append16(std::string& out, std::size_t value) { append(out, static_cast<std::uint16_t>(value)); }
void append32(std::string& out, std::size_t value) { append(out, static_cast<std::uint32_t>(value)); }

// The streams of the automaton, in pre-order.
class AutomatonWriter {
 public:
  explicit AutomatonWriter(const std::vector<State>& states) : states_(states), numbers_(states.size()) {}

  // As if a state outside led there with its first digit.
  void addRoot(StateIndex root) {
    std::vector<StateIndex> targets;
    addRun(root, 1, targets);
  }

  std::string bytes() const {
    std::string out;
    append32(out, runs_.size());
    out += runs_;
    appendHalves(out, references_);
    append32(out, isLabelled_.size());
    out += isLabelled_;
    appendHalves(out, labels_);
    return out;
  }

  bool fits() const { return fits_ && count_ < kMostStates; }

 private:
  static void appendHalves(std::string& out, const std::vector<std::size_t>& values) {
    append32(out, values.size());
    for (const std::size_t value : values) out.push_back(static_cast<char>(value));
    for (const std::size_t value : values) out.push_back(static_cast<char>(value >> 8));
  }

  void addState(StateIndex id) {
    numbers_[id] = ++count_;
    const State& state = states_[id];
    isLabelled_.push_back(state.label == 0 ? '\0' : '\1');
    if (state.label != 0) labels_.push_back(state.label);
    std::vector<StateIndex> targets;
    for (std::size_t digit = 0; digit < state.next.size();) {
      const StateIndex to = state.next[digit];
      std::size_t end = digit;
      while (end < state.next.size() && state.next[end] == to) ++end;
      addRun(to, end - digit, targets);
      digit = end;
    }
  }

  void addRun(StateIndex to, std::size_t length, std::vector<StateIndex>& targets) {
    const auto put = [&](std::size_t target) { runs_.push_back(static_cast<char>(target << 4 | (length - 1))); };
    if (to == kDeadState) return put(static_cast<std::size_t>(Target::kDead));
    const auto known = std::find(targets.begin(), targets.end(), to);
    if (known != targets.end()) {
      const auto earlier = static_cast<std::size_t>(known - targets.begin());
      const bool isLast = earlier + 1 == targets.size();
      fits_ = fits_ && (isLast || earlier < kMostEarlierTargets);
      return put(static_cast<std::size_t>(isLast ? Target::kLast : Target::kEarlier) + (isLast ? 0 : earlier));
    }
    targets.push_back(to);
    if (numbers_[to] != 0) {
      references_.push_back(numbers_[to]);
      return put(static_cast<std::size_t>(Target::kReference));
    }
    put(static_cast<std::size_t>(Target::kNew));
    addState(to);
  }

  const std::vector<State>& states_;
  std::vector<std::size_t> numbers_;  // in the file; 0: not there yet
  std::size_t count_ = 0;
  std::string runs_;
  std::vector<std::size_t> references_;
  std::string isLabelled_;
  std::vector<std::size_t> labels_;
  bool fits_ = true;
};

class PlanWriter {
 public:
  PlanWriter(const Numbering& numbering, std::string_view source) : numbering_(numbering), source_(source) {}

  std::optional<std::string> run() {
    const std::string regions = regionTable();  // which finds the patterns and rules that stand before it
    std::string body(1, static_cast<char>(source_.size()));
    body += source_;
    body += patternTable() + ruleTable() + regions + codeTable() + labelTable();
    AutomatonWriter automaton(numbering_.automaton.states());
    automaton.addRoot(numbering_.root);
    for (const auto& [code, root] : numbering_.viableRoots) automaton.addRoot(root);
    body += automaton.bytes();
    if (!automaton.fits() || !fits_) {
      std::fprintf(stderr, "the numbering does not fit the plan file's format\n");
      return std::nullopt;
    }
    std::string out(plan_file::kMagic);
    append16(out, plan_file::kVersion);
    append32(out, body.size() + plan_file::kBodyOffset);
    append(out, plan_file::checksum(body));
    return out + body;
  }

 private:
  using Table = std::map<std::string, std::size_t>;  // text to index, counted from 1

  std::size_t indexOf(Table& table, std::vector<std::string>& order, const std::string& text) {
    if (text.empty()) return 0;
    const auto [place, isNew] = table.try_emplace(text, table.size() + 1);
    if (isNew) order.push_back(text);
    return place->second;
  }

  std::string regionTable() {
    std::vector<const Territory*> territories;
    for (const std::string& name : numbering_.regions) territories.push_back(find(name));
    std::string out;
    append16(out, territories.size());
    for (std::size_t i = 0; i < territories.size(); ++i) {
      std::string name = numbering_.regions[i];
      name.resize(3, '\0');
      const Territory& territory = *territories[i];
      const bool isOfNoRegion = territory.id == "001";  // several, of which none has a prefix
      out += name;
      append16(out, isOfNoRegion ? 0 : territory.callingCode);
      append16(out, isOfNoRegion ? 0 : indexOf(patternIndexes_, patterns_, territory.internationalPrefix));
      append16(out, isOfNoRegion ? 0 : indexOf(patternIndexes_, patterns_, territory.nationalPrefix));
      append16(out, isOfNoRegion ? 0 : indexOf(ruleIndexes_, rules_, territory.transformRule));
    }
    return out;
  }

  const Territory* find(const std::string& name) const {
    for (const auto& [code, sharing] : numbering_.codes) {
      for (const Territory& territory : sharing) {
        if (territory.id == name) return &territory;
      }
    }
    return nullptr;
  }

  std::string patternTable() {
    std::string out;
    append16(out, patterns_.size());
    for (const std::string& expression : patterns_) {
      const auto steps = compilePattern(expression);
      fits_ = fits_ && steps && isSound(*steps);
      if (!fits_) return out;
      append16(out, steps->size());
      for (const PatternStep step : *steps) append16(out, step.bits);
    }
    return out;
  }

  // "9$1": digits and the group behind them.
  std::string ruleTable() {
    std::string out;
    append16(out, rules_.size());
    for (const std::string& rule : rules_) {
      const std::size_t dollar = rule.find('$');
      fits_ = fits_ && dollar + 2 == rule.size() && dollar <= plan_file::kLongestRule;
      if (!fits_) return out;
      out.push_back(static_cast<char>(rule[dollar + 1] - '1'));
      out.push_back(static_cast<char>(dollar));
      out += rule.substr(0, dollar);
    }
    return out;
  }

  std::string codeTable() {
    std::string out;
    append16(out, numbering_.codes.size());
    for (const auto& [code, sharing] : numbering_.codes) {
      const Territory& main = sharing.front();
      const auto region = std::lower_bound(numbering_.regions.begin(), numbering_.regions.end(), main.id);
      append16(out, code);
      out.push_back(static_cast<char>(region - numbering_.regions.begin()));
      append32(out, main.general.lengths);
      append32(out, main.general.localOnly);
      out.push_back(numbering_.viableRoots.contains(code) ? '\1' : '\0');
      fits_ = fits_ && (main.id != "001" || main.nationalPrefix.empty());
    }
    return out;
  }

  std::string labelTable() {
    std::string out;
    append16(out, numbering_.labels.size());
    for (const Label& label : numbering_.labels) {
      out.push_back(static_cast<char>(label.region));
      out.push_back(static_cast<char>(label.type | (label.mayChange ? plan_file::kMayChange : 0)));
    }
    return out;
  }

  const Numbering& numbering_;
  std::string_view source_;
  Table patternIndexes_;
  std::vector<std::string> patterns_;
  Table ruleIndexes_;
  std::vector<std::string> rules_;
  bool fits_ = true;
};

}  // namespace

std::optional<std::string> toPlanFile(const Numbering& numbering, std::string_view source) {
  return PlanWriter(numbering, source).run();
}

}  // namespace dialproof::internal
