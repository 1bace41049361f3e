// The left side of the guided break: the figure, and in its corners the side, the time left and the breath.
#pragma once

#include <wx/timer.h>

#include <string>
#include <vector>

#include "panel/model/break_view.hpp"
#include "panel/widgets/card.hpp"
#include "panel/widgets/look.hpp"
#include "panel/windows/forward.hpp"

namespace limber {

class PacerView;

class StageView : public Card {
 public:
  /// `poses` has to outlive it.
  StageView(wxWindow* parent, const Poses& poses, Zoom zoom = {});

  /// The poses that the figure passes in the stretch that comes now; none: it stands.
  void set_poses(std::vector<std::string> names);

  void show(const BreakView& view);
  /// The parts that move, up to 30 times a second; pictures that keep still, a few times.
  void show(const BreakMotion& motion);

 private:
  void arrange();
  void show_still(const Motion& motion);
  void stand_in_a_stride();

  Zoom zoom_;
  Motion shown_, before_;  ///< still pictures: the one that is seen, and the one that it comes from
  bool strides_ = false;   ///< still pictures: the one that is seen is of a walk
  int crossing_ = 0;       ///< steps of the way between them that are left
  wxTimer cross_;
  FigureView* figure_;
  SideSwitch* side_;
  RingView* ring_;
  PacerView* pacer_;
  wxStaticText *cue_, *cue_below_;
};

}  // namespace limber
