#include "panel/model/today_states.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "panel/model/service_start.hpp"

namespace limber {
namespace {

const TodayButton stretch_now{Deed::stretch_now, "Stretch now"};
const TodayButton keep_quiet{Deed::keep_quiet, "Keep quiet", false, true};

TodayButton standing_button(const StatusFacts& status) {
  const bool stands = status.posture == Posture::standing;
  return {stands ? Deed::sit : Deed::stand, "I'm standing", stands};
}

double share(Duration part, Duration whole) {
  return whole <= 0ms ? 0 : std::clamp(seconds(part) / seconds(whole), 0.0, 1.0);
}

TodayView::Ring sitting_ring(const StatusFacts& status, double part, RingTone tone) {
  const BigNumber number = elapsed_number(status.sitting);
  return {part, tone, Glyph::none, "Sitting for", number.digits, number.unit};
}

TodayView glyph_view(Glyph glyph, double part, const char* heading, std::string caption) {
  TodayView view;
  view.ring = {part, RingTone::away, glyph, "", "", ""};
  view.heading = heading;
  view.caption = std::move(caption);
  return view;
}

void offer(TodayView& view, const StatusFacts& status) {
  view.primary = stretch_now;
  view.more = {keep_quiet, standing_button(status)};
}

/// "Skip" while there is another answer beside it.
void offer_answers(TodayView& view, const TodayInput& input, const StatusFacts& status, BreakKind kind) {
  const BreakFacts& asked = status.of(kind);
  view.primary = TodayButton{Deed::stretch_now, "Start"};
  if (asked.may_postpone)
    view.more = {{Deed::postpone, "In " + remaining_words(input.settings.policy.of(kind).postpone)},
                 {Deed::skip, "Skip"}};
  else
    view.more = {{Deed::skip, "Skip this one"}};
}

/// "Monday 08:30", or `otherwise` where that is not known.
std::string hours_begin(const TodayInput& input, const StatusFacts& status, const char* otherwise) {
  return status.hours_change ? moment_words(*status.hours_change, status.now, input.clock) : otherwise;
}

struct HoldWords {
  const char* heading;
  std::string until;  ///< after "A break is due. Limber waits "
};

/// `words` with the program's name in it, where somebody says it; else `otherwise`.
std::string with_name(const EvidenceFacts& its, fmt::format_string<const std::string&> words, const char* otherwise) {
  return its.whose.empty() ? otherwise : fmt::format(words, its.whose);
}

/// A call is what the microphone or the camera is used for; what only keeps the screen on is there to be watched.
HoldWords engaged_words(const StatusFacts& status) {
  if (const EvidenceFacts* its = status.seen("microphone"))
    return {"After your call", with_name(*its, "while {} uses the microphone", "until you hang up")};
  if (const EvidenceFacts* its = status.seen("camera"))
    return {"After your call", with_name(*its, "while {} uses the camera", "until the camera is off")};
  if (const EvidenceFacts* its = status.seen("inhibitor"))
    return {"After the video or talk",
            with_name(*its, "while {} keeps the screen on", "while a program keeps the screen on")};
  return {"After your call or video", "until it is over"};
}

HoldWords words_of(HoldReason reason, const StatusFacts& status) {
  switch (reason) {
    case HoldReason::quiet: return {"After the quiet", "until the quiet ends"};
    case HoldReason::off_hours: return {"After hours", "until your work hours begin"};
    case HoldReason::engaged: return engaged_words(status);
    case HoldReason::dnd: return {"Do Not Disturb is on", "until it is off"};
    case HoldReason::fullscreen: {
      const EvidenceFacts* its = status.seen("fullscreen");
      return {"After full screen", with_name(its ? *its : EvidenceFacts{}, "until {} leaves full screen",
                                             "until the window leaves full screen")};
    }
    case HoldReason::absent: return {"When you're back", "until you are at the desk"};
    case HoldReason::idle: return {"When your hands move", "until you touch keys or mouse"};
  }
  return {"", ""};
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
  view.primary = TodayButton{Deed::start_daemon, "Start it"};
  view.more = {{Deed::show_log, "What's going on?"}};
  return view;
}

TodayView other_version_view() {
  TodayView view = glyph_view(Glyph::info, 0, "Limber was updated", "Restart it to match.");
  view.primary = TodayButton{Deed::restart_daemon, "Restart"};
  return view;
}

void add_settings_problem(TodayView& view, const SettingsFacts& settings) {
  if (settings.problems.empty()) return;
  view.problems.insert(view.problems.begin(), broken_file_words(settings) + " The last settings hold till then.");
  // Who administers the machine mends the system's file, not the person.
  if (own_file_broken(settings)) view.mends.push_back({Deed::open_settings_file, "Open the file"});
  view.mends.push_back({Deed::read_settings_again, "Read it again"});
}

TodayView unseen_view() {
  TodayView view =
      glyph_view(Glyph::eye, 0, "Counting by the clock", "This desktop won't say when your hands are still.");
  view.primary = stretch_now;
  view.more = {{Deed::show_checks, "Show how to fix it"}};
  return view;
}

TodayView counting_view(const TodayInput& input, const StatusFacts& status) {
  const NextFacts& next = *status.next;
  const BreakFacts& facts = status.of(next.kind);
  const bool soon = next.in <= 2min;
  TodayView view;
  view.ring = sitting_ring(status, share(facts.work, facts.interval), soon ? RingTone::warm : RingTone::accent);
  offer(view, status);
  if (soon) {
    view.heading = "Break in " + remaining_words(next.in);
    view.caption = "Finish your thought first.";
    return view;
  }
  view.heading = "Next break in " + remaining_words(next.in);
  if (next.at) view.caption = fmt::format("Around {}.", clock_words(*next.at, input.clock));
  if (status.sitting >= 1min)
    view.caption += fmt::format(" You were last up at {}.", clock_words(status.up_at, input.clock));
  if (!status.work_hours)
    view.caption =
        fmt::format("Outside your work hours. No prompts until {}.", hours_begin(input, status, "they begin"));
  return view;
}

TodayView still_view(const StatusFacts& status) {
  TodayView view;
  view.ring = sitting_ring(status, 0, RingTone::away);
  offer(view, status);
  const bool off = !status.of(BreakKind::micro).enabled && !status.of(BreakKind::rest).enabled;
  view.heading = off ? "No breaks ahead" : "The clock stands still";
  view.caption = off ? "Both kinds are switched off in the settings." : "It goes on when you do.";
  if (off) view.primary = TodayButton{Deed::stretch_just_so, "Stretch now"};
  return view;
}

TodayView asked_view(const TodayInput& input, const StatusFacts& status, BreakKind kind) {
  const BreakFacts& asked = status.of(kind);
  TodayView view;
  view.ring = sitting_ring(status, 1, RingTone::warm);
  if (!asked.may_postpone) {
    view.heading = "Now, or the next one?";
    view.caption = "Both are fine.";
  } else if (asked.attempt > 1) {
    view.heading = "Still a good moment?";
    view.caption = "Start here, or just get up.";
  } else {
    view.heading = "Ready when you are";
    view.caption = "Start here, or just get up.";
  }
  if (!status.notifications) view.caption = "Notifications are off for Limber, so it waits here.";
  offer_answers(view, input, status, kind);
  return view;
}

TodayView held_view(const TodayInput& input, const StatusFacts& status, BreakKind kind) {
  const HoldReason reason = status.of(kind).hold.value_or(HoldReason::quiet);
  if (reason == HoldReason::quiet && status.quiet) return quiet_view(input, status);
  if (reason == HoldReason::absent && status.absent) return away_view(input, status);
  HoldWords words = words_of(reason, status);
  if (reason == HoldReason::off_hours) words.until = "until " + hours_begin(input, status, "your work hours begin");
  TodayView view = glyph_view(Glyph::moon, 1, words.heading, "A break is due. Limber waits " + words.until + ".");
  view.more = {stretch_now};
  return view;
}

TodayView postponed_view(const TodayInput& input, const StatusFacts& status, BreakKind kind) {
  const BreakFacts& facts = status.of(kind);
  TodayView view;
  view.ring = sitting_ring(status, 1, RingTone::accent);
  view.heading = fmt::format("Back in {}", remaining_words(facts.left.value_or(0ms)));
  view.caption = facts.until ? fmt::format("The break comes back at {}.", clock_words(*facts.until, input.clock))
                             : "The break comes back then.";
  offer(view, status);
  return view;
}

TodayView resting_view(const TodayInput& input, const StatusFacts& status, BreakKind kind) {
  const BreakFacts& facts = status.of(kind);
  const Duration left = facts.left.value_or(0ms);
  const BigNumber number = remaining_number(left);
  const Duration whole = facts.length.value_or(std::max<Duration>(left, 5min));
  TodayView view;
  view.ring = {share(left, whole), RingTone::accent, Glyph::none, "Break", number.digits, number.unit + " left"};
  if (!facts.guided) {
    view.heading = "On a break";
    view.caption = "Stay away as long as you like.";
    return view;
  }
  view.heading = input.stretch_name.empty() ? "On a break" : input.stretch_name;
  view.caption = "Take your time.";
  view.primary = TodayButton{Deed::show_stretch, "Show the stretch"};
  view.more = {{Deed::finish, "Done"}};
  return view;
}

TodayView away_view(const TodayInput& input, const StatusFacts& status) {
  const Duration away = status.absent.value_or(0ms), enough = input.settings.policy.rest_break.natural_after;
  const BigNumber number = elapsed_number(away);
  TodayView view;
  view.ring = {share(away, enough), RingTone::away, Glyph::none,
               "Away for",          number.digits,  away < enough ? "of " + remaining_words(enough) : number.unit};
  view.heading = "You stepped out";
  view.caption =
      away < enough ? fmt::format("At {} it counts as a break.", remaining_words(enough)) : "It counts as a break.";
  view.more = {stretch_now};
  return view;
}

TodayView quiet_view(const TodayInput& input, const StatusFacts& status) {
  // A clock face: how much of the hour is still quiet.
  const double part = status.quiet_until ? share(*status.quiet_until - status.now, 1h) : 1;
  const std::string until =
      status.quiet_until ? moment_words(*status.quiet_until, status.now, input.clock) : std::string("you say so");
  TodayView view = glyph_view(Glyph::pause, part, "", "No prompts until then. Sitting time still counts.");
  view.heading = "Quiet until " + until;
  view.primary = TodayButton{Deed::quiet_end, "End quiet"};
  view.more = {{Deed::quiet_until_tomorrow, "Until tomorrow"}};
  return view;
}

TodayView standing_view(const StatusFacts& status) {
  const Duration standing = status.standing.value_or(status.standing_today);
  const BigNumber number = elapsed_number(standing);
  TodayView view;
  view.ring = {share(standing, 1h), RingTone::standing,
               Glyph::none,         status.standing ? "Standing for" : "Standing",
               number.digits,       status.standing ? number.unit : number.unit + " today"};
  view.heading = "Good to change it up";
  view.caption = "Breaks wait; sitting time starts fresh when you sit.";
  offer(view, status);
  return view;
}

}  // namespace limber
