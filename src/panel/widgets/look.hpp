// How the windows look on this desktop: light or dark, its font in our sizes, text and colours for wx.
#pragma once

#include <wx/colour.h>
#include <wx/font.h>
#include <wx/string.h>

#include <functional>
#include <memory>
#include <string_view>

#include "core/policy.hpp"
#include "panel/model/palette.hpp"

class wxStaticText;
class wxWindow;

namespace limber {

class DesktopColours;

/// The look of the program's windows. There is one instance, made before the first window. The functions below this
/// class answer for it; without one, for a light theme with animations.
class WindowLook {
 public:
  /// `changed` is called when the windows have to be made anew: light has become dark or dark light, by the settings or
  /// by the desktop, high contrast has come or gone, or the text has another size; GTK's controls keep what they were
  /// made with.
  explicit WindowLook(std::function<void()> changed);
  WindowLook(const WindowLook&) = delete;
  WindowLook& operator=(const WindowLook&) = delete;
  ~WindowLook();

  /// What the person wants it to look like (settings, `look`), over what the desktop has. Figures that are seen are
  /// painted anew.
  void request(const LookPolicy& request);
  const LookPolicy& wished() const { return wished_; }
  const DesktopColours& colours() const { return *colours_; }
  /// The instance; null before and after.
  static const WindowLook* living() { return living_; }

 private:
  std::unique_ptr<DesktopColours> colours_;
  LookPolicy wished_;
  static const WindowLook* living_;  // as GTK has one look for the whole program
};

/// What is drawn on is dark.
bool desktop_is_dark();
/// The figure that the person has chosen, of figure_colours.hpp.
int figure_look();
/// Of the desktop as it is now.
const Palette& palette();
/// False where the desktop or the person asks for still pictures.
bool desktop_moves();

wxColour colour(Rgb rgb);
wxString wx_text(std::string_view utf8);
/// As a part of Pango's markup.
std::string in_markup(std::string_view text);

/// How large the desktop's text is: 1 at 96 dpi, more where the person has made it larger or the screen is finer.
double text_scale();
/// Pixels for what has to grow with the text: `px` at 96 dpi.
int with_text(int px);
wxSize with_text(wxSize px);

enum class FontStep { caption, small, over, text, body, body_bold, heading, title, big_number, number };
wxFont font(FontStep step);

/// A text that stands there. It paints no background.
wxStaticText* add_text(wxWindow& parent, FontStep step, Rgb colour, std::string_view text = {}, long style = 0);
/// A text with line ends where it would go beyond `width` pixels in the window's font.
wxString wrapped_text(const wxWindow& window, const wxString& text, int width);
/// Sets the text, wrapped to `width` pixels where that is above 0. True: the text or its lines have changed.
bool change_text(wxStaticText& label, std::string_view text, int width = 0);

/// How much larger than the desktop's text a window is that is read from farther away.
struct Zoom {
  double by = 1;

  /// `px` at 96 dpi, grown with the desktop's text and by this.
  int px(int px) const;
  wxFont font(FontStep step) const;
  /// As add_text above.
  wxStaticText* add_text(wxWindow& parent, FontStep step, Rgb colour, std::string_view text = {}, long style = 0) const;
  /// The words of a button, and its least height.
  void enlarge(wxWindow& button) const;
};

/// Of a window that covers a screen of this size and is looked at from two metres: as large as leaves room for all of
/// it.
Zoom zoom_for_screen(wxSize screen);

}  // namespace limber
