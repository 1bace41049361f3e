#include "panel/widgets/history_widgets.hpp"

#include <fmt/format.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/look.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr int least_height = 228, legend_height = 26, label_height = 30, widest_bar = 40, bar_gap = 2;
constexpr int few_rows_of_dots = 3, most_rows_of_dots = 8;

struct DotSize {
  int radius, pitch;
};
constexpr std::array dot_sizes{DotSize{4, 11}, DotSize{3, 8}, DotSize{2, 6}};

Rgb stand_fill() { return mixed(palette().card, palette().stand, .85); }

/// Round at the top, where nothing stands on it.
void fill_bar(wxGraphicsContext& graphics, const wxRect2DDouble& bar, double radius, Rgb rgb) {
  const double r = std::min({radius, bar.m_height, bar.m_width / 2});
  wxGraphicsPath path = graphics.CreatePath();
  path.MoveToPoint(bar.m_x, bar.GetBottom());
  path.AddLineToPoint(bar.m_x, bar.m_y + r);
  path.AddQuadCurveToPoint(bar.m_x, bar.m_y, bar.m_x + r, bar.m_y);
  path.AddLineToPoint(bar.GetRight() - r, bar.m_y);
  path.AddQuadCurveToPoint(bar.GetRight(), bar.m_y, bar.GetRight(), bar.m_y + r);
  path.AddLineToPoint(bar.GetRight(), bar.GetBottom());
  path.CloseSubpath();
  graphics.SetPen(*wxTRANSPARENT_PEN);
  graphics.SetBrush(wxBrush(colour(rgb)));
  graphics.FillPath(path);
}

/// What stays free between the dots of two days.
double between_dots(double column) { return std::max(4.0, column * .22); }

constexpr int ribbon_height = 58, ribbon_edge = 2, band_top = 15, band_height = 18, dot_radius = 4, dots_at = 6,
              hours_at = 47;

constexpr double digits = 1.57, word_size = .95, a_name = 1.04;  // of the body's size

/// Pango's own markup: the parts stand on one line, whatever their sizes.
std::string markup(const PlainNumber& number) {
  const double body = font(FontStep::body).GetFractionalPointSize() * 1024;
  // Nothing, as high as digits, so that a name stands on the line of the numbers beside it.
  std::string text = fmt::format("<span size=\"{:.0f}\">\u200B</span>", body * digits);
  for (const NumberPart& part : number.value) {
    const double scale = number.name ? a_name : part.big ? digits : word_size;
    if (&part != &number.value.front()) text += fmt::format("<span size=\"{:.0f}\"> </span>", body * 1.2);
    text += fmt::format("<span size=\"{:.0f}\" weight=\"{}\">{}</span>", body * scale, number.name ? 500 : 400,
                        in_markup(part.text));
  }
  return text;
}

}  // namespace

BarChart::BarChart(wxWindow* parent, std::function<void(int day)> chosen)
    : Drawing(parent, true), chosen_(std::move(chosen)) {
  SetMinSize({FromDIP(300), FromDIP(least_height)});
  Bind(wxEVT_KEY_DOWN, &BarChart::on_key, this);
  Bind(wxEVT_MOTION, &BarChart::on_motion, this);
  Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
    SetFocus();
    choose(day_at(event.GetX()));
  });
}

wxSize BarChart::DoGetBestClientSize() const { return FromDIP(wxSize(500, least_height)); }

void BarChart::show(const ChartView& view) {
  if (view == view_) return;
  view_ = view;
  pointed_at_ = -1;
  set_accessible(*this, view.name, AccessibleRole::image, view.description);
  Refresh();
}

BarChart::Plot BarChart::plot(wxGraphicsContext& graphics) const {
  graphics.SetFont(font(FontStep::caption), colour(palette().text2));
  double widest = 0;
  for (const ChartView::Tick& tick : view_.ticks) widest = std::max(widest, text_width(graphics, wx_text(tick.label)));
  const wxSize size = GetClientSize();
  Plot its{};
  its.left = std::ceil(widest) + FromDIP(10);
  its.column = (size.x - its.left - FromDIP(4)) / static_cast<double>(std::max<std::size_t>(view_.bars.size(), 1));
  its.bar = std::round(std::min<double>(FromDIP(widest_bar), its.column * .62));
  its.bottom = size.y - FromDIP(label_height);
  place_dots(its);
  return its;
}

