#include "panel/widgets/icons.hpp"

#include <fmt/format.h>
#include <wx/statbmp.h>

#include <exception>
#include <fstream>
#include <initializer_list>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "os/paths.hpp"
#include "panel/widgets/look.hpp"

namespace limber {
namespace {

/// What a file in the folder of the icons holds, read once.
const wxString& drawing(const std::string& file) {
  static std::map<std::string, wxString> read;
  const auto [its, first] = read.try_emplace(file, "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'/>");
  if (!first) return its->second;
  std::ifstream in(own_icons() / file);
  if (const std::string svg{std::istreambuf_iterator<char>(in), {}}; !svg.empty())
    its->second = wx_text(svg);
  else
    std::cerr << "limber-panel: cannot read the icon " << file << "\n";
  return its->second;
}

/// `instead`: what stands in the file, and what is drawn in its place.
wxBitmapBundle bundle_of(const std::string& file, int size,
                         std::initializer_list<std::pair<const char*, std::string>> instead) {
  wxString svg = drawing(file);
  for (const auto& [drawn, wanted] : instead) svg.Replace(drawn, wx_text(wanted));
  return wxBitmapBundle::FromSVG(svg.utf8_str(), {size, size});
}

}  // namespace

std::filesystem::path own_icons() {
  try {
    return Paths().resources() / "icons";
  } catch (const std::exception&) {
    return {};
  }
}

wxBitmapBundle icon_bundle(Icon icon, Rgb rgb, int size, double stroke) {
  return bundle_of(fmt::format("panel/{}.svg", icon.name), size,
                   {{"currentColor", css(rgb)},  // wx's reader of SVG does not know it
                    {"stroke-width=\"1.6\"", fmt::format("stroke-width=\"{}\"", stroke)}});
}

wxWindow* add_icon(wxWindow& parent, Icon icon, Rgb rgb, int size) {
  return new wxStaticBitmap(&parent, wxID_ANY, icon_bundle(icon, rgb, with_text(size)));
}

wxWindow* add_due_mark(wxWindow& parent, Rgb disc, Rgb arrow) {
  return new wxStaticBitmap(
      &parent, wxID_ANY,
      bundle_of("panel/due.svg", with_text(18), {{"currentColor", css(disc)}, {"#ffffff", css(arrow)}}));
}

wxWindow* add_logo(wxWindow& parent) {
  return new wxStaticBitmap(&parent, wxID_ANY, bundle_of("limber.svg", with_text(20), {}));
}

}  // namespace limber
