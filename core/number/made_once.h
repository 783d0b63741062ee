// A value that is made when it is first asked for, by whichever thread is first.
#pragma once

#include <atomic>
#include <memory>

namespace dialproof::internal {

template <typename Value>
class MadeOnce {
 public:
  MadeOnce() = default;
  MadeOnce(const MadeOnce&) = delete;
  MadeOnce& operator=(const MadeOnce&) = delete;
  MadeOnce(MadeOnce&&) = delete;
  MadeOnce& operator=(MadeOnce&&) = delete;
  ~MadeOnce() { delete value_.load(std::memory_order_acquire); }

  /// `make` answers a std::unique_ptr. It may run in several threads at once; all get the same value.
  template <typename Make>
  const Value& get(Make make) const {
    if (const Value* value = value_.load(std::memory_order_acquire)) return *value;
    std::unique_ptr<const Value> made = make();
    const Value* other = nullptr;
    return value_.compare_exchange_strong(other, made.get(), std::memory_order_acq_rel) ? *made.release() : *other;
  }

 private:
  mutable std::atomic<const Value*> value_{nullptr};
};

}  // namespace dialproof::internal
