// Introduces Limber once, at the first start for a person: by the welcome window of limber-panel; where no window
// appears, by a notification; where there is no notification server either, in the log and in the status, until there
// is a screen.
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
    std::function<WelcomeStage()> stage;              ///< the stage stored now; limber-panel stores it too
    std::function<void(WelcomeStage stage)> keep;     ///< stores a new stage
    std::function<void(std::string_view page)> open;  ///< starts limber-panel; throws where it cannot
    std::function<NoticeWords()> words;               ///< of the notification
  };
  /// Delay, so that the bar and the notification server of a session that has just begun can start first.
  static constexpr Duration usual_pause = 2s;
  /// How long a window is waited for; long, since programs start slowly at the beginning of a session.
  static constexpr Duration usual_patience = 15s;

  /// `bus` has to outlive this. `icon`: as for Notification.
  Greeting(boost::asio::io_context& io, Bus& bus, std::string icon, Context context, Duration pause = usual_pause,
           Duration patience = usual_patience);

  /// It is the first start, and no introduction has been shown on a screen yet.
  bool unsaid() const { return unsaid_; }
  /// limber-panel reports that the window of this page is on the screen, or that it cannot be shown.
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
