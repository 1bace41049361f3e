#include "panel/widgets/desktop_colours.hpp"

#include <gtk/gtk.h>

#include <optional>
#include <string>
#include <utility>

namespace limber {

namespace {

struct DesktopTheme {
  bool dark = false;
  std::string name;
};
struct ThemeFound {
  bool dark;
  bool strong;
  bool operator==(const ThemeFound&) const = default;
};

constexpr const char* prefer_dark = "gtk-application-prefer-dark-theme";
constexpr const char* theme_name = "gtk-theme-name";
constexpr const char* strong_theme = "HighContrast";
constexpr const char* strong_dark_theme = "HighContrastInverse";

constexpr const char* portal_name = "org.freedesktop.portal.Desktop";
constexpr const char* portal_path = "/org/freedesktop/portal/desktop";
constexpr const char* portal_face = "org.freedesktop.portal.Settings";
constexpr const char* appearance = "org.freedesktop.appearance";
constexpr const char* scheme_key = "color-scheme";
constexpr const char* contrast_key = "contrast";

DesktopTheme theme_of(GtkSettings* settings) {
  gboolean is_dark = FALSE;
  gchar* name = nullptr;
  g_object_get(settings, prefer_dark, &is_dark, theme_name, &name, nullptr);
  DesktopTheme its{is_dark != FALSE, name ? name : ""};
  g_free(name);
  return its;
}

bool is_strong(const std::string& theme) { return theme.starts_with(strong_theme); }

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

ThemeFound look_now(GtkSettings* settings) { return {theme_is_dark(), is_strong(theme_of(settings).name)}; }

using Variant = std::unique_ptr<GVariant, decltype(&g_variant_unref)>;

class DesktopWatch : public DesktopColours {
 public:
  explicit DesktopWatch(std::function<void()> changed)
      : changed_(std::move(changed)),
        settings_(gtk_settings_get_default()),
        given_(theme_of(settings_)),
        found_(look_now(settings_)),
        heard_(g_signal_connect(settings_, "notify::gtk-theme-name", G_CALLBACK(theme_changed), this)),
        text_heard_(g_signal_connect(settings_, "notify::gtk-xft-dpi", G_CALLBACK(text_size_changed), this)),
        gone_(g_cancellable_new()) {
    g_bus_get(G_BUS_TYPE_SESSION, gone_, bus_found, this);
  }
  DesktopWatch(const DesktopWatch&) = delete;
  DesktopWatch& operator=(const DesktopWatch&) = delete;
  ~DesktopWatch() override {
    g_signal_handler_disconnect(settings_, heard_);
    g_signal_handler_disconnect(settings_, text_heard_);
    g_cancellable_cancel(gone_);
    g_object_unref(gone_);
    if (!bus_) return;
    g_dbus_connection_signal_unsubscribe(bus_, signal_);
    g_object_unref(bus_);
  }

  void request(Colours request) override {
    wished_ = request;
    apply();
  }
  bool dark() const override { return found_.dark; }
  bool strong() const override { return found_.strong; }

 private:
  void apply() {
    const bool wants_dark =
        wished_ == Colours::dark || (wished_ == Colours::desktop && said_dark_.value_or(given_.dark));
    const bool wants_light = wished_ == Colours::light || (wished_ == Colours::desktop && said_dark_ == false);
    const std::string theme = wanted_theme(wants_dark, wants_light);
    if (const DesktopTheme now = theme_of(settings_); now.dark != wants_dark || now.name != theme) {
      ours_ = true;
      g_object_set(settings_, prefer_dark, static_cast<gboolean>(wants_dark), theme_name, theme.c_str(), nullptr);
      ours_ = false;
    }
    const ThemeFound before = std::exchange(found_, look_now(settings_));
    if (before != found_) changed_();
  }

  /// High contrast has two themes of its own in GTK, which know nothing of a preference.
  std::string wanted_theme(bool wants_dark, bool wants_light) const {
    if (!said_strong_ && !is_strong(given_.name)) return wants_light ? light_name(given_.name) : given_.name;
    return wants_dark || (given_.name == strong_dark_theme && !wants_light) ? strong_dark_theme : strong_theme;
  }

