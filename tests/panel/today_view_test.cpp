#include "panel/model/today_view.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "panel/sample_day.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> labels(const TodayView& view) {
  std::vector<std::string> all;
  if (view.primary) all.push_back(view.primary->label);
  for (const TodayButton& button : view.more) all.push_back(button.label);
  return all;
}

TodayView without_daemon() {
  TodayInput input;
  input.link = Link::absent;
  return today_view(input);
}

TEST(TodayViewTest, CountsTheSittingTimeTowardsTheNextBreak) {
  const TodayView view = view_of(sample_day());
  EXPECT_EQ(view.ring.above, "Sitting for");
  EXPECT_EQ(view.ring.number, "38");
  EXPECT_EQ(view.ring.below, "minutes");
  EXPECT_NEAR(view.ring.share, .633, .001);
  EXPECT_EQ(view.ring.tone, RingTone::accent);
  EXPECT_EQ(view.heading, "Next break in 22 min");
  EXPECT_EQ(view.caption, "Around 11:16. Sitting since 10:15.");
  EXPECT_THAT(labels(view), ElementsAre("Stretch now", "Keep quiet", "I'm standing"));
}

TEST(TodayViewTest, TellsOfAnEasyDayWhereItSaysWhenABreakComes) {
  Json status = sample_day();
  status["pace"] = "easy_day";
  const TodayView view = view_of(status);
  EXPECT_TRUE(view.easy_day);
  EXPECT_EQ(
      view.caption,
      "Around 11:16. Sitting since 10:15. An easy day: gentle stretches alone, with short holds, until tomorrow.");
  status["quiet"] = {{"on", true}};
  EXPECT_EQ(view_of(status).caption, "No prompts meanwhile. Sitting time still counts.");
  status["pace"] = "first_week";
  EXPECT_FALSE(view_of(status).easy_day);
}

TEST(TodayViewTest, SaysTheSameInWordsForThoseWhoDoNotSeeTheRing) {
  EXPECT_EQ(view_of(sample_day()).spoken(), "Sitting for 38 minutes");
  EXPECT_EQ(without_daemon().spoken(), "Reminders are off");
}

TEST(TodayViewTest, AsksAgainWhenTheMinuteIsOverAndEverySecondInTheLastTwo) {
  EXPECT_EQ(view_of(sample_day()).good_for, 30s);
  Json soon = sample_day();
  soon["next"]["in_ms"] = 119000;
  EXPECT_EQ(view_of(soon).good_for, 1s);
}

TEST(TodayViewTest, TurnsWarmTwoMinutesBeforeTheBreak) {
  Json soon = sample_day();
  soon["next"]["in_ms"] = 118000;
  const TodayView view = view_of(soon);
  EXPECT_EQ(view.ring.tone, RingTone::warm);
  EXPECT_EQ(view.heading, "Break in 2 min");
  EXPECT_EQ(view.caption, "Finish your thought first.");
}

TEST(TodayViewTest, OffersToStartPutOffOrSkipABreakThatIsAskedFor) {
  TodayInput input = input_of(day_with_rest_break("prompted", {{"attempt", 1}, {"stretch", "seated-twist"}}));
  input.settings.policy.rest_break.postpone = 5min;
  const TodayView view = today_view(input);
  EXPECT_EQ(view.heading, "Ready when you are");
  EXPECT_EQ(view.ring.share, 1);
  EXPECT_EQ(view.ring.tone, RingTone::warm);
  EXPECT_EQ(view.stretch, "seated-twist");
  EXPECT_THAT(labels(view), ElementsAre("Start", "In 5 min", "Skip"));
}

TEST(TodayViewTest, AsksMoreGentlyTheSecondTimeAndLeavesTwoAnswersTheLast) {
  EXPECT_EQ(view_of(day_with_rest_break("prompted", {{"attempt", 2}})).heading, "Still a good moment?");
  const TodayView last = view_of(day_with_rest_break("prompted", {{"attempt", 4}, {"may_postpone", false}}));
  EXPECT_EQ(last.heading, "Now, or the next one?");
  EXPECT_THAT(labels(last), ElementsAre("Start", "Skip this one"));
}

TEST(TodayViewTest, WaitsHereWhereNobodyShowsNotifications) {
  Json status = day_with_rest_break("prompted", {{"attempt", 1}});
  status["notifications"] = {{"server", nullptr}};
  EXPECT_EQ(view_of(status).caption, "Notifications are off for Limber, so it waits here.");
}

TEST(TodayViewTest, ShowsAHeldBreakWithAMoonAndHowToSkipIt) {
  const TodayView view = view_of(day_with_rest_break("due", {{"hold", "engaged"}}));
  EXPECT_EQ(view.ring.glyph, Glyph::moon);
  EXPECT_FALSE(view.primary);
  EXPECT_THAT(labels(view), ElementsAre("Stretch now", "Skip this one"));
}

