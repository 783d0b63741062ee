#include "progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>

namespace dialproof::cli {
namespace {

constexpr std::chrono::milliseconds kPause{250};
constexpr const char* kFromLineStart = "\r\x1B[K";

void show(const std::string& text) { std::fputs((kFromLineStart + text).c_str(), stderr); }

}  // namespace

std::string grouped(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t place = text.size(); place > 3; place -= 3) text.insert(place - 3, ",");
  return text;
}

Progress::Progress(std::string_view noun, std::optional<std::uint64_t> size, bool sharesTerminal)
    : noun_(noun),
      isTold_(isatty(STDERR_FILENO) != 0 && (sharesTerminal || isatty(STDOUT_FILENO) == 0)),
      size_(size),
      begin_(Clock::now()),
      last_(begin_) {}

void Progress::update(std::uint64_t count, std::uint64_t bytes) {
  if (!isTold_) return;
  const auto now = Clock::now();
  if (now - last_ < kPause) return;
  last_ = now;
  isShown_ = true;
  std::string text = line(count);
  if (size_ && *size_ > 0) text += ", " + std::to_string(std::min<std::uint64_t>(bytes * 100 / *size_, 100)) + " %";
  show(text);
}

void Progress::hide() {
  if (isShown_) show("");
  isShown_ = false;
}

void Progress::finish(std::uint64_t count) const {
  if (isTold_) show(line(count) + "\n");
}

std::string Progress::line(std::uint64_t count) const {
  const std::chrono::duration<double> time = Clock::now() - begin_;
  const double perSecond = static_cast<double>(count) / std::max(time.count(), 1e-6);
  return grouped(count) + " " + noun_ + ", " + grouped(static_cast<std::uint64_t>(perSecond)) + " a second";
}

}  // namespace dialproof::cli
