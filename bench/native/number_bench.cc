// Native speed of strict E.164 verdicts, beside libphonenumber's own C++: `number_bench FILE [Google Benchmark's
// options]`.
//
// A line of the file is a verdict, 0 or 1, a space and a text; bench/number/native.mjs writes it. Both must agree with
// all verdicts before anything is measured.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "dialproof/e164_level.h"
#include "number_peer.h"
#include "plan/strict_check.h"

namespace dialproof::bench {
namespace {

using internal::NumberingPlan;
using internal::PackedResult;

// Numbers without end are checked a block a call, in constant memory.
constexpr std::size_t kBlock = 1'000'000;
constexpr std::array<std::size_t, 5> kGrowth{10'000, 100'000, 1'000'000, 10'000'000, 100'000'000};

struct Inputs {
  std::vector<std::string> texts;
  std::vector<bool> valid;
};

[[noreturn]] void fail(const std::string& why) {
  std::fprintf(stderr, "number_bench: %s\n", why.c_str());
  std::exit(1);
}

Inputs readInputs(const std::string& path) {
  std::ifstream file(path);
  if (!file) fail(path + " cannot be read");
  Inputs inputs;
  for (std::string line; std::getline(file, line);) {
    if (line.size() < 2) fail("this line has no verdict: " + line);
    inputs.valid.push_back(line[0] == '1');
    inputs.texts.push_back(line.substr(2));
  }
  if (inputs.texts.empty()) fail(path + " has no numbers");
  return inputs;
}

bool ours(const std::string& text) {
  return checkStrict(NumberingPlan::current(), text).verdict == internal::E164Verdict::kValid;
}

// So many lines, the texts in turn.
std::string linesOf(const Inputs& inputs, std::size_t count) {
  std::string lines;
  for (std::size_t i = 0; i < count; ++i) lines.append(inputs.texts[i % inputs.texts.size()]).push_back('\n');
  return lines;
}

void measureStrict(const char* name, const Inputs& inputs, bool (*verdict)(const std::string&)) {
  for (std::size_t i = 0; i < inputs.texts.size(); ++i) {
    if (verdict(inputs.texts[i]) != inputs.valid[i]) fail(std::string(name) + " is wrong about " + inputs.texts[i]);
  }
  benchmark::RegisterBenchmark(name, [&inputs, verdict](benchmark::State& state) {
    for ([[maybe_unused]] auto _ : state) {
      for (const std::string& text : inputs.texts) benchmark::DoNotOptimize(verdict(text));
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(inputs.texts.size()));
  });
}

// As many numbers as the benchmark's argument says, the results into the same memory.
void checkBlocks(benchmark::State& state, const Inputs& inputs) {
  const auto count = static_cast<std::size_t>(state.range(0));
  const std::size_t block = std::min(count, kBlock);
  const std::string lines = linesOf(inputs, block);
  std::vector<PackedResult> results;
  for ([[maybe_unused]] auto _ : state) {
    for (std::size_t done = 0; done < count; done += block) {
      results.clear();
      checkLines(NumberingPlan::current(), lines, E164Level::kValid, results);
      benchmark::DoNotOptimize(results.data());
    }
  }
  if (results.size() != block) fail("not every line has its result");
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

void measureAll(const Inputs& inputs) {
  measureStrict("strict/dialproof", inputs, ours);
  measureStrict("strict/libphonenumber", inputs, libphonenumberStrict);
  const auto blocks = [&inputs](benchmark::State& state) { checkBlocks(state, inputs); };
  benchmark::RegisterBenchmark("lines/dialproof", blocks)->Arg(static_cast<std::int64_t>(inputs.texts.size()));
  for (const std::size_t count : kGrowth) {
    benchmark::RegisterBenchmark("growth", blocks)->Arg(static_cast<std::int64_t>(count));
  }
}

}  // namespace
}  // namespace dialproof::bench

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("number_bench: the file of numbers is missing\n", stderr);
    return 1;
  }
  const dialproof::bench::Inputs inputs = dialproof::bench::readInputs(argv[1]);
  argv[1] = argv[0];
  int rest = argc - 1;
  benchmark::Initialize(&rest, argv + 1);
  if (benchmark::ReportUnrecognizedArguments(rest, argv + 1)) return 1;
  dialproof::bench::measureAll(inputs);
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
