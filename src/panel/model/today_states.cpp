#include "panel/model/today_states.hpp"

#include <algorithm>

#include "panel/link/service_start.hpp"
#include "words/clock_words.hpp"
#include "words/quiet_choices.hpp"
#include "words/settings_trouble.hpp"

namespace limber {
namespace {

using FaceKind = Face::Kind;

const TodayButton stretch_now{PanelAction::stretch_now, "Stretch now"};
const TodayButton keep_quiet{PanelAction::keep_quiet, "Keep quiet", false, true};

TodayButton standing_button(const StatusFacts& status) {
  const bool stands = status.posture == Posture::standing;
  return {stands ? PanelAction::sit : PanelAction::stand, "I'm standing", stands};
}

double share(Duration part, Duration whole) {
  return whole <= 0ms ? 0 : std::clamp(seconds(part) / seconds(whole), 0.0, 1.0);
}

TodayView::Ring sitting_ring(const StatusFacts& status, double part, RingTone tone) {
  const BigNumber number = elapsed_number(status.sitting);
  return {part, tone, Glyph::none, "Sitting for", number.digits, number.unit};
}

TodayView::Ring glyph_ring(Glyph glyph, double part) { return {part, RingTone::away, glyph, "", "", ""}; }

TodayView glyph_view(Glyph glyph, double part, const char* heading, std::string caption) {
  TodayView view;
  view.ring = glyph_ring(glyph, part);
  view.heading = heading;
  view.caption = std::move(caption);
  return view;
}

void offer(TodayView& view, const StatusFacts& status) {
  view.primary = stretch_now;
  view.more = {keep_quiet, standing_button(status)};
}

TodayButton later_button(const TodayInput& input, BreakKind kind) {
  return {PanelAction::postpone, "In " + remaining_words(input.settings.policy.of(kind).postpone)};
}

/// "Skip" while there is another answer beside it.
void offer_answers(TodayView& view, const TodayInput& input, const StatusFacts& status, BreakKind kind) {
  view.primary = TodayButton{PanelAction::stretch_now, "Start"};
  if (status.of(kind).may_postpone)
    view.more = {later_button(input, kind), {PanelAction::skip, "Skip"}};
  else
    view.more = {{PanelAction::skip, "Skip this one"}};
}

double share_of(const std::optional<Upcoming>& next) {
  return next ? share(next->interval - next->left, next->interval) : 0;
}

void show_break(TodayView& view, const TodayInput& input, const StatusFacts& status, BreakKind kind) {
  const BreakFacts& facts = status.of(kind);
  const Duration left = facts.left.value_or(0ms);
  const BigNumber number = remaining_number(left);
  const Duration whole = facts.length.value_or(std::max<Duration>(left, 5min));
  view.ring = {share(left, whole), RingTone::accent, Glyph::none, "Break", number.digits, number.unit + " left"};
  if (!facts.guided) {
    view.primary = TodayButton{PanelAction::stretch_now, "Guide me"};
    if (facts.attempt > 0 && facts.may_postpone) view.more = {later_button(input, kind)};
    return;
  }
  if (!input.stretch_name.empty()) view.caption = input.stretch_name + ". " + view.caption;
  view.primary = TodayButton{PanelAction::show_stretch, "Show the stretch"};
  view.more = {{PanelAction::finish, "Done"}};
}

void show_away(TodayView& view, const StatusFacts& status) {
  const Duration away = status.absent.value_or(0ms);
  const Duration enough = status.of(BreakKind::rest).natural_after.value_or(0ms);
  const BigNumber number = elapsed_number(away);
  view.ring = {share(away, enough), RingTone::away, Glyph::none,
               "Away for",          number.digits,  away < enough ? "of " + remaining_words(enough) : number.unit};
  view.more = {stretch_now};
}

void show_standing(TodayView& view, const StatusFacts& status) {
  const Duration standing = status.standing.value_or(status.standing_today);
  const BigNumber number = elapsed_number(standing);
  view.ring = {share(standing, 1h), RingTone::standing,
               Glyph::none,         status.standing ? "Standing for" : "Standing",
               number.digits,       status.standing ? number.unit : number.unit + " today"};
  offer(view, status);
}

/// A clock face: how much of the hour is still quiet.
void show_quiet(TodayView& view, const StatusFacts& status) {
  view.ring = glyph_ring(Glyph::pause, status.quiet_until ? share(*status.quiet_until - status.now, 1h) : 1);
  view.primary = TodayButton{PanelAction::quiet_end, "End quiet"};
  view.more = {{PanelAction::quiet_until_tomorrow, "Until tomorrow"}};
}

void show_off_hours(TodayView& view) {
  view.ring = glyph_ring(Glyph::moon, 1);
  view.primary = stretch_now;
  view.more = {{PanelAction::on_today, std::string(off_today_label(true))}};
}

}  // namespace

TodayView waiting_view() { return {}; }

TodayView starting_view() {
  const ServiceWords words = service_words(true, {});
  return glyph_view(Glyph::info, 0, words.title.c_str(), words.text);
}

TodayView lost_view(TodayView before) {
  before.heading = "One moment…";
  before.caption = "The background service has gone. Limber looks whether it comes back.";
  before.primary.reset();
  before.more.clear();
  before.greyed = true;
  return before;
}

TodayView daemon_absent_view(const std::string& failure) {
  const ServiceWords words = service_words(false, failure);
  TodayView view = glyph_view(Glyph::alert, 0, words.title.c_str(), words.text);
  view.primary = TodayButton{PanelAction::start_daemon, "Start it"};
  view.more = {{PanelAction::show_log, "What's going on?"}};
  return view;
}

TodayView other_version_view() {
  TodayView view = glyph_view(Glyph::info, 0, "Limber was updated", "Restart it to match.");
  view.primary = TodayButton{PanelAction::restart_daemon, "Restart"};
  return view;
}

void add_settings_problem(TodayView& view, const SettingsFacts& settings) {
  if (settings.problems.empty()) return;
  const SettingsTroubleFacts trouble = trouble_of(settings);
  view.problems.insert(view.problems.begin(), trouble_sentence(trouble) + " " + trouble_consequence(trouble));
  // Who administers the machine mends the system's file, not the person.
  if (own_file_broken(settings)) view.mends.push_back({PanelAction::open_settings_file, "Open the file"});
  view.mends.push_back({PanelAction::read_settings_again, "Read it again"});
}

TodayView face_view(const TodayInput& input, const StatusFacts& status, const Face& face) {
  const auto next = upcoming(status);
  TodayView view;
  view.heading = face.heading;
  view.caption = face.caption;
  switch (face.kind) {
    case FaceKind::on_break: show_break(view, input, status, *face.of); return view;
    case FaceKind::away: show_away(view, status); return view;
    case FaceKind::standing: show_standing(view, status); return view;
    case FaceKind::quiet: show_quiet(view, status); return view;
    case FaceKind::off_hours: show_off_hours(view); return view;
    case FaceKind::held:
      view.ring = glyph_ring(Glyph::moon, 1);
      view.more = {stretch_now, {PanelAction::skip, "Skip this one"}};
      return view;
    case FaceKind::asked:
      view.ring = sitting_ring(status, 1, RingTone::warm);
      offer_answers(view, input, status, *face.of);
      return view;
    case FaceKind::switched_off:
      view.ring = sitting_ring(status, 0, RingTone::away);
      offer(view, status);
      view.primary = TodayButton{PanelAction::stretch_just_so, "Stretch now"};
      return view;
    case FaceKind::waiting: view.ring = sitting_ring(status, 1, RingTone::accent); break;
    case FaceKind::due_soon: view.ring = sitting_ring(status, share_of(next), RingTone::warm); break;
    case FaceKind::postponed:
    case FaceKind::counting: view.ring = sitting_ring(status, share_of(next), RingTone::accent); break;
    case FaceKind::paused: view.ring = sitting_ring(status, share_of(next), RingTone::away); break;
  }
  offer(view, status);
  if (face.kind == FaceKind::counting && !status.input_seen)
    view.more = {{PanelAction::show_checks, "Show how to fix it"}};
  return view;
}

}  // namespace limber
