#include "panel/widgets/chip_row.hpp"

#include "panel/model/stretch_list.hpp"
#include "panel/widgets/accessible.hpp"
#include "panel/widgets/icons.hpp"
#include "panel/widgets/look.hpp"

namespace limber {
namespace {

constexpr int chip_pad = 9, chip_gap = 6, chip_icon = 13, chip_icon_gap = 5, taller = 7;

Icon icon_of(const Chip& chip) {
  if (chip.kind == Chip::Kind::length) return Icon::clock;
  return chip.kind == Chip::Kind::place && chip.text == place_label(Place::mat) ? Icon::mat : Icon::none;
}

}  // namespace

void ChipRow::show(const std::vector<Chip>& chips) {
  if (chips == chips_) return;
  chips_ = chips;
  std::string spoken;
  for (const Chip& chip : chips_) spoken += (spoken.empty() ? "" : ", ") + chip.text;
  set_accessible(*this, spoken, AccessibleRole::image);
  arrange();
}

void ChipRow::DoSetSize(int x, int y, int width, int height, int flags) {
  wxControl::DoSetSize(x, y, width, height, flags);
  if (width <= 0 || width == width_) return;
  width_ = width;
  arrange();
}

void ChipRow::arrange() {
  places_.clear();
  const wxFont its = font(FontStep::caption);
  int x = 0, y = 0, height = 0;
  for (const Chip& chip : chips_) {
    auto [wide, high] = text_size(*this, wx_text(chip.text), its);
    height = high + FromDIP(taller);
    wide += FromDIP(2 * chip_pad) + (icon_of(chip) == Icon::none ? 0 : FromDIP(chip_icon + chip_icon_gap));
    if (x > 0 && x + wide > width_) {
      x = 0;
      y += height + FromDIP(chip_gap);
    }
    places_.emplace_back(x, y, wide, height);
    x += wide + FromDIP(chip_gap);
  }
  SetMinSize({FromDIP(80), y + height});
  Refresh();
}

void ChipRow::paint(wxGraphicsContext& graphics) {
  graphics.SetPen(*wxTRANSPARENT_PEN);
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const wxRect& at = places_[i];
    graphics.SetBrush(wxBrush(colour(chip_ground(palette()))));
    if (palette().strong) graphics.SetPen(graphics.CreatePen(wxGraphicsPenInfo(colour(palette().line)).Width(2)));
    const double edge = palette().strong ? 1 : 0;
    graphics.DrawRoundedRectangle(at.x + edge, at.y + edge, at.width - 2 * edge, at.height - 2 * edge, at.height / 2.0);
    double x = at.x + FromDIP(chip_pad);
    if (const Icon icon = icon_of(chips_[i]); icon != Icon::none) {
      const double size = FromDIP(chip_icon);
      graphics.DrawBitmap(icon_bundle(icon, palette().text, chip_icon).GetBitmapFor(this), x,
                          at.y + (at.height - size) / 2, size, size);
      x += size + FromDIP(chip_icon_gap);
    }
    graphics.SetFont(font(FontStep::caption), colour(palette().text));
    const double wide = text_width(graphics, wx_text(chips_[i].text));
    draw_centred(graphics, chips_[i].text, x + wide / 2, at.y + at.height / 2.0);
  }
}

}  // namespace limber
