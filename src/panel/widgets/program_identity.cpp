#include "panel/widgets/program_identity.hpp"

#include <gdk/gdkwayland.h>
#include <gdk/gdkx.h>
#include <gio/gio.h>
#include <gtk/gtk.h>
#include <wx/toplevel.h>

#include <string_view>
#include <utility>

#include "os/scope_exit.hpp"
#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/guarded.hpp"

namespace limber {
namespace {

constexpr const char* icon_name = "limber";

void set_token(GdkDisplay* display, const std::string& token) {
  if (GDK_IS_WAYLAND_DISPLAY(display)) gdk_wayland_display_set_startup_notification_id(display, token.c_str());
  if (GDK_IS_X11_DISPLAY(display)) gdk_x11_display_set_startup_notification_id(display, token.c_str());
}

bool has_token = false;  // for what is opened now

constexpr const char* object_path = "/org/limberbreaks/Limber";
constexpr const char* interface_text = R"(<node><interface name="org.freedesktop.Application">
  <method name="Activate"><arg type="a{sv}" direction="in"/></method>
  <method name="Open"><arg type="as" direction="in"/><arg type="a{sv}" direction="in"/></method>
  <method name="ActivateAction">
    <arg type="s" direction="in"/><arg type="av" direction="in"/><arg type="a{sv}" direction="in"/>
  </method>
</interface></node>)";

/// An action of the .desktop file is called as its page is.
PanelPage page_of(std::string_view method, GVariant* parameters) {
  if (method != "ActivateAction") return PanelPage::today;
  const char* action = "";
  g_variant_get_child(parameters, 0, "&s", &action);
  return panel_page(action).value_or(PanelPage::today);
}

/// Of the data of the platform, the last of all parameters.
std::string token_in(GVariant* parameters) {
  GVariant* data = g_variant_get_child_value(parameters, g_variant_n_children(parameters) - 1);
  const char* token = "";
  if (g_variant_lookup(data, "activation-token", "&s", &token) == FALSE)
    g_variant_lookup(data, "desktop-startup-id", "&s", &token);
  std::string found = token;
  g_variant_unref(data);
  return found;
}

void called(GDBusConnection*, const char*, const char*, const char*, const char* method, GVariant* parameters,
            GDBusMethodInvocation* invocation, void* activation) {
  const PanelPage page = page_of(method, parameters);
  const std::string token = token_in(parameters);
  g_dbus_method_invocation_return_value(invocation, nullptr);
  guarded([&] { static_cast<Activation*>(activation)->ask(page, token); });
}

void bus_there(GDBusConnection* connection, const char*, void* activation) {
  static_cast<Activation*>(activation)->offer(connection);
}

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

Activation::Activation(Asked asked) : asked_(std::move(asked)) {
  name_ = g_bus_own_name(G_BUS_TYPE_SESSION, program_id, G_BUS_NAME_OWNER_FLAGS_NONE, bus_there, nullptr, nullptr, this,
                         nullptr);
}

Activation::~Activation() {
  g_bus_unown_name(name_);
  if (!connection_) return;
  if (object_ != 0) g_dbus_connection_unregister_object(connection_, object_);
  g_object_unref(connection_);
}

void Activation::offer(GDBusConnection* connection) {
  static constexpr GDBusInterfaceVTable table{called, nullptr, nullptr, {}};
  if (connection_) g_object_unref(connection_);
  connection_ = G_DBUS_CONNECTION(g_object_ref(connection));
  GDBusNodeInfo* node = g_dbus_node_info_new_for_xml(interface_text, nullptr);
  object_ =
      g_dbus_connection_register_object(connection, object_path, node->interfaces[0], &table, this, nullptr, nullptr);
  g_dbus_node_info_unref(node);
}

}  // namespace limber
