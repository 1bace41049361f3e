#include "daemon/break_words.hpp"

#include <fmt/format.h>

#include "core/exercise.hpp"

namespace limber {

std::string numbered(int number, int of, const std::string& title) {
  return fmt::format("{} of {}: {}", number, of, title);
}

NoticeWords guide_words(const Stretch* stretch, Side first, Duration duration, Opening opening) {
  if (!stretch || opening == Opening::walk)
    return {"Up you get", fmt::format("Stand up and walk a few steps. {} for you.", brief(duration))};
  NoticeWords words{stretch->name, opening == Opening::walk_then_stretch ? "First walk a few steps.\n" : ""};
  int number = 0;
  for (const Stretch::Step& step : stretch->steps)
    words.body += fmt::format("{}. {}\n", ++number, with_side(step.action, first));
  words.body += "Ease off if anything pinches or tingles.";
  return words;
}

std::string preview_sentence(std::string_view action, const BreakPolicy& policy) {
  if (action == "start") return "Start shows the break step by step. Nothing begins now.";
  if (action == "postpone")
    return fmt::format("It would ask once more in {}. Nothing is put off now.", brief(policy.postpone));
  return "The next one comes in its time. Nothing is skipped now.";
}

NoticeWords greeting_words(const Policy& policy) {
  return {"Limber is here", breaks_sentence(policy) + " It asks at a pause in your typing."};
}

PostureWords posture_words(Posture posture, Duration spell) {
  const std::string length = brief(spell);
  if (posture == Posture::standing) {
    const std::string body = fmt::format("You have been sitting at the desk for {}.", length);
    return {"Stand for a while?", body, body + " Say that you do with: limber stand", "Stand"};
  }
  const std::string body = fmt::format("You have been standing for {}.", length);
  return {"Sit down again when you like", body, body + " Say that you do with: limber sit", "Sit"};
}

}  // namespace limber
