// Painting of many small shapes. A window's own surface lies in the display server, which draws paths slower than the
// program does by itself: so they are painted in memory and handed over as one picture.
#pragma once

#include <wx/gdicmn.h>

#include <functional>

class wxGraphicsContext;

namespace limber {

/// Paints by `paint`, which has to cover the whole `size`, and puts it into the upper left corner of `window`, at the
/// window's own resolution.
void paint_in_memory(wxGraphicsContext& window, wxSize size, const std::function<void(wxGraphicsContext&)>& paint);

}  // namespace limber
