#include "panel/widgets/day_ribbon.hpp"

#include <algorithm>
#include <cmath>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/paint_context.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr int height = 58, edge = 2, band_top = 15, band_height = 18, dot_radius = 4, dots_at = 6, hours_at = 47;

}  // namespace

DayRibbon::DayRibbon(wxWindow* parent) {
  Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE);
  leave_background_to_gtk(*this);
  SetCanFocus(false);  // GTK does not ask AcceptsFocus
  SetMinSize({FromDIP(200), FromDIP(height)});
  paint_with(*this, [this](wxGraphicsContext& graphics) { paint(graphics); });
  Bind(wxEVT_MOTION, &DayRibbon::on_motion, this);
  repaint_at(*this, wxEVT_SIZE);
}

wxSize DayRibbon::DoGetBestClientSize() const { return FromDIP(wxSize(500, height)); }

void DayRibbon::show(const RibbonView& view) {
  if (view == view_) return;
  view_ = view;
  pointed_at_.clear();
  // Translators: nothing was recorded on this day.
  set_accessible(*this, view.name, AccessibleRole::image, view.description.empty() ? tr("Nothing") : view.description);
  Refresh();
}

double DayRibbon::x_of(double share) const { return FromDIP(edge) + share * (GetClientSize().x - 2 * FromDIP(edge)); }

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
    fill(x_of(piece.from), x_of(piece.to), FromDIP(3),
         piece.kind == SpanKind::standing ? mixed(its.card, its.stand, .85) : its.sit);
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
  if (words.empty())
    UnsetToolTip();
  else
    SetToolTip(wx_text(words));
}

}  // namespace limber
