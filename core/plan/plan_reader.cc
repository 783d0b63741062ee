// NumberingPlan::read: from bytes that nobody vouches for to a plan that can be walked without a look at its borders.

#include <algorithm>
#include <cstring>
#include <utility>

#include "plan/numbering_plan.h"
#include "plan/plan_file.h"

namespace dialproof::internal {
namespace {

constexpr std::size_t kMostStates = 0x10000;  // as many as a StateId tells apart

// Takes from the front. Once there is too little, everything read is zero and `isGood` stays false.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : rest_(bytes) {}

  std::string_view take(std::size_t length) {
    if (length > rest_.size()) isGood_ = false;
    if (!isGood_) return {};
    const std::string_view taken = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return taken;
  }

  template <typename Number>
  Number number() {
    Number value = 0;
    const std::string_view bytes = take(sizeof(Number));
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      value = static_cast<Number>(value | static_cast<Number>(static_cast<unsigned char>(bytes[i])) << (8 * i));
    }
    return value;
  }

  std::uint8_t byte() { return number<std::uint8_t>(); }
  bool isGood() const { return isGood_; }
  bool isAtEnd() const { return rest_.empty(); }

 private:
  std::string_view rest_;
  bool isGood_ = true;
};

// Numbers of two bytes, the low ones before the high ones.
class Halves {
 public:
  explicit Halves(Bytes& bytes) {
    const std::size_t count = bytes.number<std::uint32_t>();
    low_ = bytes.take(count);
    high_ = bytes.take(count);
  }

  bool isAtEnd() const { return place_ >= high_.size(); }
  std::uint16_t take() {
    const unsigned low = static_cast<unsigned char>(low_[place_]);
    const unsigned high = static_cast<unsigned char>(high_[place_++]);
    return static_cast<std::uint16_t>(high << 8 | low);
  }

 private:
  std::string_view low_;
  std::string_view high_;
  std::size_t place_ = 0;
};

std::string_view takeStream(Bytes& bytes) { return bytes.take(bytes.number<std::uint32_t>()); }

bool isDigits(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

bool isRegionName(std::string_view name) {
  if (name == "001") return true;
  return name[0] >= 'A' && name[0] <= 'Z' && name[1] >= 'A' && name[1] <= 'Z' && name[2] == '\0';
}

struct AutomatonStreams {
  std::string_view runs;
  Halves references;
  std::string_view isLabelled;
  Halves labels;

  explicit AutomatonStreams(Bytes& bytes)
      : runs(takeStream(bytes)), references(bytes), isLabelled(takeStream(bytes)), labels(bytes) {}
};

// Fills in the states' rows as the runs come. A page waits for it: it is kept to few steps a run.
class AutomatonReader {
 public:
  AutomatonReader(const AutomatonStreams& streams, std::vector<StateId>& next, std::vector<std::uint16_t>& labelOf,
                  std::size_t labelCount)
      : streams_(streams), next_(next.data()), labelOf_(labelOf), labelCount_(labelCount), open_(kUsualDepth) {}

  /// Of the automaton that comes next; false at what contradicts the rest.
  bool readRoot(StateId& root) {
    std::array<StateId, 10> outside{};  // a state that leads to the root
    std::size_t depth = 0;
    open_[0].begin(outside.data());
    do {
      if (run_ == streams_.runs.size()) return false;
      const unsigned run = static_cast<unsigned char>(streams_.runs[run_++]);
      const unsigned length = (run & 15U) + 1;
      const unsigned target = run >> 4;
      Open& top = open_[depth];
      StateId* cell = top.cell;
      if (length > static_cast<std::size_t>(top.end - cell)) return false;
      top.cell += length;
      if (target != static_cast<unsigned>(plan_file::Target::kDead)) {
        const StateId to = findTarget(target, top);
        if (to == 0) return false;
        while (cell < top.cell) *cell++ = to;
        if (target == static_cast<unsigned>(plan_file::Target::kNew)) {
          if (++depth == open_.size()) open_.emplace_back();
          open_[depth].begin(next_ + to * std::size_t{10});
        }
      }
      while (depth > 0 && open_[depth].cell == open_[depth].end) --depth;
    } while (depth > 0);
    root = outside[0];
    return root != 0;
  }

  bool isAtEnd() const {
    return run_ == streams_.runs.size() && states_ == labelOf_.size() && streams_.references.isAtEnd() &&
           streams_.labels.isAtEnd();
  }

 private:
  static constexpr std::size_t kUsualDepth = 32;

  // A state whose digits are being read.
  struct Open {
    StateId* cell = nullptr;  // of the digit that comes next
    StateId* end = nullptr;
    unsigned targetCount = 0;
    std::array<StateId, 10> targets{};  // of its runs that are not dead, each once

    void begin(StateId* row) {
      cell = row;
      end = row + 10;
      targetCount = 0;
    }
  };

  // 0 where there is no such state.
  StateId findTarget(unsigned target, Open& open) {
    constexpr auto kEarlier = static_cast<unsigned>(plan_file::Target::kEarlier);
    if (target == static_cast<unsigned>(plan_file::Target::kNew)) {
      return open.targets[open.targetCount++] = addState();
    }
    if (target == static_cast<unsigned>(plan_file::Target::kReference)) {
      if (streams_.references.isAtEnd()) return 0;
      const StateId to = streams_.references.take();
      return open.targets[open.targetCount++] = to < states_ ? to : StateId{0};
    }
    const unsigned index = target < kEarlier ? open.targetCount - 1 : target - kEarlier;
    return index < open.targetCount ? open.targets[index] : StateId{0};
  }

  StateId addState() {
    if (states_ == labelOf_.size()) return 0;
    const auto state = static_cast<StateId>(states_++);
    if (streams_.isLabelled[state - std::size_t{1}] == 0) return state;
    if (streams_.labels.isAtEnd()) return 0;
    const std::uint16_t label = streams_.labels.take();
    labelOf_[state] = label;
    return label != 0 && label < labelCount_ ? state : StateId{0};
  }

  AutomatonStreams streams_;
  StateId* next_;  // ten by state
  std::vector<std::uint16_t>& labelOf_;
  std::size_t labelCount_;
  std::size_t run_ = 0;
  std::size_t states_ = 1;  // that there are so far
  std::vector<Open> open_;
};

}  // namespace

