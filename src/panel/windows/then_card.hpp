// In a part of a break that is no stretch: which one comes then, with its picture.
#pragma once

#include <string>

#include "panel/widgets/card.hpp"
#include "panel/widgets/look.hpp"

class wxStaticText;

namespace limber {

struct Catalogue;
class FigureView;
class Poses;

class ThenCard : public Card {
 public:
  /// `catalogue` and `poses` have to outlive it. `width` in pixels.
  ThenCard(wxWindow* parent, const Catalogue& catalogue, const Poses& poses, int width, Zoom zoom);

  /// By its id; none or an unknown one: hidden. True: it has changed.
  bool show(const std::string& stretch);

 private:
  const Catalogue& catalogue_;
  int width_;
  Zoom zoom_;
  std::string stretch_;
  FigureView* picture_;
  wxStaticText *title_, *place_;
};

}  // namespace limber
