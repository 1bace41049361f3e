// The prompt: a small window in the corner that asks for a break. It never takes the focus or a key, folds into a pill
// after a while, and goes when it is answered here or elsewhere.
#pragma once

#include <wx/frame.h>
#include <wx/timer.h>

#include <functional>

#include "catalogue/catalogue.hpp"
#include "panel/model/prompt_view.hpp"
#include "panel/windows/forward.hpp"

namespace limber {

class PromptWindow : public wxFrame {
 public:
  /// `dismiss` or `refused` is to follow on each of the first three.
  struct Actions {
    std::function<void()> start;
    std::function<void(Duration by)> postpone;
    std::function<void()> skip;
    std::function<void()> closed;  ///< after `dismiss`
  };
  /// `catalogue` and `poses` have to outlive it. `life`: how long it stays open before it folds.
  PromptWindow(Actions actions, const Catalogue& catalogue, const Poses& poses, Duration life = 30s);

  /// Shows these contents, and brings the window to the screen if it is not there.
  void show(const PromptView& view);
  const PromptView& shown() const { return view_; }
  /// The prompt was answered, here or elsewhere, or withdrawn: the window closes, but not before a refusal was read.
  void dismiss();
  /// The answer was not taken, for this reason.
  void refused(const std::string& sentence);
  /// Those of the desktop have: what has taken them is made anew, and it stays as it is, open or folded.
  void rebuild();
  /// Those of the catalogue have other poses.
  void stretches_changed() { fill(); }

 private:
  void build_face();
  wxSizer* build_words();
  wxSizer* build_buttons();
  void build_pill();
  void fill();
  void appear();
  void fold(bool folded);
  void keep_size();
  void draw_life();
  void tick();
  void step_in();
  void answer(const std::function<void()>& its);
  void set_waiting(bool waiting);
  void said();
  void open_up();
  void close();

  Actions actions_;
  const Catalogue& catalogue_;
  const Poses& poses_;
  PromptView view_;
  int whole_life_;  ///< in ms, as wx counts
  bool folded_ = false;
  int life_ms_ = 0;         ///< until it folds
  int fade_steps_ = 0;      ///< until it can be seen wholly
  std::string refusal_;     ///< shown in the place of the body for a moment
  bool waiting_ = false;    ///< for what comes of an answer
  bool dismissed_ = false;  ///< goes when the refusal has been read
  bool inside_ = false;     ///< the pointer is over it
  wxTimer life_, fade_, saying_;
  Card *face_ = nullptr, *pill_ = nullptr, *life_bar_ = nullptr;
  FigureView* thumb_ = nullptr;
  wxStaticText *heading_ = nullptr, *body_ = nullptr, *folded_text_ = nullptr;
  wxButton *start_ = nullptr, *skip_ = nullptr;
  SplitButton* postpone_ = nullptr;
};

}  // namespace limber
