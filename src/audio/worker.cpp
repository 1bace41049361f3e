#include "audio/worker.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace limber {

using std::chrono::steady_clock;

struct Worker::State {
  struct Wanted {
    std::function<void()> job;
    AudioTime since;
  };
  std::mutex mutex;
  std::condition_variable changed;
  std::optional<Wanted> next;
  std::optional<AudioTime> working_since;
  bool over = false;

  bool idle() const { return !next && !working_since; }
};

Worker::Worker() : state_(std::make_shared<State>()) { std::thread(run, state_).detach(); }

Worker::~Worker() {
  const std::lock_guard lock(state_->mutex);
  state_->over = true;
  state_->changed.notify_all();
}

void Worker::run(const std::shared_ptr<State>& state) {
  std::unique_lock lock(state->mutex);
  for (;;) {
    state->changed.wait(lock, [&] { return state->next || state->over; });
    if (state->over) return;
    const auto wanted = *std::exchange(state->next, std::nullopt);
    if (steady_clock::now() - wanted.since < patience) {
      state->working_since = wanted.since;
      lock.unlock();
      wanted.job();
      lock.lock();
      state->working_since.reset();
    }
    state->changed.notify_all();
  }
}

void Worker::give(std::function<void()> job) {
  const std::lock_guard lock(state_->mutex);
  state_->next = {std::move(job), steady_clock::now()};
  state_->changed.notify_all();
}

std::optional<AudioTime> Worker::busy_since() const {
  const std::lock_guard lock(state_->mutex);
  if (state_->working_since) return state_->working_since;
  return state_->next ? std::optional(state_->next->since) : std::nullopt;
}

bool Worker::wait_until_idle(AudioTime deadline) const {
  std::unique_lock lock(state_->mutex);
  return state_->changed.wait_until(lock, deadline, [&] { return state_->idle(); });
}

}  // namespace limber
