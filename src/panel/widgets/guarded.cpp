#include "panel/widgets/guarded.hpp"

#include <gtk/gtk.h>
#include <wx/app.h>

namespace limber {

void guarded(const std::function<void()>& its) {
  try {
    its();
  } catch (...) {
    if (!wxTheApp) throw;
    if (!wxTheApp->OnExceptionInMainLoop()) wxTheApp->ExitMainLoop();
  }
}

void show_fault(const std::string& title, const std::string& what) {
  static GtkWidget* shown = nullptr;
  if (shown) return;
  shown =
      gtk_message_dialog_new(nullptr, GtkDialogFlags(0), GTK_MESSAGE_WARNING, GTK_BUTTONS_CLOSE, "%s", title.c_str());
  gtk_message_dialog_format_secondary_text(GTK_MESSAGE_DIALOG(shown), "%s", what.c_str());
  gtk_window_set_title(GTK_WINDOW(shown), "Limber");
  g_signal_connect(shown, "response", G_CALLBACK(gtk_widget_destroy), nullptr);
  g_signal_connect(shown, "destroy", G_CALLBACK(gtk_widget_destroyed), &shown);
  gtk_widget_show(shown);
}

}  // namespace limber
