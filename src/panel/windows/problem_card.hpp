// What needs a look, said by the daemon or found by the windows themselves: a row on the panel.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "panel/model/today_view.hpp"
#include "panel/widgets/card.hpp"

class wxButton;
class wxStaticText;

namespace limber {

class ProblemCard : public Card {
 public:
  /// `resized` is called when the person has opened the list: it is higher now. `act`: what mends one has been pressed.
  ProblemCard(wxWindow* parent, std::function<void()> resized, std::function<void(PanelAction)> act);

  /// The first of them and what mends it, and the others when they are asked for; none: it hides. `width` in pixels.
  void show(const std::vector<std::string>& problems, const std::vector<TodayButton>& mends, int width);

 private:
  void fill();

  std::function<void()> resized_;
  std::function<void(PanelAction)> act_;
  std::vector<std::string> problems_;
  std::vector<TodayButton> mends_;
  int width_ = 0;
  bool open_ = false;
  wxStaticText* text_ = nullptr;
  wxButton* more_ = nullptr;
  std::array<wxButton*, 2> mend_{};
};

}  // namespace limber
