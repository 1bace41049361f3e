#include "figure/svg.hpp"

#include <fmt/format.h>

#include <iterator>

namespace limber {

namespace {

/// "#rrggbb"
std::string hex(Colour colour) { return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue); }

class SvgWriter {
 public:
  explicit SvgWriter(std::string_view ids) : ids_(ids) {}

  void operator()(const Filled& area) {
    put("<path d=\"{}\" fill=\"{}\"", data(area.path), hex(area.colour));
    if (area.colour.alpha < 1) put(" fill-opacity=\"{:.3f}\"", area.colour.alpha);
    if (area.edge > 0)
      put(" stroke=\"{}\" stroke-width=\"{:.2f}\" stroke-linejoin=\"round\"", hex(area.colour), area.edge);
    put("/>\n");
  }

  void operator()(const Stroked& line) {
    put("<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{:.2f}\" stroke-linecap=\"round\" "
        "stroke-linejoin=\"round\"/>\n",
        data(line.path), hex(line.colour), line.width);
  }

  void operator()(const SoftDisc& disc) {
    const std::string id = fmt::format("{}{}", ids_, ++gradients_);
    const std::string colour = hex(disc.colour);
    put("<radialGradient id=\"{}\">", id);
    put("<stop offset=\"0\" stop-color=\"{}\" stop-opacity=\"{:.4f}\"/>", colour, disc.colour.alpha);
    put("<stop offset=\"{:.2f}\" stop-color=\"{}\" stop-opacity=\"{:.4f}\"/>", disc.at, colour,
        disc.colour.alpha * disc.share);
    put("<stop offset=\"1\" stop-color=\"{}\" stop-opacity=\"0\"/></radialGradient>\n", colour);
    put("<ellipse cx=\"{:.2f}\" cy=\"{:.2f}\" rx=\"{:.2f}\" ry=\"{:.2f}\" fill=\"url(#{})\"/>\n", disc.centre.x,
        disc.centre.y, disc.radius_x, disc.radius_y, id);
  }

  std::string text() && { return std::move(text_); }

 private:
  template <typename... Args>
  void put(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(text_), format, std::forward<Args>(args)...);
  }

  static std::string data(const Path& path) {
    std::string text;
    for (const Path::Step& step : path.steps()) add_step(text, step, text.empty());
    return text;
  }

  static void add_step(std::string& text, const Path::Step& step, bool first) {
    const auto out = std::back_inserter(text);
    switch (step.kind) {
      case Path::StepKind::move: fmt::format_to(out, "M{:.2f},{:.2f}", step.at.x, step.at.y); break;
      case Path::StepKind::line: fmt::format_to(out, "L{:.2f},{:.2f}", step.at.x, step.at.y); break;
      case Path::StepKind::close: text += 'z'; break;
      case Path::StepKind::arc: add_arc(text, step, first); break;
    }
  }

  /// In two halves: an arc of SVG cannot be a whole circle.
  static void add_arc(std::string& text, const Path::Step& arc, bool first) {
    const auto out = std::back_inserter(text);
    const Point begin = on_circle(arc.at, arc.radius, arc.from);
    fmt::format_to(out, "{}{:.2f},{:.2f}", first ? 'M' : 'L', begin.x, begin.y);
    for (const double share : {.5, 1.0}) {
      const Point to = on_circle(arc.at, arc.radius, arc.from + share * arc.sweep);
      fmt::format_to(out, "A{0:.2f},{0:.2f} 0 0 {1} {2:.2f},{3:.2f}", arc.radius, arc.sweep > 0 ? 1 : 0, to.x, to.y);
    }
  }

  std::string_view ids_;
  std::string text_;
  int gradients_ = 0;
};

}  // namespace

std::string svg_inside(const Scene& scene, Point corner, std::string_view ids) {
  SvgWriter writer{ids};
  for (const Shape& shape : scene.shapes) std::visit(writer, shape);
  return fmt::format("<svg x=\"{:.0f}\" y=\"{:.0f}\" width=\"{:.0f}\" height=\"{:.0f}\">\n{}</svg>\n", corner.x,
                     corner.y, scene.width, scene.height, std::move(writer).text());
}

}  // namespace limber
