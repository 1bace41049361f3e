#include "panel/widgets/card.hpp"

#include <algorithm>
#include <utility>

#include "panel/widgets/paint_context.hpp"

namespace limber {

Card::Card(wxWindow* parent, Looks look) : Pane(parent), look_(std::move(look)) {
  paint_with(*this, [this](wxGraphicsContext& graphics) { paint(graphics); });
  repaint_at(*this, wxEVT_SIZE);
}

void Card::paint(wxGraphicsContext& graphics) {
  Look look = look_();
  if (const Palette& its = palette(); its.strong && look.radius > 0)
    look = {look.fill == its.stage ? its.stage : its.card, look.border.value_or(its.line), look.radius,
            std::max(look.border_width, FromDIP(2))};
  const wxSize size = GetSize();
  graphics.SetBrush(wxBrush(colour(look.fill)));
  graphics.SetPen(look.border ? wxPen(colour(*look.border), look.border_width) : *wxTRANSPARENT_PEN);
  const double inset = look.border ? look.border_width / 2.0 : 0;
  graphics.DrawRoundedRectangle(inset, inset, size.x - 2 * inset, size.y - 2 * inset, FromDIP(look.radius));
}

Card* add_window_ground(wxWindow& window) {
  return new Card(&window, [] { return Card::Look{palette().window, std::nullopt, 0}; });
}

wxWindow* add_line(wxWindow& parent, wxOrientation along) {
  auto* line = new Card(&parent, [] { return Card::Look{palette().line, std::nullopt, 0}; });
  line->SetMinSize(along == wxHORIZONTAL ? wxSize(-1, 1) : wxSize(1, -1));
  return line;
}

}  // namespace limber
