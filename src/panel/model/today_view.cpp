#include "panel/model/today_view.hpp"

#include <algorithm>

#include "panel/link/service_start.hpp"
#include "rpc/codec.hpp"
#include "words/face.hpp"
#include "words/hold_words.hpp"
#include "words/json_reader.hpp"
#include "words/pace_words.hpp"
#include "words/prompt_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

using FaceKind = Face::Kind;
using Stage = BreakStatus::Stage;

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

void offer_later(TodayView& view, const TodayInput& input, const BreakFacts& facts, BreakKind kind) {
  view.later = later_view(input.settings.policy, kind, facts.put_off_for);
  view.more.insert(view.more.begin(), {PanelAction::postpone, view.later->usual.label});
}

/// "Skip" while there is another answer beside it.
void offer_answers(TodayView& view, const TodayInput& input, const StatusFacts& status, BreakKind kind) {
  view.primary = TodayButton{PanelAction::stretch_now, trc("button that starts a break", "Start")};
  if (!status.of(kind).may_postpone) {
    view.more = {skip_this_one()};
    return;
  }
  view.more = {{PanelAction::skip, trc("button that skips a break", "Skip")}};
  offer_later(view, input, status.of(kind), kind);
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
    if (facts.attempt > 0 && facts.may_postpone) offer_later(view, input, facts, kind);
    return;
  }
  if (!input.stretch_name.empty()) view.caption = input.stretch_name + ". " + view.caption;
  view.primary = TodayButton{PanelAction::show_stretch, tr("Show the stretch")};
  view.more = {{PanelAction::finish, trc("button that ends a break", "Done")}};
}

void show_away(TodayView& view, const StatusFacts& status) {
  const Duration away = status.absent.value_or(0ms);
  const auto next = status.next_natural();
  const Duration enough = next ? *status.of(*next).natural_after : away;
  const BigNumber number = elapsed_number(away);
  // Translators: below a number, as 3 "of 5 min".
  const std::string below = next ? tr("of {length}", "length"_a = remaining_words(enough)) : number.unit;
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

/// The daemon is on its way.
TodayView starting_view() {
  const ServiceWords words = service_words(true, {});
  return glyph_view(Glyph::info, 0, words.title, words.text);
}

/// The daemon has gone, and may be back in a moment: `before`, as what was, with nothing to press.
TodayView lost_view(TodayView before) {
  before.heading = tr("One moment…");
  before.caption = tr("The background service has gone. Limber looks whether it comes back.");
  before.primary.reset();
  before.more.clear();
  before.greyed = true;
  return before;
}

/// `failure`: why it did not come when it was started; may be empty.
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

/// Where a settings file cannot be read: that it is so, and what mends it, besides what the view says already.
void add_settings_problem(TodayView& view, const SettingsFacts& settings) {
  if (settings.problems.empty()) return;
  view.problems.insert(view.problems.begin(), trouble_sentence(settings) + " " + trouble_consequence(settings));
  // Who administers the machine mends the system's file, not the person.
  if (own_file_broken(settings)) view.mends.push_back({PanelAction::open_settings_file, tr("Open the file")});
  view.mends.push_back({PanelAction::read_settings_again, tr("Read it again")});
}

/// The number changes with the minute; in the last two and on a break, with the second.
Duration good_for(const StatusFacts& status) {
  if (status.in_stage(Stage::resting)) return 1s;
  if (status.next && status.next->in <= 2min) return 1s;
  const Duration shown = status.absent.value_or(status.standing.value_or(status.sitting));
  const Duration over_the_minute = shown % Duration{1min};
  return std::max<Duration>(1min - over_the_minute, 1s);
}

/// The break that is going on, or else comes next.
std::optional<BreakKind> break_of(const StatusFacts& status) {
  for (const Stage stage : {Stage::resting, Stage::prompted, Stage::due, Stage::postponed})
    if (const auto kind = status.in_stage(stage)) return kind;
  if (status.next) return status.next->kind;
  const auto next = upcoming(status);
  return next ? std::optional(next->kind) : std::nullopt;
}

std::string stretch_of(const StatusFacts& status, BreakKind kind) {
  const bool of_next = status.next && status.next->kind == kind && status.of(kind).stage == Stage::working;
  return of_next && !status.next->stretch.empty() ? status.next->stretch : status.of(kind).stretch;
}

/// A face that says when a break comes; the others have enough to say of why none does.
bool tells_of_next(FaceKind kind) {
  switch (kind) {
    case FaceKind::waiting:
    case FaceKind::due_soon:
    case FaceKind::postponed:
    case FaceKind::counting: return true;
    default: return false;
  }
}

/// What the daemon's face is in the panel: its words, and the ring and the buttons that belong to it.
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

std::string first_break(const TodayInput& input, const StatusFacts& status) {
  for (const BreakKind kind : kinds)  // `next` is about clocks that still count
    if (status.of(kind).stage != BreakStatus::Stage::working) return "";
  if (!status.work_hours && status.hours_change)
    return tr("The next break comes after {time}.",
              "time"_a = moment_words(*status.hours_change, status.now, input.clock));
  if (!status.next) return "";
  if (status.next->at) return tr("Next break around {time}.", "time"_a = clock_words(*status.next->at, input.clock));
  return tr("Next break in {length}.", "length"_a = remaining_words(status.next->in));
}

}  // namespace

