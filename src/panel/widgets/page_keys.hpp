// The keys of a book for text that cannot be focused: whoever reads by keyboard turns the pages from any control
// nearby.
#pragma once

class wxKeyEvent;
class wxScrolledWindow;

namespace limber {

/// Page Up, Page Down, Home and End scroll `text`; true: it was one of them.
bool scroll_by_key(wxScrolledWindow& text, const wxKeyEvent& event);

}  // namespace limber
