// Shows the prompts of the engine, withdraws them when they are answered, and passes the answers to the engine. A
// prompt is a notification, or a window of limber-panel, or both, as the settings say; where no window comes, a
// notification in any case, and where there is no notification server, a window.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "catalogue/catalogue.hpp"
#include "core/effects.hpp"
#include "core/events.hpp"
#include "daemon/guided_routine.hpp"
#include "daemon/panel_launcher.hpp"
#include "desktop/notifications.hpp"
#include "words/farewell_words.hpp"

namespace limber {

class PromptPresenter {
 public:
  struct Context {
    std::function<void(const Event&)> answer;            ///< gets the answer that the person presses, from the loop
    std::function<void(std::string_view page)> window;   ///< starts limber-panel; throws where it cannot
    std::function<void(const std::string& token)> open;  ///< the panel, to answer there; with an activation token
    std::function<FarewellWords()> farewell;             ///< of the break that has just ended
    std::function<Side(const StretchId&)> first_side;    ///< with which the stretch begins this time
  };
  /// `icon`: a name of the icon theme or a file. `bus` and `catalogue` have to outlive this.
  /// `id_file`: as for Notifications.
  PromptPresenter(boost::asio::io_context& io, Bus& bus, const Catalogue& catalogue, std::string icon, Context context,
                  std::filesystem::path id_file = {});

  /// Does what an effect asks for, in the settings in force.
  void follow(const Effect& effect, const Policy& policy);
  /// The next guided break is to be shown in the window, which is opened here or, with `opened`, by the caller.
  void show_steps_in_window(bool opened);
  /// The client that begins the next guided break shows its steps, as `limber` does on a terminal.
  void show_steps_elsewhere();
  /// limber-panel reports that the window of this page is on the screen, or that it cannot be shown.
  void window_shown(std::string_view page, bool shown);
  /// The routine of the running break has reached another stretch. Where the notification shows the steps, the steps of
  /// that stretch replace those before.
  void stretch_changed(const RoutineStretch& stretch);
  /// Another stretch, which lasts `length`, is suggested in the open prompt. Does nothing where none is open.
  void suggest(const StretchId& stretch, Duration length, const Policy& policy);
  /// The person has this posture now: withdraws a reminder to take it.
  void posture_is(Posture posture);
  /// limber-panel has ended, and its windows with it.
  void panel_gone() { in_window_ = false; }
  /// Takes everything off the screen.
  void close();

  /// The notification server; none: there is none.
  const std::optional<ServerInfo>& server() const { return screen_.server(); }
  Notifications& screen() { return screen_; }
  std::optional<std::string> problem() const;

 private:
  struct Open {
    Prompted prompted;
    bool window_if_unheard = false;  ///< a notification asks; without a notification server, a window
  };
  void show(const Prompted& prompted, const Policy& policy);
  void unheard();
  void take_back(BreakKind kind);
  void begun(const Started& started);
  void begin_guidance(const GuidanceBegan& guided, const Policy& policy);
  void end(const Ended& ended, const Policy& policy);
  void cancel(BreakKind kind);
  void remind(const PostureReminder& reminder);
  void put(Notification notification);
  void pressed(const std::string& action);
  void closed(ClosedBecause because);

  enum class Steps { notification, window_to_open, window_opened, elsewhere };

  const Catalogue& catalogue_;
  std::string icon_;
  Context context_;
  std::optional<Open> open_;
  std::optional<Posture> reminded_;           ///< the posture that the notice on the screen is about
  bool guiding_ = false;                      ///< the steps of a running break are on the screen
  std::optional<StretchId> in_notification_;  ///< the stretch whose steps the notification shows; empty: a walk
  bool in_window_ = false;                    ///< in limber-panel's window, which shows the result of the break itself
  Steps steps_ = Steps::notification;         ///< where the steps of the next break are to be shown
  PanelLauncher window_;
  Notifications screen_;
};

}  // namespace limber
