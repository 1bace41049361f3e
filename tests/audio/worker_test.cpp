#include "audio/worker.hpp"

#include <gtest/gtest.h>

#include <future>
#include <string>

namespace limber {
namespace {

AudioTime soon() { return std::chrono::steady_clock::now() + std::chrono::seconds{10}; }
AudioTime now() { return std::chrono::steady_clock::now(); }

/// A job that lasts until it is released, as a call does whose server does not answer.
struct Stuck {
  std::promise<void> begun, released;
  void give_to(Worker& worker) {
    worker.give([this, gate = std::make_shared<std::future<void>>(released.get_future())] {
      begun.set_value();
      gate->wait();
    });
    begun.get_future().wait();
  }
};

TEST(Worker, DoesWhatItIsGivenAndIsIdleThen) {
  Worker worker;
  auto done = std::make_shared<bool>(false);
  worker.give([done] { *done = true; });
  ASSERT_TRUE(worker.wait_until_idle(soon()));
  EXPECT_TRUE(*done);
  EXPECT_FALSE(worker.busy_since());
}

TEST(Worker, KeepsOnlyTheLatestOfWhatComesMeanwhile) {
  Worker worker;
  Stuck stuck;
  stuck.give_to(worker);
  auto done = std::make_shared<std::string>();
  for (const char job : {'a', 'b', 'c'}) worker.give([done, job] { *done += job; });
  EXPECT_TRUE(worker.busy_since());
  EXPECT_FALSE(worker.wait_until_idle(now()));
  stuck.released.set_value();
  ASSERT_TRUE(worker.wait_until_idle(soon()));
  EXPECT_EQ(*done, "c");
}

TEST(Worker, ForgetsWhatHasWaitedTooLong) {
  Worker worker;
  Stuck stuck;
  stuck.give_to(worker);
  auto done = std::make_shared<bool>(false);
  worker.give([done] { *done = true; });
  EXPECT_FALSE(worker.wait_until_idle(now() + patience));
  stuck.released.set_value();
  ASSERT_TRUE(worker.wait_until_idle(soon()));
  EXPECT_FALSE(*done);
}

TEST(Worker, CanBeLeftWhileAJobNeverEnds) {
  Stuck stuck;
  {
    Worker worker;
    stuck.give_to(worker);
  }
  stuck.released.set_value();
}

}  // namespace
}  // namespace limber
