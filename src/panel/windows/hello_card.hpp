// The first words of the panel, with a button that shows a prompt to look at.
#pragma once

#include <functional>

#include "panel/model/today_view.hpp"
#include "panel/widgets/card.hpp"

class wxButton;
class wxStaticText;

namespace limber {

class HelloCard : public Card {
 public:
  /// Hidden until it has something to say. `nudge`: the button was pressed.
  HelloCard(wxWindow* parent, std::function<void()> nudge);

  /// Wrapped to `width` pixels. True: it is another size now.
  bool show(const HelloView& view, int width);
  wxWindow& first_control();

 private:
  HelloView view_;
  int width_ = 0;
  wxStaticText *sentence_ = nullptr, *advice_ = nullptr;
  wxButton* nudge_ = nullptr;
};

}  // namespace limber
