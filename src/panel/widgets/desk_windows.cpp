#include "panel/widgets/desk_windows.hpp"

#include <gtk-layer-shell.h>
#include <gtk/gtk.h>
#include <wx/display.h>
#include <wx/toplevel.h>
#include <wx/utils.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "panel/widgets/guarded.hpp"
#include "panel/widgets/look.hpp"

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

/// Null: there is no such screen any more.
GdkMonitor* monitor(unsigned screen) {
  return gdk_display_get_monitor(gdk_display_get_default(), static_cast<int>(screen));
}

unsigned number_of(GdkMonitor* its) {
  for (unsigned screen = 0; screen < screen_count(); ++screen)
    if (monitor(screen) == its) return screen;
  return 0;
}

wxRect part_of(unsigned screen, void (*part)(GdkMonitor*, GdkRectangle*)) {
  GdkRectangle its{0, 0, 1, 1};
  if (GdkMonitor* one = monitor(screen)) part(one, &its);
  return {its.x, its.y, its.width, its.height};
}

constexpr std::array all_edges{GTK_LAYER_SHELL_EDGE_TOP, GTK_LAYER_SHELL_EDGE_RIGHT, GTK_LAYER_SHELL_EDGE_BOTTOM,
                               GTK_LAYER_SHELL_EDGE_LEFT};

struct ScreenWatch {
  explicit ScreenWatch(std::function<void()> call) : changed(std::move(call)) {
    for (const char* what : {"monitor-added", "monitor-removed"})
      g_signal_connect_swapped(gdk_display_get_default(), what, G_CALLBACK(tell), this);
  }
  ~ScreenWatch() {
    if (GdkDisplay* display = gdk_display_get_default()) g_signal_handlers_disconnect_by_data(display, this);
    if (turn != 0) g_source_remove(turn);
  }
  ScreenWatch(const ScreenWatch&) = delete;
  ScreenWatch& operator=(const ScreenWatch&) = delete;

  /// In a later turn: the display is in the middle of changing its list.
  static void tell(ScreenWatch* watch) {
    if (watch->turn != 0) return;
    watch->turn = g_idle_add(
        [](gpointer data) -> gboolean {
          auto* its = static_cast<ScreenWatch*>(data);
          its->turn = 0;
          wxDisplay::InvalidateCache();
          guarded(its->changed);
          return G_SOURCE_REMOVE;
        },
        watch);
  }

  std::function<void()> changed;
  unsigned turn = 0;
};

gboolean crossed(GtkWidget*, GdkEventCrossing* event, gpointer moved) {
  // Into something within the window, or out of it: the pointer is over the window all the same.
  if (event->detail == GDK_NOTIFY_INFERIOR || event->mode != GDK_CROSSING_NORMAL) return FALSE;
  guarded([&] { (*static_cast<std::function<void(bool)>*>(moved))(event->type == GDK_ENTER_NOTIFY); });
  return FALSE;
}

}  // namespace

bool can_place_windows() { return !on_wayland() || has_layers(); }

bool windows_blend() { return gdk_screen_is_composited(gdk_screen_get_default()) != FALSE; }

unsigned screen_count() {
  return static_cast<unsigned>(std::max(gdk_display_get_n_monitors(gdk_display_get_default()), 0));
}

wxRect screen_box(unsigned screen) { return part_of(screen, gdk_monitor_get_geometry); }

wxRect screen_room(unsigned screen) {
  wxRect room = part_of(screen, gdk_monitor_get_workarea);
  // Wayland doesn't say what bars take of the screen; theirs grow with the text, as GNOME's does.
  constexpr int bar = 36;
  if (on_wayland()) room.height -= with_text(bar);
  return room;
}

DeskBox box_of(const wxRect& its) { return {its.x, its.y, its.width, its.height}; }

unsigned screen_in_use() {
  if (on_wayland()) return 0;
  const wxPoint at = wxGetMousePosition();
  return number_of(gdk_display_get_monitor_at_point(gdk_display_get_default(), at.x, at.y));
}

unsigned screen_of(wxTopLevelWindow& window) {
  GdkWindow* its = gtk_widget_get_window(window.GetHandle());
  return its ? number_of(gdk_display_get_monitor_at_window(gdk_display_get_default(), its)) : screen_in_use();
}

wxSize least_room() {
  wxSize least(10000, 10000);
  for (unsigned screen = 0; screen < screen_count(); ++screen) least.DecTo(screen_room(screen).GetSize());
  return least;
}

