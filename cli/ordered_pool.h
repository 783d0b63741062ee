// Jobs that several threads work on and that come back in the order in which they were given.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace dialproof::cli {

/// A ring of jobs. One thread fills and empties them, others do the work:
///
///   while (fill(pool)) …        Job* job = pool.free(); … pool.submit();
///   while (Job* job = pool.oldest()) { take(*job); pool.release(); }
template <typename Job>
class OrderedPool {
 public:
  using Work = std::function<void(Job&)>;

  /// `makeWork` is called once for each thread, so that each has its own memory.
  OrderedPool(std::size_t threads, const std::function<Work()>& makeWork)
      : jobs_(2 * threads + 1), isDone_(jobs_.size()) {
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this, work = makeWork()] { run(work); });
  }
  ~OrderedPool() {
    {
      const std::lock_guard lock(mutex_);
      isEnding_ = true;
    }
    hasWork_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }
  OrderedPool(const OrderedPool&) = delete;
  OrderedPool& operator=(const OrderedPool&) = delete;

  /// A job to be filled; nullptr where all are filled: then the oldest has to be taken first.
  Job* free() { return submitted_ - released_ < jobs_.size() ? &jobs_[submitted_ % jobs_.size()] : nullptr; }
  /// Gives the job that free() answered to the threads.
  void submit() {
    {
      const std::lock_guard lock(mutex_);
      isDone_[submitted_ % jobs_.size()] = false;
      ++submitted_;
    }
    hasWork_.notify_one();
  }
  /// The oldest job, once it is done; nullptr where there is none.
  Job* oldest() {
    if (released_ == submitted_) return nullptr;
    std::unique_lock lock(mutex_);
    hasDone_.wait(lock, [this] { return isDone_[released_ % jobs_.size()]; });
    return &jobs_[released_ % jobs_.size()];
  }
  /// Makes the job that oldest() answered one to be filled anew.
  void release() { ++released_; }

 private:
  void run(const Work& work) {
    for (;;) {
      std::size_t job = 0;
      {
        std::unique_lock lock(mutex_);
        hasWork_.wait(lock, [this] { return isEnding_ || taken_ < submitted_; });
        if (taken_ == submitted_) return;
        job = taken_++ % jobs_.size();
      }
      work(jobs_[job]);
      {
        const std::lock_guard lock(mutex_);
        isDone_[job] = true;
      }
      hasDone_.notify_one();
    }
  }

  std::vector<Job> jobs_;
  std::vector<bool> isDone_;
  std::size_t submitted_ = 0;  // jobs so far; changed by the filling thread only
  std::size_t released_ = 0;   // of these; the filling thread's own
  std::size_t taken_ = 0;      // of these, by the threads
  bool isEnding_ = false;
  std::mutex mutex_;
  std::condition_variable hasWork_;
  std::condition_variable hasDone_;
  std::vector<std::thread> threads_;
};

}  // namespace dialproof::cli
