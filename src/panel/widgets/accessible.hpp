// What screen readers call a control: wxGTK tells them nothing of its own, so it is set on the ATK object, here alone.
#pragma once

#include <string>

class wxWindow;

namespace limber {

enum class AccessibleRole { as_it_is, progress_bar, image, list, radio_button, panel };

void set_accessible(wxWindow& window, const std::string& name, AccessibleRole role = AccessibleRole::as_it_is,
                    const std::string& description = {});

}  // namespace limber
