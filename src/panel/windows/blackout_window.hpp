// The blackout of a guided break over all screens: the full-screen ground of the break, and windows on other screens,
// which show only the time left and how to end.
#pragma once

#include <wx/frame.h>

#include <functional>
#include <string>
#include <vector>

#include "panel/widgets/look.hpp"

class wxStaticText;

namespace limber {

class BlackoutWindow : public wxFrame {
 public:
  /// `screen`: of wxDisplay. `done` is called when the person closes it.
  BlackoutWindow(unsigned screen, std::function<void()> done);
  void show(const std::string& left);

 private:
  wxStaticText* left_;
};

/// The middle of a frame that covers a screen: to be filled by the caller, and around it quiet ground and a hint of the
/// way out.
wxWindow* add_whole_screen_page(wxWindow& frame, Zoom zoom);

/// One on every screen but that one; owned by wx, as windows are.
std::vector<BlackoutWindow*> open_blackouts(unsigned but, const std::function<void()>& done);

}  // namespace limber
