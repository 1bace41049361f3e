#include "panel/widgets/memory_picture.hpp"

#include <cairo.h>
#include <wx/graphics.h>

#include <cmath>
#include <memory>

namespace limber {

constexpr double coarse_curves = .2;  // pixels that a curve may be off: not to be seen, and half as much work

void paint_in_memory(wxGraphicsContext& window, wxSize size, const std::function<void(wxGraphicsContext&)>& paint) {
  auto* const target = static_cast<cairo_t*>(window.GetNativeContext());
  double scale_x = 1, scale_y = 1;
  cairo_surface_get_device_scale(cairo_get_target(target), &scale_x, &scale_y);
  const auto pixels = [](int length, double scale) { return static_cast<int>(std::ceil(length * scale)); };
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> picture{
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(size.x, scale_x), pixels(size.y, scale_y)),
      cairo_surface_destroy};
  cairo_surface_set_device_scale(picture.get(), scale_x, scale_y);
  {
    const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> context{cairo_create(picture.get()), cairo_destroy};
    cairo_set_tolerance(context.get(), coarse_curves);
    const std::unique_ptr<wxGraphicsContext> graphics{wxGraphicsContext::CreateFromNative(context.get())};
    paint(*graphics);
  }
  cairo_surface_flush(picture.get());
  cairo_set_source_surface(target, picture.get(), 0, 0);
  cairo_paint(target);
}

}  // namespace limber
