// The guided break: the figure, the steps, the time left, and the few keys of the player. It follows the routine that
// the daemon plays, by a clock of its own; where the daemon goes away in the middle, it plays on by itself.
#pragma once

#include <wx/frame.h>
#include <wx/timer.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "core/routine_keys.hpp"
#include "core/routine_player.hpp"
#include "panel/model/break_view.hpp"
#include "panel/model/key_guard.hpp"
#include "panel/model/later_view.hpp"
#include "panel/model/panel_actions.hpp"
#include "panel/model/status_facts.hpp"
#include "panel/widgets/desk_windows.hpp"

namespace limber {

class BreakBar;
class BreakWords;
class BlackoutWindow;
struct Poses;
class StageView;

class BreakWindow : public wxFrame {
 public:
  struct Actions {
    std::function<void(Call call)> call;  ///< asks the daemon; what comes of it comes back by `play`, or by `say`
    std::function<void()> closed;
    std::function<void()> leaving;  ///< in the middle of what plays: nothing is said of it here
  };
  /// `catalogue` and `poses` have to outlive it. `settings`: those in force as it opens.
  BreakWindow(Actions actions, const Catalogue& catalogue, const Poses& poses, const SettingsFacts& settings);
  ~BreakWindow() override;

  /// What is playing; none: nothing any more, and the window goes.
  void play(std::optional<RoutinePlayer> player);
  /// Its break is over; what came of it decides how the window goes.
  void ended(Outcome outcome) { outcome_ = outcome; }
  /// The daemon's report of the break that is over, and of the next one.
  void told(const BreakEndFacts& facts);
  /// The window comes to the front; where the settings say so, over all screens.
  void appear();
  /// By how much this break can be put off; none: it was not prompted, or that was the last time.
  void offer_postpone(std::optional<LaterView> later);
  void settings_changed(const SettingsFacts& settings);
  /// Whether the daemon can be asked.
  void set_connected(bool connected);
  /// The next break is asked for: a window that only tells of the last one goes.
  void make_room();
  /// A sentence, for a moment.
  void say(const std::string& sentence);
  /// Those of the desktop have: what has taken them is made anew, and the break goes on.
  void rebuild();

 private:
  void build();
  void bind_all();
  void tick();
  void show(const BreakView& view);
  void run_clock();
  void offer();
  void say_connection();
  void ask(const char* method, nlohmann::ordered_json params = nlohmann::ordered_json::object());
  void control(const char* action);
  void pause();
  /// To the next side, stretch or walk; else back.
  void go(bool on);
  void hide_stretch();
  void another();
  void tell_finished();
  /// Enough: what was done is said, and then the window goes; next to nothing is not worth a word.
  void done();
  void show_end();
  void stay_for_a_while();
  void press_key(RoutineKey key);
  void toggle_speech();
  void on_key(wxKeyEvent& event);
  void on_close(wxCloseEvent& event);
  /// The person leaves the break, at its end or before.
  void leave();
  void cover_screens();
  bool is_break() const { return player_ && player_->routine().order().kind.has_value(); }

  Actions actions_;
  const Catalogue& catalogue_;
  const Poses& poses_;
  SettingsFacts settings_;
  bool whole_screen_;
  std::optional<FrameSize> size_;  ///< of one that does not cover screens
  std::optional<RoutinePlayer> player_;
  BreakView view_;
  std::optional<LaterView> later_;
  bool connected_ = true;
  std::optional<Outcome> outcome_;
  std::optional<BreakEndFacts> end_facts_;
  Instant opened_{};    ///< when it began to follow what plays
  bool alone_ = false;  ///< the daemon has gone in the middle, and may know nothing of this any more
  KeyGuard guard_;
  bool active_before_ = false;
  bool leaving_ = false;
  wxTimer clock_, farewell_, saying_, settle_;
  unsigned screens_before_ = 0;    ///< when they were covered last
  std::shared_ptr<void> screens_;  ///< the subscription to screens that come and go
  StageView* stage_ = nullptr;
  BreakWords* words_ = nullptr;
  BreakBar* bar_ = nullptr;
  std::vector<BlackoutWindow*> blackouts_;  ///< owned by wx, as windows are
  unsigned own_screen_ = 0;                 ///< the one without a black window
};

}  // namespace limber
