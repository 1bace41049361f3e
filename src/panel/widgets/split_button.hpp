// A button and, joined to it, a narrow one with the menu of its kin.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "panel/widgets/pane.hpp"

class wxButton;

namespace limber {

class SplitButton : public Pane {
 public:
  struct Choice {
    std::string label;
    std::function<void()> chosen;
  };
  /// `menu_name`: how the narrow one is called. `choices` is asked each time the menu opens.
  SplitButton(wxWindow* parent, std::string_view label, std::string_view menu_name, std::function<void()> pressed,
              std::function<std::vector<Choice>()> choices);

  void set_label(std::string_view label);

 private:
  void open_menu(const std::vector<Choice>& choices);
  wxButton *button_, *more_;
};

}  // namespace limber
