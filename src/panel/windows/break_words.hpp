// The right side of the guided break: what is being done, step by step.
#pragma once

#include <string>

#include "panel/model/break_view.hpp"
#include "panel/widgets/pane.hpp"

class wxScrolledWindow;
class wxStaticText;

namespace limber {

class StepList;

class BreakWords : public Pane {
 public:
  /// `width` in px at 96 dpi.
  BreakWords(wxWindow* parent, int width);

  void show(const BreakView& view);
  /// A sentence in the place of the advice at the bottom; empty: the advice.
  void say(const std::string& sentence);

 private:
  void follow_step();

  int width_;
  wxStaticText *part_, *left_, *title_, *place_, *advice_;
  wxScrolledWindow* around_;  ///< the steps, which may be more than there is room for
  StepList* steps_;
};

}  // namespace limber
