#include "plan_compiler/build.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "dialproof/number_type.h"
#include "plan_compiler/lazy_dfa.h"
#include "plan_compiler/pattern_compiler.h"
#include "plan_compiler/prefix_watch.h"

namespace dialproof::internal {
namespace {

constexpr unsigned kLongestNationalNumber = 17;  // libphonenumber reads no longer one

constexpr std::array<NumberType, kRangeCount> kTypes{
    NumberType::kPremiumRate,    NumberType::kTollFree, NumberType::kSharedCost, NumberType::kVoip,
    NumberType::kPersonalNumber, NumberType::kPager,    NumberType::kUan,        NumberType::kVoicemail,
    NumberType::kFixedLine,      NumberType::kMobile};

bool allows(LengthSet lengths, unsigned length) { return lengths == 0 || (lengths >> length & 1) != 0; }

// A territory's patterns as automata.
struct Matchers {
  const Territory* territory = nullptr;
  std::uint8_t region = 0;
  LazyDfa* general = nullptr;
  LazyDfa* leadingDigits = nullptr;  // null: none, or none needed as the territory has the calling code alone
  std::array<LazyDfa*, kRangeCount> ranges{};
};

// Where a territory's automata are after some digits.
struct Progress {
  enum class Leading : std::uint8_t { kOpen, kMatched, kFailed };

  LazyDfa::Id general = LazyDfa::kDead;
  LazyDfa::Id leadingDigits = LazyDfa::kDead;
  Leading leading = Leading::kOpen;
  std::array<LazyDfa::Id, kRangeCount> ranges{};

  bool isDead() const {
    return general == LazyDfa::kDead ||
           std::all_of(ranges.begin(), ranges.end(), [](auto id) { return id == LazyDfa::kDead; });
  }
  void drop() { general = LazyDfa::kDead, ranges.fill(LazyDfa::kDead); }

  bool operator<(const Progress& other) const {
    return std::tie(general, leadingDigits, leading, ranges) <
           std::tie(other.general, other.leadingDigits, other.leading, other.ranges);
  }
};

// All numbers of one calling code.
class CodeBuilder {
 public:
  CodeBuilder(Numbering& numbering, std::vector<Matchers> sharing, std::optional<PrefixWatch>& watch,
              std::map<Label, std::uint16_t>& labels)
      : numbering_(numbering), sharing_(std::move(sharing)), watch_(watch), labels_(labels) {}

  StateIndex run() {
    Place start;
    for (const Matchers& matchers : sharing_) {
      Progress progress;
      progress.general = matchers.general->start();
      for (std::size_t i = 0; i < kRangeCount; ++i) progress.ranges[i] = matchers.ranges[i]->start();
      if (matchers.leadingDigits != nullptr) progress.leadingDigits = matchers.leadingDigits->start();
      start.territories.push_back(progress);
    }
    if (watch_) start.watch = watch_->start();
    return visit(start);
  }

 private:
  struct Place {
    unsigned length = 0;
    PrefixWatch::Id watch = 0;
    std::vector<Progress> territories;

    bool operator<(const Place& other) const {
      return std::tie(length, watch, territories) < std::tie(other.length, other.watch, other.territories);
    }
  };

  StateIndex visit(const Place& place) {
    if (std::all_of(place.territories.begin(), place.territories.end(), [](const auto& p) { return p.isDead(); })) {
      return kDeadState;
    }
    if (const auto known = visited_.find(place); known != visited_.end()) return known->second;
    State state;
    if (const auto label = judge(place)) state.label = labelOf(*label);
    if (place.length < kLongestNationalNumber) {
      for (unsigned digit = 0; digit < 10; ++digit) state.next[digit] = visit(step(place, digit));
    }
    const StateIndex id = numbering_.automaton.intern(state);
    visited_.emplace(place, id);
    return id;
  }

