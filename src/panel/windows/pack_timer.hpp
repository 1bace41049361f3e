// The timer of the care page. It belongs to the program and not to a window: who lies down with a warm pack closes the
// window, and is told all the same.
#pragma once

#include <wx/notifmsg.h>

#include <functional>
#include <memory>

#include "panel/model/care_timer.hpp"
#include "panel/model/event_loop.hpp"

namespace limber {

class PackTimer {
 public:
  /// `open` shows the page where notifications do not come through, and when one is clicked. `ended` hears of it when
  /// nothing runs any more. `loop` has to outlive it.
  PackTimer(EventLoop& loop, std::function<void()> open, std::function<void()> ended);

  void start(const CareTopic& topic);
  void stop();
  bool running() const;
  const CareTimer& timer() const { return timer_; }

  /// Who shows it hears of every change; the last one to ask does. An empty one: nobody.
  void on_change(std::function<void()> changed) { changed_ = std::move(changed); }

 private:
  void arm();
  void due();
  void announce(CareTimer::Stage stage);

  EventLoop& loop_;
  std::function<void()> open_, ended_, changed_;
  CareTimer timer_;
  EventLoop::Held alarm_;
  std::unique_ptr<wxNotificationMessage> message_;
};

}  // namespace limber