wxSize room_in_frame() {
  constexpr int sides = 8, title_bar = 40;  // as wide as window managers make them
  // A title bar that GTK draws, as on Wayland, grows with the text.
  return least_room() - wxSize(sides, on_wayland() ? with_text(title_bar) : title_bar);
}

void keep_on_screen(wxTopLevelWindow& window) {
  const wxRect room = screen_room(screen_of(window));
  const wxPoint at = window.GetPosition();
  const wxSize size = window.GetSize();
  const wxPoint least(std::max(room.x, std::min(at.x, room.x + room.width - size.x)),
                      std::max(room.y, std::min(at.y, room.y + room.height - size.y)));
  if (least != at) window.Move(least);
}

wxSize in_room(wxSize size) {
  size.DecTo(room_in_frame());
  return size;
}

FrameSize::FrameSize(wxTopLevelWindow& frame, wxSize least) : frame_(frame), least_(least), text_scale_(text_scale()) {
  hold_least();
}

void FrameSize::begin(wxSize usual) { give(with_text(usual)); }
void FrameSize::hold_least() { frame_.SetMinClientSize(in_room(with_text(least_))); }

void FrameSize::follow_text() {
  const double before = std::exchange(text_scale_, text_scale());
  hold_least();
  if (frame_.IsMaximized() || before == text_scale_) return;
  // What the screen had no room for comes back with it.
  const wxSize now = frame_.GetClientSize();
  give((now == given_ ? wanted_ : now) * (text_scale_ / before));
  keep_on_screen(frame_);
}

void FrameSize::give(wxSize wanted) {
  wanted_ = wanted;
  given_ = in_room(wanted);
  given_.IncTo(frame_.GetMinClientSize());
  frame_.SetClientSize(given_);
}

std::shared_ptr<void> watch_screens(std::function<void()> changed) {
  return std::make_shared<ScreenWatch>(std::move(changed));
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
  const wxRect area = screen_room(screen_in_use());
  window.Move(area.x + area.width - window.GetSize().x - edge, area.y + edge);
}

wxPoint place_of_icon(wxPoint told) {
  constexpr int near = 100;
  if (on_wayland()) return told;
  const unsigned screen = screen_in_use();
  const wxPoint pointer = wxGetMousePosition();
  if (!screen_box(screen).Contains(pointer) || screen_room(screen).Contains(pointer)) return told;
  const int scale = gdk_monitor_get_scale_factor(monitor(screen));
  const wxPoint apart = pointer * scale - told;
  return std::max(std::abs(apart.x), std::abs(apart.y)) <= near * scale ? told : pointer * scale;
}

namespace {

/// A compositor says neither where icons are nor what its bars take; it keeps the window off their edges by itself.
void lay_beside(GtkWindow* window, std::optional<wxPoint> icon, int edge) {
  if (!gtk_layer_is_layer_window(window))
    make_layer(window, GTK_LAYER_SHELL_LAYER_TOP, GTK_LAYER_SHELL_KEYBOARD_MODE_ON_DEMAND);
  const wxRect screen = screen_box(screen_in_use());
  const char* desktop = std::getenv("XDG_CURRENT_DESKTOP");
  const bool known = icon && *icon != wxPoint();  // bars that do not know say 0, 0
  const bool below = known ? icon->y > screen.height / 2 : desktop && std::string_view(desktop) == "KDE";
  const bool left = known && icon->x < screen.width / 2;
  const std::array at{left ? GTK_LAYER_SHELL_EDGE_LEFT : GTK_LAYER_SHELL_EDGE_RIGHT,
                      below ? GTK_LAYER_SHELL_EDGE_BOTTOM : GTK_LAYER_SHELL_EDGE_TOP};
  for (const auto side : all_edges) {
    gtk_layer_set_anchor(window, side, side == at[0] || side == at[1] ? TRUE : FALSE);
    gtk_layer_set_margin(window, side, edge);
  }
}

}  // namespace

void put_beside(wxTopLevelWindow& window, std::optional<wxPoint> icon, int margin) {
  const int edge = window.FromDIP(margin);
  if (has_layers()) return lay_beside(gtk_window(window), icon, edge);
  const wxSize size = window.GetSize();
  if (icon && !on_wayland()) *icon = *icon / gtk_widget_get_scale_factor(window.GetHandle());
  unsigned screen = screen_in_use();
  if (icon && !on_wayland())
    screen = number_of(gdk_display_get_monitor_at_point(gdk_display_get_default(), icon->x, icon->y));
  const wxRect box = screen_box(screen);
  const auto at = icon && box.Contains(*icon) ? std::optional(PanelPlace{icon->x, icon->y}) : std::nullopt;
  const PanelPlace spot = spot_beside(box_of(box), box_of(screen_room(screen)), at, size.x, size.y, edge);
  window.Move(spot.x, spot.y);
}