  Place step(const Place& place, unsigned digit) {
    Place next{place.length + 1, watch_ ? watch_->next(place.watch, digit) : 0, place.territories};
    bool isDecided = false;
    for (std::size_t i = 0; i < sharing_.size(); ++i) {
      const Matchers& matchers = sharing_[i];
      Progress& progress = next.territories[i];
      if (isDecided) progress = Progress{};
      for (std::size_t range = 0; range < kRangeCount; ++range) {
        progress.ranges[range] = matchers.ranges[range]->next(progress.ranges[range], digit);
      }
      progress.general = matchers.general->next(progress.general, digit);
      if (matchers.leadingDigits != nullptr) {
        advanceLeading(matchers, progress, digit);
        if (progress.leading == Progress::Leading::kFailed) progress.drop();
        isDecided = isDecided || progress.leading == Progress::Leading::kMatched;
      }
      if (progress.isDead()) progress.drop();
    }
    return next;
  }

  static void advanceLeading(const Matchers& matchers, Progress& progress, unsigned digit) {
    if (progress.leading != Progress::Leading::kOpen) return;
    progress.leadingDigits = matchers.leadingDigits->next(progress.leadingDigits, digit);
    const bool matched = matchers.leadingDigits->accepts(progress.leadingDigits);
    if (matched) {
      progress.leading = Progress::Leading::kMatched;
    } else if (progress.leadingDigits == LazyDfa::kDead) {
      progress.leading = Progress::Leading::kFailed;
    }
    if (progress.leading != Progress::Leading::kOpen) progress.leadingDigits = LazyDfa::kDead;
  }

  // GetRegionCodeForNumber: the first territory whose leading digits these are, or, where it has none, whose number.
  std::optional<Label> judge(const Place& place) {
    for (std::size_t i = 0; i < sharing_.size(); ++i) {
      const Matchers& matchers = sharing_[i];
      const bool byLeadingDigits = matchers.leadingDigits != nullptr;
      if (byLeadingDigits && place.territories[i].leading != Progress::Leading::kMatched) continue;
      const NumberType type = typeOf(matchers, place.territories[i], place.length);
      if (type == NumberType::kUnknown && !byLeadingDigits) continue;
      if (type == NumberType::kUnknown) return std::nullopt;
      const bool mayChange = watch_ && watch_->mayChange(place.watch, place.length);
      return Label{matchers.region, static_cast<std::uint8_t>(type), mayChange};
    }
    return std::nullopt;
  }

  // GetNumberTypeHelper.
  static NumberType typeOf(const Matchers& matchers, const Progress& progress, unsigned length) {
    const Territory& territory = *matchers.territory;
    if (!allows(territory.general.lengths, length) || !matchers.general->accepts(progress.general)) {
      return NumberType::kUnknown;
    }
    const auto is = [&](Range range) {
      const auto index = static_cast<std::size_t>(range);
      return allows(territory.ranges[index].lengths, length) && matchers.ranges[index]->accepts(progress.ranges[index]);
    };
    for (std::size_t i = 0; i < static_cast<std::size_t>(Range::kFixedLine); ++i) {
      if (is(static_cast<Range>(i))) return kTypes[i];
    }
    if (is(Range::kFixedLine)) {
      const bool isBoth = territory.fixedIsMobile || is(Range::kMobile);
      return isBoth ? NumberType::kFixedLineOrMobile : NumberType::kFixedLine;
    }
    return !territory.fixedIsMobile && is(Range::kMobile) ? NumberType::kMobile : NumberType::kUnknown;
  }

  std::uint16_t labelOf(const Label& label) {
    const auto [place, isNew] = labels_.try_emplace(label, static_cast<std::uint16_t>(numbering_.labels.size() + 1));
    if (isNew) numbering_.labels.push_back(label);
    return place->second;
  }

  Numbering& numbering_;
  std::vector<Matchers> sharing_;
  std::optional<PrefixWatch>& watch_;
  std::map<Label, std::uint16_t>& labels_;
  std::map<Place, StateIndex> visited_;
};

// The states of one pattern alone.
class PatternBuilder {
 public:
  PatternBuilder(Automaton& automaton, LazyDfa& dfa) : automaton_(automaton), dfa_(dfa) {}

