// The loop that libpulse asks for, made of the Asio one: no thread of its own, and no wake-up that libpulse has not
// asked for.
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
