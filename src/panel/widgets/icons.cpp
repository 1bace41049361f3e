#include "panel/widgets/icons.hpp"

#include <fmt/format.h>
#include <wx/statbmp.h>

#include "panel/widgets/look.hpp"

namespace limber {
namespace {

constexpr const char* logo =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64'><defs><linearGradient id='g' x1='0' y1='0' x2='0' "
    "y2='1'><stop offset='0' stop-color='#2FA08C'/><stop offset='1' stop-color='#156352'/></linearGradient></defs>"
    "<rect x='4' y='4' width='56' height='56' rx='17' fill='url(#g)'/><path d='M20,51C17.5,32 25,16.5 47,14.5' "
    "fill='none' stroke='#fff' stroke-width='8' stroke-linecap='round'/><circle cx='40.5' cy='33' r='7.6' "
    "fill='#FFD166'/></svg>";

}  // namespace

wxBitmapBundle icon_bundle(Icon icon, Rgb rgb, int size, double stroke) {
  const std::string hex = css(rgb);
  std::string paths(icon.paths);
  constexpr std::string_view placeholder = "currentColor";  // wx's reader of SVG does not know it
  for (std::size_t at = paths.find(placeholder); at != paths.npos; at = paths.find(placeholder, at))
    paths.replace(at, placeholder.size(), hex);
  const std::string svg = fmt::format(
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='none' stroke='{}' stroke-width='{}' "
      "stroke-linecap='round' stroke-linejoin='round'>{}</svg>",
      hex, stroke, paths);
  return wxBitmapBundle::FromSVG(svg.c_str(), {size, size});
}

wxWindow* add_icon(wxWindow& parent, Icon icon, Rgb rgb, int size) {
  return new wxStaticBitmap(&parent, wxID_ANY, icon_bundle(icon, rgb, with_text(size)));
}

wxWindow* add_due_mark(wxWindow& parent, Rgb disc, Rgb arrow) {
  const std::string svg = fmt::format(
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><circle cx='8' cy='8' r='7.4' fill='{}'/><path "
      "d='M8 11.6V4.9M5 7.7L8 4.7l3 3' fill='none' stroke='{}' stroke-width='1.8' stroke-linecap='round' "
      "stroke-linejoin='round'/></svg>",
      css(disc), css(arrow));
  return new wxStaticBitmap(&parent, wxID_ANY, wxBitmapBundle::FromSVG(svg.c_str(), {with_text(18), with_text(18)}));
}

wxWindow* add_logo(wxWindow& parent) {
  return new wxStaticBitmap(&parent, wxID_ANY, wxBitmapBundle::FromSVG(logo, {with_text(20), with_text(20)}));
}

}  // namespace limber
