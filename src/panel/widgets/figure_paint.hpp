// A scene of the figure, painted.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <tuple>

#include "figure/shape.hpp"

typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;
class wxGraphicsContext;

namespace limber {

struct CairoEnd {
  void operator()(cairo_t* context) const;
  void operator()(cairo_surface_t* surface) const;
};
using CairoContext = std::unique_ptr<cairo_t, CairoEnd>;
using CairoSurface = std::unique_ptr<cairo_surface_t, CairoEnd>;

/// Paints by Cairo itself, and keeps the soft discs that it has painted once: a gradient takes ten times as long as its
/// picture.
class FigurePainter {
 public:
  /// In the context's own coordinates: a unit of the scene is one of its pixels. Shapes from `first` to before `last`.
  void paint(const Scene& scene, cairo_t* context, std::size_t first, std::size_t last);
  void paint(const Scene& scene, cairo_t* context) { paint(scene, context, 0, scene.shapes.size()); }

 private:
  /// Colour with its alpha in 255ths, where it falls off, and how far.
  using DiscLook = std::tuple<int, int, int, int, double, double>;

  void paint(const Filled& area, cairo_t* context);
  void paint(const Stroked& line, cairo_t* context);
  void paint(const SoftDisc& disc, cairo_t* context);
  cairo_surface_t* picture_of(const SoftDisc& disc);

  std::map<DiscLook, CairoSurface> discs_;
};

/// One picture that is painted seldom.
void paint(const Scene& scene, wxGraphicsContext& graphics);

}  // namespace limber
