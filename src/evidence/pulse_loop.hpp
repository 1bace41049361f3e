// The event loop that libpulse needs, built on the Asio loop: without a thread, and without wake-ups that libpulse has
// not asked for.
#pragma once

#include <pulse/mainloop-api.h>

namespace boost::asio {
class io_context;
}

namespace limber {

/// Must outlive every pa_context that was made with its api(), and be outlived by `io`.
class PulseLoop {
 public:
  explicit PulseLoop(boost::asio::io_context& io);
  PulseLoop(const PulseLoop&) = delete;
  PulseLoop& operator=(const PulseLoop&) = delete;

  pa_mainloop_api* api() { return &api_; }

 private:
  pa_mainloop_api api_;
};

}  // namespace limber
