#include "panel/model/panel_actions.hpp"

#include <algorithm>

#include "os/boot_clock.hpp"
#include "os/local_zone.hpp"
#include "panel/model/settings_form.hpp"
#include "words/json_reader.hpp"

namespace limber {

Call quiet_for(Duration length) { return {"quiet_set", Json{{"on", true}, {"for_ms", length.count()}}}; }

Call postpone_by(Duration length) { return {"break_postpone", Json{{"by_ms", length.count()}}}; }

Call answer_call(QuestionAnswer answer) { return {"question_answer", Json{{"answer", name(answer)}}}; }

Call quiet_call(const QuietChoice& choice) {
  if (choice.length == QuietLength::full_hour) return quiet_for(to_full_hour(LocalZone().to_local(wall_now())));
  if (choice.lasts) return quiet_for(*choice.lasts);
  if (choice.length == QuietLength::tomorrow) return {"quiet_set", Json{{"on", true}, {"until", "tomorrow"}}};
  return {"quiet_set", Json{{"on", true}}};
}

std::optional<Call> call_of(PanelAction action) {
  switch (action) {
    case PanelAction::stretch_now: return Call{"break_start", Json{{"window", true}}};
    case PanelAction::stretch_just_so: return Call{"routine_start", Json::object()};
    case PanelAction::postpone: return Call{"break_postpone", Json::object()};
    case PanelAction::skip: return Call{"break_skip", Json::object()};
    case PanelAction::finish: return Call{"break_finish", Json::object()};
    case PanelAction::quiet_until_tomorrow: return quiet_call({QuietLength::tomorrow, {}});
    case PanelAction::keep_quiet: return quiet_call({QuietLength::endless, {}});
    case PanelAction::meeting: return Call{"meeting_set", Json{{"on", true}}};
    case PanelAction::meeting_goes_on:
      return Call{"meeting_set", Json{{"on", true}, {"for_ms", longer_meeting.count()}}};
    case PanelAction::meeting_over: return Call{"meeting_set", Json{{"on", false}}};
    case PanelAction::off_today: return Call{"hours_set", Json{{"today", "off"}}};
    case PanelAction::on_today: return Call{"hours_set", Json{{"today", "on"}}};
    case PanelAction::easy_day: return Call{"gentle_set", Json{{"today", true}}};
    case PanelAction::usual_pace: return Call{"gentle_set", Json{{"today", false}}};
    case PanelAction::quiet_end: return Call{"quiet_set", Json{{"on", false}}};
    case PanelAction::stand: return Call{"posture_set", Json{{"posture", "standing"}}};
    case PanelAction::sit: return Call{"posture_set", Json{{"posture", "sitting"}}};
    case PanelAction::quit: return Call{"quit", Json::object()};
    case PanelAction::show_stretch:
    case PanelAction::start_daemon:
    case PanelAction::restart_daemon:
    case PanelAction::show_log:
    case PanelAction::show_checks:
    case PanelAction::open_settings_file:
    case PanelAction::read_settings_again: break;
  }
  return std::nullopt;
}

Likings read_likings(const Json& answer) {
  const JsonReader ratings = JsonReader(answer).in("ratings");
  Likings likings;
  for (const auto& [id, word] : ratings.json().items())
    if (const auto its = rating(ratings.words(id))) likings[id] = *its;
  return likings;
}

Call rate_call(const std::string& stretch, std::optional<Rating> rating) {
  Json params{{"id", stretch}};
  if (rating) params["rating"] = name(*rating);
  return {"stretch_rate", params};
}

std::optional<Call> unhide_call(const std::string& stretch, const StretchPolicy& policy) {
  if (std::ranges::find(policy.hidden, stretch) == policy.hidden.end()) return std::nullopt;
  return Call{"settings_set", Json{{"key", "stretches.hidden"}, {"value", list_text(policy.hidden, stretch, false)}}};
}

}  // namespace limber
