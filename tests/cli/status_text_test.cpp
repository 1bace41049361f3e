#include "cli/status_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/plain.hpp"
#include "words/sample_status.hpp"

namespace limber {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string next_of(const Json& status) { return next_line(read_status(status), plain, titles); }

TEST(StatusText, SaysFirstWhatOneWantsToKnowFirst) {
  EXPECT_EQ(status_text(sample_status(), plain, titles),
            "Sitting for 38 min\n"
            "Next break in 22 min. A rest break, around 11:15. Sitting since 10:15.\n"
            "\n"
            "  Micro break  ########----------------------  8 of 30 min\n"
            "  Rest break   ###################-----------  38 of 60 min\n"
            "\n"
            "  Today        2 h 10 min sitting, 24 min standing\n"
            "               Rest breaks: 2 taken, 1 on your own, 1 unanswered\n"
            "               Micro breaks: 4 taken, 1 skipped\n"
            "\n"
            "  Hands        seen through x11\n"
            "  Prompts      shown by dunst 1.9.0\n");
}

TEST(StatusText, FitsTheTerminal) {
  Json status = sample_status();
  status["quiet"]["on"] = true;
  status["problems"] = {
      "Limber can't read line 14 of your settings file. It is left as it was, and the last ones hold."};
  const std::string text = status_text(status, {.width = 60}, titles);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    EXPECT_LE(end - at, 60U) << text.substr(at, end - at);
    at = end + 1;
  }
}

TEST(StatusText, ColourIsOnlyForTerminals) {
  EXPECT_THAT(status_text(sample_status(), plain, titles), Not(HasSubstr("\033")));
  EXPECT_THAT(status_text(sample_status(), {.colour = true}, titles), HasSubstr("\033[1mSitting for 38 min\033[0m"));
}

TEST(StatusText, ARunningBreakIsTheState) {
  const Json status = status_with_rest_break(
      "resting", {{"left_ms", 180000}, {"until", "2026-03-03T10:57:00+01:00"}, {"guided", true}});
  EXPECT_EQ(state_line(read_status(status), plain), "On a break, 3 min left");
  EXPECT_EQ(next_of(status), "Take your time. It ends at 10:57. Done sooner? limber finish");
}

TEST(StatusText, APromptIsAnsweredByGettingUpOrByACommand) {
  const Json asked = status_with_rest_break("prompted", {{"stretch", "seated-twist"}});
  EXPECT_EQ(
      next_of(asked),
      "Ready when you are. Start, or just get up. Stretch: Seated Twist. Answer with limber break, limber postpone "
      "or limber skip.");
  const Json last = status_with_rest_break("prompted", {{"may_postpone", false}});
  EXPECT_THAT(next_of(last), Not(HasSubstr("postpone")));
}

TEST(StatusText, AHeldBreakSaysWhatItWaitsFor) {
  EXPECT_EQ(next_of(status_with_rest_break("due", {{"hold", "fullscreen"}})),
            "A break waits until full screen ends. It comes up after that.");
  EXPECT_EQ(next_of(status_with_rest_break("due")), "A break is due. Limber waits for a short pause in your typing.");
}

TEST(StatusText, WhatHoldsPromptsBackIsNamedWithWhoseItIsAndForHowLong) {
  Json call = sample_status();
  call["engaged"] = true;
  call["evidence"] = {{{"kind", "microphone"}, {"whose", "Firefox"}, {"since_ms", 125000}},
                      {{"kind", "camera"}, {"whose", nullptr}, {"since_ms", 40000}},
                      {{"kind", "dnd"}, {"whose", "dunst"}, {"since_ms", 600000}}};
  EXPECT_THAT(notices(read_status(call), plain),
              testing::ElementsAre("Firefox has used the microphone for 2 min, a program is using the camera."))
      << "the state says that it waits for it";
  call["engaged"] = false;
  call["dnd"] = true;
  EXPECT_THAT(notices(read_status(call), plain), testing::ElementsAre("dunst has set Do Not Disturb for 10 min."));
  call["evidence"] = Json::array();
  EXPECT_THAT(notices(read_status(call), plain), testing::IsEmpty());
  EXPECT_THAT(next_of(call), testing::EndsWith("As things are, it waits until Do Not Disturb is off."));
  call["breaks"]["rest"]["stage"] = "postponed";
  call["breaks"]["micro"]["enabled"] = false;
  EXPECT_THAT(notices(read_status(call), plain),
              testing::ElementsAre("A break would wait until Do Not Disturb is off."));
  call["breaks"]["rest"]["stage"] = "due";
  call["breaks"]["rest"]["hold"] = "dnd";
  EXPECT_THAT(notices(read_status(call), plain), testing::IsEmpty()) << "said already";
}

