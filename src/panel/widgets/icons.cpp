#include "panel/widgets/icons.hpp"

#include <fmt/format.h>
#include <wx/statbmp.h>

#include <initializer_list>
#include <string>
#include <utility>

#include "panel/widgets/look.hpp"
#include "panel/widgets/own_file.hpp"

namespace limber {
namespace {

/// `instead`: what stands in the file, and what is drawn in its place.
wxBitmapBundle bundle_of(const std::string& file, int size,
                         std::initializer_list<std::pair<const char*, std::string>> instead) {
  wxString svg = wx_text(own_file(file));
  if (svg.empty()) svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'/>";
  for (const auto& [drawn, wanted] : instead) svg.Replace(drawn, wx_text(wanted));
  return wxBitmapBundle::FromSVG(svg.utf8_str(), {size, size});
}

}  // namespace

wxBitmapBundle icon_bundle(Icon icon, Rgb rgb, int size, double stroke) {
  return bundle_of(fmt::format("icons/panel/{}.svg", icon.name), size,
                   {{"currentColor", css(rgb)},  // wx's reader of SVG does not know it
                    {"stroke-width=\"1.6\"", fmt::format("stroke-width=\"{}\"", stroke)}});
}

wxWindow* add_icon(wxWindow& parent, Icon icon, Rgb rgb, int size) {
  return new wxStaticBitmap(&parent, wxID_ANY, icon_bundle(icon, rgb, with_text(size)));
}

wxWindow* add_due_mark(wxWindow& parent, Rgb disc, Rgb arrow) {
  return new wxStaticBitmap(
      &parent, wxID_ANY,
      bundle_of("icons/panel/due.svg", with_text(18), {{"currentColor", css(disc)}, {"#ffffff", css(arrow)}}));
}

wxBitmapBundle reminder_picture(ReminderIcon icon, int size) {
  return bundle_of(fmt::format("icons/reminders/{}.svg", name(icon)), size, {});
}

wxWindow* add_logo(wxWindow& parent) {
  return new wxStaticBitmap(&parent, wxID_ANY, bundle_of("icons/limber.svg", with_text(20), {}));
}

}  // namespace limber
