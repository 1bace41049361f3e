// The steps of a stretch, the current one lit, those that are done ticked.
#pragma once

#include <wx/control.h>

#include <functional>
#include <vector>

#include "panel/model/break_view.hpp"
#include "panel/widgets/zoom.hpp"

class wxGraphicsContext;

namespace limber {

class StepList : public wxControl {
 public:
  StepList(wxWindow* parent, int width, Zoom zoom = {});
  void show(const std::vector<BreakStep>& steps);
  /// Hears that it is higher or lower than before, or that another step is lit: its least height is that of all steps,
  /// so that what is around it has to scroll.
  void on_change(std::function<void()> changed) { changed_ = std::move(changed); }
  /// From the top of the step that is lit to the bottom of the next one, so that one sees what comes; empty: none is.
  wxRect seen_first() const;
  bool AcceptsFocus() const override { return false; }

 private:
  struct Row {
    std::vector<wxString> lines;
    int top = 0, height = 0;
  };
  void arrange();
  void paint(wxGraphicsContext& graphics);
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
