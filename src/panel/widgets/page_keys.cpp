#include "panel/widgets/page_keys.hpp"

#include <gtk/gtk.h>
#include <wx/event.h>
#include <wx/scrolwin.h>
#include <wx/toplevel.h>

#include <algorithm>

namespace limber {

bool scroll_by_key(wxScrolledWindow& text, const wxKeyEvent& event) {
  if (event.HasAnyModifiers()) return false;
  int unused = 0, line = 1, from = 0;
  text.GetScrollPixelsPerUnit(&unused, &line);
  text.GetViewStart(&unused, &from);
  const int page = std::max(1, text.GetClientSize().y / std::max(line, 1) - 1);
  const int end = text.GetVirtualSize().y / std::max(line, 1);
  switch (event.GetKeyCode()) {
    case WXK_PAGEDOWN: text.Scroll(0, std::min(from + page, end)); return true;
    case WXK_PAGEUP: text.Scroll(0, std::max(from - page, 0)); return true;
    case WXK_HOME: text.Scroll(0, 0); return true;
    case WXK_END: text.Scroll(0, end); return true;
    default: return false;
  }
}

void close_by_keys(wxTopLevelWindow& window) {
  const auto heard = +[](GtkWidget*, GdkEvent* event, gpointer its) -> gboolean {
    if (event->type != GDK_KEY_PRESS) return FALSE;
    const bool control = (event->key.state & GDK_CONTROL_MASK) != 0;
    if (event->key.keyval != GDK_KEY_Escape && !(control && event->key.keyval == GDK_KEY_w)) return FALSE;
    static_cast<wxTopLevelWindow*>(its)->Close();
    return TRUE;
  };
  // "key-press-event" is wx's own, which lets nobody else have it.
  g_signal_connect(window.GetHandle(), "event", G_CALLBACK(heard), &window);
}

}  // namespace limber
