#include "words/why.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "words/face.hpp"
#include "words/sample_status.hpp"

namespace limber {
namespace {

using Reason = Why::Reason;

std::string words(const Why& answer) {
  std::string text;
  for (const std::string& sentence : answer.sentences) text += (text.empty() ? "" : " ") + sentence;
  return text;
}
Why why_of(const Json& status) { return why(read_status(status), ClockStyle::hours_24); }
std::string why_words(const Json& status) { return words(why_of(status)); }
Reason reason(const Json& status) { return why_of(status).reason; }

/// Nothing is due and no clock runs.
Json at_rest() {
  Json status = sample_status();
  for (const char* each : {"micro", "rest"}) {
    status["breaks"][each]["counting"] = false;
    status["breaks"][each]["due_in_ms"] = nullptr;
  }
  status["next"] = nullptr;
  return status;
}

TEST(Why, CountingSaysWhenTheNextOneComes) {
  const Why answer = why_of(sample_status());
  EXPECT_EQ(answer.reason, Reason::counting);
  EXPECT_EQ(answer.kind, BreakKind::rest);
  EXPECT_EQ(answer.hold, std::nullopt);
  EXPECT_EQ(answer.heading, "Next break in 22 min");
  EXPECT_EQ(words(answer), "The next nudge is the rest break in 22 min, at 11:15: 38 min of its 60 min have passed.");
}

TEST(Why, SaysWhatTheLastBreakCostThatWasPutOff) {
  Json status = sample_status();
  status["breaks"]["rest"]["head_start_ms"] = Duration{30min}.count();
  EXPECT_EQ(why_words(status),
            "The next nudge is the rest break in 22 min, at 11:15: 8 min of its 30 min have passed. It comes 30 min "
            "sooner, as you had put the last one off.");
}

TEST(Why, SaysOfWhichHourThatWasLearnedABreakKeepsOut) {
  Json status = sample_status();
  status["breaks"]["rest"]["refused_hour"] = "2026-03-03T11:00:00+01:00";
  EXPECT_EQ(why_of(status).sentences.at(1),
            "That is earlier than its time: from 11:00 to 12:00 you have mostly turned breaks down.");
}

TEST(Why, SaysHowGentlyItGoes) {
  Json status = sample_status();
  const auto last = [&](const char* pace) {
    status["pace"] = pace;
    return why_of(status).sentences.back();
  };
  EXPECT_EQ(last("first_week"), "Your first week: easy stretches, held for 10 seconds or 5 breaths at most.");
  EXPECT_EQ(last("second_week"), "Your second week: nothing hard, and holds of 20 seconds or 5 breaths at most.");
  EXPECT_EQ(last("easy_day"),
            "An easy day: gentle stretches alone, with short holds, until tomorrow. limber gentle off ends it.");
  EXPECT_EQ(why_of(status).sentences.size(), 2U);
  status["pace"] = "usual";
  EXPECT_EQ(why_of(status).sentences.size(), 1U);
}

TEST(Why, AMicroBreakThatGivesWayIsExplained) {
  Json status = sample_status();
  Json& micro = status["breaks"]["micro"];
  micro["due_in_ms"] = nullptr;
  micro["interval_ms"] = 30 * 60'000;
  micro["work_ms"] = 10 * 60'000;
  EXPECT_EQ(why_words(status),
            "The next nudge is the rest break in 22 min, at 11:15: 38 min of its 60 min have passed. The micro break "
            "would come shortly before it and gives way.");
  micro["work_ms"] = 0;
  EXPECT_EQ(why_words(status).find("gives way"), std::string::npos) << "it is due after the rest break";
}

TEST(Why, ABreakThatAnAnswerHoldsOffCountsNoMoreTowardsItsInterval) {
  Json status = sample_status();
  status["breaks"]["rest"]["work_ms"] = 4200000;
  status["breaks"]["rest"]["put_off_until"] = status["next"]["at_wall"];
  EXPECT_EQ(why_words(status),
            "The next nudge is the rest break in 22 min, at 11:15: not earlier, after your last answer.");
}

TEST(Why, StandingHoldsABreakThatIsDue) {
  Json status = status_with_rest_break("due", {{"hold", "standing"}, {"since_ms", 240000}});
  status["posture"] = "standing";
  status["breaks"]["micro"]["counting"] = status["breaks"]["rest"]["counting"] = false;
  EXPECT_EQ(why_words(status), "The rest break fell due 4 min ago and waits until you sit.");
  EXPECT_EQ(sentences_of(face_of(read_status(status), ClockStyle::hours_24)),
            "Standing. Good to change it up. Breaks wait until you sit.");
}

TEST(Why, ABreakThatWasLeftEarlyComesBack) {
  Json status = sample_status();
  status["breaks"]["rest"]["left_early"] = true;
  status["breaks"]["rest"]["put_off_until"] = status["next"]["at_wall"];
  EXPECT_EQ(why_words(status), "The rest break that you left early comes back in 22 min, at 11:15.");
}

TEST(Why, AHoldThatWouldMeetTheNextOneIsForetoldWithItsEvidence) {
  Json status = sample_status();
  status["engaged"] = true;
  status["evidence"] = Json::parse(
      R"([{"kind": "microphone", "whose": "Firefox", "since_ms": 720000}, {"kind": "dnd", "whose": "", "since_ms": 1}])");
  const Why answer = why_of(status);
  EXPECT_EQ(answer.reason, Reason::counting);
  EXPECT_EQ(answer.hold, HoldReason::engaged);
  EXPECT_EQ(answer.sentences[1], "As things are it would then wait until your call ends.");
  EXPECT_EQ(answer.sentences[2], "Firefox has used the microphone for 12 min.");
}

TEST(Why, AHeldBreakSaysWhatItWaitsForAndWhoseItIs) {
  Json status = status_with_rest_break("due", {{"hold", "engaged"}, {"since_ms", 240000}});
  status["engaged"] = true;
  EXPECT_EQ(why_words(status), "The rest break fell due 4 min ago and waits until your call or video ends.");
  status["evidence"] = Json::parse(
      R"([{"kind": "camera", "whose": "zoom", "since_ms": 60000}, {"kind": "inhibitor", "whose": "", "since_ms": 30000}])");
  EXPECT_EQ(why_words(status),
            "The rest break fell due 4 min ago and waits until your call ends. zoom has used the camera for 1 min, a "
            "program is keeping the screen on.");
  EXPECT_EQ(reason(status), Reason::held);
}

TEST(Why, ASharedScreenHasItsOwnWordsAndACallGoesFirst) {
  Json status = status_with_rest_break("due", {{"hold", "engaged"}, {"since_ms", 240000}});
  status["engaged"] = true;
  status["evidence"] = Json::parse(R"([{"kind": "sharing", "whose": "Firefox", "since_ms": 30000}])");
  EXPECT_EQ(
      why_words(status),
      "The rest break fell due 4 min ago and waits until your screen is no longer shared. Firefox is sharing your "
      "screen.");
  status["evidence"] = Json::parse(
      R"([{"kind": "microphone", "whose": "Firefox", "since_ms": 720000}, {"kind": "sharing", "whose": "", "since_ms": 60000}])");
  EXPECT_EQ(why_words(status),
            "The rest break fell due 4 min ago and waits until your call ends. Firefox has used the microphone for 12 "
            "min, a program has shared your screen for 1 min.");
}

TEST(Why, EveryHoldHasItsWords) {
  const auto held_by = [](const char* hold) {
    return why_words(status_with_rest_break("due", {{"hold", hold}, {"since_ms", 240000}}));
  };
  const std::string begin = "The rest break fell due 4 min ago and waits ";
  EXPECT_EQ(held_by("dnd"), begin + "until Do Not Disturb is off.");
  EXPECT_EQ(held_by("fullscreen"), begin + "until full screen ends.");
  EXPECT_EQ(held_by("absent"), begin + "until you're back.");
  EXPECT_EQ(held_by("idle"), begin + "until you touch keys or mouse.");
}

TEST(Why, ADueBreakThatNothingHoldsWaitsForAPause) {
  Json status = status_with_rest_break("due", {{"since_ms", 30000}});
  EXPECT_EQ(reason(status), Reason::waiting);
  EXPECT_EQ(why_words(status),
            "The rest break fell due and waits for a short pause in your typing, so as not to cut you off.");
  status["hands_known"] = false;
  EXPECT_EQ(reason(status), Reason::input_unknown);
  EXPECT_EQ(why_words(status),
            "The rest break fell due and waits for you to touch keys or mouse: Limber has not seen them move yet.");
}

TEST(Why, QuietAndOffHoursComeFirstAndSayUntilWhen) {
  Json status = sample_status();
  status["quiet"] = {{"on", true}, {"until", "2026-03-03T12:00:00+01:00"}};
  const Why quiet = why_of(status);
  EXPECT_EQ(quiet.reason, Reason::held);
  EXPECT_EQ(words(quiet),
            "You have asked for quiet: no nudge comes until 12:00. The rest break falls due in 22 min, and then waits "
            "as well.");
  status["quiet"]["until"] = "2026-03-03T11:00:00+01:00";
  EXPECT_TRUE(words(why_of(status)).ends_with("The rest break falls due in 22 min.")) << "it will be over by then";
  status = at_rest();
  status["work_hours"] = false;
  status["hours"] = {{"changes_at", "2026-03-09T08:30:00+01:00"}, {"today", "usual"}};
  EXPECT_EQ(why_words(status), "It is outside your work hours: no nudge comes until Monday 08:30.");
  status["hours"]["today"] = "off";
  EXPECT_EQ(why_words(status), "You have switched today's reminders off: no nudge comes until Monday 08:30.");
}

TEST(Why, AnOpenPromptIsTheAnswer) {
  Json status = status_with_rest_break("prompted", {{"since_ms", 120000}});
  EXPECT_EQ(reason(status), Reason::prompted);
  EXPECT_EQ(why_words(status),
            "A rest break was asked for 2 min ago: get up, or answer with limber break, postpone or skip.");
  status["breaks"]["rest"]["may_postpone"] = false;
  EXPECT_EQ(why_words(status),
            "A rest break was asked for 2 min ago: get up, or answer with limber break or skip. It has been put off "
            "as often as the settings allow.");
}

TEST(Why, APostponedBreakComesBack) {
  const Json status =
      status_with_rest_break("postponed", {{"left_ms", 480000}, {"until", "2026-03-03T11:02:00+01:00"}});
  const Why answer = why_of(status);
  EXPECT_EQ(answer.reason, Reason::postponed);
  EXPECT_EQ(words(answer), "The rest break was put off and comes back in 8 min, at 11:02.");
}

TEST(Why, ARunningBreakIsTheAnswer) {
  const Json status = status_with_rest_break("resting", {{"left_ms", 180000}, {"until", "2026-03-03T10:57:00+01:00"}});
  EXPECT_EQ(reason(status), Reason::on_break);
  EXPECT_EQ(why_words(status), "You are on a rest break until 10:57; nothing else comes before it ends.");
}

TEST(Why, ClocksThatStandStillSayWhy) {
  Json status = at_rest();
  EXPECT_EQ(reason(status), Reason::standing_still);
  EXPECT_EQ(why_words(status), "The clocks are paused and go on when you do.");
  status["posture"] = "standing";
  EXPECT_EQ(why_words(status),
            "You are standing, and the breaks count sitting: they go on when you sit (limber sit), with a new day, "
            "or when you have been away for a while.");
  status["absent_ms"] = 720000;
  EXPECT_EQ(why_words(status), "Nobody has been at the desk for 12 min. It counts as a break.");
  status["locked"] = true;
  EXPECT_EQ(why_words(status), "The screen is locked. It counts as a break.");
}

TEST(Why, WithBothBreaksOffNothingComes) {
  Json status = sample_status();
  status["breaks"]["micro"]["enabled"] = status["breaks"]["rest"]["enabled"] = false;
  EXPECT_EQ(reason(status), Reason::switched_off);
  EXPECT_EQ(why_words(status), "Both breaks are switched off in the settings, so no nudge comes.");
}

TEST(Why, SaysWhereNobodySeesTheHands) {
  Json status = sample_status();
  status["watcher"]["name"] = nullptr;
  EXPECT_EQ(why_of(status).sentences.back(),
            "Nobody here tells when your hands are still, so the clock alone counts; limber doctor says more.");
}

TEST(Why, UnderstandsAStatusOfWhichLittleIsLeft) {
  EXPECT_FALSE(why_words(Json::object()).empty());
  EXPECT_FALSE(why_words(Json::parse(R"({"breaks": {"rest": {"enabled": true, "stage": "due"}}})")).empty());
}

}  // namespace
}  // namespace limber
