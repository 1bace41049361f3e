// The left side of the guided break: the figure, and in its corners the side, the time left and the breath.
#pragma once

#include <string>
#include <vector>

#include "panel/model/break_view.hpp"
#include "panel/widgets/card.hpp"

class wxStaticText;

namespace limber {

class FigureView;
class PacerView;
class Poses;
class RingView;
class SideSwitch;

class StageView : public Card {
 public:
  /// `poses` has to outlive it.
  StageView(wxWindow* parent, const Poses& poses);

  /// The poses that the figure passes in the stretch that comes now; none: it stands.
  void set_poses(std::vector<std::string> names);

  void show(const BreakView& view);
  /// The parts that move, up to 30 times a second.
  void show(const BreakMotion& motion);

 private:
  void arrange();

  FigureView* figure_;
  SideSwitch* side_;
  RingView* ring_;
  PacerView* pacer_;
  wxStaticText *cue_, *cue_below_;
};

}  // namespace limber
