#include "panel/widgets/figure_view.hpp"

#include <wx/dcclient.h>
#include <wx/graphics.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "figure/figure_colours.hpp"
#include "figure/scene.hpp"
#include "panel/widgets/figure_paint.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/memory_picture.hpp"

namespace limber {

namespace {

/// The chest moves by a pixel or two: a breath in steps of a fraction of one needs far fewer than 30 pictures a second.
double seen_breath(double phase) {
  constexpr double steps = 12;
  return std::round(std::sin(phase) * steps) / steps;
}

}  // namespace

FigureView::FigureView(wxWindow* parent, const Poses& poses) : poses_(poses), scenery_(scenery(poses, {})) {
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE);
  Bind(wxEVT_PAINT, &FigureView::on_paint, this);
}

wxSize FigureView::DoGetBestClientSize() const { return FromDIP(wxSize{380, 250}); }

void FigureView::set_stretch(std::vector<std::string> pose_names) {
  if (pose_names == stretch_) return;
  stretch_ = std::move(pose_names);
  scenery_ = scenery(poses_, stretch_);
  Refresh(false);
}

Motion FigureView::known_part(const Motion& motion) const {
  const auto known = [&](const std::string& name) { return std::ranges::find(stretch_, name) != stretch_.end(); };
  if (known(motion.from) || !known(motion.to)) return motion;
  return {motion.to, "", motion.to, motion.mirrored};
}

void FigureView::show(const Motion& motion, double progress, bool held, double breath_phase) {
  change({known_part(motion), progress, held, seen_breath(breath_phase)}, std::nullopt);
}

void FigureView::show_crossing(const Motion& from, const Motion& to, double share, bool held) {
  change({known_part(to), 1, held, 0}, Crossing{{known_part(from), 1, false, 0}, std::clamp(share, 0.0, 1.0)});
}

void FigureView::change(Shown shown, std::optional<Crossing> crossing) {
  if (shown == shown_ && crossing == crossing_) return;
  shown_ = std::move(shown);
  crossing_ = std::move(crossing);
  Refresh(false);
}

void FigureView::on_paint(wxPaintEvent&) {
  wxPaintDC dc{this};
  const std::unique_ptr<wxGraphicsContext> window{wxGraphicsContext::Create(dc)};
  const wxSize size = GetClientSize();
  if (!window || size.x <= 0 || size.y <= 0) return;
  paint_in_memory(*window, size, [&](wxGraphicsContext& graphics) { paint_all(graphics, size); });
}

void FigureView::paint_all(wxGraphicsContext& graphics, wxSize size) const {
  const auto fill = [&] {
    graphics.SetBrush(wxBrush{GetBackgroundColour()});
    graphics.SetPen(wxNullPen);
    graphics.DrawRectangle(0, 0, size.x, size.y);
  };
  fill();
  if (!crossing_) return paint_shown(graphics, shown_);
  paint_shown(graphics, crossing_->from);
  // with its ground, so that what both pictures share does not flicker
  graphics.BeginLayer(crossing_->share);
  fill();
  paint_shown(graphics, shown_);
  graphics.EndLayer();
}

void FigureView::paint_shown(wxGraphicsContext& graphics, const Shown& shown) const {
  const auto stance = on_the_way(poses_, shown.motion, shown.progress);
  const wxSize size = GetClientSize();
  if (!stance || !scenery_ || size.x <= 0 || size.y <= 0) return;
  const limber::Fit fit{*scenery_, double(size.x), double(size.y), shown.motion.mirrored};
  const FigureColours colours = figure_colours(figure_look(), desktop_is_dark());
  paint(picture(*stance, *scenery_, fit, colours, {shown.held, shown.breath}), graphics);
}

}  // namespace limber
