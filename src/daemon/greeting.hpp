// The first start for a person says so, once: by the welcome, which is a window of limber-panel's; where none comes of
// it, by a notification; where there is no notification server either, in the log and in the status, until there is a
// screen.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "daemon/break_words.hpp"
#include "daemon/panel_launcher.hpp"
#include "desktop/notifications.hpp"
#include "os/welcome_stage.hpp"

namespace limber {

class Greeting {
 public:
  struct Context {
    std::function<WelcomeStage()> stage;              ///< as it is kept now: limber-panel keeps it too
    std::function<void(WelcomeStage stage)> keep;     ///< from now on
    std::function<void(std::string_view page)> open;  ///< starts limber-panel; throws where it cannot
    std::function<NoticeWords()> words;               ///< of the notification
  };
  /// The bar and the notification server of a session that has just begun come first.
  static constexpr Duration usual_pause = 2s;
  /// Of a window: at the start of a session everything is slow.
  static constexpr Duration usual_patience = 15s;

  /// `bus` has to outlive this. `icon`: as for Notification.
  Greeting(boost::asio::io_context& io, Bus& bus, std::string icon, Context context, Duration pause = usual_pause,
           Duration patience = usual_patience);

  /// It is the first start, and nothing on a screen has said so yet.
  bool unsaid() const { return unsaid_; }
  /// limber-panel tells that the window of this page is on the screen, or that it cannot be.
  void window_shown(std::string_view page, bool shown);
  /// There may be a screen now where there was none.
  void screen_came();

 private:
  void say();
  void notify();
  void server_came();
  void pressed();

  std::string icon_;
  Context context_;
  bool unsaid_ = false;
  bool no_window_ = false;  ///< none came when one was asked for
  PanelLauncher window_;
  LateNotifications screen_;
  BootTimer begin_;
};

}  // namespace limber
