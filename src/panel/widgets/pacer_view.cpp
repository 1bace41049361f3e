#include "panel/widgets/pacer_view.hpp"

#include <cmath>
#include <numbers>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/paint_context.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr int side = 56;
constexpr double outer = 26.5, least = 13, most = 24, dot_size = .9;
constexpr int dots = 42;
constexpr double least_growth = .25;  // pixels; less than that cannot be seen

wxColour veil(Rgb rgb, double part) {
  return {rgb.red, rgb.green, rgb.blue, static_cast<unsigned char>(std::lround(255 * part))};
}

}  // namespace

PacerView::PacerView(wxWindow* parent, Zoom zoom) : radius_(least) {
  const wxSize size(zoom.px(side), zoom.px(side));
  Create(parent, wxID_ANY, wxDefaultPosition, size, wxBORDER_NONE);
  SetMinSize(size);
  leave_background_to_gtk(*this);
  paint_with(*this, [this](wxGraphicsContext& graphics) { paint(graphics); });
  set_accessible(*this, tr("Breath"), AccessibleRole::image);
}

void PacerView::show(double fullness) {
  const double eased = (1 - std::cos(std::numbers::pi * fullness)) / 2;
  const double radius = least + (most - least) * eased;
  if (std::abs(radius - radius_) < least_growth) return;
  radius_ = radius;
  Refresh(false);
}

void PacerView::paint(wxGraphicsContext& graphics) {
  const Palette& its = palette();
  const double scale = GetSize().x / static_cast<double>(side), centre = GetSize().x / 2.0;
  const auto disc = [&](double radius) {
    graphics.DrawEllipse(centre - radius * scale, centre - radius * scale, 2 * radius * scale, 2 * radius * scale);
  };
  graphics.SetPen(*wxTRANSPARENT_PEN);
  graphics.SetBrush(wxBrush(veil(its.accent, .45)));
  wxGraphicsPath ring = graphics.CreatePath();  // a dashed line would take ten times as long
  for (int i = 0; i < dots; ++i) {
    const double angle = 2 * std::numbers::pi * i / dots, away = outer * scale;
    ring.AddCircle(centre + away * std::cos(angle), centre + away * std::sin(angle), dot_size * scale);
  }
  graphics.FillPath(ring);
  graphics.SetBrush(wxBrush(veil(its.fill, .26)));
  disc(radius_);
  graphics.SetBrush(wxBrush(veil(its.fill, .55)));
  disc(radius_ * 2 / 3);
}

}  // namespace limber
