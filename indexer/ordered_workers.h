#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace dragoman::indexer {

/// Some threads that turn values into others; the results come out in the order in which the values
/// went in, however many threads there are. One thread may push, one may pop (they may be different
/// ones). At most `capacity` values are inside: push() waits for room, so that memory is bounded.
struct WorkersCapacity {
  std::size_t values = 64;
  std::size_t weight = std::size_t{256} << 20;  ///< in what push() is told, bytes as a rule
};

template <typename In, typename Out>
class OrderedWorkers {
 public:
  using Work = std::function<Out(In&&)>;

  /// make_work: called once in each thread; what is not thread-safe is made there.
  OrderedWorkers(std::size_t threads, const WorkersCapacity& capacity,
                 const std::function<Work()>& make_work)
      : capacity_(capacity) {
    for (std::size_t i = 0; i < threads; ++i)
      threads_.emplace_back([this, make_work] { run(make_work); });
  }
  ~OrderedWorkers() {
    cancel();
    for (auto& thread : threads_) thread.join();
  }
  OrderedWorkers(const OrderedWorkers&) = delete;
  OrderedWorkers& operator=(const OrderedWorkers&) = delete;

  /// False if cancelled: the value is dropped.
  bool push(In value, std::size_t weight = 0) {
    std::unique_lock lock{mutex_};
    room_.wait(lock, [&] {
      return cancelled_ || pushed_ == popped_ ||
             (pushed_ - popped_ < capacity_.values && weight_ + weight <= capacity_.weight);
    });
    if (cancelled_) return false;
    weight_ += weight;
    weights_.push_back(weight);
    waiting_.emplace_back(pushed_++, std::move(value));
    work_.notify_one();
    return true;
  }

  /// No value will be pushed any more.
  void close() {
    const std::lock_guard lock{mutex_};
    closed_ = true;
    ready_.notify_all();
  }

  /// The next result; empty after the last or when cancelled. Throws what a worker threw.
  std::optional<Out> pop() {
    std::unique_lock lock{mutex_};
    ready_.wait(lock, [this] {
      return cancelled_ || failure_ || done_.count(popped_) != 0 || (closed_ && popped_ == pushed_);
    });
    if (failure_) std::rethrow_exception(failure_);
    const auto place = done_.find(popped_);
    if (cancelled_ || place == done_.end()) return std::nullopt;
    std::optional<Out> result{std::move(place->second)};
    done_.erase(place);
    ++popped_;
    weight_ -= weights_.front();
    weights_.pop_front();
    room_.notify_one();
    return result;
  }

  /// Ends both sides soon; what is inside is dropped.
  void cancel() {
    const std::lock_guard lock{mutex_};
    cancelled_ = true;
    room_.notify_all();
    work_.notify_all();
    ready_.notify_all();
  }

 private:
  void run(const std::function<Work()>& make_work) {
    try {
      const Work work = make_work();
      while (auto task = take()) put(task->first, work(std::move(task->second)));
    } catch (...) {
      const std::lock_guard lock{mutex_};
      if (!failure_) failure_ = std::current_exception();
      cancelled_ = true;
      room_.notify_all();
      work_.notify_all();
      ready_.notify_all();
    }
  }
  std::optional<std::pair<std::uint64_t, In>> take() {
    std::unique_lock lock{mutex_};
    work_.wait(lock, [this] { return cancelled_ || !waiting_.empty(); });
    if (cancelled_) return std::nullopt;
    std::optional<std::pair<std::uint64_t, In>> task{std::move(waiting_.front())};
    waiting_.pop_front();
    return task;
  }
  void put(std::uint64_t number, Out&& result) {
    const std::lock_guard lock{mutex_};
    done_.emplace(number, std::move(result));
    ready_.notify_one();
  }

  const WorkersCapacity capacity_;
  std::mutex mutex_;
  std::condition_variable room_, work_, ready_;
  std::deque<std::pair<std::uint64_t, In>> waiting_;
  std::map<std::uint64_t, Out> done_;
  std::deque<std::size_t> weights_;  ///< of the values inside, oldest first
  std::size_t weight_ = 0;           ///< their sum
  std::uint64_t pushed_ = 0, popped_ = 0;
  bool closed_ = false, cancelled_ = false;
  std::exception_ptr failure_;
  std::vector<std::thread> threads_;
};

}  // namespace dragoman::indexer