std::string TodayView::spoken() const {
  if (ring.number.empty()) return heading;
  // Translators: what stands above, in and below the ring, as it is read aloud: "Sitting for 38 minutes".
  return tr("{above} {number} {below}", "above"_a = ring.above, "number"_a = ring.number, "below"_a = ring.below);
}

TodayView today_view(const TodayInput& input) {
  if (input.starting && input.link != Link::up) return starting_view();
  if (input.link == Link::absent) {
    TodayView view = daemon_absent_view(input.start_failure);
    if (input.first_day) view.ring.glyph = Glyph::info;  // on the first day not to alarm the person
    return view;
  }
  if (!input.status) return {};  // the first answer has not come
  const StatusFacts& status = *input.status;
  if (status.protocol != protocol_version || status.version != input.own_version) return other_version_view();
  const Face face = face_of(status, input.clock);
  TodayView view = face_view(input, status, face);
  if (status.meeting_asks && (face.kind == FaceKind::held || face.kind == FaceKind::counting))
    view.more = {{PanelAction::meeting_goes_on, longer_label()}, {PanelAction::meeting_over, meeting_label(true)}};
  if (!input.settings.policy.presence.standing && status.posture != Posture::standing)
    std::erase_if(view.more, [](const TodayButton& its) { return its.action == PanelAction::stand; });
  view.problems = status.problems;
  // What is wrong with the settings is the first of them, and said below with what can be done about it.
  if (status.settings_trouble && !input.settings.problems.empty() && !view.problems.empty())
    view.problems.erase(view.problems.begin());
  view.problems.insert(view.problems.end(), input.problems.begin(), input.problems.end());
  add_settings_problem(view, input.settings);
  if (const auto kind = break_of(status); kind && status.of(*kind).stage != Stage::resting) {
    view.has_next = true;
    view.stretch = stretch_of(status, *kind);
    if (const auto length = status.of(*kind).length) view.next_length = remaining_words(*length);
  }
  view.off = !status.work_hours;
  view.first_day = input.first_day;
  view.meeting = in_meeting(status);
  view.question = question_view(status, input.settings.policy, input.question_stretch);
  view.easy_day = status.pace == Pace::easy_day;
  if (view.easy_day && tells_of_next(face.kind)) {
    if (!view.caption.empty()) view.caption += " ";
    view.caption += pace_sentence(status.pace, false).value_or("");
  }
  if (input.link != Link::up) return lost_view(std::move(view));
  view.connected = true;
  view.good_for = good_for(status);
  return view;
}

IconFacts read_icon(const nlohmann::ordered_json& answer) {
  const JsonReader its(answer);
  const auto seen = its.flag("seen");
  return {seen.has_value(), seen.value_or(false), its.words("advice")};
}

HelloView hello_view(const TodayInput& input, const IconFacts& icon) {
  HelloView view;
  if (input.link != Link::up || !input.status) return view;
  const bool hidden = icon.known && !icon.seen;
  // Translators: Limber says this at its icon in the bar, the first time that it opens.
  view.sentence = hidden ? tr("I'm at work.") : tr("I live here.");
  if (const std::string next = first_break(input, *input.status); !next.empty()) view.sentence += " " + next;
  if (hidden) view.advice = tr("No bar shows my icon yet.") + " " + icon.advice;
  std::erase(view.advice, '`');  // as terminals set what is to be typed
  view.nudge = !input.status->in_stage(BreakStatus::Stage::prompted);
  return view;
}

}  // namespace limber
