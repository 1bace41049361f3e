#include "panel/widgets/wx_loop.hpp"

#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/evtloopsrc.h>
#include <wx/timer.h>

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>

#include "panel/widgets/guarded.hpp"

namespace limber {
namespace {

class Readable : public wxEventLoopSourceHandler {
 public:
  explicit Readable(std::function<void()> ready) : ready_(std::move(ready)) {}
  void OnReadWaiting() override { call(); }
  void OnWriteWaiting() override {}
  void OnExceptionWaiting() override { call(); }  // its other end has gone, which reading finds out
  void stop() { stopped_ = true; }

 private:
  void call() {
    if (stopped_) return;
    const std::function<void()> ready = ready_;  // the call may end the watch
    guarded(ready);
  }

  std::function<void()> ready_;
  bool stopped_ = false;
};

class FdWatch : public EventLoop::Subscription {
 public:
  FdWatch(int fd, std::function<void()> ready) : handler_(std::make_unique<Readable>(std::move(ready))) {
    constexpr int what = wxEVENT_SOURCE_INPUT | wxEVENT_SOURCE_EXCEPTION;
    source_.reset(wxEventLoopBase::AddSourceForFD(fd, handler_.get(), what));
    if (!source_) throw std::runtime_error("the loop of the windows cannot watch a file descriptor");
  }
  ~FdWatch() override {
    source_.reset();
    handler_->stop();
    // wx may be in the middle of a call to the handler: it goes after that.
    if (wxTheApp) wxTheApp->CallAfter([handler = std::shared_ptr<Readable>(std::move(handler_))] {});
  }

 private:
  std::unique_ptr<Readable> handler_;
  std::unique_ptr<wxEventLoopSource> source_;
};

class Delay : public EventLoop::Subscription {
 public:
  Delay(Duration delay, std::function<void()> due) : timer_(std::make_unique<wxTimer>()) {
    timer_->Bind(wxEVT_TIMER, [due = std::move(due)](wxTimerEvent&) {
      const std::function<void()> call = due;  // it may end the timer
      guarded(call);
    });
    timer_->StartOnce(static_cast<int>(std::clamp<Duration::rep>(delay.count(), 1, std::numeric_limits<int>::max())));
  }
  ~Delay() override {
    timer_->Stop();
    if (wxTheApp) wxTheApp->CallAfter([timer = std::shared_ptr<wxTimer>(std::move(timer_))] {});
  }

 private:
  std::unique_ptr<wxTimer> timer_;
};

}  // namespace

EventLoop::Held WxLoop::when_readable(int fd, std::function<void()> ready) {
  return std::make_unique<FdWatch>(fd, std::move(ready));
}

EventLoop::Held WxLoop::after(Duration delay, std::function<void()> due) {
  return std::make_unique<Delay>(delay, std::move(due));
}

}  // namespace limber
