#include "panel/widgets/figure_view.hpp"

#include <cairo.h>

#include <algorithm>
#include <cmath>

#include "figure/figure_colours.hpp"
#include "figure/scene.hpp"
#include "figure/scene_change.hpp"
#include "figure/walk.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/paint_context.hpp"

namespace limber {

namespace {

constexpr double least_shift = .4;  // pixels; less than that cannot be told from what is there

/// Whole pixels round it.
wxRect pixels_round(const Bounds& area) {
  const auto down = [](double length) { return static_cast<int>(std::floor(length)); };
  const auto up = [](double length) { return static_cast<int>(std::ceil(length)); };
  return {wxPoint(down(area.low.x), down(area.low.y)), wxPoint(up(area.high.x), up(area.high.y))};
}

bool is_empty(const Bounds& area) { return area.low.x > area.high.x; }

}  // namespace

FigureView::FigureView(wxWindow* parent, const Poses& poses, Rgb ground) : poses_(poses), scenery_(scenery(poses, {})) {
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE);
  SetBackgroundColour(colour(ground));
  Bind(wxEVT_PAINT, &FigureView::on_paint, this);
}

wxSize FigureView::DoGetBestClientSize() const { return FromDIP(wxSize{380, 250}); }

void FigureView::set_stretch(std::vector<std::string> pose_names) {
  if (pose_names == stretch_) return set_walking(false);
  stretch_ = std::move(pose_names);
  walking_ = true;  // so that the new scenery is taken
  set_walking(false);
}

void FigureView::set_walking(bool walking) {
  if (walking == walking_) return;
  walking_ = walking;
  scenery_ = walking ? walk_scenery() : scenery(poses_, stretch_);
  picture_.reset();
  Refresh(false);
}

Motion FigureView::known_part(const Motion& motion) const {
  const auto known = [&](const std::string& name) { return std::ranges::find(stretch_, name) != stretch_.end(); };
  if (known(motion.from) || !known(motion.to)) return motion;
  return {motion.to, "", motion.to, motion.mirrored};
}

void FigureView::show(const Motion& motion, double progress, bool held, double breath_phase) {
  set_walking(false);
  change({known_part(motion), progress, held, std::sin(breath_phase), std::nullopt}, std::nullopt);
}

void FigureView::show_walk(double cycles) {
  set_walking(true);
  change({{}, 1, false, 0, cycles}, std::nullopt);
}

void FigureView::show_crossing(const Motion& from, const Motion& to, double share, bool held) {
  set_walking(false);
  change({known_part(to), 1, held, 0, std::nullopt},
         Crossing{{known_part(from), 1, false, 0, std::nullopt}, std::clamp(share, 0.0, 1.0)});
}

void FigureView::change(Shown shown, std::optional<Crossing> crossing) {
  if (shown == shown_ && crossing == crossing_) return;
  const bool crosses = crossing || crossing_;
  shown_ = std::move(shown);
  crossing_ = std::move(crossing);
  if (crosses) picture_.reset();
  if (!picture_) return Refresh(false);
  Scene next = scene_of(shown_);
  const SceneChange since = limber::change(scene_, next);
  if (since.shift < least_shift) return;
  scene_ = std::move(next);
  RefreshRect(pixels_round(since.area), false);
}

FigureView::Ground FigureView::ground_now() const {
  return {GetClientSize(), GetContentScaleFactor(), figure_look(), desktop_is_dark(), GetBackgroundColour()};
}

Scene FigureView::scene_of(const Shown& shown) const {
  const auto stance = shown.walk ? walk_stance(*shown.walk) : on_the_way(poses_, shown.motion, shown.progress);
  const auto [width, height] = std::pair<double, double>{ground_.size.x, ground_.size.y};
  if (!stance || !scenery_ || width <= 0 || height <= 0) return {};
  const limber::Fit fit{*scenery_, width, height, shown.motion.mirrored};
  return picture(*stance, *scenery_, fit, figure_colours(ground_.figure, ground_.dark), {shown.held, shown.breath});
}

void FigureView::on_paint(wxPaintEvent&) {
  cairo_t* const window = cairo_context(*this);
  const Ground now = ground_now();
  if (!window || now.size.x <= 0 || now.size.y <= 0) return;
  if (now != ground_) picture_.reset();
  ground_ = now;
  if (picture_)
    paint_changes();
  else
    paint_anew();
  cairo_set_source_surface(window, picture_.get(), 0, 0);
  cairo_paint(window);
}

CairoSurface FigureView::new_picture() const {
  const auto pixels = [&](int length) { return static_cast<int>(std::ceil(length * ground_.scale)); };
  CairoSurface made{cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(ground_.size.x), pixels(ground_.size.y))};
  cairo_surface_set_device_scale(made.get(), ground_.scale, ground_.scale);
  return made;
}

void FigureView::fill(cairo_t* context) const {
  const wxColour& its = ground_.colour;
  cairo_set_source_rgb(context, its.Red() / 255., its.Green() / 255., its.Blue() / 255.);
  cairo_paint(context);
}

void FigureView::paint_anew() {
  picture_ = new_picture();
  backdrop_.reset();
  const CairoContext context{cairo_create(picture_.get())};
  fill(context.get());
  scene_ = scene_of(shown_);
  if (crossing_)
    paint_crossing(context.get());
  else
    painter_.paint(scene_, context.get());
  in_picture_ = scene_;
}

/// With its ground, so that what both pictures share does not flicker.
void FigureView::paint_crossing(cairo_t* context) {
  painter_.paint(scene_of(crossing_->from), context);
  cairo_push_group(context);
  fill(context);
  painter_.paint(scene_, context);
  cairo_pop_group_to_source(context);
  cairo_paint_with_alpha(context, crossing_->share);
}

void FigureView::paint_changes() {
  const Bounds area = limber::change(in_picture_, scene_).area;
  if (is_empty(area)) return;
  const std::size_t same = same_at_the_back(in_picture_, scene_);
  if (!backdrop_ || same != backdrop_shapes_) {
    if (!backdrop_) backdrop_ = new_picture();
    const CairoContext behind{cairo_create(backdrop_.get())};
    fill(behind.get());
    painter_.paint(scene_, behind.get(), 0, same);
    backdrop_shapes_ = same;
  }
  const CairoContext context{cairo_create(picture_.get())};
  const wxRect dirty = pixels_round(area);
  cairo_rectangle(context.get(), dirty.x, dirty.y, dirty.width, dirty.height);
  cairo_clip(context.get());
  // coarse edges are not noticed while it moves, and take half as long
  if (!shown_.held) cairo_set_antialias(context.get(), CAIRO_ANTIALIAS_FAST);
  cairo_set_source_surface(context.get(), backdrop_.get(), 0, 0);
  cairo_paint(context.get());
  painter_.paint(scene_, context.get(), same, scene_.shapes.size());
  in_picture_ = scene_;
}

}  // namespace limber
