// Our line icons, on a grid of 16, in any colour and size.
#pragma once

#include <wx/bmpbndl.h>

#include <string_view>

#include "core/terms.hpp"
#include "panel/model/palette.hpp"

class wxWindow;

namespace limber {

/// By the name of its file in resources/icons/panel; empty: none.
struct Icon {
  std::string_view name;
  bool operator==(const Icon&) const = default;

  static const Icon none, book, heart, heart_full, flame, snow, doctor, mat, clock, hidden, up, chart, gear, dots, bulb,
      left, right, down, check, pause, play, stand, sound, sound_off, leaf, moon, alert, eye, info, table, lock, close,
      undo;
};
inline constexpr Icon Icon::none{""}, Icon::book{"book"}, Icon::heart{"heart"}, Icon::heart_full{"heart_full"},
    Icon::flame{"flame"}, Icon::snow{"snow"}, Icon::doctor{"doctor"}, Icon::mat{"mat"}, Icon::clock{"clock"},
    Icon::hidden{"hidden"}, Icon::up{"up"}, Icon::chart{"chart"}, Icon::gear{"gear"}, Icon::dots{"dots"},
    Icon::bulb{"bulb"}, Icon::left{"left"}, Icon::right{"right"}, Icon::down{"down"}, Icon::check{"check"},
    Icon::pause{"pause"}, Icon::play{"play"}, Icon::stand{"stand"}, Icon::sound{"sound"}, Icon::sound_off{"sound_off"},
    Icon::leaf{"leaf"}, Icon::moon{"moon"}, Icon::alert{"alert"}, Icon::eye{"eye"}, Icon::info{"info"},
    Icon::table{"table"}, Icon::lock{"lock"}, Icon::close{"close"}, Icon::undo{"undo"};

/// `size` in pixels at 96 dpi; `stroke` in units of the grid.
wxBitmapBundle icon_bundle(Icon icon, Rgb colour, int size, double stroke = 1.6);

/// An icon beside words that say the same.
wxWindow* add_icon(wxWindow& parent, Icon icon, Rgb colour, int size);

/// The sign of a break that waits, as in the bar: an arrow up in a disc, 18 px.
wxWindow* add_due_mark(wxWindow& parent, Rgb disc, Rgb arrow);

/// The picture of a reminder of the person's own, as their notifications have it.
wxBitmapBundle reminder_picture(ReminderIcon icon, int size);

/// The mark of Limber, 20 px.
wxWindow* add_logo(wxWindow& parent);

}  // namespace limber
