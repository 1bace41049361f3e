// A timer on the wall clock that also reports when the wall clock itself was stepped.
#pragma once

#include <functional>

#include "core/time.hpp"
#include "os/fd.hpp"
#include "os/fd_watch.hpp"
#include "os/loop_calls.hpp"

namespace limber {

class WallTimer {
 public:
  /// `stepped`: the clock was set, or the machine has woken from a suspend (kernels report that the same way). The
  /// timer stays set then, but what it was set for should be worked out again.
  enum class Why { reached, stepped };

  /// `called` is called from the loop, and may destroy the timer.
  WallTimer(boost::asio::io_context& io, std::function<void(Why)> called);

  /// Sets the time. Steps are reported only while it is set, also after `reached` and until the end of this object.
  void arm(WallTime at);

 private:
  void readable();

  std::function<void(Why)> called_;
  LoopCalls calls_;
  Fd fd_;
  FdWatch watch_;
};

}  // namespace limber
