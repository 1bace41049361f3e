// A guided break over all screens: the ground of the one that it is on, and what the others show, which is nothing but
// the time left and a way out.
#pragma once

#include <wx/frame.h>

#include <functional>
#include <string>
#include <vector>

#include "panel/widgets/zoom.hpp"

class wxStaticText;

namespace limber {

class Curtain : public wxFrame {
 public:
  /// `screen`: of wxDisplay. `done` is called when somebody has had enough of it.
  Curtain(unsigned screen, std::function<void()> done);
  void show(const std::string& left);

 private:
  wxStaticText* left_;
};

/// The middle of a frame that covers a screen: to be filled by the caller, and around it quiet ground and a hint of the
/// way out.
wxWindow* add_whole_screen_page(wxWindow& frame, Zoom zoom);

/// One on every screen but that one; owned by wx, as windows are.
std::vector<Curtain*> draw_curtains(unsigned but, const std::function<void()>& done);

}  // namespace limber