  void take(const std::string& key, Variant value) {
    while (value && g_variant_is_of_type(value.get(), G_VARIANT_TYPE_VARIANT))
      value.reset(g_variant_get_variant(value.get()));
    if (!value || !g_variant_is_of_type(value.get(), G_VARIANT_TYPE_UINT32)) return;
    const guint32 said = g_variant_get_uint32(value.get());
    if (key == scheme_key) said_dark_ = said == 0 ? std::nullopt : std::optional(said == 1);
    if (key == contrast_key) {
      follow_desktop();  // the theme that it has now, not the one that we have set over it
      said_strong_ = said == 1;
    }
    apply();
  }

  void follow_desktop() {
    ours_ = true;
    gtk_settings_reset_property(settings_, theme_name);
    ours_ = false;
    given_.name = theme_of(settings_).name;
  }

  static void text_size_changed(GtkSettings*, GParamSpec*, gpointer watch) {
    static_cast<DesktopWatch*>(watch)->changed_();
  }
  static void theme_changed(GtkSettings*, GParamSpec*, gpointer watch) {
    auto& its = *static_cast<DesktopWatch*>(watch);
    if (its.ours_) return;
    its.given_.name = theme_of(its.settings_).name;
    its.apply();
  }

  /// What an answer is waited for with: the watch may be gone when it comes, and then it was cancelled.
  struct Question {
    DesktopWatch& watch;
    const char* key;
  };

  static void bus_found(GObject*, GAsyncResult* result, gpointer watch) {
    GDBusConnection* bus = g_bus_get_finish(result, nullptr);
    if (!bus) return;  // none, or the watch is gone
    auto& its = *static_cast<DesktopWatch*>(watch);
    its.bus_ = bus;
    its.signal_ = g_dbus_connection_signal_subscribe(bus, portal_name, portal_face, "SettingChanged", portal_path,
                                                     nullptr, G_DBUS_SIGNAL_FLAGS_NONE, changed, watch, nullptr);
    for (const char* key : {scheme_key, contrast_key})
      g_dbus_connection_call(bus, portal_name, portal_path, portal_face, "Read", g_variant_new("(ss)", appearance, key),
                             nullptr, G_DBUS_CALL_FLAGS_NONE, -1, its.gone_, read, new Question{its, key});
  }

  static void read(GObject* bus, GAsyncResult* result, gpointer asked) {
    const std::unique_ptr<Question> question(static_cast<Question*>(asked));
    const Variant answer{g_dbus_connection_call_finish(G_DBUS_CONNECTION(bus), result, nullptr), g_variant_unref};
    if (!answer) return;  // no portal, so the desktop's theme is all there is; or the watch is gone
    question->watch.take(question->key, {g_variant_get_child_value(answer.get(), 0), g_variant_unref});
  }

  static void changed(GDBusConnection*, const gchar*, const gchar*, const gchar*, const gchar*, GVariant* parameters,
                      gpointer watch) {
    const gchar *space = nullptr, *key = nullptr;
    GVariant* value = nullptr;
    g_variant_get(parameters, "(&s&sv)", &space, &key, &value);
    Variant owned{value, g_variant_unref};
    if (std::string(space) == appearance) static_cast<DesktopWatch*>(watch)->take(key, std::move(owned));
  }

  std::function<void()> changed_;
  GtkSettings* settings_;
  DesktopTheme given_;  ///< what GTK had before anything was wished
  ThemeFound found_;
  std::optional<bool> said_dark_;  ///< by the portal; none: it has no opinion
  bool said_strong_ = false;
  Colours wished_ = Colours::desktop;
  bool ours_ = false;  ///< a change of the theme that we make ourselves
  gulong heard_;
  gulong text_heard_;
  GCancellable* gone_;
  GDBusConnection* bus_ = nullptr;
  guint signal_ = 0;
};

}  // namespace

std::unique_ptr<DesktopColours> watch_desktop(std::function<void()> changed) {
  return std::make_unique<DesktopWatch>(std::move(changed));
}

}  // namespace limber
