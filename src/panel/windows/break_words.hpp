// The right side of the guided break: what is being done, step by step; and when it is over, what was done and what
// comes, and how each stretch was liked.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "panel/model/break_view.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/pane.hpp"
#include "panel/windows/forward.hpp"

namespace limber {

class BreakEndPane;
class StepList;
class ThenCard;

class BreakWords : public Pane {
 public:
  /// The person's rating of a stretch; none: it is taken back.
  using Rate = std::function<void(const std::string& stretch, std::optional<Rating> rating)>;
  /// `width` in px at 96 dpi, before the zoom. `catalogue` and `poses` have to outlive it.
  BreakWords(wxWindow* parent, int width, Zoom zoom, const Catalogue& catalogue, const Poses& poses, Rate rate);

  void show(const BreakView& view);
  /// In place of the steps, once it is over.
  void show_end(const BreakEndView& view);
  /// The button that was pressed last to say how a stretch was: it has its answer. Null: none yet.
  const wxWindow* pressed_last() const;
  /// A sentence in the place of the advice at the bottom; empty: the advice.
  void say(const std::string& sentence);

 private:
  void follow_step();

  Zoom zoom_;
  int width_;
  wxStaticText *part_, *left_, *title_, *place_, *advice_;
  wxScrolledWindow* around_;  ///< the steps, which may be more than there is room for
  StepList* steps_;
  ThenCard* then_;
  BreakEndPane* end_;
  wxSizer* ease_;  ///< the advice and its leaf
};

}  // namespace limber
