// The common part of the tests of the windows: simulated input, waiting, and finding controls on a window.
#pragma once

#include <gdk/gdk.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <wx/anybutton.h>
#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/timer.h>
#include <wx/toplevel.h>
#include <wx/uiaction.h>

#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "core/time.hpp"
#include "figure/pose_file.hpp"
#include "os/boot_clock.hpp"
#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/look.hpp"

namespace limber {

/// Runs the windows until `condition` holds; false: it did not in time.
inline bool until(const std::function<bool()>& condition, Duration patience = 5s) {
  wxEventLoopBase& loop = *wxEventLoopBase::GetActive();
  const Instant end = boot_now() + patience;
  while (!condition()) {
    if (boot_now() >= end) return false;
    wxTheApp->ProcessPendingEvents();
    loop.DispatchTimeout(10);
    loop.ProcessIdle();
  }
  return true;
}

/// Counts what windows and callbacks throw, and goes on.
class DeskApp : public wxApp {
 public:
  bool OnExceptionInMainLoop() override {
    ++thrown;
    return true;
  }
  static inline int thrown = 0;
};

/// From now on the desk is dark.
class DarkDesk {
 public:
  DarkDesk() {
    LookPolicy request;
    request.colours = Colours::dark;
    look_.request(request);
  }

 private:
  WindowLook look_{[] {}};
};

class WindowTest : public testing::Test {
 protected:
  void TearDown() override {
    const std::vector<wxWindow*> all(wxTopLevelWindows.begin(), wxTopLevelWindows.end());
    for (wxWindow* window : all) window->Destroy();
    until([] { return wxTopLevelWindows.empty(); });
    EXPECT_EQ(std::exchange(DeskApp::thrown, 0), 0) << "something was thrown";
  }

  static std::filesystem::path resources() { return std::filesystem::path(LIMBER_SOURCE_DIR) / "resources"; }

  /// Shows it, and goes on when keys reach it.
  static void open(wxTopLevelWindow& window) {
    window.Show();
    window.Raise();
    ASSERT_TRUE(until([&] { return window.IsActive(); })) << "the window has not got the focus";
    // Under a compositor on X11 such a child would be painted again and again.
    for (const wxWindow* child : all_inside(window))
      EXPECT_NE(child->GetBackgroundStyle(), wxBG_STYLE_TRANSPARENT) << child->GetName();
  }
  static void focus(wxWindow& window) {
    window.SetFocus();
    ASSERT_TRUE(until([&] { return window.HasFocus(); })) << window.GetLabel();
  }

  void press(int key, int modifiers = wxMOD_NONE) { hands_.Char(key, modifiers); }
  void type(const char* text) { hands_.Text(text); }
  /// Where it is once its window has come to rest.
  void click(const wxWindow& window) {
    wxRect place;
    Instant since;
    ASSERT_TRUE(until([&] {
      if (std::exchange(place, window.GetScreenRect()) != window.GetScreenRect() || since == Instant{})
        since = boot_now();
      return boot_now() - since > 150ms;
    }));
    click_at(place.GetPosition() + place.GetSize() / 2);
  }
  void click_at(wxPoint at) {
    move_to(at);
    hands_.MouseClick();
  }
  void move_to(wxPoint at) {
    hands_.MouseMove(at);
    ASSERT_TRUE(until([&] { return wxGetMousePosition() == at; }));
  }
  /// Presses these one after the other while a menu has the loop, until `chosen`.
  void press_in_menu(std::vector<int> keys, const std::function<bool()>& chosen) {
    wxTimer beat;
    std::size_t next = 0;
    int beats_open = 0;  // before it is on the screen it hears no keys
    beat.Bind(wxEVT_TIMER, [&](wxTimerEvent&) {
      beats_open = menu_or_dialog_open() ? beats_open + 1 : 0;
      if (beats_open > 3 && next < keys.size()) press(keys[next++]);
    });
    beat.Start(150);
    EXPECT_TRUE(until(chosen));
  }

  /// Whatever is on it, however deep.
  static std::vector<wxWindow*> all_inside(wxWindow& window) {
    std::vector<wxWindow*> all;
    for (wxWindow* child : window.GetChildren()) {
      all.push_back(child);
      for (wxWindow* its : all_inside(*child)) all.push_back(its);
    }
    return all;
  }
  /// The control with these words on it, wherever on the window it is.
  static wxWindow* find(wxWindow& window, std::string_view label) {
    for (wxWindow* child : window.GetChildren()) {
      if (dynamic_cast<wxControl*>(child) &&
          wxControl::RemoveMnemonics(child->GetLabel()).Strip(wxString::both) == wx_text(label))
        return child;
      if (wxWindow* inside = find(*child, label)) return inside;
    }
    return nullptr;
  }
  static wxWindow& the(wxWindow& window, std::string_view label) {
    wxWindow* found = find(window, label);
    if (!found) throw std::runtime_error("there is no control called " + std::string(label));
    return *found;
  }

  /// What is seen of the window.
  static std::string picture_of(wxWindow& window) {
    const wxSize size = window.GetClientSize();
    GdkPixbuf* seen = gdk_pixbuf_get_from_window(window.GTKGetDrawingWindow(), 0, 0, size.x, size.y);
    const std::string bytes(reinterpret_cast<const char*>(gdk_pixbuf_get_pixels(seen)),
                            gdk_pixbuf_get_byte_length(seen));
    g_object_unref(seen);
    return bytes;
  }

  const Catalogue catalogue_ = load_catalogue({resources() / "stretches"});
  const Poses poses_ = load_poses(resources() / "poses");

 private:
  wxUIActionSimulator hands_;
};

}  // namespace limber