  StateIndex visit(LazyDfa::Id at) {
    if (at == LazyDfa::kDead) return kDeadState;
    if (const auto known = visited_.find(at); known != visited_.end()) return known->second;
    State state;
    if (dfa_.accepts(at)) state.label = kViableLabel;
    for (unsigned digit = 0; digit < 10; ++digit) state.next[digit] = visit(dfa_.next(at, digit));
    const StateIndex id = automaton_.intern(state);
    visited_.emplace(at, id);
    return id;
  }

 private:
  Automaton& automaton_;
  LazyDfa& dfa_;
  std::map<LazyDfa::Id, StateIndex> visited_;
};

class Builder {
 public:
  explicit Builder(Numbering& numbering) : numbering_(numbering) {}

  bool run() {
    nameRegions();
    numbering_.labels.push_back({});
    std::map<std::string, StateIndex> roots;
    for (const auto& [code, sharing] : numbering_.codes) {
      if (!buildCode(code, sharing, roots[std::to_string(code)])) return false;
    }
    numbering_.root = joinCodes(roots, "");
    return true;
  }

 private:
  void nameRegions() {
    std::set<std::string> names;
    for (const auto& [code, sharing] : numbering_.codes) {
      for (const Territory& territory : sharing) names.insert(territory.id);
    }
    numbering_.regions.assign(names.begin(), names.end());
  }

  LazyDfa* dfa(const std::string& expression) {
    LazyDfa* found = dfas_.get(expression);
    if (found == nullptr) std::fprintf(stderr, "not an expression over digits: %s\n", expression.c_str());
    return found;
  }

  std::optional<Matchers> matchers(const Territory& territory, bool isAlone) {
    Matchers made;
    made.territory = &territory;
    const auto place = std::lower_bound(numbering_.regions.begin(), numbering_.regions.end(), territory.id);
    made.region = static_cast<std::uint8_t>(place - numbering_.regions.begin());
    made.general = dfa(territory.general.pattern);
    bool isGood = made.general != nullptr;
    for (std::size_t i = 0; i < kRangeCount; ++i) {
      made.ranges[i] = dfa(territory.ranges[i].pattern);
      isGood = isGood && made.ranges[i] != nullptr;
    }
    if (!isAlone && !territory.leadingDigits.empty()) {
      made.leadingDigits = dfa(territory.leadingDigits);
      isGood = isGood && made.leadingDigits != nullptr;
    }
    return isGood ? std::optional(made) : std::nullopt;
  }

  bool buildCode(unsigned code, const std::vector<Territory>& sharing, StateIndex& root) {
    std::vector<Matchers> all;
    for (const Territory& territory : sharing) {
      const auto made = matchers(territory, sharing.size() == 1);
      if (!made) return false;
      all.push_back(*made);
    }
    std::optional<PrefixWatch> watch;
    if (const Territory& main = sharing.front(); !main.nationalPrefix.empty()) {
      auto steps = compilePattern(main.nationalPrefix);
      if (!steps) return false;
      watch.emplace(main, *std::move(steps));
      LazyDfa& general = *all.front().general;
      numbering_.viableRoots[code] = PatternBuilder(numbering_.automaton, general).visit(general.start());
    }
    root = CodeBuilder(numbering_, std::move(all), watch, labels_).run();
    return true;
  }

  // Calling codes are no prefixes of each other.
  StateIndex joinCodes(const std::map<std::string, StateIndex>& roots, const std::string& digits) {
    if (const auto whole = roots.find(digits); whole != roots.end()) return whole->second;
    const auto longer = roots.lower_bound(digits);
    if (longer == roots.end() || !longer->first.starts_with(digits)) return kDeadState;
    State state;
    for (unsigned digit = 0; digit < 10; ++digit) state.next[digit] = joinCodes(roots, digits + std::to_string(digit));
    return numbering_.automaton.intern(state);
  }

  Numbering& numbering_;
  DfaPool dfas_;
  std::map<Label, std::uint16_t> labels_;
};

}  // namespace

bool build(Numbering& numbering) { return Builder(numbering).run(); }

}  // namespace dialproof::internal
