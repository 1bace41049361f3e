#include "panel/model/edited_entry.hpp"

#include <algorithm>
#include <utility>

#include "core/focus.hpp"

namespace limber {

std::vector<ReminderPolicy> with_edited(std::vector<ReminderPolicy> reminders, const ReminderPolicy& was,
                                        ReminderPolicy now) {
  const auto found = std::ranges::find_if(reminders, [its = was](const ReminderPolicy& each) mutable {
    its.enabled = each.enabled;
    return its == each;
  });
  if (found == reminders.end()) {
    reminders.push_back(std::move(now));
  } else {
    now.enabled = found->enabled;
    *found = std::move(now);
  }
  return reminders;
}

std::vector<FocusProgram> with_edited(std::vector<FocusProgram> rules, const FocusProgram& was, FocusProgram now) {
  const auto found = std::ranges::find(rules, was);
  if (found == rules.end()) return with_rule(std::move(rules), std::move(now));
  *found = std::move(now);
  return rules;
}

int minutes_shown(Duration length) {
  return static_cast<int>(std::chrono::ceil<std::chrono::minutes>(std::max<Duration>(length, 0s)).count());
}

Duration edited_length(Duration was, int minutes) {
  return minutes == minutes_shown(was) ? was : std::chrono::minutes{minutes};
}

}  // namespace limber
