// The wheel over a control in a page that scrolls.
#pragma once

class wxWindow;

namespace limber {

/// The wheel over `control` scrolls the page that it is in, and does not change its value.
void scroll_page_instead(wxWindow& control);

}  // namespace limber
