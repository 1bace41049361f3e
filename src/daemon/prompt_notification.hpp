// A prompt as a notification.
#pragma once

#include <string>
#include <string_view>

#include "desktop/notifications.hpp"
#include "words/prompt_words.hpp"

namespace limber {

/// Of a click on the whole, which opens the panel to answer there.
inline constexpr std::string_view open_action = "open";

/// `icon`: a name of the icon theme or a file.
inline Notification prompt_notification(const PromptWords& words, const std::string& icon) {
  Notification its{.title = words.title,
                   .body = words.line,
                   .body_without_actions = words.body_without_actions,
                   .default_action = {std::string(open_action), open_label()},
                   .urgency = words.quiet ? Urgency::low : Urgency::normal,
                   .lasting = !words.quiet,
                   .resident = true,
                   .icon = icon};
  for (const auto& action : words.actions) its.actions.push_back({action.id, action.label});
  return its;
}

}  // namespace limber
