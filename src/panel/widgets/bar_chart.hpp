// The days of a week or a month as bars: sitting, standing above it, a dot for each break.
#pragma once

#include <wx/control.h>

#include <functional>

#include "panel/model/history_view.hpp"

class wxGraphicsContext;

namespace limber {

class BarChart : public wxControl {
 public:
  /// `chosen` hears which day the person points at, or goes to with Left, Right, Home and End.
  BarChart(wxWindow* parent, std::function<void(int day)> chosen);
  void show(const ChartView& view);

 protected:
  wxSize DoGetBestClientSize() const override;

 private:
  /// Where everything stands, in pixels.
  struct Plot {
    double left, top, bottom, column, bar;
    double dot, pitch;  ///< radius of a dot, and from one to the next
    int dots_a_row;
    double centre(std::size_t day) const { return left + column * (static_cast<double>(day) + .5); }
  };
  Plot plot(wxGraphicsContext& graphics) const;
  void place_dots(Plot& plot) const;
  double height_of(const Plot& plot, Duration length) const;
  void paint(wxGraphicsContext& graphics);
  void paint_legend(wxGraphicsContext& graphics) const;
  void paint_chosen(wxGraphicsContext& graphics, const Plot& plot) const;
  void paint_lines(wxGraphicsContext& graphics, const Plot& plot) const;
  void paint_day(wxGraphicsContext& graphics, const Plot& plot, std::size_t day) const;
  void paint_dots(wxGraphicsContext& graphics, const Plot& plot, std::size_t day, double above) const;
  void paint_labels(wxGraphicsContext& graphics, const Plot& plot) const;
  int day_at(int x) const;
  void choose(int day);
  void on_key(wxKeyEvent& event);
  void on_motion(wxMouseEvent& event);

  std::function<void(int day)> chosen_;
  ChartView view_;
  double plot_left_ = 0;  ///< as it was painted last, for the pointer
  int pointed_at_ = -1;
};

}  // namespace limber
