#include "os/fd_watch.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <utility>

namespace limber {

namespace asio = boost::asio;
using asio::posix::stream_descriptor;

// Shared with the handlers under way, so that one already queued when the watch goes finds `stopped`, not a ruin.
struct FdWatch::State {
  State(asio::io_context& io, int fd, std::function<void()> callback)
      : descriptor(io, fd), readable(std::move(callback)) {}
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (descriptor.is_open()) descriptor.release();
  }

  stream_descriptor descriptor;
  std::function<void()> readable;
  bool waiting_to_write = false;
  bool stopped = false;
};

FdWatch::FdWatch(asio::io_context& io, int fd, std::function<void()> readable)
    : state_(std::make_shared<State>(io, fd, std::move(readable))) {
  wait(state_);
}

FdWatch::~FdWatch() {
  state_->stopped = true;
  state_->descriptor.release();
}

void FdWatch::wait(const std::shared_ptr<State>& state) {
  state->descriptor.async_wait(stream_descriptor::wait_read, [state](const boost::system::error_code& error) {
    if (error || state->stopped) return;
    try {
      state->readable();
    } catch (...) {
      if (!state->stopped) wait(state);
      throw;
    }
    if (!state->stopped) wait(state);
  });
}

void FdWatch::when_writable(std::function<void()> writable) {
  if (std::exchange(state_->waiting_to_write, true)) return;
  state_->descriptor.async_wait(stream_descriptor::wait_write, [state = state_, callback = std::move(writable)](
                                                                   const boost::system::error_code& error) {
    state->waiting_to_write = false;
    if (!error && !state->stopped) callback();
  });
}

}  // namespace limber
