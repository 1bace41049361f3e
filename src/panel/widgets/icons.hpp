// Our line icons, on a grid of 16, in any colour and size.
#pragma once

#include <wx/bmpbndl.h>

#include <string_view>

#include "panel/model/palette.hpp"

class wxWindow;

namespace limber {

/// `paths`: as SVG; empty: none.
struct Icon {
  std::string_view paths;
  bool operator==(const Icon&) const = default;

  static const Icon none, book, heart, heart_full, flame, snow, doctor, mat, clock, hidden, up, chart, gear, dots, bulb,
      left, right, down, check, pause, play, stand, sound, sound_off, leaf, moon, alert, eye, info, table, lock, close,
      undo;
};
inline constexpr Icon Icon::none{""};
inline constexpr Icon Icon::book{
    "<path d='M8 4C6.4 2.9 4.4 2.6 2.2 2.8v9.6c2.2-.2 4.2.1 5.8 1.2 1.6-1.1 3.6-1.4 5.8-1.2V2.8C11.6 2.6 9.6 2.9 8 "
    "4zM8 4v9.4'/>"};
inline constexpr Icon Icon::heart{
    "<path d='M8 13.4C4.6 11 2 8.8 2 6.1 2 4.2 3.4 3 5 3c1.3 0 2.4.7 3 1.9C8.6 3.7 9.7 3 11 3c1.6 0 3 1.2 3 3.1 0 "
    "2.7-2.6 4.9-6 7.3z'/>"};
inline constexpr Icon Icon::heart_full{
    "<path d='M8 13.4C4.6 11 2 8.8 2 6.1 2 4.2 3.4 3 5 3c1.3 0 2.4.7 3 1.9C8.6 3.7 9.7 3 11 3c1.6 0 3 1.2 3 3.1 0 "
    "2.7-2.6 4.9-6 7.3z' fill='currentColor'/>"};
inline constexpr Icon Icon::flame{
    "<path d='M8 1.8c.6 2.6 3.8 4 3.8 7.5A3.8 3.8 0 0 1 8 13.7a3.8 3.8 0 0 1-3.8-4.1c0-1.7.9-2.7 1.6-3.4.2 1.3.8 1.8 "
    "1.3 2C6.7 5.7 7 3.4 8 1.8z'/>"};
inline constexpr Icon Icon::snow{
    "<path d='M8 1.8v12.4M2.6 4.9l10.8 6.2M13.4 4.9L2.6 11.1M6.3 2.9L8 4.4l1.7-1.5M6.3 13.1L8 11.6l1.7 1.5'/>"};
inline constexpr Icon Icon::doctor{"<path d='M8 5v6M5 8h6'/><rect x='2.2' y='2.2' width='11.6' height='11.6' rx='3'/>"};
inline constexpr Icon Icon::mat{"<path d='M1.8 11.5h10.5a2.2 2.2 0 1 0-2.2-2.2'/>"};
inline constexpr Icon Icon::clock{"<circle cx='8' cy='8' r='5.8'/><path d='M8 4.8V8l2.2 1.5'/>"};
inline constexpr Icon Icon::hidden{
    "<path d='M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8z'/><circle cx='8' cy='8' r='1.9'/><path "
    "d='M3 13.5L13 2.5'/>"};
inline constexpr Icon Icon::up{"<path d='M4.5 9.5L8 6l3.5 3.5'/>"};
inline constexpr Icon Icon::chart{"<path d='M2.5 13.5h11M4.5 11V8M8 11V3.5M11.5 11V6'/>"};
inline constexpr Icon Icon::gear{
    "<circle cx='8' cy='8' r='2.2'/><path d='M8 1.8v1.9M8 12.3v1.9M1.8 8h1.9M12.3 8h1.9M3.6 3.6l1.4 1.4M11 11l1.4 "
    "1.4M3.6 12.4L5 11M11 5l1.4-1.4'/>"};
inline constexpr Icon Icon::dots{
    "<g fill='currentColor' stroke='none'><circle cx='8' cy='3.4' r='1.2'/><circle cx='8' cy='8' r='1.2'/><circle "
    "cx='8' cy='12.6' r='1.2'/></g>"};
inline constexpr Icon Icon::bulb{"<path d='M6 11.2c0-1.3-2-2.2-2-4.7a4 4 0 1 1 8 0c0 2.5-2 3.4-2 4.7zM6.3 13.8h3.4'/>"};
inline constexpr Icon Icon::left{"<path d='M9.5 4.5L6 8l3.5 3.5'/>"};
inline constexpr Icon Icon::right{"<path d='M6.5 4.5L10 8l-3.500 3.500'/>"};
inline constexpr Icon Icon::down{"<path d='M4.5 6.500L8 10l3.500-3.500'/>"};
inline constexpr Icon Icon::check{"<path d='M3.5 8.5l3 3 6-7'/>"};
inline constexpr Icon Icon::pause{"<path d='M5.5 3.5v9M10.5 3.5v9' stroke-width='2.2'/>"};
inline constexpr Icon Icon::play{"<path d='M5 3.4v9.2l7.2-4.6z' fill='currentColor'/>"};
inline constexpr Icon Icon::stand{
    "<circle cx='8' cy='2.9' r='1.5'/><path d='M8 6v4M8 10l-1.8 4.2M8 10l1.8 4.2M5 7.2h6'/>"};
inline constexpr Icon Icon::sound{
    "<path d='M2.5 6.2h2.3L8 3.3v9.4L4.8 9.8H2.5zM10.5 5.8a3 3 0 0 1 0 4.4M12.4 4a5.6 5.6 0 0 1 0 8'/>"};
inline constexpr Icon Icon::sound_off{
    "<path d='M2.5 6.2h2.3L8 3.3v9.4L4.8 9.8H2.5zM10.8 6.3l3.4 3.4M14.2 6.3l-3.4 3.4'/>"};
inline constexpr Icon Icon::leaf{"<path d='M3 13c0-6 3.5-9.5 10-10-.2 6.5-3.5 9.7-8 9.2M3 13c1.2-3 3-5 5.5-6.5'/>"};
inline constexpr Icon Icon::moon{"<path d='M13 9.6A5.5 5.5 0 1 1 6.4 3a4.6 4.6 0 0 0 6.6 6.6z'/>"};
inline constexpr Icon Icon::alert{"<path d='M8 2.2l6.2 11H1.8zM8 6.500v3M8 11.4v.01'/>"};
inline constexpr Icon Icon::eye{
    "<path d='M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8z'/><circle cx='8' cy='8' r='1.9'/>"};
inline constexpr Icon Icon::info{"<circle cx='8' cy='8' r='6'/><path d='M8 7.3v3.6M8 5v.01'/>"};
inline constexpr Icon Icon::table{
    "<rect x='2.2' y='3' width='11.6' height='10' rx='1.5'/><path d='M2.2 6.5h11.6M6.5 6.5V13'/>"};
inline constexpr Icon Icon::lock{
    "<rect x='3.2' y='7' width='9.6' height='6.5' rx='1.5'/><path d='M5.3 7V5.2a2.7 2.7 0 0 1 5.4 0V7'/>"};
inline constexpr Icon Icon::close{"<path d='M4.5 4.5l7 7M11.5 4.5l-7 7'/>"};
inline constexpr Icon Icon::undo{"<path d='M5.5 3L2.500 6l3 3M2.500 6H9.500a4 4 0 0 1 0 7.500H6'/>"};

/// `size` in pixels at 96 dpi; `stroke` in units of the grid.
wxBitmapBundle icon_bundle(Icon icon, Rgb colour, int size, double stroke = 1.6);

/// An icon beside words that say the same.
wxWindow* add_icon(wxWindow& parent, Icon icon, Rgb colour, int size);
/// The sign of a break that waits, as in the bar: an arrow up in a disc, 18 px.
wxWindow* add_due_mark(wxWindow& parent, Rgb disc, Rgb arrow);
/// The mark of Limber, 20 px.
wxWindow* add_logo(wxWindow& parent);

}  // namespace limber
