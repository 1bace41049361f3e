// GTK's own style for native controls, where wx has no word for it.
#pragma once

#include <string>

class wxWindow;

namespace limber {

/// The one button that is meant: filled.
void style_primary(wxWindow& button);
/// Without a frame until the pointer is over it.
void style_flat(wxWindow& button);
/// Words to press, in the accent's colour.
void style_link(wxWindow& button);
/// An ordinary button of ours.
void style_plain(wxWindow& button);
/// A toggle that shows standing while it is on.
void style_standing(wxWindow& toggle);

/// An entry of the sidebar.
void style_tab(wxWindow& toggle);

/// One of several buttons in a row without gaps; of toggles, one is on.
enum class Segment { first, middle, last };
void style_segment(wxWindow& button, Segment place);
/// The narrow half of a button that has a menu, joined to the other by one edge.
void style_menu_half(wxWindow& button);

}  // namespace limber
