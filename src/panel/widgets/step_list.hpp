// The steps of a stretch, the current one lit, those that are done ticked.
#pragma once

#include <wx/control.h>

#include <vector>

#include "panel/model/break_view.hpp"

class wxGraphicsContext;

namespace limber {

class StepList : public wxControl {
 public:
  StepList(wxWindow* parent, int width);
  void show(const std::vector<BreakStep>& steps);
  bool AcceptsFocus() const override { return false; }

 private:
  struct Row {
    std::vector<wxString> lines;
    int top = 0, height = 0;
  };
  void arrange();
  void paint();
  std::size_t first_shown() const;
  /// Nothing is drawn below `floor`.
  void paint_row(wxGraphicsContext& graphics, std::size_t index, double floor) const;
  void paint_mark(wxGraphicsContext& graphics, std::size_t index, double x, double y) const;

  std::vector<BreakStep> steps_;
  std::vector<Row> rows_;
  int line_height_ = 0;
};

}  // namespace limber
