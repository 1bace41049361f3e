// What needs a look, said by the daemon or found by the windows themselves: a row on the panel.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "panel/widgets/card.hpp"

class wxButton;
class wxStaticText;

namespace limber {

class ProblemCard : public Card {
 public:
  /// `resized` is called when the person has opened the list: it is higher now.
  ProblemCard(wxWindow* parent, std::function<void()> resized);

  /// The first of them, and the others when they are asked for; none: it hides. `width` in pixels.
  void show(const std::vector<std::string>& problems, int width);

 private:
  void fill();

  std::function<void()> resized_;
  std::vector<std::string> problems_;
  int width_ = 0;
  bool open_ = false;
  wxStaticText* text_ = nullptr;
  wxButton* more_ = nullptr;
};

}  // namespace limber
