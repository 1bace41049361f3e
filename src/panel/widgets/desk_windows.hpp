// Where a window is among the others of the desktop, and whether it takes keys, where wx has no function for it. On
// Wayland only a compositor with the layer-shell protocol lets a program say so.
#pragma once

#include <wx/gdicmn.h>

#include <functional>
#include <memory>
#include <optional>

#include "panel/link/window_place.hpp"

class wxTopLevelWindow;
class wxWindow;

namespace limber {

/// Windows can be put where they belong. Where not, what needs a place is shown in another way.
bool can_place_windows();
/// Windows can have round corners and be seen through.
bool windows_blend();

/// The screens of the desk are counted from 0, as wxDisplay does.
unsigned screen_count();
/// All of it, in logical pixels.
wxRect screen_box(unsigned screen);
/// What panels leave free of it.
wxRect screen_room(unsigned screen);
DeskBox box_of(const wxRect& rect);
/// Moves a window that has grown over the right or the lower edge; on Wayland, the compositor does.
void keep_on_screen(wxTopLevelWindow& window);
/// The screen that has the pointer. On Wayland, where programs cannot query the pointer's place: the first.
unsigned screen_in_use();
/// The screen that the window is on; it has to be shown.
unsigned screen_of(wxTopLevelWindow& window);
/// The smallest of all screens, so that what fits there fits everywhere.
wxSize least_room();

/// As large as a window with a frame may be to fit everywhere.
wxSize room_in_frame();

/// No larger than that.
wxSize in_room(wxSize size);

/// Keeps a frame as large for its text as it was for the one before, where the screen has so much room.
class FrameSize {
 public:
  /// `least`: of what is inside of it, px at 96 dpi.
  FrameSize(wxTopLevelWindow& frame, wxSize least);
  /// As large as that, px at 96 dpi.
  void begin(wxSize usual);
  /// The text may have another size now.
  void follow_text();

 private:
  void hold_least();
  void give(wxSize wanted);

  wxTopLevelWindow& frame_;
  wxSize least_, wanted_, given_;  ///< `wanted_` when the text last changed; the screen may have less room
  double text_scale_;              ///< of the text that the frame is as large as
};

/// Calls `changed`, from the loop, when a screen comes or goes, for as long as what is returned lives.
std::shared_ptr<void> watch_screens(std::function<void()> changed);

/// Before it is first shown: it never gets keys, stays above the others and on every workspace, and no list of windows
/// has it. To be shown by ShowWithoutActivating().
void make_bystander(wxTopLevelWindow& window);
/// In the top right corner, `margin` px (96 dpi) from the edges of what panels leave free; also after its size has
/// changed. On the screen that has the pointer; on Wayland on the one that the compositor takes for the one in use.
void put_in_corner(wxTopLevelWindow& window, int margin);
/// Where the icon is that was just pressed, in pixels of the desktop; `told`: what its bar says. MATE's bar counts from
/// its own window: far from a pointer that is on a bar, the pointer is right.
wxPoint place_of_icon(wxPoint told);
/// Before it is first shown, too: beside the icon at `icon` (in pixels of the desktop), at its bar; where that is not
/// known, in the corner where the desktop's bar is.
void put_beside(wxTopLevelWindow& window, std::optional<wxPoint> icon, int margin);

/// Before it is first shown, or while it is hidden: fills that screen, above everything. None: the one in use. `keys`:
/// it is typed into.
void cover_screen(wxTopLevelWindow& window, std::optional<unsigned> screen, bool keys);
/// The window is a surface of a screen, which only the compositor closes, when that screen goes.
bool belongs_to_screen(wxTopLevelWindow& window);

/// Calls back when the pointer enters or leaves the window, including anything in it.
void watch_pointer(wxTopLevelWindow& window, std::function<void(bool inside)> moved);

/// The keyboard is there when its window has it. SetFocus() of wx would bring that window to the front.
void focus_where_it_stands(wxWindow& control);

/// The keyboard goes to what `control` gives where what had it goes or cannot be used any more: else nothing in the
/// window has it, and wx hears of no key. Null: nowhere.
void keep_keyboard(wxTopLevelWindow& window, std::function<wxWindow*()> control);

/// Escape and Ctrl+W close it, also where nothing in it can have the keyboard: wx hears of keys only from what has.
void close_by_keys(wxTopLevelWindow& window);

/// Something of ours waits for an answer before anything else goes on.
bool menu_or_dialog_open();

/// What a desktop waits for after it has started this program (a busy pointer) has come, also where no window does.
void end_startup_notice();

}  // namespace limber
