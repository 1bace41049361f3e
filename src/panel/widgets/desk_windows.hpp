// Where a window is among the others of the desk, and whether it may be typed into, where wx has no word for it. On
// Wayland only a compositor with the layer-shell protocol lets a program say so.
#pragma once

class wxTopLevelWindow;

namespace limber {

/// Windows can be put where they belong. Where not, what needs a place is shown in another way.
bool can_place_windows();
/// Windows can have round corners and be seen through.
bool windows_blend();

/// The screen (of wxDisplay) that has the pointer.
unsigned screen_in_use();

/// Before it is first shown: it never gets keys, stays above the others and on every workspace, and no list of windows
/// has it. To be shown by ShowWithoutActivating().
void make_bystander(wxTopLevelWindow& window);
/// In the top right corner of the screen that has the pointer, `margin` px (96 dpi) from the edges of what panels
/// leave free; also after its size has changed.
void put_in_corner(wxTopLevelWindow& window, int margin);

/// Before it is first shown: fills that screen (of wxDisplay), above everything. `keys`: it is typed into.
void cover_screen(wxTopLevelWindow& window, unsigned screen, bool keys);

/// The keyboard is there when its window has it. SetFocus() of wx would bring that window to the front.
void focus_where_it_stands(wxWindow& control);

/// Something of ours waits for an answer before anything else goes on.
bool menu_or_dialog_open();

}  // namespace limber
