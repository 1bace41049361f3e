// The words of the daemon's own notices: while a guided break runs, for as long as there is no window to guide it, and
// the reminders to stand or sit.
#pragma once

#include "catalogue/prompt_words.hpp"
#include "catalogue/stretch.hpp"
#include "core/time.hpp"

namespace limber {

/// The steps of `stretch`, one a line, after a walk where it opens so; null: a walk alone. `duration`: of the break.
NoticeWords guide_words(const Stretch* stretch, Duration duration, Opening opening);

/// A reminder to change posture, after `spell` in the other one.
struct PostureWords {
  std::string title, body;
  std::string body_without_actions;  ///< where there is no button
  std::string action;
};
PostureWords posture_words(Posture posture, Duration spell);

}  // namespace limber
