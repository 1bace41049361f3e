// Calls back when a file descriptor can be read. All descriptors from outside Asio (X, D-Bus, timers, inotify) are
// watched in the Asio loop by this class alone; it never reads from a descriptor, and never closes it.
#pragma once

#include <functional>
#include <memory>

namespace boost::asio {
class io_context;
}

namespace limber {

class FdWatch {
 public:
  /// `fd` must stay open for the life of this. `readable` is called from the loop, also on hang-up and error, again
  /// and again until everything has been read; it may destroy the watch.
  FdWatch(boost::asio::io_context& io, int fd, std::function<void()> readable);
  FdWatch(const FdWatch&) = delete;
  FdWatch& operator=(const FdWatch&) = delete;
  ~FdWatch();

  /// Calls `writable` once, as soon as the descriptor can be written. Asking again while it is asked does nothing.
  void when_writable(std::function<void()> writable);

 private:
  struct State;
  static void wait(const std::shared_ptr<State>& state);

  std::shared_ptr<State> state_;
};

}  // namespace limber
