// The event loop of wxWidgets for the parts that do not use wxWidgets.
#pragma once

#include "panel/link/event_loop.hpp"

namespace limber {

/// For as long as the application runs. What a callback throws goes to the application (guarded.hpp).
class WxLoop : public EventLoop {
 public:
  Held when_readable(int fd, std::function<void()> ready) override;
  Held after(Duration delay, std::function<void()> due) override;
};

}  // namespace limber
