#include "panel/widgets/swatches.hpp"

#include <utility>

#include "figure/figure_colours.hpp"
#include "panel/widgets/accessible.hpp"
#include "panel/widgets/look.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr int diameter = 24, swatch_gap = 9, edge = 5;

}  // namespace

Swatches::Swatches(wxWindow* parent, std::string name, std::function<void(int)> chosen)
    : Drawing(parent, true), name_(std::move(name)), chosen_(std::move(chosen)) {
  SetInitialSize();
  SetMinSize(GetBestSize());
  Bind(wxEVT_KEY_DOWN, &Swatches::on_key, this);
  Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
    SetFocus();
    choose((event.GetX() - FromDIP(edge) + FromDIP(swatch_gap) / 2) / FromDIP(diameter + swatch_gap));
  });
  tell_name();
}

wxSize Swatches::DoGetBestClientSize() const {
  return FromDIP(wxSize(figure_count * (diameter + swatch_gap) - swatch_gap + 2 * edge, diameter + 2 * edge));
}

void Swatches::show(int figure) {
  if (std::exchange(figure_, figure) == figure) return;
  tell_name();
  Refresh();
}

void Swatches::tell_name() {
  set_accessible(
      *this, tr("{name}, {number} of {count}", "name"_a = name_, "number"_a = figure_ + 1, "count"_a = figure_count),
      // Translators: Left and Right are keys.
      AccessibleRole::as_it_is, tr("Left and Right choose another"));
}

void Swatches::choose(int figure) {
  if (figure < 0 || figure >= figure_count || figure == figure_ || !IsEnabled()) return;
  show(figure);
  chosen_(figure);
}

void Swatches::on_key(wxKeyEvent& event) {
  switch (event.GetKeyCode()) {
    case WXK_LEFT:
    case WXK_UP: return choose(figure_ - 1);
    case WXK_RIGHT:
    case WXK_DOWN: return choose(figure_ + 1);
    case WXK_TAB:
      return static_cast<void>(
          Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward));
    default: event.Skip();
  }
}

void Swatches::paint(wxGraphicsContext& graphics) {
  graphics.EnableOffset(true);
  const Palette& its = palette();
  const double across = FromDIP(diameter);
  for (int i = 0; i < figure_count; ++i) {
    const double x = FromDIP(edge) + i * FromDIP(diameter + swatch_gap), y = FromDIP(edge);
    const Colour skin = figure_colours(i, desktop_is_dark()).skin;
    const bool on = i == figure_;
    graphics.SetBrush(wxBrush(wxColour(skin.red, skin.green, skin.blue, IsEnabled() ? 255 : 110)));
    graphics.SetPen(*wxTRANSPARENT_PEN);
    graphics.DrawEllipse(x + 2, y + 2, across - 4, across - 4);
    graphics.SetBrush(*wxTRANSPARENT_BRUSH);
    graphics.SetPen(wxPen(colour(on ? its.fill : its.control_edge), FromDIP(on ? 2 : 1)));
    graphics.DrawEllipse(x, y, across, across);
  }
  if (!HasFocus()) return;
  graphics.SetPen(wxPen(colour(its.accent), FromDIP(2)));
  graphics.SetBrush(*wxTRANSPARENT_BRUSH);
  const double x = FromDIP(edge) + figure_ * FromDIP(diameter + swatch_gap);
  graphics.DrawRoundedRectangle(x - 4, 1, across + 8, GetSize().y - 2, FromDIP(6));
}

}  // namespace limber
