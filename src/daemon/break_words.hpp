// The words while a guided break runs, for as long as there is no window to guide it.
#pragma once

#include "catalogue/prompt_words.hpp"
#include "catalogue/stretch.hpp"
#include "core/time.hpp"

namespace limber {

/// The steps of `stretch`, one a line; null: a walk. `duration`: of the break.
NoticeWords guide_words(const Stretch* stretch, Duration duration);
NoticeWords farewell_words();

}  // namespace limber
