// The ring: a share of something, and a number in it.
#pragma once

#include <wx/timer.h>

#include "panel/model/today_view.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/paint_context.hpp"

namespace limber {

class RingView : public Drawing {
 public:
  enum class Size { panel, countdown };
  RingView(wxWindow* parent, Size size, Zoom zoom = {});

  /// A share that jumps gets there within 300 ms, where the desktop lets things move.
  void show(const TodayView::Ring& ring, bool greyed = false);
  /// The number of a countdown and what it counts; the share stays.
  void show_count(const std::string& number, const std::string& below);
  /// For a clock of its own: no easing, and drawn again only when one could see it.
  void show_share(double share);

 private:
  void paint(wxGraphicsContext& graphics) override;
  void step();
  wxRect between(double from, double to) const;

  Size size_;
  TodayView::Ring ring_;
  bool greyed_ = false, shown_before_ = false;
  double drawn_ = 0;  ///< the share on the screen
  double from_ = 0;
  int steps_left_ = 0;
  wxTimer easing_;
};

}  // namespace limber
