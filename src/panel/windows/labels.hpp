// Words that stand in more than one window; tr() where they are shown.
#pragma once

#include "words/tr.hpp"

namespace limber {

inline constexpr const char* stretches_label = tr_noop("Stretches");
// Translators: on a button; what is started is the background service.
inline constexpr const char* start_it_label = tr_noop("S&tart it");
inline constexpr const char* stretch_now_label = tr_noop("&Stretch now");
inline constexpr const char* at_login_label = tr_noop("Start Limber when I &log in");
// Translators: above a list to tick: "at my desk", "standing up", "on a mat or carpet".
inline constexpr const char* can_stretch_label = tr_noop("I can stretch");
inline constexpr const char* rather_not_say_label =
    // Translators: an answer to what the stretches are to mind about the body.
    tr_noop("I'd &rather not say. Keep to the gentlest ones at my desk.");

}  // namespace limber
