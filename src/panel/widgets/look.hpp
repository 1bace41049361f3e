// How the windows look on this desktop: light or dark, its font in our sizes, text and colours for wx.
#pragma once

#include <wx/colour.h>
#include <wx/font.h>
#include <wx/string.h>

#include <string_view>

#include "panel/model/palette.hpp"

class wxStaticText;
class wxWindow;

namespace limber {

bool desktop_is_dark();
/// Of the desktop as it is now.
const Palette& palette();
/// False where the desktop asks for still pictures.
bool desktop_moves();

wxColour colour(Rgb rgb);
wxString wx_text(std::string_view utf8);

enum class FontStep { caption, small, over, text, body, body_bold, heading, title, big_number, number };
wxFont font(FontStep step);

/// A text that stands there. It paints no background.
wxStaticText* add_text(wxWindow& parent, FontStep step, Rgb colour, std::string_view text = {}, long style = 0);
/// Changes it only where it differs; wraps it to `width` pixels where that is above 0. True: it has changed.
bool change_text(wxStaticText& label, std::string_view text, int width = 0);

}  // namespace limber
