// Heat or cold: two cards to choose between, how it is done and who asks first, and the timer.
#pragma once

#include <wx/timer.h>

#include <functional>
#include <vector>

#include "catalogue/care.hpp"
#include "panel/widgets/pane.hpp"
#include "panel/windows/forward.hpp"
#include "words/clock_words.hpp"

namespace limber {

class PackChoice;

class HeatOrCold : public Pane {
 public:
  /// `topics` have to outlive it, and so has `timer`. `resized` is called when there is more or less to show.
  HeatOrCold(wxWindow* parent, std::vector<const CareTopic*> topics, PackTimer& timer, ClockStyle clock,
             std::function<void()> resized);
  ~HeatOrCold() override;

  /// Whether the page is in view: the countdown is drawn only then.
  void set_seen(bool seen);
  /// Whether its parts stand beside or below each other.
  void set_orientation(wxOrientation orientation);
  wxWindow* first_control();

 private:
  wxWindow* build_details();
  wxSizer* build_timer(wxWindow& parent);
  void choose(std::size_t index);
  void fill();
  void show_timer();
  void press();
  const CareTopic& topic() const { return *topics_[current_]; }

  std::vector<const CareTopic*> topics_;
  PackTimer& timer_;
  ClockStyle clock_;
  std::function<void()> resized_;
  std::size_t current_ = 0;
  bool seen_ = false, opened_ = false;
  wxTimer seconds_;
  PackChoice* choice_ = nullptr;
  wxBoxSizer* both_ = nullptr;
  wxStaticText* heading_ = nullptr;
  ProseView *how_title_ = nullptr, *ask_title_ = nullptr, *how_ = nullptr, *ask_ = nullptr, *rest_ = nullptr,
            *line_ = nullptr, *refusal_ = nullptr;
  RingView* ring_ = nullptr;
  wxButton *start_ = nullptr, *stop_ = nullptr, *more_ = nullptr;
};

}  // namespace limber
