// plan_differential [count] [seed] [threads]
// Holds the plan against libphonenumber on generated numbers (100 million unless told) and prints every difference.

#include <atomic>
#include <cstdint>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

#include "plan/differential.h"

int main(int count, char** arguments) {
  using namespace dialproof::internal;
  const std::uint64_t numbers = count > 1 ? std::stoull(arguments[1]) : 100'000'000;
  const std::uint64_t seed = count > 2 ? std::stoull(arguments[2]) : 1;
  const std::uint64_t threads = count > 3 ? std::stoull(arguments[3]) : 1;
  const NumberingPlan& plan = NumberingPlan::current();
  std::atomic<std::uint64_t> valid{0};
  std::atomic<std::uint64_t> differences{0};
  const auto run = [&](std::uint64_t thread) {
    NumberGenerator generator(plan, seed + thread);
    for (std::uint64_t i = thread; i < numbers; i += threads) {
      const std::string text = generator.next();
      const std::string wanted = askLibphonenumber(text);
      const std::string found = askPlan(plan, text);
      if (wanted.starts_with("valid")) ++valid;
      if (wanted == found) continue;
      ++differences;
      std::printf("%s: libphonenumber says %s, the plan %s\n", text.c_str(), wanted.c_str(), found.c_str());
    }
  };
  std::vector<std::thread> workers;
  for (std::uint64_t thread = 0; thread < threads; ++thread) workers.emplace_back(run, thread);
  for (std::thread& worker : workers) worker.join();
  std::printf("%llu numbers, %llu of them valid, %llu differences\n", static_cast<unsigned long long>(numbers),
              static_cast<unsigned long long>(valid), static_cast<unsigned long long>(differences));
  return differences == 0 ? 0 : 1;
}