// Each step returns false at what contradicts the rest.
class PlanReader {
 public:
  explicit PlanReader(std::string_view body) : bytes_(body) {}

  bool read() {
    plan_.source_ = bytes_.take(bytes_.byte());
    return readPatterns() && readRules() && readRegions() && readCodes() && readLabels() && readAutomaton() &&
           bytes_.isGood() && bytes_.isAtEnd();
  }

  NumberingPlan take() { return std::move(plan_); }

 private:
  bool readPatterns() {
    const std::size_t count = bytes_.number<std::uint16_t>();
    for (std::size_t i = 0; i < count && bytes_.isGood(); ++i) {
      const std::size_t length = bytes_.number<std::uint16_t>();
      if (length > kLongestPattern) return false;
      std::vector<PatternStep> steps;
      steps.reserve(length);
      for (std::size_t step = 0; step < length; ++step) steps.emplace_back(bytes_.number<std::uint16_t>());
      if (!isSound(steps)) return false;
      plan_.patterns_.push_back(std::move(steps));
    }
    return bytes_.isGood();
  }

  bool readRules() {
    const std::size_t count = bytes_.number<std::uint16_t>();
    for (std::size_t i = 0; i < count && bytes_.isGood(); ++i) {
      TransformRule rule;
      rule.group = bytes_.byte();
      rule.digits = bytes_.take(bytes_.byte());
      if (rule.group >= kPatternGroups || rule.digits.size() > plan_file::kLongestRule || !isDigits(rule.digits)) {
        return false;
      }
      plan_.rules_.push_back(std::move(rule));
    }
    return bytes_.isGood();
  }

  // An index counted from 1; 0 is none.
  bool readIndex(std::int32_t& index, std::size_t count) {
    const auto fromOne = bytes_.number<std::uint16_t>();
    index = fromOne - 1;
    return fromOne <= count;
  }

  bool readRegions() {
    const std::size_t count = bytes_.number<std::uint16_t>();
    for (std::size_t i = 0; i < count && bytes_.isGood(); ++i) {
      PlanRegion region;
      const std::string_view name = bytes_.take(3);
      if (name.size() != 3 || !isRegionName(name)) return false;
      std::memcpy(region.letters.data(), name.data(), name.size());
      region.callingCode = bytes_.number<std::uint16_t>();
      if (!readIndex(region.internationalPrefix, plan_.patterns_.size()) ||
          !readIndex(region.nationalPrefix, plan_.patterns_.size()) || !readIndex(region.rule, plan_.rules_.size())) {
        return false;
      }
      plan_.regions_.push_back(region);
    }
    return bytes_.isGood();
  }

