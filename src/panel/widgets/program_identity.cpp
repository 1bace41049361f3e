#include "panel/widgets/program_identity.hpp"

#include <gdk/gdkwayland.h>
#include <gdk/gdkx.h>
#include <gtk/gtk.h>
#include <wx/toplevel.h>

#include "os/scope_exit.hpp"
#include "panel/widgets/desk_windows.hpp"

namespace limber {

namespace {

constexpr const char* icon_name = "limber";

void set_token(GdkDisplay* display, const std::string& token) {
  if (GDK_IS_WAYLAND_DISPLAY(display)) gdk_wayland_display_set_startup_notification_id(display, token.c_str());
  if (GDK_IS_X11_DISPLAY(display)) gdk_x11_display_set_startup_notification_id(display, token.c_str());
}

bool has_token = false;  // for what is opened now

}  // namespace

void bring_to_front(wxTopLevelWindow& window) {
  const bool wayland = GDK_IS_WAYLAND_DISPLAY(gdk_display_get_default());
  if (wayland && !has_token && window.IsShown() && !window.IsActive() && !menu_or_dialog_open()) window.Hide();
  window.Show();
  window.Raise();
}

void name_program() {
  g_set_prgname(program_id);
  g_set_application_name("Limber");
}

void give_windows_their_icon(const std::filesystem::path& icons) {
  GtkIconTheme* theme = gtk_icon_theme_get_default();
  if (!icons.empty() && gtk_icon_theme_has_icon(theme, icon_name) == FALSE)
    gtk_icon_theme_append_search_path(theme, icons.c_str());
  gtk_window_set_default_icon_name(icon_name);
}

void open_by_token(const std::string& token, const std::function<void()>& open) {
  if (token.empty()) return open();
  set_token(gdk_display_get_default(), token);
  has_token = true;
  const ScopeExit used([] { has_token = false; });
  open();
  gdk_notify_startup_complete_with_id(token.c_str());
}

}  // namespace limber
