// The row of buttons below the guided break.
#pragma once

#include <functional>

#include "core/time.hpp"
#include "panel/model/break_view.hpp"
#include "panel/model/later_view.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/pane.hpp"
#include "panel/windows/forward.hpp"

namespace limber {

class BreakBar : public Pane {
 public:
  struct Actions {
    std::function<void()> skip;
    std::function<void(Duration by)> postpone;
    std::function<void()> pause, sound, another, next;
    std::function<void()> not_for_me;  ///< the stretch that is playing is to come no more
    std::function<void()> done;
  };
  BreakBar(wxWindow* parent, Zoom zoom, Actions actions);

  void show(const BreakView& view);
  /// `skip`: it is a break, not a stretch just so. `later`: none: it cannot be put off.
  void offer(bool skip, const std::optional<LaterView>& later);
  void set_speech(bool on);

  wxWindow& primary() const;

 private:
  Actions actions_;
  LaterView later_ = usual_later_view();
  bool in_stretch_ = false, paused_ = false, ended_ = false;
  wxButton* skip_;
  SplitButton* postpone_;
  wxButton *pause_, *sound_;
  SplitButton* another_;
  wxButton *next_, *done_;
};

}  // namespace limber
