#include "panel/widgets/side_switch.hpp"

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/paint_context.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr int height = 30, inset = 3, pad = 12;
constexpr const char* labels[] = {tr_noop("Right side"), tr_noop("Left side")};

}  // namespace

wxFont SideSwitch::pill_font(bool current) const {
  wxFont its = zoom_.font(FontStep::small);
  if (current) its.SetWeight(wxFONTWEIGHT_SEMIBOLD);
  return its;
}

SideSwitch::SideSwitch(wxWindow* parent, Zoom zoom) : zoom_(zoom) {
  Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE);
  int width = 0;
  const wxFont bold = pill_font(true);
  for (const char* label : labels) {
    int wide = 0, high = 0;
    GetTextExtent(wx_text(tr(label)), &wide, &high, nullptr, nullptr, &bold);
    width = std::max(width, wide);
  }
  const wxSize size(2 * (width + zoom_.px(2 * pad)) + zoom_.px(2 * inset), zoom_.px(height));
  SetSize(size);
  SetMinSize(size);
  Hide();
  paint_with(*this, [this](wxGraphicsContext& graphics) { paint(graphics); });
}

void SideSwitch::show(Side side) {
  if (side == side_) return;
  side_ = side;
  Show(side != Side::none);
  if (side != Side::none) set_accessible(*this, tr(labels[side == Side::right ? 0 : 1]), AccessibleRole::radio_button);
  Refresh();
}

void SideSwitch::paint(wxGraphicsContext& graphics) {
  const Palette& its = palette();
  const wxSize size = GetSize();
  graphics.SetBrush(wxBrush(colour(its.card)));
  graphics.SetPen(wxPen(colour(its.line), 1));
  graphics.DrawRoundedRectangle(.5, .5, size.x - 1, size.y - 1, (size.y - 1) / 2.0);
  const double in = zoom_.px(inset), pill = (size.x - 2 * in) / 2;
  for (int i = 0; i < 2; ++i) {
    const bool current = (side_ == Side::right) == (i == 0);
    const double left = in + i * pill;
    if (current) {
      graphics.SetPen(*wxTRANSPARENT_PEN);
      graphics.SetBrush(wxBrush(colour(its.fill)));
      graphics.DrawRoundedRectangle(left, in, pill, size.y - 2 * in, (size.y - 2 * in) / 2);
    }
    graphics.SetFont(pill_font(current), colour(current ? its.on_fill : its.text2));
    draw_centred(graphics, tr(labels[i]), left + pill / 2, size.y / 2.0);
  }
}

}  // namespace limber