TEST(StatusText, AwayAndStandingAreStatesOfTheirOwn) {
  Json away = sample_status();
  away["absent_ms"] = 720000;
  away["next"] = nullptr;
  EXPECT_EQ(state_line(read_status(away), plain), "Away for 12 min");
  EXPECT_EQ(next_of(away), "Away from the desk. It counts as a break.");
  Json standing = sample_status();
  standing["posture"] = "standing";
  standing["standing_ms"] = 360000;
  standing["next"] = nullptr;
  standing["breaks"]["rest"]["counting"] = false;
  EXPECT_EQ(state_line(read_status(standing), plain), "Standing for 6 min");
  EXPECT_EQ(next_of(standing), "Good to change it up. Breaks wait until you sit.");
  EXPECT_THAT(status_text(standing, plain, titles), HasSubstr("38 of 60 min, paused"));
}

TEST(StatusText, OutsideWorkHoursPromisesNoBreak) {
  Json status = sample_status();
  status["work_hours"] = false;
  status["hours"] = {{"changes_at", "2026-03-09T08:30:00+01:00"}, {"today", "usual"}};
  const std::string text = status_text(status, plain, titles);
  EXPECT_THAT(text, HasSubstr("Off until Monday 08:30. Outside your work hours."));
  EXPECT_THAT(text, Not(HasSubstr("Next break")));
}

TEST(StatusText, ASwitchedOffBreakHasNoClock) {
  Json status = sample_status();
  for (const char* kind : {"micro", "rest"}) status["breaks"][kind]["enabled"] = false;
  status["next"] = nullptr;
  EXPECT_EQ(next_of(status), "Both breaks are switched off. You can switch them on in the settings.");
  EXPECT_EQ(break_gauge(read_status(status).of(BreakKind::rest), plain), "off");
}

TEST(StatusText, SaysWhatIsMissingAndWhoKnowsMore) {
  Json status = sample_status();
  status["watcher"]["name"] = nullptr;
  status["notifications"] = {{"server", nullptr}, {"actions", false}};
  status["problems"] = {"The history cannot be written: disk full."};
  const std::string text = status_text(status, plain, titles);
  EXPECT_THAT(text, HasSubstr("not seen: counting by the clock."));
  EXPECT_THAT(text, HasSubstr("nobody shows notifications here."));
  EXPECT_THAT(text, HasSubstr("\n! The history cannot be written: disk full.\n"));
}

TEST(StatusText, ShowsWhatItCanOfAStatusThatIsNotAsExpected) {
  EXPECT_THAT(status_text(Json::object(), plain, titles), HasSubstr("Sitting for 0 s"));
  EXPECT_THAT(status_text(Json::parse(R"({"breaks":[],"today":3,"next":{"break":"long"},"watcher":null})"), plain, {}),
              HasSubstr("Sitting for 0 s"));
}

TEST(StatusText, TellsANewPersonWhatToDoWhereNoWindowCould) {
  Json status = sample_status();
  EXPECT_THAT(status_text(status, plain, titles), Not(HasSubstr("new here")));
  status["first_start"] = true;
  EXPECT_THAT(status_text(status, plain, titles), HasSubstr("Limber is new here: `limber break`"));
}

}  // namespace
}  // namespace limber
