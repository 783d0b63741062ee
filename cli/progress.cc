#include "progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>

namespace dialproof::cli {
namespace {

constexpr std::chrono::milliseconds kPause{250};
constexpr const char* kFromLineStart = "\r\x1B[K";

// 1234567 as "1,234,567".
std::string grouped(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t place = text.size(); place > 3; place -= 3) text.insert(place - 3, ",");
  return text;
}

std::string rateOf(std::uint64_t numbers, std::chrono::duration<double> time) {
  const double perSecond = static_cast<double>(numbers) / std::max(time.count(), 1e-6);
  return grouped(static_cast<std::uint64_t>(perSecond)) + " a second";
}

void show(const std::string& text) { std::fputs((kFromLineStart + text).c_str(), stderr); }

}  // namespace

Progress::Progress(std::optional<std::uint64_t> size)
    : isShown_(isatty(STDERR_FILENO) != 0 && isatty(STDOUT_FILENO) == 0),
      size_(size),
      begin_(Clock::now()),
      last_(begin_) {}

void Progress::update(std::uint64_t numbers, std::uint64_t bytes) {
  if (!isShown_) return;
  const auto now = Clock::now();
  if (now - last_ < kPause) return;
  last_ = now;
  std::string text = grouped(numbers) + " numbers, " + rateOf(numbers, now - begin_);
  if (size_ && *size_ > 0) text += ", " + std::to_string(std::min<std::uint64_t>(bytes * 100 / *size_, 100)) + " %";
  show(text);
}

void Progress::finish(std::uint64_t numbers) const {
  if (isShown_) show(grouped(numbers) + " numbers, " + rateOf(numbers, Clock::now() - begin_) + "\n");
}

}  // namespace dialproof::cli
