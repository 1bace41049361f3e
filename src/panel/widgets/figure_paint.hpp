// A scene of the figure, painted: in a window, and as a small picture.
#pragma once

#include <wx/bitmap.h>

#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <tuple>

#include "figure/figure_colours.hpp"
#include "figure/shape.hpp"
#include "panel/model/palette.hpp"

typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;
class wxWindow;

namespace limber {

struct Poses;

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

/// A small picture of the figure in one position, for lists.
struct Thumbnail {
  std::span<const std::string> stretch;  ///< the poses that it passes: they fix camera and scale
  std::string pose;                      ///< empty: no figure, the ground alone
  Rgb ground;                            ///< of a card with round corners
  FigureColours colours;
};
/// `size` in pixels at 96 dpi; it grows with the text. Sharp on the screen that `window` is on.
wxBitmap paint_thumbnail(const wxWindow& window, const Poses& poses, const Thumbnail& thumbnail, wxSize size);

}  // namespace limber
