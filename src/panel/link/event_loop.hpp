// The interface of the windows' event loop for the parts that do not use wxWidgets.
#pragma once

#include <functional>
#include <memory>

#include "core/time.hpp"

namespace limber {

class EventLoop {
 public:
  /// Keeps a callback registered in the loop until destroyed. It may be destroyed from within its own callback.
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
