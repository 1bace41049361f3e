// On the panel: the warm or cold pack that is on, until when, and the way to stop its alarm.
#pragma once

#include <functional>

#include "core/calendar.hpp"
#include "panel/model/pack_timer.hpp"
#include "panel/widgets/card.hpp"
#include "words/clock_words.hpp"

class wxButton;
class wxStaticText;

namespace limber {

class PackRow : public Card {
 public:
  PackRow(wxWindow* parent, std::function<void()> stop);

  /// Hidden where none is on. `width` in pixels.
  void show(const std::optional<PackRun>& run, ClockStyle clock, int width);

 private:
  bool over_ = false;
  wxStaticText* text_ = nullptr;
  wxButton* stop_ = nullptr;
};

}  // namespace limber