/// The largest dots of which the day with most breaks needs few rows, else the smallest.
void BarChart::place_dots(Plot& its) const {
  int most = 0;
  for (const ChartView::Bar& bar : view_.bars) most = std::max(most, bar.breaks);
  int rows = 0;
  for (const DotSize size : dot_sizes) {
    its.dot = FromDIP(size.radius);
    its.pitch = FromDIP(size.pitch);
    its.dots_a_row =
        std::max(1, static_cast<int>((its.column - between_dots(its.column) + its.pitch - 2 * its.dot) / its.pitch));
    rows = (most + its.dots_a_row - 1) / its.dots_a_row;
    if (rows <= few_rows_of_dots) break;
  }
  its.top = FromDIP(legend_height) + std::min(rows, most_rows_of_dots) * its.pitch + FromDIP(10);
}

double BarChart::height_of(const Plot& plot, Duration length) const {
  return (plot.bottom - plot.top) * static_cast<double>(length.count()) /
         static_cast<double>(view_.ticks.back().at.count());
}

void BarChart::paint(wxGraphicsContext& graphics) {
  if (view_.bars.empty()) return;
  const Plot its = plot(graphics);
  plot_left_ = its.left;
  paint_legend(graphics);
  paint_lines(graphics, its);
  paint_chosen(graphics, its);
  for (std::size_t day = 0; day < view_.bars.size(); ++day) paint_day(graphics, its, day);
  paint_labels(graphics, its);
}

void BarChart::paint_legend(wxGraphicsContext& graphics) const {
  struct Entry {
    std::string words;
    Rgb rgb;
    bool round;
  };
  const Palette& its = palette();
  graphics.SetFont(font(FontStep::caption), colour(its.text2));
  graphics.SetPen(*wxTRANSPARENT_PEN);
  const double swatch = FromDIP(11), middle = FromDIP(9);
  double right = GetClientSize().x - FromDIP(2);
  for (const Entry& entry : {Entry{trc("legend of a chart", "A break"), its.fill, true},
                             Entry{trc("legend of a chart", "Standing"), stand_fill(), false},
                             Entry{trc("legend of a chart", "Sitting"), its.sit, false}}) {
    const double width = text_width(graphics, wx_text(entry.words));
    draw_centred(graphics, entry.words, right - width / 2, middle);
    right -= width + FromDIP(6) + swatch;
    graphics.SetBrush(wxBrush(colour(entry.rgb)));
    graphics.DrawRoundedRectangle(right, middle - swatch / 2, swatch, swatch, entry.round ? swatch / 2 : FromDIP(3));
    right -= FromDIP(16);
  }
}

void BarChart::paint_chosen(wxGraphicsContext& graphics, const Plot& plot) const {
  const Palette& its = palette();
  const double inset = std::min<double>(FromDIP(4), plot.column * .06), top = FromDIP(legend_height);
  const double left = plot.left + plot.column * view_.chosen + inset, width = plot.column - 2 * inset;
  const double height = GetClientSize().y - top - FromDIP(2), radius = std::min<double>(FromDIP(8), width / 3);
  const wxPen edge = its.strong ? wxPen(colour(its.line), 1) : *wxTRANSPARENT_PEN;
  graphics.SetPen(HasFocus() ? wxPen(colour(its.accent), FromDIP(2)) : edge);
  graphics.SetBrush(wxBrush(colour(mixed(its.card, its.accent_soft, .7))));
  graphics.DrawRoundedRectangle(left, top, width, height, radius);
}

void BarChart::paint_lines(wxGraphicsContext& graphics, const Plot& plot) const {
  const Palette& its = palette();
  graphics.SetFont(font(FontStep::caption), colour(its.text2));
  graphics.SetPen(wxPen(colour(mixed(its.card, its.line, .65)), 1));
  for (const ChartView::Tick& tick : view_.ticks) {
    const double y = std::round(plot.bottom - height_of(plot, tick.at)) + .5;
    graphics.StrokeLine(plot.left, y, GetClientSize().x, y);
    const wxString words = wx_text(tick.label);
    const double width = text_width(graphics, words);
    draw_centred(graphics, tick.label, plot.left - FromDIP(8) - width / 2, y);
  }
}

