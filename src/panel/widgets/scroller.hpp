// A page that scrolls up and down, and follows the keyboard to whatever has it, however deep that is.
#pragma once

#include <wx/scrolwin.h>

namespace limber {

class Scroller : public wxScrolledWindow {
 public:
  explicit Scroller(wxWindow* parent);

 protected:
  /// wx would show the whole child that holds the focused one, which may be higher than the window.
  bool ShouldScrollToChildOnFocus(wxWindow*) override { return false; }

 private:
  void follow(const wxWindow& focused);
};

}  // namespace limber