void cover_screen(wxTopLevelWindow& window, std::optional<unsigned> screen, bool keys) {
  GtkWindow* its = gtk_window(window);
  gtk_window_set_skip_taskbar_hint(its, TRUE);
  gtk_window_set_accept_focus(its, keys ? TRUE : FALSE);
  gtk_window_set_keep_above(its, TRUE);
  if (has_layers()) {
    make_layer(its, GTK_LAYER_SHELL_LAYER_OVERLAY,
               keys ? GTK_LAYER_SHELL_KEYBOARD_MODE_EXCLUSIVE : GTK_LAYER_SHELL_KEYBOARD_MODE_NONE);
    gtk_layer_set_monitor(its, screen ? monitor(*screen) : nullptr);
    gtk_layer_set_exclusive_zone(its, -1);  // over the desk's own panels too
    for (const auto side : all_edges) gtk_layer_set_anchor(its, side, TRUE);
    return;
  }
  const unsigned on = screen.value_or(screen_in_use());
  window.SetSize(screen_box(on));
  gtk_window_fullscreen_on_monitor(its, gtk_window_get_screen(its), static_cast<int>(on));
}

bool belongs_to_screen(wxTopLevelWindow& window) {
  return has_layers() && gtk_layer_is_layer_window(gtk_window(window)) != FALSE;
}

void watch_pointer(wxTopLevelWindow& window, std::function<void(bool inside)> moved) {
  GtkWidget* its = window.GetHandle();
  gtk_widget_add_events(its, GDK_ENTER_NOTIFY_MASK | GDK_LEAVE_NOTIFY_MASK);
  auto* call = new std::function<void(bool)>(std::move(moved));
  for (const char* what : {"enter-notify-event", "leave-notify-event"})
    g_signal_connect(its, what, G_CALLBACK(crossed), call);
  g_object_weak_ref(
      G_OBJECT(its), [](gpointer data, GObject*) { delete static_cast<std::function<void(bool)>*>(data); }, call);
}

void focus_where_it_stands(wxWindow& control) { gtk_widget_grab_focus(control.GetHandle()); }

namespace {

struct KeyboardKeeper {
  wxTopLevelWindow& window;
  std::function<wxWindow*()> control;

  void look() const {
    if (!window.IsShown() || gtk_window_get_focus(gtk_window(window))) return;
    if (wxWindow* its = control()) focus_where_it_stands(*its);
  }
};

}  // namespace

void keep_keyboard(wxTopLevelWindow& window, std::function<wxWindow*()> control) {
  auto* keeper = new KeyboardKeeper{window, std::move(control)};
  // Later: whoever took it away may be about to give it to another.
  const auto lost = +[](GtkWindow*, GtkWidget* focus, gpointer its) {
    auto* one = static_cast<KeyboardKeeper*>(its);
    if (!focus && !one->window.IsBeingDeleted()) one->window.CallAfter([one] { one->look(); });
  };
  GtkWidget* its = window.GetHandle();
  g_signal_connect(its, "set-focus", G_CALLBACK(lost), keeper);
  g_object_weak_ref(
      G_OBJECT(its), [](gpointer data, GObject*) { delete static_cast<KeyboardKeeper*>(data); }, keeper);
}

void close_by_keys(wxTopLevelWindow& window) {
  const auto heard = +[](GtkWidget*, GdkEvent* event, gpointer its) -> gboolean {
    if (event->type != GDK_KEY_PRESS) return FALSE;
    const bool control = (event->key.state & GDK_CONTROL_MASK) != 0;
    if (event->key.keyval != GDK_KEY_Escape && !(control && event->key.keyval == GDK_KEY_w)) return FALSE;
    static_cast<wxTopLevelWindow*>(its)->Close();
    return TRUE;
  };
  // "key-press-event" is handled by wx, which stops its further handlers.
  g_signal_connect(window.GetHandle(), "event", G_CALLBACK(heard), &window);
}

bool menu_or_dialog_open() { return gtk_grab_get_current() != nullptr; }

void end_startup_notice() { gdk_notify_startup_complete(); }

}  // namespace limber
