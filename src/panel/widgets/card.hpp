// A rounded rectangle behind native controls: card, tip, stage.
#pragma once

#include <functional>
#include <optional>

#include "panel/widgets/look.hpp"
#include "panel/widgets/pane.hpp"

class wxGraphicsContext;

namespace limber {

class Card : public Pane {
 public:
  struct Look {
    Rgb fill;
    std::optional<Rgb> border;
    int radius = 10;  ///< px at 96 dpi
    int border_width = 1;
  };
  /// Asked for at every painting: the desktop may change from light to dark.
  using Looks = std::function<Look()>;

  Card(wxWindow* parent, Looks look);

 private:
  void paint(wxGraphicsContext& graphics);
  Looks look_;
};

// Looks of cards, asked for at every painting.
inline Card::Look plain_look() { return {palette().card, palette().line}; }
inline Card::Look soft_look() { return {palette().accent_soft, std::nullopt}; }
inline Card::Look soft_notice_look() { return {palette().accent_soft, std::nullopt, 8}; }
inline Card::Look stage_look() { return {palette().stage, std::nullopt}; }

/// What a whole window stands on: in the dark, themes have a window that hardly differs from our cards.
Card* add_window_ground(wxWindow& window);

/// A line of one pixel.
wxWindow* add_line(wxWindow& parent, wxOrientation along = wxHORIZONTAL);

}  // namespace limber