  bool readCodes() {
    const std::size_t count = bytes_.number<std::uint16_t>();
    for (std::size_t i = 0; i < count && bytes_.isGood(); ++i) {
      PlanCallingCode code;
      code.code = bytes_.number<std::uint16_t>();
      code.mainRegion = bytes_.byte();
      code.possible = bytes_.number<std::uint32_t>();
      code.localOnly = bytes_.number<std::uint32_t>();
      code.viable = bytes_.byte();  // until the automaton is there: whether it has one
      if (code.code == 0 || code.code >= plan_.codeIndex_.size() || code.mainRegion >= plan_.regions_.size())
        return false;
      plan_.codes_.push_back(code);
      plan_.codeIndex_[code.code] = static_cast<std::uint16_t>(plan_.codes_.size());
    }
    return bytes_.isGood() && std::all_of(plan_.regions_.begin(), plan_.regions_.end(), [&](const PlanRegion& region) {
             return region.name() == "001" ||
                    (region.callingCode < plan_.codeIndex_.size() && plan_.codeIndex_[region.callingCode] != 0);
           });
  }

  bool readLabels() {
    plan_.labels_.emplace_back();
    const std::size_t count = bytes_.number<std::uint16_t>();
    for (std::size_t i = 0; i < count && bytes_.isGood(); ++i) {
      PlanLabel label;
      label.region = bytes_.byte();
      const std::uint8_t type = bytes_.byte();
      label.type = static_cast<NumberType>(type & ~plan_file::kMayChange);
      label.mayChange = (type & plan_file::kMayChange) != 0;
      if (label.region >= plan_.regions_.size() || label.type > NumberType::kVoicemail) return false;
      plan_.labels_.push_back(label);
    }
    return bytes_.isGood();
  }

  bool readAutomaton() {
    AutomatonStreams streams(bytes_);
    const std::size_t count = streams.isLabelled.size() + 1;  // with state 0, from which no number is reached
    if (!bytes_.isGood() || count > kMostStates) return false;
    plan_.next_.resize(count * 10);
    plan_.labelOf_.resize(count);
    AutomatonReader reader(streams, plan_.next_, plan_.labelOf_, plan_.labels_.size());
    if (!reader.readRoot(plan_.root_)) return false;
    for (PlanCallingCode& code : plan_.codes_) {
      if (code.viable != 0 && !reader.readRoot(code.viable)) return false;
    }
    for (unsigned digits = 0; digits < plan_.afterThree_.size(); ++digits) {
      const StateId second = plan_.next(plan_.next(plan_.root_, digits / 100), digits / 10 % 10);
      plan_.afterThree_[digits] = plan_.next(second, digits % 10);
    }
    return reader.isAtEnd();
  }

  Bytes bytes_;
  NumberingPlan plan_;
};

NumberingPlan NumberingPlan::readOwn(std::string_view bytes) {
  PlanReader reader(bytes.substr(plan_file::kBodyOffset));
  reader.read();  // never false: the compiler reads what it writes
  return reader.take();
}

std::variant<NumberingPlan, PlanFault> NumberingPlan::read(std::string_view bytes) {
  if (!bytes.starts_with(plan_file::kMagic)) return PlanFault::kNotAPlan;
  Bytes header(bytes.substr(plan_file::kMagic.size()));
  const auto version = header.number<std::uint16_t>();
  const auto size = header.number<std::uint32_t>();
  const auto checksum = header.number<std::uint64_t>();
  if (!header.isGood()) return PlanFault::kIncomplete;
  if (version != plan_file::kVersion) return PlanFault::kUnknownVersion;
  if (size != bytes.size()) return PlanFault::kIncomplete;
  const std::string_view body = bytes.substr(plan_file::kBodyOffset);
  if (checksum != plan_file::checksum(body)) return PlanFault::kChecksum;
  PlanReader reader(body);
  if (!reader.read()) return PlanFault::kMalformed;
  return reader.take();
}

std::string_view toString(PlanFault fault) {
  switch (fault) {
    case PlanFault::kNotAPlan: return "This is not a plan file.";
    case PlanFault::kUnknownVersion: return "The plan file is of a format that this version does not know.";
    case PlanFault::kIncomplete: return "The plan file is shorter or longer than it says.";
    case PlanFault::kChecksum: return "The plan file was changed since it was made: its checksum does not fit.";
    case PlanFault::kMalformed: return "The plan file's parts contradict each other.";
  }
  return {};
}

}  // namespace dialproof::internal
