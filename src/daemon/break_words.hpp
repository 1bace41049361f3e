// The words of the daemon's own notices: while a guided break runs, for as long as there is no window to guide it, and
// the reminders to stand or sit; and a prompt as a notification.
#pragma once

#include <string>
#include <string_view>

#include "catalogue/stretch.hpp"
#include "core/time.hpp"
#include "desktop/notifications.hpp"
#include "words/prompt_words.hpp"
#include "words/tr.hpp"

namespace limber {

/// What a click on the whole would do of a prompt that is only to look at. In English: shown by tr().
inline constexpr const char* preview_click_sentence = tr_noop("A click on it opens the panel, to answer there.");

/// The steps of `stretch`, one a line, after a walk where it opens so; null: a walk alone. `duration`: of the break.
/// "2 of 4: Seated Twist"
std::string numbered(int number, int of, const std::string& title);
NoticeWords guide_words(const Stretch* stretch, Side first, Duration duration, Opening opening);

/// In a line, since some servers show no more: what an answer to a prompt would bring about, by the name of its action
/// ("start", "postpone", "skip"); shown for a preview.
std::string preview_sentence(std::string_view action, const BreakPolicy& policy);
/// The first start: that Limber is there, and which breaks there will be.
NoticeWords greeting_words(const Policy& policy);

/// A reminder to change posture, after `spell` in the other one.
struct PostureWords {
  std::string title, body;
  std::string body_without_actions;  ///< where there is no button
  std::string action;
};
PostureWords posture_words(Posture posture, Duration spell);

/// Of a click on the whole, which opens the panel to answer there.
inline constexpr std::string_view open_action = "open";

/// `icon`: a name of the icon theme or a file.
Notification prompt_notification(const PromptWords& words, const std::string& icon);

}  // namespace limber
