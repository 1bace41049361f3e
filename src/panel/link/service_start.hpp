// Starts the daemon from a window: one start at a time, followed until the daemon answers or has failed.
#pragma once

#include <functional>
#include <string>

#include "panel/link/event_loop.hpp"

namespace limber {

/// The text shown where there is no daemon.
struct ServiceWords {
  std::string title, text;
};
/// `failure`: why it has not come; empty: it has not been tried.
ServiceWords service_words(bool under_way, const std::string& failure);

class ServiceStart {
 public:
  struct Context {
    std::function<void()> start;              ///< throws std::exception where there is nothing to start
    std::function<void()> look;               ///< tests whether it answers; if it does, came() is called
    std::function<std::string()> last_words;  ///< its last output before it ended; empty: none
    std::function<void()> changed;            ///< one of the answers below is another
  };
  /// `loop` has to outlive it.
  ServiceStart(EventLoop& loop, Context context) : loop_(loop), context_(std::move(context)) {}

  /// Nothing while one is on its way.
  void begin();
  /// It answers.
  void came();
  /// Begun, and not answered yet.
  bool under_way() const { return left_ > 0; }
  /// Why it has not come, for people; empty where nothing has failed.
  const std::string& failure() const { return failure_; }

 private:
  void look();
  void fail(std::string why);

  EventLoop& loop_;
  Context context_;
  int left_ = 0;  ///< looks before it has failed
  std::string failure_;
  EventLoop::Held next_;
};

}  // namespace limber
