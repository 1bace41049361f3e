// A plain number on a card: what it is above, the digits large, its units small.
#pragma once

#include "panel/model/history_view.hpp"
#include "panel/widgets/card.hpp"

class wxStaticText;

namespace limber {

class NumberCard : public Card {
 public:
  explicit NumberCard(wxWindow* parent);
  void show(const PlainNumber& number);

 private:
  PlainNumber shown_;
  wxStaticText *caption_, *value_;
};

}  // namespace limber
