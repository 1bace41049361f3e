#include "panel/model/today_states.hpp"

#include <algorithm>

#include "panel/link/service_start.hpp"
#include "panel/model/prompt_view.hpp"
#include "words/clock_words.hpp"
#include "words/prompt_words.hpp"
#include "words/quiet_choices.hpp"
#include "words/settings_trouble.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

using FaceKind = Face::Kind;

TodayButton stretch_now(PanelAction action = PanelAction::stretch_now) { return {action, tr("Stretch now")}; }

TodayButton skip_this_one() { return {PanelAction::skip, skip_label()}; }

TodayButton standing_button(const StatusFacts& status) {
  const bool stands = status.posture == Posture::standing;
  return {stands ? PanelAction::sit : PanelAction::stand, tr("I'm standing"), stands};
}

double share(Duration part, Duration whole) {
  return whole <= 0ms ? 0 : std::clamp(seconds(part) / seconds(whole), 0.0, 1.0);
}

TodayView::Ring sitting_ring(const StatusFacts& status, double part, RingTone tone) {
  const BigNumber number = elapsed_number(status.sitting);
  // Translators: above a number with its unit, as "38 minutes"; "Away for" and "Standing for", too.
  return {part, tone, Glyph::none, tr("Sitting for"), number.digits, number.unit};
}

TodayView::Ring glyph_ring(Glyph glyph, double part) { return {part, RingTone::away, glyph, "", "", ""}; }

TodayView glyph_view(Glyph glyph, double part, std::string heading, std::string caption) {
  TodayView view;
  view.ring = glyph_ring(glyph, part);
  view.heading = std::move(heading);
  view.caption = std::move(caption);
  return view;
}

void offer(TodayView& view, const StatusFacts& status) {
  view.primary = stretch_now();
  view.more = {{PanelAction::keep_quiet, tr("Keep quiet"), false, true}, standing_button(status)};
}

TodayButton later_button(const TodayInput& input, BreakKind kind) {
  return {PanelAction::postpone, postpone_label(remaining_words(input.settings.policy.of(kind).postpone))};
}

/// "Skip" while there is another answer beside it.
void offer_answers(TodayView& view, const TodayInput& input, const StatusFacts& status, BreakKind kind) {
  view.primary = TodayButton{PanelAction::stretch_now, trc("button that starts a break", "Start")};
  if (status.of(kind).may_postpone)
    view.more = {later_button(input, kind), {PanelAction::skip, trc("button that skips a break", "Skip")}};
  else
    view.more = {skip_this_one()};
}

double share_of(const std::optional<Upcoming>& next) {
  return next ? share(next->interval - next->left, next->interval) : 0;
}

void show_break(TodayView& view, const TodayInput& input, const StatusFacts& status, BreakKind kind) {
  const BreakFacts& facts = status.of(kind);
  const Duration left = facts.left.value_or(0ms);
  const BigNumber number = remaining_number(left);
  const Duration whole = facts.length.value_or(std::max<Duration>(left, 5min));
  view.ring = {share(left, whole), RingTone::accent, Glyph::none, trc("above the time left of it", "Break"),
               number.digits,
               // Translators: below a number, as "minutes left".
               tr("{unit} left", "unit"_a = number.unit)};
  if (!facts.guided) {
    view.primary = TodayButton{PanelAction::stretch_now, tr("Guide me")};
    if (facts.attempt > 0 && facts.may_postpone) view.more = {later_button(input, kind)};
    return;
  }
  if (!input.stretch_name.empty()) view.caption = input.stretch_name + ". " + view.caption;
  view.primary = TodayButton{PanelAction::show_stretch, tr("Show the stretch")};
  view.more = {{PanelAction::finish, trc("button that ends a break", "Done")}};
}

void show_away(TodayView& view, const StatusFacts& status) {
  const Duration away = status.absent.value_or(0ms);
  const Duration enough = status.of(BreakKind::rest).natural_after.value_or(0ms);
  const BigNumber number = elapsed_number(away);
  // Translators: below a number, as 3 "of 5 min".
  const std::string below = away < enough ? tr("of {length}", "length"_a = remaining_words(enough)) : number.unit;
  view.ring = {share(away, enough), RingTone::away, Glyph::none, tr("Away for"), number.digits, below};
  view.more = {stretch_now()};
}

