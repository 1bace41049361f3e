// What scrolls fades out at the foot (and at the top) while there is more of it there, so that a line that is cut is
// seen to go on.
#pragma once

#include <wx/scrolwin.h>

namespace limber {

/// `scrolled` lies on the ground of the windows. Once for each; it ends with the window.
void fade_where_it_goes_on(wxScrolledWindow& scrolled);

/// How many steps of its scroll bar are hidden, above and below what is seen.
struct HiddenParts {
  double above = 0, below = 0;
};
HiddenParts hidden_parts(const wxScrolledWindow& scrolled);

}  // namespace limber
