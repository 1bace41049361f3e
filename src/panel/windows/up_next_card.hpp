// The stretch whose turn it is: its picture, its name, and another one instead.
#pragma once

#include <functional>
#include <string>

#include "catalogue/catalogue.hpp"
#include "panel/widgets/card.hpp"

class wxStaticText;

namespace limber {

class FigureView;
class Poses;

class UpNextCard : public Card {
 public:
  /// `catalogue` and `poses` have to outlive it. `choose` hears the id of the stretch that the person would rather
  /// have.
  UpNextCard(wxWindow* parent, const Catalogue& catalogue, const Poses& poses,
             std::function<void(const std::string& stretch)> choose);

  /// The stretch called `id`; empty: none is chosen yet. `length`: of its break; empty: not known. `width`: px that the
  /// card has.
  void show(const std::string& id, const std::string& length, int width);

 private:
  void choose_another(wxWindow& below);

  const Catalogue& catalogue_;
  std::function<void(const std::string& stretch)> choose_;
  FigureView* thumb_ = nullptr;
  wxStaticText *title_ = nullptr, *line_ = nullptr;
};

}  // namespace limber