void show_standing(TodayView& view, const StatusFacts& status) {
  const Duration standing = status.standing.value_or(status.standing_today);
  const BigNumber number = elapsed_number(standing);
  // Translators: below a number, as "minutes today".
  const std::string below = status.standing ? number.unit : tr("{unit} today", "unit"_a = number.unit);
  const std::string above = status.standing ? tr("Standing for") : trc("above the time of it today", "Standing");
  view.ring = {share(standing, 1h), RingTone::standing, Glyph::none, above, number.digits, below};
  offer(view, status);
}

/// A clock face: how much of the hour is still quiet.
void show_quiet(TodayView& view, const StatusFacts& status) {
  view.ring = glyph_ring(Glyph::pause, status.quiet_until ? share(*status.quiet_until - status.now, 1h) : 1);
  view.primary = TodayButton{PanelAction::quiet_end, tr("End quiet")};
  view.more = {{PanelAction::quiet_until_tomorrow, tr("Until tomorrow")}};
}

void show_off_hours(TodayView& view) {
  view.ring = glyph_ring(Glyph::moon, 1);
  view.primary = stretch_now();
  view.more = {{PanelAction::on_today, std::string(off_today_label(true))}};
}

}  // namespace

TodayView waiting_view() { return {}; }

TodayView starting_view() {
  const ServiceWords words = service_words(true, {});
  return glyph_view(Glyph::info, 0, words.title, words.text);
}

TodayView lost_view(TodayView before) {
  before.heading = tr("One moment…");
  before.caption = tr("The background service has gone. Limber looks whether it comes back.");
  before.primary.reset();
  before.more.clear();
  before.greyed = true;
  return before;
}

TodayView daemon_absent_view(const std::string& failure) {
  const ServiceWords words = service_words(false, failure);
  TodayView view = glyph_view(Glyph::alert, 0, words.title, words.text);
  view.primary = TodayButton{PanelAction::start_daemon, tr("Start it")};
  view.more = {{PanelAction::show_log, tr("What's going on?")}};
  return view;
}

TodayView other_version_view() {
  TodayView view = glyph_view(Glyph::info, 0, tr("Limber was updated"), tr("Restart it to match."));
  view.primary = TodayButton{PanelAction::restart_daemon, tr("Restart")};
  return view;
}

void add_settings_problem(TodayView& view, const SettingsFacts& settings) {
  if (settings.problems.empty()) return;
  const SettingsTroubleFacts trouble = trouble_of(settings);
  view.problems.insert(view.problems.begin(), trouble_sentence(trouble) + " " + trouble_consequence(trouble));
  // Who administers the machine mends the system's file, not the person.
  if (own_file_broken(settings)) view.mends.push_back({PanelAction::open_settings_file, tr("Open the file")});
  view.mends.push_back({PanelAction::read_settings_again, tr("Read it again")});
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
      view.more = {stretch_now(), skip_this_one()};
      return view;
    case FaceKind::asked:
      view.ring = sitting_ring(status, 1, RingTone::warm);
      offer_answers(view, input, status, *face.of);
      return view;
    case FaceKind::switched_off:
      view.ring = sitting_ring(status, 0, RingTone::away);
      offer(view, status);
      view.primary = stretch_now(PanelAction::stretch_just_so);
      return view;
    case FaceKind::waiting: view.ring = sitting_ring(status, 1, RingTone::accent); break;
    case FaceKind::due_soon: view.ring = sitting_ring(status, share_of(next), RingTone::warm); break;
    case FaceKind::postponed:
    case FaceKind::counting: view.ring = sitting_ring(status, share_of(next), RingTone::accent); break;
    case FaceKind::paused: view.ring = sitting_ring(status, share_of(next), RingTone::away); break;
  }
  offer(view, status);
  if (face.kind == FaceKind::counting && !status.input_seen)
    view.more = {{PanelAction::show_checks, tr("Show how to fix it")}};
  return view;
}

}  // namespace limber
