#include "panel/widgets/figure_paint.hpp"

#include <cairo.h>
#include <wx/dcmemory.h>
#include <wx/graphics.h>
#include <wx/window.h>

#include <cmath>

#include "figure/scene.hpp"
#include "panel/widgets/look.hpp"

namespace limber {
namespace {

constexpr int disc_size = 96;           // pixels of a soft disc's picture: it holds nothing sharp
constexpr std::size_t discs_kept = 48;  // of 36 kB
constexpr double coarse_curves = .2;    // pixels that a curve may be off: not to be seen, and half as much work

void set_colour(cairo_t* context, Colour colour) {
  cairo_set_source_rgba(context, colour.red / 255., colour.green / 255., colour.blue / 255., colour.alpha);
}

void lay_out(cairo_t* context, const Path& path) {
  cairo_new_path(context);
  for (const Path::Step& step : path.steps()) switch (step.kind) {
      case Path::StepKind::move: cairo_move_to(context, step.at.x, step.at.y); break;
      case Path::StepKind::line: cairo_line_to(context, step.at.x, step.at.y); break;
      case Path::StepKind::close: cairo_close_path(context); break;
      case Path::StepKind::arc:
        (step.sweep > 0 ? cairo_arc : cairo_arc_negative)(context, step.at.x, step.at.y, step.radius, step.from,
                                                          step.from + step.sweep);
        break;
    }
}

void stroke(cairo_t* context, double width) {
  cairo_set_line_width(context, width);
  cairo_stroke(context);
}

/// Fades from the middle to the rim as the disc does.
CairoSurface paint_disc(const SoftDisc& disc) {
  CairoSurface made{cairo_image_surface_create(CAIRO_FORMAT_ARGB32, disc_size, disc_size)};
  const CairoContext context{cairo_create(made.get())};
  constexpr double middle = disc_size / 2.;
  cairo_pattern_t* fading = cairo_pattern_create_radial(middle, middle, 0, middle, middle, middle - 1);
  const Colour& its = disc.colour;
  const auto stop = [&](double at, double alpha) {
    cairo_pattern_add_color_stop_rgba(fading, at, its.red / 255., its.green / 255., its.blue / 255., alpha);
  };
  stop(0, its.alpha);
  stop(disc.at, its.alpha * disc.share);
  stop(1, 0);
  cairo_set_source(context.get(), fading);
  cairo_pattern_destroy(fading);
  cairo_paint(context.get());
  return made;
}

}  // namespace

void CairoEnd::operator()(cairo_t* context) const { cairo_destroy(context); }
void CairoEnd::operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }

void FigurePainter::paint(const Scene& scene, cairo_t* context, std::size_t first, std::size_t last) {
  cairo_save(context);
  cairo_set_tolerance(context, coarse_curves);
  cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING);  // wx leaves the other one behind
  cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
  for (std::size_t i = first; i < std::min(last, scene.shapes.size()); ++i)
    std::visit([&](const auto& shape) { paint(shape, context); }, scene.shapes[i]);
  cairo_restore(context);
}

void FigurePainter::paint(const Filled& area, cairo_t* context) {
  lay_out(context, area.path);
  set_colour(context, area.colour);
  if (area.edge <= 0) return cairo_fill(context);
  cairo_fill_preserve(context);
  stroke(context, area.edge);
}

void FigurePainter::paint(const Stroked& line, cairo_t* context) {
  lay_out(context, line.path);
  set_colour(context, line.colour);
  stroke(context, line.width);
}

void FigurePainter::paint(const SoftDisc& disc, cairo_t* context) {
  if (disc.radius_x <= 0 || disc.radius_y <= 0) return;
  constexpr double rim = disc_size / 2. - 1;
  cairo_save(context);
  cairo_translate(context, disc.centre.x, disc.centre.y);
  cairo_scale(context, disc.radius_x / rim, disc.radius_y / rim);
  cairo_set_source_surface(context, picture_of(disc), -disc_size / 2., -disc_size / 2.);
  cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_BILINEAR);
  cairo_rectangle(context, -disc_size / 2., -disc_size / 2., disc_size, disc_size);
  cairo_fill(context);
  cairo_restore(context);
}

cairo_surface_t* FigurePainter::picture_of(const SoftDisc& disc) {
  const Colour& its = disc.colour;
  const int alpha = static_cast<int>(std::lround(its.alpha * 255));
  const DiscLook look{its.red, its.green, its.blue, alpha, disc.at, disc.share};
  const auto kept = discs_.find(look);
  if (kept != discs_.end()) return kept->second.get();
  if (discs_.size() >= discs_kept) discs_.clear();
  SoftDisc rounded = disc;
  rounded.colour.alpha = alpha / 255.;
  return discs_.emplace(look, paint_disc(rounded)).first->second.get();
}

wxBitmap paint_thumbnail(const wxWindow& window, const Poses& poses, const Thumbnail& thumbnail, wxSize size) {
  const wxSize its = with_text(size);
  wxBitmap bitmap;
  bitmap.CreateWithDIPSize(its, window.GetContentScaleFactor(), 32);
  wxMemoryDC dc(bitmap);
  const std::unique_ptr<wxGraphicsContext> graphics(wxGraphicsContext::Create(dc));
  if (!graphics) return bitmap;
  graphics->SetCompositionMode(wxCOMPOSITION_CLEAR);
  graphics->SetBrush(*wxBLACK_BRUSH);
  graphics->SetPen(*wxTRANSPARENT_PEN);
  graphics->DrawRectangle(0, 0, its.x, its.y);
  graphics->SetCompositionMode(wxCOMPOSITION_OVER);
  graphics->SetBrush(wxBrush(colour(thumbnail.ground)));
  graphics->DrawRoundedRectangle(0, 0, its.x, its.y, window.FromDIP(7));
  const auto around = scenery(poses, thumbnail.stretch);
  const auto stance = on_the_way(poses, {thumbnail.pose, "", thumbnail.pose, false}, 1);
  if (thumbnail.pose.empty() || !around || !stance) return bitmap;
  const limber::Fit fit{*around, double(its.x), double(its.y), false};
  graphics->Flush();
  FigurePainter{}.paint(picture(*stance, *around, fit, thumbnail.colours, {false, 0}),
                        static_cast<cairo_t*>(graphics->GetNativeContext()));
  return bitmap;
}

}  // namespace limber
