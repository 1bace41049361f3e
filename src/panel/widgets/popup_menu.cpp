#include "panel/widgets/popup_menu.hpp"

#include <gtk/gtk.h>
#include <wx/window.h>

#include <utility>

#include "panel/widgets/guarded.hpp"

namespace limber {
namespace {

void activated(GtkMenuItem*, gpointer chosen) {
  const std::function<void()> call = *static_cast<std::function<void()>*>(chosen);  // it may end with the window
  guarded(call);
}

void forget(gpointer chosen, GClosure*) { delete static_cast<std::function<void()>*>(chosen); }

GtkWidget* menu_of(std::vector<MenuChoice> choices);

GtkWidget* item_of(MenuChoice choice) {
  if (choice.label.empty()) return gtk_separator_menu_item_new();
  const auto tab = choice.label.find('\t');
  GtkWidget* item = gtk_menu_item_new_with_label(choice.label.substr(0, tab).c_str());
  if (tab != choice.label.npos)
    gtk_accel_label_set_accel(GTK_ACCEL_LABEL(gtk_bin_get_child(GTK_BIN(item))),
                              gdk_unicode_to_keyval(static_cast<guint32>(choice.label[tab + 1])), GdkModifierType(0));
  if (!choice.more.empty())
    gtk_menu_item_set_submenu(GTK_MENU_ITEM(item), menu_of(std::move(choice.more)));
  else
    g_signal_connect_data(item, "activate", G_CALLBACK(activated), new std::function<void()>(std::move(choice.chosen)),
                          forget, GConnectFlags(0));
  return item;
}

GtkWidget* menu_of(std::vector<MenuChoice> choices) {
  GtkWidget* menu = gtk_menu_new();
  for (MenuChoice& choice : choices) gtk_menu_shell_append(GTK_MENU_SHELL(menu), item_of(std::move(choice)));
  gtk_widget_show_all(menu);  // the items; it comes itself when it has its place
  return menu;
}

/// Not at once: the item that was pressed is told only after its menu has gone.
gboolean destroy(gpointer menu) {
  gtk_widget_destroy(GTK_WIDGET(menu));
  g_object_unref(menu);
  return G_SOURCE_REMOVE;
}

void gone(GtkWidget* menu, gpointer) { g_idle_add(destroy, menu); }

/// Without its items nothing of it can be chosen any more, also where its keys are on their way already.
void window_gone(GtkWidget*, gpointer menu) {
  gtk_container_foreach(
      GTK_CONTAINER(menu), [](GtkWidget* item, gpointer) { gtk_widget_set_sensitive(item, FALSE); }, nullptr);
  gtk_menu_popdown(GTK_MENU(menu));
}

}  // namespace

void pop_up(wxWindow& control, std::vector<MenuChoice> choices) {
  GtkWidget* widget = control.GetHandle();
  GtkWidget* menu = menu_of(std::move(choices));
  g_object_ref_sink(menu);
  gtk_menu_attach_to_widget(GTK_MENU(menu), widget, nullptr);
  g_signal_connect(menu, "hide", G_CALLBACK(gone), nullptr);
  g_signal_connect_object(gtk_widget_get_toplevel(widget), "unmap", G_CALLBACK(window_gone), menu, GConnectFlags(0));
  g_signal_connect_object(widget, "destroy", G_CALLBACK(window_gone), menu, GConnectFlags(0));
  gtk_menu_popup_at_widget(GTK_MENU(menu), widget, GDK_GRAVITY_SOUTH_WEST, GDK_GRAVITY_NORTH_WEST, nullptr);
  if (!gtk_widget_get_visible(menu)) return gone(menu, nullptr);  // another program has grabbed pointer and keys
  gtk_menu_shell_select_first(GTK_MENU_SHELL(menu), FALSE);
}

}  // namespace limber
