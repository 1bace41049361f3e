// The end of the compositor. GDK ends the program where its loop finds the connection closed, but where it waits for an
// answer at that moment (as for leave to bring a window to the front), it asks again and again, at full speed.
#pragma once

#include <thread>

#include "os/fd.hpp"

namespace limber {

class DisplayEnd {
 public:
  /// Ends the program soon after its Wayland display has gone, whatever it is doing. On X11, whose library does that by
  /// itself, nothing.
  DisplayEnd();
  ~DisplayEnd();
  DisplayEnd(const DisplayEnd&) = delete;
  DisplayEnd& operator=(const DisplayEnd&) = delete;

 private:
  Pipe done_;
  std::thread watch_;
};

}  // namespace limber