void BarChart::paint_day(wxGraphicsContext& graphics, const Plot& plot, std::size_t day) const {
  const ChartView::Bar& bar = view_.bars[day];
  const Palette& its = palette();
  const double left = std::round(plot.centre(day) - plot.bar / 2), radius = std::min<double>(FromDIP(5), plot.bar / 3);
  double top = plot.bottom;
  if (bar.sitting > Duration::zero()) {
    const double height = std::max(1.0, std::round(height_of(plot, bar.sitting)));
    top -= height;
    fill_bar(graphics, {left, top, plot.bar, height}, bar.standing > Duration::zero() ? 0 : radius, its.sit);
  }
  if (bar.standing > Duration::zero()) {
    // What is between them is taken from the upper one, so that the two together end where their sum does.
    const double between = bar.sitting > Duration::zero() ? FromDIP(bar_gap) : 0;
    const double height = std::max<double>(FromDIP(2), std::round(height_of(plot, bar.standing)) - between);
    top -= between + height;
    fill_bar(graphics, {left, top, plot.bar, height}, radius, stand_fill());
  }
  paint_dots(graphics, plot, day, top);
  if (!bar.empty() || bar.to_come) return;
  graphics.SetFont(font(FontStep::caption), colour(its.text2));
  draw_centred(graphics, "–", plot.centre(day), plot.bottom - FromDIP(12));
}

void BarChart::paint_dots(wxGraphicsContext& graphics, const Plot& plot, std::size_t day, double above) const {
  const int count = view_.bars[day].breaks;
  const double centre = plot.centre(day), lowest = above - FromDIP(6) - plot.dot;
  if (count > plot.dots_a_row * most_rows_of_dots) {
    graphics.SetFont(font(FontStep::caption), colour(palette().accent));
    return draw_centred(graphics, std::to_string(count), centre, lowest);
  }
  graphics.SetPen(*wxTRANSPARENT_PEN);
  graphics.SetBrush(wxBrush(colour(palette().fill)));
  const int rows = std::max(1, (count + plot.dots_a_row - 1) / plot.dots_a_row), a_row = (count + rows - 1) / rows;
  for (int i = 0; i < count; ++i) {
    const int row = i / a_row, in_row = std::min(a_row, count - row * a_row);
    const double x = centre + (i % a_row - (in_row - 1) / 2.0) * plot.pitch, y = lowest - row * plot.pitch;
    graphics.DrawEllipse(x - plot.dot, y - plot.dot, 2 * plot.dot, 2 * plot.dot);
  }
}

void BarChart::paint_labels(wxGraphicsContext& graphics, const Plot& plot) const {
  const Palette& its = palette();
  const wxFont plain = font(FontStep::small);
  wxFont lit = plain;
  lit.SetWeight(wxFONTWEIGHT_SEMIBOLD);
  graphics.SetFont(lit, colour(its.text2));
  double widest = 0;
  for (const ChartView::Bar& bar : view_.bars) widest = std::max(widest, text_width(graphics, wx_text(bar.label)));
  const auto chosen = static_cast<std::size_t>(view_.chosen);
  if (plot.column < 1) return;  // the window is narrower than what stands beside the bars
  const auto every = std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil((widest + FromDIP(3)) / plot.column)));
  for (std::size_t day = 0; day < view_.bars.size(); ++day) {
    // Where there is no room for all, those stay that are as far from the chosen one as they are from each other.
    if (day % every != chosen % every) continue;
    graphics.SetFont(day == chosen ? lit : plain, colour(day == chosen ? its.accent : its.text2));
    draw_centred(graphics, view_.bars[day].label, plot.centre(day), plot.bottom + FromDIP(label_height) / 2.0);
  }
}

int BarChart::day_at(int x) const {
  const auto count = static_cast<int>(view_.bars.size());
  if (count == 0) return -1;
  const double column = (GetClientSize().x - plot_left_ - FromDIP(4)) / count;
  if (column <= 0) return -1;
  return std::clamp(static_cast<int>(std::floor((x - plot_left_) / column)), 0, count - 1);
}

void BarChart::choose(int day) {
  const auto count = static_cast<int>(view_.bars.size());
  if (count == 0) return;
  const int wanted = std::clamp(day, 0, count - 1);
  if (wanted != view_.chosen) chosen_(wanted);
}

void BarChart::on_key(wxKeyEvent& event) {
  const bool backward = event.GetModifiers() == wxMOD_SHIFT && event.GetKeyCode() == WXK_TAB;
  if (event.HasAnyModifiers() && !backward) return event.Skip();
  switch (event.GetKeyCode()) {
    case WXK_LEFT: return choose(view_.chosen - 1);
    case WXK_RIGHT: return choose(view_.chosen + 1);
    case WXK_HOME: return choose(0);
    case WXK_END: return choose(static_cast<int>(view_.bars.size()) - 1);
    case WXK_TAB: Navigate(backward ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward); return;
    default: event.Skip();
  }
}

void BarChart::on_motion(wxMouseEvent& event) {
  event.Skip();
  const int day = event.GetX() < plot_left_ ? -1 : day_at(event.GetX());
  if (day == pointed_at_) return;
  pointed_at_ = day;
  SetToolTip(day < 0 ? wxString() : wx_text(view_.bars[static_cast<std::size_t>(day)].words));
}

