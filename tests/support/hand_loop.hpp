// A loop of the windows without windows: what can be read is read, and time goes on when a test says so.
#pragma once

#include <poll.h>

#include <chrono>
#include <functional>
#include <map>
#include <utility>
#include <vector>

#include "panel/link/event_loop.hpp"

namespace limber {

class HandLoop : public EventLoop {
 public:
  Held when_readable(int fd, std::function<void()> ready) override {
    watches_[++last_] = {fd, std::move(ready)};
    return std::make_unique<Entry>(*this, last_);
  }
  Held after(Duration delay, std::function<void()> due) override {
    timers_[++last_] = {now_ + delay, std::move(due)};
    return std::make_unique<Entry>(*this, last_);
  }

  /// Reads, and does what is due at once, until `condition` holds; false: it did not within `patience` of real time.
  bool until(const std::function<bool()>& condition, Duration patience = Duration{5000}) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!condition()) {
      if (std::chrono::steady_clock::now() > end) return false;
      run_due();
      read();
    }
    return true;
  }
  /// Lets `time` pass, with the timers in their order.
  void pass(Duration time) {
    for (const Duration end = now_ + time;;) {
      const auto next = first_timer();
      if (next == timers_.end() || next->second.at > end) return void(now_ = end);
      now_ = std::max(now_, next->second.at);
      run_due();
    }
  }

 private:
  struct Entry : Subscription {
    Entry(HandLoop& loop, int id) : loop(loop), id(id) {}
    ~Entry() override {
      loop.watches_.erase(id);
      loop.timers_.erase(id);
    }
    HandLoop& loop;
    int id;
  };
  struct Watch {
    int fd;
    std::function<void()> ready;
  };
  struct Timer {
    Duration at;
    std::function<void()> due;
  };
  using Timers = std::map<int, Timer>;

  Timers::iterator first_timer() {
    auto first = timers_.begin();
    for (auto it = timers_.begin(); it != timers_.end(); ++it)
      if (it->second.at < first->second.at) first = it;
    return first;
  }
  void run_due() {
    for (auto next = first_timer(); next != timers_.end() && next->second.at <= now_; next = first_timer()) {
      const std::function<void()> due = std::move(next->second.due);
      timers_.erase(next);
      due();
    }
  }
  void read() {
    std::vector<pollfd> polled;
    for (const auto& [id, watch] : watches_) polled.push_back({watch.fd, POLLIN, 0});
    if (::poll(polled.data(), polled.size(), 5) <= 0) return;
    for (const pollfd& its : polled) {
      if (its.revents == 0) continue;
      for (auto it = watches_.begin(); it != watches_.end(); ++it)
        if (it->second.fd == its.fd) {
          const std::function<void()> ready = it->second.ready;
          ready();
          break;
        }
    }
  }

  int last_ = 0;
  Duration now_{};
  std::map<int, Watch> watches_;
  Timers timers_;
};

}  // namespace limber
