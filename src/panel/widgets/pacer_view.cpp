#include "panel/widgets/pacer_view.hpp"

#include <wx/dcclient.h>
#include <wx/graphics.h>

#include <cmath>
#include <memory>
#include <numbers>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/look.hpp"

namespace limber {
namespace {

constexpr int side = 56;
constexpr double outer = 26.5, least = 13, most = 24;

wxColour veil(Rgb rgb, double part) {
  return {rgb.red, rgb.green, rgb.blue, static_cast<unsigned char>(std::lround(255 * part))};
}

}  // namespace

PacerView::PacerView(wxWindow* parent) : radius_(least) {
  const wxSize size = parent->FromDIP(wxSize(side, side));
  Create(parent, wxID_ANY, wxDefaultPosition, size, wxBORDER_NONE);
  SetMinSize(size);
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  set_accessible(*this, "Breath", AccessibleRole::image);
}

void PacerView::show(double fullness) {
  const double eased = (1 - std::cos(std::numbers::pi * fullness)) / 2;
  const double radius = least + (most - least) * eased;
  if (std::abs(radius - radius_) < 0.1) return;
  radius_ = radius;
  Refresh(false);
}

void PacerView::paint() {
  wxPaintDC dc(this);
  const std::unique_ptr<wxGraphicsContext> graphics(wxGraphicsContext::Create(dc));
  if (!graphics) return;
  graphics->EnableOffset(false);
  const Palette& its = palette();
  const double scale = FromDIP(side) / static_cast<double>(side), centre = GetSize().x / 2.0;
  const auto disc = [&](double radius) {
    graphics->DrawEllipse(centre - radius * scale, centre - radius * scale, 2 * radius * scale, 2 * radius * scale);
  };
  wxGraphicsPenInfo dots(veil(its.accent, .45), 1.5 * scale, wxPENSTYLE_USER_DASH);
  constexpr wxDash dashes[] = {1, 3};
  dots.Dashes(2, dashes).Cap(wxCAP_ROUND);
  graphics->SetPen(graphics->CreatePen(dots));
  graphics->SetBrush(*wxTRANSPARENT_BRUSH);
  disc(outer);
  graphics->SetPen(*wxTRANSPARENT_PEN);
  graphics->SetBrush(wxBrush(veil(its.fill, .26)));
  disc(radius_);
  graphics->SetBrush(wxBrush(veil(its.fill, .55)));
  disc(radius_ * 2 / 3);
}

}  // namespace limber
