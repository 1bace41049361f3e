#include "panel/widgets/accessible.hpp"

#include <gtk/gtk.h>
#include <wx/window.h>

#include <array>

namespace limber {

void set_accessible(wxWindow& window, const std::string& name, AccessibleRole role, const std::string& description) {
  constexpr std::array<const char*, 6> roles{"", "progress bar", "image", "list", "radio button", "panel"};
  AtkObject* object = gtk_widget_get_accessible(window.GetHandle());
  if (!object) return;
  atk_object_set_name(object, name.c_str());
  if (!description.empty()) atk_object_set_description(object, description.c_str());
  if (role != AccessibleRole::as_it_is)
    atk_object_set_role(object, atk_role_for_name(roles[static_cast<std::size_t>(role)]));
}

}  // namespace limber
