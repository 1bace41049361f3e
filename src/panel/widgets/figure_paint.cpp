#include "panel/widgets/figure_paint.hpp"

#include <wx/brush.h>
#include <wx/graphics.h>

#include <cmath>
#include <numbers>

namespace limber {

namespace {

wxColour wx_colour(Colour colour) {
  return {colour.red, colour.green, colour.blue, static_cast<unsigned char>(std::lround(colour.alpha * 255))};
}

class ScenePainter {
 public:
  explicit ScenePainter(wxGraphicsContext& graphics) : graphics_(graphics) {}

  void operator()(const Filled& area) const {
    const wxGraphicsPath path = wx_path(area.path);
    graphics_.SetBrush(graphics_.CreateBrush(wxBrush{wx_colour(area.colour)}));
    graphics_.FillPath(path, wxWINDING_RULE);
    if (area.edge <= 0) return;
    set_pen(area.colour, area.edge);
    graphics_.StrokePath(path);
  }

  void operator()(const Stroked& line) const {
    set_pen(line.colour, line.width);
    graphics_.StrokePath(wx_path(line.path));
  }

  /// Gradients are round, so an ellipse is a circle on a squeezed surface.
  void operator()(const SoftDisc& disc) const {
    if (disc.radius_x <= 0 || disc.radius_y <= 0) return;
    const Colour& colour = disc.colour;
    wxGraphicsGradientStops stops{wx_colour(colour), wx_colour(colour.faded(0))};
    stops.Add(wx_colour(colour.faded(colour.alpha * disc.share)), static_cast<float>(disc.at));
    graphics_.PushState();
    graphics_.Translate(disc.centre.x, disc.centre.y);
    graphics_.Scale(1, disc.radius_y / disc.radius_x);
    const double r = disc.radius_x;
    graphics_.SetBrush(graphics_.CreateRadialGradientBrush(0, 0, 0, 0, r, stops));
    wxGraphicsPath path = graphics_.CreatePath();
    path.AddCircle(0, 0, r);
    graphics_.FillPath(path);
    graphics_.PopState();
  }

 private:
  void set_pen(Colour colour, double width) const {
    graphics_.SetPen(
        graphics_.CreatePen(wxGraphicsPenInfo{wx_colour(colour), width}.Cap(wxCAP_ROUND).Join(wxJOIN_ROUND)));
  }

  wxGraphicsPath wx_path(const Path& path) const {
    wxGraphicsPath made = graphics_.CreatePath();
    for (const Path::Step& step : path.steps()) switch (step.kind) {
        case Path::StepKind::move: made.MoveToPoint(step.at.x, step.at.y); break;
        case Path::StepKind::line: made.AddLineToPoint(step.at.x, step.at.y); break;
        case Path::StepKind::close: made.CloseSubpath(); break;
        case Path::StepKind::arc:
          made.AddArc(step.at.x, step.at.y, step.radius, step.from, step.from + step.sweep, step.sweep > 0);
          break;
      }
    return made;
  }

  wxGraphicsContext& graphics_;
};

}  // namespace

void paint(const Scene& scene, wxGraphicsContext& graphics) {
  const ScenePainter painter{graphics};
  for (const Shape& shape : scene.shapes) std::visit(painter, shape);
}

}  // namespace limber
