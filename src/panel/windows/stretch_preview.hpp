// One stretch beside the list: the figure going through it, and all that there is to read about it. What can be pressed
// stays in view while the rest scrolls.
#pragma once

#include <wx/timer.h>

#include <chrono>
#include <functional>
#include <string>

#include "panel/model/preview_loop.hpp"
#include "panel/model/stretch_sheet.hpp"
#include "panel/widgets/pane.hpp"
#include "panel/windows/forward.hpp"

namespace limber {

class ChipRow;

class StretchPreview : public Pane {
 public:
  struct Actions {
    std::function<void(const std::string&id)> start, put_next, like, hide;
    std::function<void()> ask_doctor;
    std::function<void()> back;  ///< to the list, where both have no room
  };

  /// `poses` has to outlive it.
  StretchPreview(wxWindow* parent, const Poses& poses, Actions actions);

  void show(const Stretch& stretch, const StretchPolicy& policy, const Likings& likings);
  /// One line above the buttons: what came of pressing one. Goes with the next stretch.
  void say(const std::string& sentence);
  /// Goes on as the desktop and the person have it now: moving, or still.
  void run();
  /// Whether the page is in view: what is not does not move.
  void set_seen(bool seen);
  /// Whether the list is behind it.
  void set_back(bool back);
  wxWindow* first_control();
  /// Whether there is a daemon to take what the buttons ask for.
  void set_ready(bool ready);
  /// Whether this is what was looked for: else it cannot be begun from here.
  void set_found(bool found);

 private:
  using Clock = std::chrono::steady_clock;

  wxWindow* build_reading(const Poses& poses);
  wxWindow* build_stage(wxWindow& parent, const Poses& poses);
  wxSizer* build_title(wxWindow& parent);
  wxWindow* build_for_you(wxWindow& parent);
  wxSizer* build_foot();
  void arrange_stage();
  void lay_out();
  void tick();
  void show_ratings(const StretchPolicy& policy, const Likings& likings);

  Actions actions_;
  std::string id_;
  PreviewLoop loop_;
  Duration elapsed_{};
  Clock::time_point last_tick_;
  wxTimer clock_;
  bool seen_ = false, paused_ = false, ready_ = true, found_ = true;

  wxScrolledWindow* reading_ = nullptr;
  Card *stage_ = nullptr, *for_you_card_ = nullptr;
  FigureView* figure_ = nullptr;
  SideSwitch* side_ = nullptr;
  ChipRow* chips_ = nullptr;
  ProseView *title_ = nullptr, *summary_ = nullptr, *for_you_ = nullptr, *steps_ = nullptr, *more_ = nullptr,
            *said_ = nullptr;
  wxButton *back_ = nullptr, *pause_ = nullptr, *like_ = nullptr, *hide_ = nullptr, *start_ = nullptr, *next_ = nullptr;
  wxBoxSizer* doctor_ = nullptr;
};

}  // namespace limber
