// A button and, joined to it, a narrow one with the menu of its kin.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "panel/widgets/look.hpp"
#include "panel/widgets/pane.hpp"
#include "panel/widgets/popup_menu.hpp"

class wxButton;

namespace limber {

class SplitButton : public Pane {
 public:
  /// `menu_name`: how the narrow one is called. `choices` is asked each time the menu opens.
  SplitButton(wxWindow* parent, std::string_view label, std::string_view menu_name, std::function<void()> pressed,
              std::function<std::vector<MenuChoice>()> choices);

  void set_label(std::string_view label);
  /// The one with the words; `fit` after a change of it.
  wxButton& main() const { return *button_; }
  void fit();
  void enlarge(Zoom zoom);

 private:
  wxButton *button_, *more_;
};

}  // namespace limber