TEST(TodayViewTest, OffersNoAnswersBeforeItHasAsked) {
  const TodayView view = view_of(day_with_rest_break("due"));
  EXPECT_EQ(view.ring.tone, RingTone::accent);
  EXPECT_THAT(labels(view), ElementsAre("Stretch now", "Keep quiet", "I'm standing"));
}

TEST(TodayViewTest, PromisesNoBreakOutsideWorkHoursAndCanBeToldToRemindAnyway) {
  Json status = sample_day();
  status["work_hours"] = false;
  status["hours"] = {{"changes_at", "2026-03-09T08:30:00+01:00"}, {"today", "usual"}};
  const TodayView view = view_of(status);
  EXPECT_EQ(view.heading, "Off until Monday 08:30");
  EXPECT_EQ(view.ring.glyph, Glyph::moon);
  EXPECT_THAT(labels(view), ElementsAre("Stretch now", "Remind me anyway today"));
  EXPECT_EQ(view.more[0].action, PanelAction::on_today);
}

TEST(TodayViewTest, KeepsQuietUntilTheTimeThatWasAskedFor) {
  Json status = sample_day();
  status["quiet"] = {{"on", true}, {"until", "2026-03-03T11:24:00+01:00"}};
  const TodayView view = view_of(status);
  EXPECT_EQ(view.heading, "Quiet until 11:24");
  EXPECT_EQ(view.ring.glyph, Glyph::pause);
  EXPECT_DOUBLE_EQ(view.ring.share, .5);
  EXPECT_THAT(labels(view), ElementsAre("End quiet", "Until tomorrow"));
  status["quiet"] = {{"on", true}};
  EXPECT_EQ(view_of(status).heading, "Quiet until you end it");
}

TEST(TodayViewTest, IsQuietEvenWhileABreakIsDue) {
  Json status = day_with_rest_break("due", {{"hold", "quiet"}});
  status["quiet"] = {{"on", true}};
  EXPECT_EQ(view_of(status).primary->action, PanelAction::quiet_end);
}

TEST(TodayViewTest, ShowsABreakThatIsGuidedAndHowToEndIt) {
  TodayInput input = input_of(day_with_rest_break("resting", {{"guided", true}, {"left_ms", 170000}}));
  input.stretch_name = "Seated Twist";
  const TodayView view = today_view(input);
  EXPECT_EQ(view.ring.above, "Break");
  EXPECT_EQ(view.ring.number, "3");
  EXPECT_EQ(view.ring.below, "minutes left");
  EXPECT_EQ(view.heading, "On a break, 3 min left");
  EXPECT_EQ(view.caption, "Seated Twist. Take your time.");
  EXPECT_THAT(labels(view), ElementsAre("Show the stretch", "Done"));
}

TEST(TodayViewTest, OffersGuidanceToWhoIsOnABreakOfTheirOwn) {
  const TodayView view = view_of(day_with_rest_break("resting", {{"guided", false}, {"left_ms", 20000}}));
  EXPECT_EQ(view.ring.number, "20");
  EXPECT_EQ(view.ring.below, "seconds left");
  EXPECT_THAT(labels(view), ElementsAre("Guide me"));
  const Json asked = day_with_rest_break("resting", {{"guided", false}, {"attempt", 1}});
  EXPECT_THAT(labels(view_of(asked)), ElementsAre("Guide me", "In 10 min")) << "who sits there still can say so";
}

TEST(TodayViewTest, TellsFromWhenOnAnAbsenceIsABreak) {
  Json status = sample_day();
  status["absent_ms"] = 190000;
  status["breaks"]["rest"]["natural_after_ms"] = 300000;
  const TodayView view = view_of(status);
  EXPECT_EQ(view.ring.number, "3");
  EXPECT_EQ(view.ring.below, "of 5 min");
  EXPECT_EQ(view.heading, "Away from the desk");
  EXPECT_EQ(view.caption, "After 5 min it counts as a rest break.");
  status["absent_ms"] = 360000;
  EXPECT_EQ(view_of(status).caption, "It counts as a break.");
}

TEST(TodayViewTest, IsGladOfStandingAndLetsOneSitAgain) {
  Json status = sample_day();
  status["posture"] = "standing";
  const TodayView view = view_of(status);
  EXPECT_EQ(view.ring.tone, RingTone::standing);
  EXPECT_EQ(view.ring.number, "6");
  EXPECT_EQ(view.heading, "Standing");
  EXPECT_EQ(view.caption, "Good to change it up. Breaks wait until you sit.");
  EXPECT_EQ(view.more[1], (TodayButton{PanelAction::sit, "I'm standing", true}));
}

TEST(TodayViewTest, SaysWhenAPutOffBreakComesBack) {
  const TodayView view =
      view_of(day_with_rest_break("postponed", {{"left_ms", 240000}, {"until", "2026-03-03T10:58:00+01:00"}}));
  EXPECT_EQ(view.heading, "The break comes back in 4 min");
  EXPECT_EQ(view.caption, "Put off until 10:58.");
}

