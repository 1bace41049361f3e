#include "panel/widgets/ring_view.hpp"

#include <wx/region.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/icons.hpp"

namespace limber {
namespace {

constexpr int easing_steps = 9;  // of 33 ms
constexpr int frame_ms = 33;

struct Measures {
  int diameter, stroke;
};
Measures measures_of(RingView::Size size) {
  return size == RingView::Size::panel ? Measures{176, 11} : Measures{82, 7};
}

/// Of the part that is drawn, in the order of the tones.
constexpr std::array tone_colours{&Palette::fill, &Palette::warm_fill, &Palette::sit, &Palette::stand};
static_assert(tone_colours.size() == static_cast<std::size_t>(RingTone::standing) + 1);

struct GlyphLook {
  Icon icon;
  Rgb Palette::*colour;
};
constexpr std::array glyph_looks{GlyphLook{Icon::none, &Palette::text2}, GlyphLook{Icon::pause, &Palette::text2},
                                 GlyphLook{Icon::moon, &Palette::text2}, GlyphLook{Icon::alert, &Palette::alert},
                                 GlyphLook{Icon::eye, &Palette::warm},   GlyphLook{Icon::info, &Palette::warm}};
static_assert(glyph_looks.size() == static_cast<std::size_t>(Glyph::info) + 1);

}  // namespace

RingView::RingView(wxWindow* parent, Size size, Zoom zoom) : Drawing(parent), size_(size) {
  // On a low screen it leaves room for what stands below, and what is in it becomes smaller with it.
  const int side = std::min(zoom.px(measures_of(size).diameter), least_room().y * (size == Size::panel ? 9 : 5) / 25);
  SetInitialSize({side, side});
  easing_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { step(); });
}

void RingView::show(const TodayView::Ring& ring, bool greyed) {
  const bool jumps = std::abs(ring.share - drawn_) > 0.02;
  if (ring == ring_ && greyed == greyed_ && shown_before_) return;
  ring_ = ring;
  greyed_ = greyed;
  if (jumps && shown_before_ && desktop_moves() && IsShownOnScreen()) {
    from_ = drawn_;
    steps_left_ = easing_steps;
    easing_.Start(frame_ms);
  } else {
    easing_.Stop();
    drawn_ = ring.share;
  }
  shown_before_ = true;
  Refresh(false);
}

void RingView::show_count(const std::string& number, const std::string& below) {
  if (number == ring_.number && below == ring_.below) return;
  ring_.number = number;
  ring_.below = below;
  Refresh(false);
}

void RingView::show_share(double share) {
  ring_.share = share;
  const double circumference = std::numbers::pi * GetSize().x;
  if (std::abs(share - drawn_) * circumference < 1) return;  // less than a pixel
  RefreshRect(between(drawn_, share), false);
  drawn_ = share;
}

/// Where the ring is another one when it ends at `to` instead of at `from`.
wxRect RingView::between(double from, double to) const {
  const double stroke = 1. * measures_of(size_).stroke * GetSize().x / measures_of(size_).diameter,
               centre = GetSize().x / 2.0, radius = centre - stroke / 2;
  if (std::abs(to - from) > .25) return GetClientRect();
  const double least = std::min(from, to), most = std::max(from, to);
  const int reach = static_cast<int>(std::ceil(stroke)) + 2;  // round ends, smooth edges
  wxRect its;
  constexpr int steps = 4;
  for (int i = 0; i <= steps; ++i) {
    const double angle = 2 * std::numbers::pi * (least + (most - least) * i / steps);
    const wxPoint at(static_cast<int>(centre + radius * std::sin(angle)),
                     static_cast<int>(centre - radius * std::cos(angle)));
    its.Union(wxRect(at - wxPoint(reach, reach), wxSize(2 * reach, 2 * reach)));
  }
  return its;
}

void RingView::step() {
  if (--steps_left_ <= 0) easing_.Stop();
  const double left = static_cast<double>(std::max(steps_left_, 0)) / easing_steps;
  drawn_ = ring_.share + (from_ - ring_.share) * left * left * left;
  Refresh(false);
}

void RingView::paint(wxGraphicsContext& graphics) {
  const Measures measures = measures_of(size_);
  const double side = GetSize().x, centre = side / 2, scale = side / measures.diameter,
               stroke = measures.stroke * scale;
  const auto shrunk = [&](FontStep step) { return font(step).Scaled(static_cast<float>(scale / text_scale())); };
  const RingArc arc{centre, centre, (side - stroke) / 2, stroke};
  const Palette& its = palette();
  const auto toned = [&](Rgb rgb) { return greyed_ ? mixed(its.window, rgb, 0.45) : rgb; };
  stroke_ring(graphics, arc, 1, its.track);
  stroke_ring(graphics, arc, drawn_, toned(its.*tone_colours[static_cast<std::size_t>(ring_.tone)]));
  const bool panel = size_ == Size::panel;
  if (ring_.glyph != Glyph::none) {
    const GlyphLook& look = glyph_looks[static_cast<std::size_t>(ring_.glyph)];
    const int glyph = static_cast<int>((panel ? 60 : 28) * scale);
    const wxBitmap bitmap = icon_bundle(look.icon, its.*look.colour, glyph, 1.3).GetBitmapFor(this);
    const double drawn = glyph;
    graphics.DrawBitmap(bitmap, centre - drawn / 2, centre - drawn / 2, drawn, drawn);
    return;
  }
  const int words = static_cast<int>((side - 2 * stroke) * .4);  // half as wide and high as they may be
  const wxRect text(wxPoint(GetSize().x / 2 - words, GetSize().y / 2 - words), wxSize(2 * words, 2 * words));
  if (GetUpdateRegion().Contains(text) == wxOutRegion) return;  // it takes longer than the ring
  graphics.SetFont(shrunk(panel ? FontStep::big_number : FontStep::number), colour(toned(its.text)));
  draw_digits(graphics, ring_.number, centre, panel ? centre : centre - side * 0.095);
  graphics.SetFont(panel ? shrunk(FontStep::caption) : shrunk(FontStep::caption).Scaled(0.93F),
                   colour(toned(its.text2)));
  draw_centred(graphics, ring_.above, centre, centre - side * 0.215);
  draw_centred(graphics, ring_.below, centre, centre + side * (panel ? 0.215 : 0.165));
}

}  // namespace limber
