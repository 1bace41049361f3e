// The screen of the tests in another size, and the desktop's text larger, as a person or a fine screen has it.
#pragma once

#include <gtk/gtk.h>
#include <wx/display.h>

#include <string>

#include "panel/windows/window_test.hpp"
#include "support/child_process.hpp"

namespace limber {

/// Of the tests that ask for nothing else.
inline constexpr int usual_screen_width = 1280, usual_screen_height = 960;

inline void size_screen(int width, int height) {
  const std::string mode = std::to_string(width) + "x" + std::to_string(height) + "-limber", w = std::to_string(width),
                    h = std::to_string(height);
  run_program({"xrandr", "--newmode", mode, "0", w, "0", "0", "0", h, "0", "0", "0"});
  run_program({"xrandr", "--addmode", "screen", mode});
  run_program({"xrandr", "--output", "screen", "--mode", mode});
}

/// Until it goes.
class DeskSize {
 public:
  DeskSize(int width, int height, double text) {
    change(width, height, text);
    EXPECT_TRUE(until([&] {
      return screen_room(0).GetSize() == wxSize(width, height) && std::abs(text_scale() - text) < 0.01;
    })) << "the screen does not become "
        << width << "x" << height << " with text of " << text;
  }
  ~DeskSize() { change(usual_screen_width, usual_screen_height, 1); }
  DeskSize(const DeskSize&) = delete;
  DeskSize& operator=(const DeskSize&) = delete;

 private:
  static void change(int width, int height, double text) {
    size_screen(width, height);
    g_object_set(gtk_settings_get_default(), "gtk-xft-dpi", static_cast<int>(96 * 1024 * text), nullptr);
    wxDisplay::InvalidateCache();
  }
};

}  // namespace limber
