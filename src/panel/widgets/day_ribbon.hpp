// One day by the hour: sitting, standing, and a dot for each break.
#pragma once

#include <wx/control.h>

#include "panel/model/history_view.hpp"

class wxGraphicsContext;

namespace limber {

class DayRibbon : public wxControl {
 public:
  explicit DayRibbon(wxWindow* parent);
  void show(const RibbonView& view);
  /// What it shows is in words beside it, and in its accessible description.
  bool AcceptsFocus() const override { return false; }

 protected:
  wxSize DoGetBestClientSize() const override;

 private:
  void paint(wxGraphicsContext& graphics);
  void paint_pieces(wxGraphicsContext& graphics) const;
  void paint_hours(wxGraphicsContext& graphics) const;
  double x_of(double share) const;
  void on_motion(wxMouseEvent& event);

  RibbonView view_;
  std::string pointed_at_;
};

}  // namespace limber