DayRibbon::DayRibbon(wxWindow* parent) : Drawing(parent) {
  SetMinSize({FromDIP(200), FromDIP(ribbon_height)});
  Bind(wxEVT_MOTION, &DayRibbon::on_motion, this);
}

wxSize DayRibbon::DoGetBestClientSize() const { return FromDIP(wxSize(500, ribbon_height)); }

void DayRibbon::show(const RibbonView& view) {
  if (view == view_) return;
  view_ = view;
  pointed_at_.clear();
  // Translators: nothing was recorded on this day.
  set_accessible(*this, view.name, AccessibleRole::image, view.description.empty() ? tr("Nothing") : view.description);
  Refresh();
}

double DayRibbon::x_of(double share) const {
  return FromDIP(ribbon_edge) + share * (GetClientSize().x - 2 * FromDIP(ribbon_edge));
}

void DayRibbon::paint(wxGraphicsContext& graphics) {
  paint_pieces(graphics);
  paint_hours(graphics);
}

void DayRibbon::paint_pieces(wxGraphicsContext& graphics) const {
  const Palette& its = palette();
  const double top = FromDIP(band_top), high = FromDIP(band_height);
  const auto fill = [&](double from, double to, double radius, Rgb rgb) {
    const double wide = std::max(1.5, to - from);
    graphics.SetBrush(wxBrush(colour(rgb)));
    graphics.DrawRoundedRectangle(from, top, wide, high, std::min(radius, wide / 2));
  };
  graphics.SetPen(*wxTRANSPARENT_PEN);
  fill(x_of(0), x_of(1), FromDIP(5), mixed(its.card, its.track, .6));
  for (const RibbonView::Piece& piece : view_.pieces)
    fill(x_of(piece.from), x_of(piece.to), FromDIP(3), piece.kind == SpanKind::standing ? stand_fill() : its.sit);
  graphics.SetBrush(wxBrush(colour(its.fill)));
  const double radius = FromDIP(dot_radius), y = FromDIP(dots_at);
  for (const RibbonView::Mark& one : view_.breaks)
    graphics.DrawEllipse(x_of(one.at) - radius, y - radius, 2 * radius, 2 * radius);
}

void DayRibbon::paint_hours(wxGraphicsContext& graphics) const {
  graphics.SetFont(font(FontStep::caption), colour(palette().text2));
  double free_from = -1;
  for (const RibbonView::Mark& hour : view_.hours) {
    const double wide = text_width(graphics, wx_text(hour.words));
    const double left = std::clamp(x_of(hour.at) - wide / 2, x_of(0), x_of(1) - wide);
    if (left < free_from) continue;
    draw_centred(graphics, hour.words, left + wide / 2, FromDIP(hours_at));
    free_from = left + wide + FromDIP(6);
  }
}

void DayRibbon::on_motion(wxMouseEvent& event) {
  event.Skip();
  std::string words;
  const double near = FromDIP(dot_radius + 2);
  if (event.GetY() < FromDIP(band_top))
    for (const RibbonView::Mark& one : view_.breaks)
      if (std::abs(event.GetX() - x_of(one.at)) <= near) words += (words.empty() ? "" : "\n") + one.words;
  if (words.empty())
    for (const RibbonView::Piece& piece : view_.pieces)
      if (x_of(piece.from) <= event.GetX() && event.GetX() <= x_of(piece.to)) words = piece.words;
  if (words == pointed_at_) return;
  pointed_at_ = words;
  SetToolTip(wx_text(words));
}

NumberCard::NumberCard(wxWindow* parent)
    : Card(parent, plain_look),
      caption_(add_text(*this, FontStep::caption, palette().text2, {}, wxST_ELLIPSIZE_END)),
      value_(add_text(*this, FontStep::body, palette().text, {}, wxST_ELLIPSIZE_END)) {
  // Narrower than its words, a card ends them with an ellipsis; the tooltip has them whole.
  for (wxStaticText* its : {caption_, value_}) its->SetMinSize({FromDIP(40), -1});
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(caption_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(13));
  column->Add(value_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12));
  SetSizer(column);
}

void NumberCard::show(const PlainNumber& number) {
  if (number == shown_) return;
  shown_ = number;
  change_text(*caption_, number.caption);
  value_->SetLabelMarkup(wx_text(markup(number)));
  set_accessible(*value_, number.spoken());
  SetToolTip(wx_text(number.hint));
  caption_->SetToolTip(wx_text(number.caption));
  value_->SetToolTip(wx_text(number.hint.empty() ? number.spoken() : number.hint));
  Layout();
}

}  // namespace limber
