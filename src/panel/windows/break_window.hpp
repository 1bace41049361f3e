// The guided break: the figure, the steps, the time left, and the few keys of the player. It follows the routine that
// the daemon plays, by a clock of its own.
#pragma once

#include <wx/frame.h>
#include <wx/timer.h>

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "catalogue/catalogue.hpp"
#include "core/routine_player.hpp"
#include "panel/model/break_view.hpp"
#include "panel/model/deeds.hpp"

class wxBoxSizer;
class wxButton;
class wxStaticText;

namespace limber {

class Poses;
class StageView;
class StepList;

class BreakWindow : public wxFrame {
 public:
  struct Actions {
    std::function<void(Call call)> call;  ///< asks the daemon; what comes of it comes back by `play`
    std::function<void()> closed;
  };
  /// `catalogue` and `poses` have to outlive it.
  BreakWindow(Actions actions, const Catalogue& catalogue, const Poses& poses);

  /// What is playing; none: nothing any more, and the window goes.
  void play(std::optional<RoutinePlayer> player);
  /// Whether somebody asked for this break, and can therefore be put off.
  void set_postponable(bool postponable);
  void set_speech(bool on);

 private:
  wxWindow* build_stage(wxWindow& parent, const Poses& poses);
  wxSizer* build_words(wxWindow& parent);
  wxSizer* build_bar(wxWindow& parent);
  void tick();
  void show(const BreakView& view);
  void run_clock();
  void pose();
  void control(const char* action);
  void pause();
  void another();
  void skip();
  void finish();
  void postpone();
  void toggle_speech();
  void on_key(wxKeyEvent& event);
  bool is_break() const { return player_ && player_->routine().order().kind.has_value(); }

  Actions actions_;
  const Catalogue& catalogue_;
  std::optional<RoutinePlayer> player_;
  BreakView view_;
  bool speech_ = true;
  std::chrono::steady_clock::time_point opened_;
  wxTimer clock_, farewell_;
  StageView* stage_ = nullptr;
  wxStaticText *part_ = nullptr, *left_ = nullptr, *title_ = nullptr, *place_ = nullptr;
  StepList* steps_ = nullptr;
  wxButton *skip_ = nullptr, *postpone_ = nullptr, *pause_ = nullptr, *sound_ = nullptr, *another_ = nullptr,
           *done_ = nullptr;
};

}  // namespace limber
