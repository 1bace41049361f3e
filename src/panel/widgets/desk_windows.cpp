#include "panel/widgets/desk_windows.hpp"

#include <gtk-layer-shell.h>
#include <gtk/gtk.h>
#include <wx/display.h>
#include <wx/toplevel.h>
#include <wx/utils.h>

#include <string_view>

namespace limber {
namespace {

bool on_wayland() { return std::string_view(G_OBJECT_TYPE_NAME(gdk_display_get_default())) == "GdkWaylandDisplay"; }

bool has_layers() { return on_wayland() && gtk_layer_is_supported() != FALSE; }

GtkWindow* gtk_window(wxTopLevelWindow& window) { return GTK_WINDOW(window.GetHandle()); }

void make_layer(GtkWindow* window, GtkLayerShellLayer layer, GtkLayerShellKeyboardMode keys) {
  if (!gtk_layer_is_layer_window(window)) gtk_layer_init_for_window(window);
  gtk_layer_set_layer(window, layer);
  gtk_layer_set_keyboard_mode(window, keys);
  gtk_layer_set_namespace(window, "limber");
}

}  // namespace

bool can_place_windows() { return !on_wayland() || has_layers(); }

bool windows_blend() { return gdk_screen_is_composited(gdk_screen_get_default()) != FALSE; }

unsigned screen_in_use() {
  const int found = wxDisplay::GetFromPoint(wxGetMousePosition());
  return found == wxNOT_FOUND ? 0U : static_cast<unsigned>(found);
}

void make_bystander(wxTopLevelWindow& window) {
  GtkWindow* its = gtk_window(window);
  gtk_window_set_accept_focus(its, FALSE);
  gtk_window_set_focus_on_map(its, FALSE);
  gtk_window_set_type_hint(its, GDK_WINDOW_TYPE_HINT_NOTIFICATION);
  gtk_window_set_skip_taskbar_hint(its, TRUE);
  gtk_window_set_skip_pager_hint(its, TRUE);
  gtk_window_set_keep_above(its, TRUE);
  gtk_window_stick(its);
  if (has_layers()) make_layer(its, GTK_LAYER_SHELL_LAYER_TOP, GTK_LAYER_SHELL_KEYBOARD_MODE_NONE);
}

void put_in_corner(wxTopLevelWindow& window, int margin) {
  const int edge = window.FromDIP(margin);
  if (has_layers()) {
    GtkWindow* its = gtk_window(window);
    for (const auto side : {GTK_LAYER_SHELL_EDGE_TOP, GTK_LAYER_SHELL_EDGE_RIGHT}) {
      gtk_layer_set_anchor(its, side, TRUE);
      gtk_layer_set_margin(its, side, edge);
    }
    return;
  }
  const wxRect area = wxDisplay(screen_in_use()).GetClientArea();
  window.Move(area.x + area.width - window.GetSize().x - edge, area.y + edge);
}

void cover_screen(wxTopLevelWindow& window, unsigned screen, bool keys) {
  GtkWindow* its = gtk_window(window);
  gtk_window_set_skip_taskbar_hint(its, TRUE);
  gtk_window_set_accept_focus(its, keys ? TRUE : FALSE);
  gtk_window_set_keep_above(its, TRUE);
  if (has_layers()) {
    make_layer(its, GTK_LAYER_SHELL_LAYER_OVERLAY,
               keys ? GTK_LAYER_SHELL_KEYBOARD_MODE_EXCLUSIVE : GTK_LAYER_SHELL_KEYBOARD_MODE_NONE);
    gtk_layer_set_monitor(its, gdk_display_get_monitor(gdk_display_get_default(), static_cast<int>(screen)));
    gtk_layer_set_exclusive_zone(its, -1);  // over the desk's own panels too
    for (const auto side :
         {GTK_LAYER_SHELL_EDGE_TOP, GTK_LAYER_SHELL_EDGE_RIGHT, GTK_LAYER_SHELL_EDGE_BOTTOM, GTK_LAYER_SHELL_EDGE_LEFT})
      gtk_layer_set_anchor(its, side, TRUE);
    return;
  }
  window.SetSize(wxDisplay(screen).GetGeometry());
  gtk_window_fullscreen_on_monitor(its, gtk_window_get_screen(its), static_cast<int>(screen));
}

void focus_where_it_stands(wxWindow& control) { gtk_widget_grab_focus(control.GetHandle()); }

bool menu_or_dialog_open() { return gtk_grab_get_current() != nullptr; }

}  // namespace limber
