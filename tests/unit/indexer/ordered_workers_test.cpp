#include "indexer/ordered_workers.h"

#include <gtest/gtest.h>

#include <chrono>
#include <stdexcept>
#include <thread>

namespace dragoman::indexer {
namespace {

using Workers = OrderedWorkers<int, int>;

Workers::Work slow_for_even_numbers() {
  return [](int&& value) {
    if (value % 2 == 0) std::this_thread::sleep_for(std::chrono::microseconds{200});
    return value * 10;
  };
}

TEST(OrderedWorkers, GiveResultsInTheOrderOfTheValues) {
  for (const std::size_t threads : {1U, 2U, 7U}) {
    Workers workers{threads, {.values = 4}, slow_for_even_numbers};
    std::thread feeder{[&] {
      for (int i = 0; i < 300; ++i) workers.push(i);
      workers.close();
    }};
    for (int i = 0; i < 300; ++i) EXPECT_EQ(workers.pop(), i * 10);
    EXPECT_EQ(workers.pop(), std::nullopt);
    feeder.join();
  }
}

TEST(OrderedWorkers, EndAtOnceWhenNothingComes) {
  Workers workers{2, {.values = 4}, slow_for_even_numbers};
  workers.close();
  EXPECT_EQ(workers.pop(), std::nullopt);
}

TEST(OrderedWorkers, CancelFreesAFullPush) {
  Workers workers{1, {.values = 2}, slow_for_even_numbers};
  std::thread feeder{[&] {
    int value = 0;
    while (workers.push(value)) ++value;
  }};
  EXPECT_EQ(workers.pop(), 0);
  workers.cancel();
  feeder.join();
  EXPECT_EQ(workers.pop(), std::nullopt);
}

TEST(OrderedWorkers, AValueThatIsTooHeavyGoesInAlone) {
  Workers workers{1, {.values = 10, .weight = 100}, slow_for_even_numbers};
  std::thread feeder{[&] {
    for (int i = 0; i < 5; ++i) workers.push(i, 1000);
    workers.close();
  }};
  for (int i = 0; i < 5; ++i) EXPECT_EQ(workers.pop(), i * 10);
  feeder.join();
}

TEST(OrderedWorkers, HandOnWhatAWorkerThrows) {
  Workers workers{
      2, {.values = 4}, [] { return [](int&&) -> int { throw std::runtime_error("no memory"); }; }};
  workers.push(1);
  EXPECT_THROW(workers.pop(), std::runtime_error);
  EXPECT_FALSE(workers.push(2));
}

}  // namespace
}  // namespace dragoman::indexer
