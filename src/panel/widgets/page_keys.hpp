// Keys for what cannot be focused: text, whose pages are turned from any control nearby, and windows with nothing to
// press.
#pragma once

class wxKeyEvent;
class wxScrolledWindow;

class wxTopLevelWindow;

namespace limber {

/// Page Up, Page Down, Home and End scroll `text`; true: it was one of them.
bool scroll_by_key(wxScrolledWindow& text, const wxKeyEvent& event);

/// Escape and Ctrl+W close it, also where nothing in it can have the keyboard: wx hears of keys only from what has.
void close_by_keys(wxTopLevelWindow& window);

}  // namespace limber
