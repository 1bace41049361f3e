// The panel: how long one has been sitting, what comes next, and the few things to do about it.
#pragma once

#include <wx/frame.h>
#include <wx/panel.h>
#include <wx/timer.h>

#include <array>
#include <functional>
#include <optional>
#include <string>

#include "catalogue/catalogue.hpp"
#include "catalogue/pack.hpp"
#include "panel/link/pages.hpp"
#include "panel/model/today_view.hpp"
#include "panel/windows/forward.hpp"

namespace limber {

class HelloCard;
class QuestionCard;
class PackRow;
class ProblemCard;
class UpNextCard;

class TodayWindow : public wxFrame {
 public:
  struct Actions {
    std::function<void(PanelAction action)> act;
    std::function<void(const std::string& stretch)> choose;
    std::function<void()> next_tip;
    std::function<void(PanelPage page)> open;
    std::function<void()> closed;
    std::function<void(const Call& call)> send;
    std::function<void()> nudge = {};  ///< shows a prompt to look at
    std::function<void()> stop_pack = {};
    std::function<void(QuestionAnswer answer)> answer = {};  ///< to what Limber asks over time
  };
  /// `catalogue` and `poses` have to outlive it.
  TodayWindow(Actions actions, const Catalogue& catalogue, const Poses& poses);

  void show(const TodayView& view);
  void show_tip(const std::string& text);
  /// The first words, above all the rest.
  void show_hello(const HelloView& view);
  /// The pack that is on; none: none is.
  void show_pack(const std::optional<PackRun>& run, ClockStyle clock);
  /// A sentence about something that did not work, below the buttons for a moment.
  void show_refusal(const std::string& sentence);
  /// Why the answer to what Limber asks was not taken.
  void refuse_answer(const std::string& sentence);
  /// The place of the icon that was pressed for it; none: not known.
  void place_beside(std::optional<PanelPlace> icon);
  /// Those of the desktop have: what has taken them is made anew.
  void rebuild();
  /// Those of the catalogue have other words or poses.
  void stretches_changed();

 private:
  static constexpr int panel_margin = 16;  ///< of what is on it, px at 96 dpi

  void build();
  wxWindow* build_head();
  void build_hero(wxBoxSizer& column);
  void build_buttons(wxBoxSizer& column);
  wxWindow* build_tip();
  void build_foot(wxBoxSizer& column);
  void show_buttons();
  void keep_size();
  void press(const TodayButton& button, wxWindow& pressed);
  void choose_length(wxWindow& below);
  void show_menu();
  void open_why_on_click();
  int whole_width() const;
  int text_width() const;
  void on_key(wxKeyEvent& event);

  Actions actions_;
  const Catalogue& catalogue_;
  const Poses& poses_;
  TodayView view_;
  HelloView first_words_;
  std::optional<wxPoint> icon_;  ///< that was pressed for it, in pixels of the desktop
  wxPanel* root_ = nullptr;
  Scroller* body_ = nullptr;
  wxSizer* foot_ = nullptr;  ///< of the buttons that lead to the main window; null: not made yet
  RingView* ring_ = nullptr;
  wxStaticText *heading_ = nullptr, *caption_ = nullptr, *refusal_ = nullptr, *tip_ = nullptr;
  wxButton *primary_ = nullptr, *menu_ = nullptr;
  std::array<wxButton*, 2> more_{};
  wxToggleButton* standing_ = nullptr;
  SplitButton* postpone_ = nullptr;
  std::optional<PackRun> pack_run_;
  ClockStyle pack_clock_{};
  PackRow* pack_ = nullptr;
  ProblemCard* problems_ = nullptr;
  UpNextCard* up_next_ = nullptr;
  HelloCard* hello_ = nullptr;
  QuestionCard* question_ = nullptr;
  Card* tip_card_ = nullptr;
  wxTimer refused_;
  bool been_active_ = false;  ///< a window that comes behind another is told of losing what it never had
};

}  // namespace limber