TEST(TodayViewTest, CountsByTheClockWhereHandsCannotBeSeen) {
  Json status = sample_day();
  status["watcher"] = {{"name", nullptr}};
  EXPECT_EQ(view_of(status).heading, "Next break in 22 min");
  EXPECT_EQ(view_of(status).caption, "Counting by the clock: this desktop won't say when your hands are still.");
  EXPECT_THAT(labels(view_of(status)), ElementsAre("Stretch now", "Show how to fix it"));
}

TEST(TodayViewTest, SaysBesidesTheRestThatTheSettingsCannotBeReadAndWhatIsWrong) {
  TodayInput input = input_of(sample_day());
  const TodayView usual = today_view(input);
  input.settings.problems = {{"", 14, 12, "durations look like 45min"}};
  const TodayView view = today_view(input);
  EXPECT_EQ(view.heading, usual.heading);
  EXPECT_EQ(view.primary, usual.primary);
  EXPECT_THAT(view.problems, ElementsAre("Limber can't read line 14, column 12 of your settings file: durations look "
                                         "like 45min. The last settings hold until it is mended."));
  EXPECT_THAT(view.mends, ElementsAre(TodayButton{PanelAction::open_settings_file, "Open the file"},
                                      TodayButton{PanelAction::read_settings_again, "Read it again"}));
}

TEST(TodayViewTest, TheAdministratorsFileIsNotForThePersonToMend) {
  TodayInput input = input_of(sample_day());
  input.settings.file = "/home/me/limber.toml";
  input.settings.problems = {{"/etc/xdg/limber/limber.toml", 2, 0, "what"}};
  EXPECT_THAT(today_view(input).mends, ElementsAre(TodayButton{PanelAction::read_settings_again, "Read it again"}));
}

TEST(TodayViewTest, LetsABreakThatIsAskedForComeBeforeBrokenSettings) {
  TodayInput input = input_of(day_with_rest_break("prompted"));
  input.settings.problems = {{{}, 14, 0, ""}};
  EXPECT_EQ(today_view(input).heading, "Ready when you are");
}

TEST(TodayViewTest, SaysThatRemindersAreOffWithoutTheDaemon) {
  const TodayView view = without_daemon();
  EXPECT_EQ(view.heading, "Reminders are off");
  EXPECT_EQ(view.ring.glyph, Glyph::alert);
  EXPECT_THAT(labels(view), ElementsAre("Start it", "What's going on?"));
  EXPECT_EQ(view.good_for, 0s);
}

TEST(TodayViewTest, SaysAtOnceThatTheDaemonHasGoneAndOffersNothingThatNeedsIt) {
  TodayInput input = input_of(sample_day());
  input.link = Link::lost;
  const TodayView view = today_view(input);
  EXPECT_EQ(view.heading, "One moment…");
  EXPECT_THAT(labels(view), IsEmpty());
  EXPECT_TRUE(view.greyed);
  EXPECT_EQ(view.ring.number, "38");
  EXPECT_EQ(view.good_for, 0s);
}

TEST(TodayViewTest, WantsARestartAfterAnUpdate) {
  TodayInput input = input_of(sample_day());
  input.own_version = "0.2.0";
  EXPECT_EQ(today_view(input).heading, "Limber was updated");
  Json status = sample_day();
  status["protocol"] = 2;
  EXPECT_THAT(labels(view_of(status)), ElementsAre("Restart"));
}

TEST(TodayViewTest, StretchesJustSoWhereBothBreaksAreOff) {
  Json status = sample_day();
  status["breaks"]["rest"]["enabled"] = false;
  status["next"] = nullptr;
  const TodayView view = view_of(status);
  EXPECT_EQ(view.heading, "Both breaks are switched off");
  EXPECT_EQ(view.primary->action, PanelAction::stretch_just_so);
}

TEST(TodayViewTest, MakesDoWithAnEmptyStatus) {
  EXPECT_EQ(today_view(input_of(Json::object())).heading, "Limber was updated");
  EXPECT_EQ(today_view({}).heading, "");
}

TEST(TodayView, AMeetingOfTheCalendarCanBeSaidToBeOver) {
  Json status = sample_day();
  status["meeting"] = {{"on", false},
                       {"calendar", {{"from", "2026-03-03T10:30:00+01:00"}, {"to", "2026-03-03T11:30:00+01:00"}}}};
  EXPECT_TRUE(view_of(status).meeting);
  status["meeting"]["calendar"]["from"] = "2026-03-03T11:00:00+01:00";  // soon
  EXPECT_FALSE(view_of(status).meeting);
}

TEST(TodayView, AsksWhetherAMeetingGoesOn) {
  Json status = sample_day();
  status["meeting"] = {{"on", true}, {"asks", true}};
  TodayInput input;
  input.link = Link::up;
  input.status = read_status(status);
  input.own_version = input.status->version;
  const TodayView view = today_view(input);
  ASSERT_EQ(view.more.size(), 2U);
  EXPECT_EQ(view.more[0], (TodayButton{PanelAction::meeting_goes_on, "15 min more"}));
  EXPECT_EQ(view.more[1], (TodayButton{PanelAction::meeting_over, "The meeting is over"}));
}

}  // namespace
}  // namespace limber
