// The charts and numbers of the history page: weeks, months and days.
#pragma once

#include <functional>
#include <string>

#include "panel/model/history_view.hpp"
#include "panel/widgets/card.hpp"
#include "panel/widgets/paint_context.hpp"

class wxStaticText;

namespace limber {

/// The days of a week or a month as bars: sitting, standing above it, a dot for each break.
class BarChart : public Drawing {
 public:
  /// `chosen` is called with the day that the person points at, or goes to with Left, Right, Home and End.
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
  void paint(wxGraphicsContext& graphics) override;
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

/// One day by the hour: sitting, standing, and a dot for each break. What it shows is in words beside it, and in its
/// accessible description.
class DayRibbon : public Drawing {
 public:
  explicit DayRibbon(wxWindow* parent);
  void show(const RibbonView& view);

 protected:
  wxSize DoGetBestClientSize() const override;

 private:
  void paint(wxGraphicsContext& graphics) override;
  void paint_pieces(wxGraphicsContext& graphics) const;
  void paint_hours(wxGraphicsContext& graphics) const;
  double x_of(double share) const;
  void on_motion(wxMouseEvent& event);

  RibbonView view_;
  std::string pointed_at_;
};

/// A plain number on a card: what it is above, the digits large, its units small.
class NumberCard : public Card {
 public:
  explicit NumberCard(wxWindow* parent);
  void show(const PlainNumber& number);

 private:
  PlainNumber shown_;
  wxStaticText *caption_, *value_;
};

}  // namespace limber
