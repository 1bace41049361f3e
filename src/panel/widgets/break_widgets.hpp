// What a guided break shows beside the figure and the ring.
#pragma once

#include <wx/arrstr.h>

#include <functional>
#include <vector>

#include "core/exercise.hpp"
#include "panel/model/break_view.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/paint_context.hpp"

namespace limber {

/// The breath, as a disc that grows and shrinks.
class PacerView : public Drawing {
 public:
  explicit PacerView(wxWindow* parent, Zoom zoom = {});
  /// 0: all out; 1: all in. Eased here, as a breath is.
  void show(double fullness);

 private:
  void paint(wxGraphicsContext& graphics) override;
  double radius_;
};

/// Which side it is: two pills, the current one filled. It shows; the routine decides.
class SideSwitch : public Drawing {
 public:
  explicit SideSwitch(wxWindow* parent, Zoom zoom = {});
  /// Hidden for a stretch without sides.
  void show(Side side);

 private:
  void paint(wxGraphicsContext& graphics) override;
  wxFont pill_font(bool current) const;

  Zoom zoom_;
  Side side_ = Side::none;
};

/// The steps of a stretch, the current one lit, those that are done ticked.
class StepList : public Drawing {
 public:
  StepList(wxWindow* parent, int width, Zoom zoom = {});
  void show(const std::vector<BreakStep>& steps);
  /// Sets the callback for a change of its height, or of the lit step: its least height is that of all steps, so that
  /// the window around it has to scroll.
  void on_change(std::function<void()> changed) { changed_ = std::move(changed); }
  /// From the top of the step that is lit to the bottom of the next one, so that one sees what comes; empty: none is.
  wxRect seen_first() const;

 private:
  struct Row {
    wxArrayString lines;
    int top = 0, height = 0;
  };
  void arrange();
  void paint(wxGraphicsContext& graphics) override;
  void paint_row(wxGraphicsContext& graphics, std::size_t index) const;
  void paint_mark(wxGraphicsContext& graphics, std::size_t index, double x, double y) const;

  wxFont step_font(bool current) const;

  Zoom zoom_;
  std::vector<BreakStep> steps_;
  std::vector<Row> rows_;
  int line_height_ = 0;
  std::function<void()> changed_;
};

}  // namespace limber
