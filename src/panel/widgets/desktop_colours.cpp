#include "panel/widgets/desktop_colours.hpp"

#include <gtk/gtk.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace limber {
namespace {

constexpr const char* prefer_dark = "gtk-application-prefer-dark-theme";
constexpr const char* theme_name = "gtk-theme-name";

/// What GTK had before anything was wished.
struct Desktop {
  bool dark = false;
  std::string theme;
};

std::optional<Desktop> desktop;
std::optional<bool> portal_dark;  ///< none: it has no opinion
Colours wished = Colours::desktop;
std::optional<bool> dark;  ///< none: to be found out
std::function<void()> turned;

Desktop desktop_of(GtkSettings* settings) {
  gboolean is_dark = FALSE;
  gchar* name = nullptr;
  g_object_get(settings, prefer_dark, &is_dark, theme_name, &name, nullptr);
  Desktop its{is_dark != FALSE, name ? name : ""};
  g_free(name);
  return its;
}

/// A theme that is dark by its name does not become light by a preference.
std::string light_name(const std::string& theme) {
  for (const char* ending : {"-dark", "-Dark", "-darker", "-Darker"})
    if (theme.ends_with(ending)) return theme.substr(0, theme.size() - std::string(ending).size());
  return theme;
}

/// The background that the theme gives a window.
bool theme_is_dark() {
  GtkWidgetPath* path = gtk_widget_path_new();
  gtk_widget_path_append_type(path, GTK_TYPE_WINDOW);
  GtkStyleContext* context = gtk_style_context_new();
  gtk_style_context_set_path(context, path);
  gtk_widget_path_unref(path);
  GdkRGBA ground{1, 1, 1, 1};
  gtk_style_context_lookup_color(context, "theme_bg_color", &ground);
  g_object_unref(context);
  return 0.299 * ground.red + 0.587 * ground.green + 0.114 * ground.blue < 0.5;
}

void look_again() {
  const auto before = std::exchange(dark, theme_is_dark());
  if (before && before != dark && turned) turned();
}

void apply() {
  GtkSettings* settings = gtk_settings_get_default();
  if (!settings || !desktop) return;
  const bool wants_dark =
      wished == Colours::dark || (wished == Colours::desktop && portal_dark.value_or(desktop->dark));
  const bool wants_light = wished == Colours::light || (wished == Colours::desktop && portal_dark == false);
  const std::string theme = wants_light ? light_name(desktop->theme) : desktop->theme;
  if (const Desktop now = desktop_of(settings); now.dark != wants_dark || now.theme != theme)
    g_object_set(settings, prefer_dark, static_cast<gboolean>(wants_dark), theme_name, theme.c_str(), nullptr);
  look_again();
}

using Variant = std::unique_ptr<GVariant, decltype(&g_variant_unref)>;

void take_portal(Variant value) {
  while (value && g_variant_is_of_type(value.get(), G_VARIANT_TYPE_VARIANT))
    value.reset(g_variant_get_variant(value.get()));
  if (!value || !g_variant_is_of_type(value.get(), G_VARIANT_TYPE_UINT32)) return;
  const guint32 scheme = g_variant_get_uint32(value.get());
  portal_dark = scheme == 0 ? std::nullopt : std::optional(scheme == 1);
  apply();
}

void portal_read(GObject* bus, GAsyncResult* result, gpointer) {
  GVariant* answer = g_dbus_connection_call_finish(G_DBUS_CONNECTION(bus), result, nullptr);
  if (!answer) return;  // no portal: the desktop's theme is all there is
  take_portal({g_variant_get_child_value(answer, 0), g_variant_unref});
  g_variant_unref(answer);
}

void portal_changed(GDBusConnection*, const gchar*, const gchar*, const gchar*, const gchar*, GVariant* parameters,
                    gpointer) {
  const gchar *space = nullptr, *key = nullptr;
  GVariant* value = nullptr;
  g_variant_get(parameters, "(&s&sv)", &space, &key, &value);
  Variant owned{value, g_variant_unref};
  if (std::string(space) == "org.freedesktop.appearance" && std::string(key) == "color-scheme")
    take_portal(std::move(owned));
}

void bus_found(GObject*, GAsyncResult* result, gpointer) {
  GDBusConnection* bus = g_bus_get_finish(result, nullptr);
  if (!bus) return;
  constexpr const char* name = "org.freedesktop.portal.Desktop";
  constexpr const char* path = "/org/freedesktop/portal/desktop";
  constexpr const char* face = "org.freedesktop.portal.Settings";
  g_dbus_connection_signal_subscribe(bus, name, face, "SettingChanged", path, nullptr, G_DBUS_SIGNAL_FLAGS_NONE,
                                     portal_changed, nullptr, nullptr);
  g_dbus_connection_call(bus, name, path, face, "Read",
                         g_variant_new("(ss)", "org.freedesktop.appearance", "color-scheme"), nullptr,
                         G_DBUS_CALL_FLAGS_NONE, -1, nullptr, portal_read, nullptr);
}

}  // namespace

void wish_colours(Colours wish) {
  wished = wish;
  GtkSettings* settings = gtk_settings_get_default();
  if (!settings) return;
  if (!desktop) {
    desktop = desktop_of(settings);
    g_bus_get(G_BUS_TYPE_SESSION, nullptr, bus_found, nullptr);
  }
  apply();
}

void watch_colours(std::function<void()> hears) { turned = std::move(hears); }

bool colours_are_dark() {
  if (!dark) dark = theme_is_dark();
  return *dark;
}

}  // namespace limber
