// What scrolls.
#pragma once

#include <wx/scrolwin.h>

class wxKeyEvent;

namespace limber {

/// A page that scrolls up and down, and follows the keyboard to whatever has it, however deep that is.
class Scroller : public wxScrolledWindow {
 public:
  /// `step`: of its scroll bar and the wheel, px at 96 dpi.
  explicit Scroller(wxWindow* parent, int step = 12);

 protected:
  /// wx would show the whole child that holds the focused one, which may be higher than the window.
  bool ShouldScrollToChildOnFocus(wxWindow*) override { return false; }

 private:
  void follow(const wxWindow& focused);
};

/// What scrolls fades out at the foot (and at the top) while there is more of it there, so that a line that is cut is
/// seen to go on. `scrolled` lies on the ground of the windows. Once for each; it ends with the window.
void fade_where_it_goes_on(wxScrolledWindow& scrolled);

/// How many steps of its scroll bar are hidden, above and below what is seen.
struct HiddenParts {
  double above = 0, below = 0;
};
HiddenParts hidden_parts(const wxScrolledWindow& scrolled);

/// For text, which cannot be focused, so that its pages are turned from any control nearby: Page Up, Page Down, Home
/// and End scroll `text`; true: it was one of them.
bool scroll_by_key(wxScrolledWindow& text, const wxKeyEvent& event);

/// The wheel over `control` scrolls the page that it is in, and does not change its value.
void scroll_page_instead(wxWindow& control);

}  // namespace limber
