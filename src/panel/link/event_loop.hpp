// The loop that the windows run in, as the parts without windows need it.
#pragma once

#include <functional>
#include <memory>

#include "core/time.hpp"

namespace limber {

class EventLoop {
 public:
  /// A callback that the loop keeps until this is destroyed. It may go from within its own callback.
  class Subscription {
   public:
    virtual ~Subscription() = default;
  };
  using Held = std::unique_ptr<Subscription>;

  virtual ~EventLoop() = default;
  /// Calls `ready` whenever `fd` can be read.
  virtual Held when_readable(int fd, std::function<void()> ready) = 0;
  /// Calls `due` once.
  virtual Held after(Duration delay, std::function<void()> due) = 0;
};

}  // namespace limber
