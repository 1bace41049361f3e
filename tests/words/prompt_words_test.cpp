#include "words/prompt_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using Action = PromptWords::Action;

const Policy defaults;

Stretch seated_twist() {
  Stretch stretch;
  stretch.id = "seated-twist";
  stretch.name = "Seated Twist";
  stretch.steps = {{"Sit tall.", "Breathe in.", "", ""}, {"Turn.", "", "", ""}};
  stretch.dose.round = {50s, 70s};
  return stretch;
}

Prompted prompted(BreakKind kind, int attempt = 1, bool may_postpone = true, Duration sitting = 1h) {
  return {kind, "seated-twist", attempt, may_postpone, sitting};
}

PromptWords words(const Prompted& prompted, const Policy& policy = defaults) {
  const Stretch stretch = seated_twist();
  return prompt_words(prompted, policy, &stretch);
}

TEST(PromptWords, InviteToARestBreakWithItsStretch) {
  const PromptWords rest = words(prompted(BreakKind::rest));
  EXPECT_EQ(rest.title, "Time for a stretch?");
  EXPECT_EQ(rest.body,
            "You've been sitting for an hour. A short walk, then Seated Twist, or just get up: Limber will notice.");
  EXPECT_EQ(rest.line, "An hour of sitting. A short walk, then Seated Twist?");
  EXPECT_FALSE(rest.quiet);
}

TEST(PromptWords, PromiseAWalkOnlyWhereTheRoutineBeginsWithOne) {
  Policy brief;
  brief.rest_break.duration = 30s;
  EXPECT_THAT(words(prompted(BreakKind::rest), brief).body, HasSubstr(" Start with Seated Twist, or just get up"));
  EXPECT_EQ(words(prompted(BreakKind::rest), brief).line, "An hour of sitting. Start with Seated Twist?");
  brief.rest_break.duration = 12s;
  EXPECT_THAT(words(prompted(BreakKind::rest), brief).body, HasSubstr(" Stand up and walk a few steps"));
  EXPECT_EQ(words(prompted(BreakKind::rest), brief).line, "An hour of sitting. A short walk?");
}

TEST(PromptWords, AreOneShortLineInANotification) {
  for (const BreakKind kind : kinds)
    for (const int attempt : {1, 2, 3}) {
      const PromptWords said = words(prompted(kind, attempt, attempt < 3, 119min));
      EXPECT_THAT(said.line, testing::Not(HasSubstr("\n")));
      EXPECT_LE(said.line.size(), 70U) << said.line;
    }
}

TEST(PromptWords, OfferTheThreeAnswersWithThePostponementOfTheSettings) {
  EXPECT_THAT(words(prompted(BreakKind::rest)).actions,
              ElementsAre(Action{"start", "Start"}, Action{"postpone", "In 10 min"}, Action{"skip", "Skip this one"}));
  Policy hurried;
  hurried.rest_break.postpone = 90s;
  EXPECT_EQ(words(prompted(BreakKind::rest), hurried).actions[1].label, "In 90 s");
}

TEST(PromptWords, AskASecondTimeInFewerWords) {
  const PromptWords rest = words(prompted(BreakKind::rest, 2));
  EXPECT_EQ(rest.title, "Still a good moment?");
  EXPECT_EQ(rest.body, "A short walk, then Seated Twist: 5 minutes in all.");
}

TEST(PromptWords, OfferStartAndSkipTheLastTime_B16) {
  const PromptWords rest = words(prompted(BreakKind::rest, 4, false));
  EXPECT_EQ(rest.title, "Now, or the next one?");
  EXPECT_EQ(rest.body, "Both are fine.");
  EXPECT_THAT(rest.actions, ElementsAre(Action{"start", "Start"}, Action{"skip", "Skip this one"}));
  EXPECT_EQ(rest.body_without_actions,
            "Both are fine.\nClosed, it is skipped. In a terminal: limber break or limber skip.");
}

TEST(PromptWords, InviteAsEverWherePostponingIsSwitchedOff_B16) {
  const PromptWords rest = words(prompted(BreakKind::rest, 1, false));
  EXPECT_EQ(rest.title, "Time for a stretch?");
  EXPECT_THAT(rest.actions, ElementsAre(Action{"start", "Start"}, Action{"skip", "Skip this one"}));
}

TEST(PromptWords, SuggestAWalkWhereNoStretchSuits) {
  EXPECT_EQ(prompt_words(prompted(BreakKind::rest), defaults, nullptr).body,
            "You've been sitting for an hour. Stand up and walk a few steps: Limber will notice.");
  EXPECT_EQ(prompt_words(prompted(BreakKind::micro), defaults, nullptr).body,
            "Stand up, walk a few steps, look far away. Then carry on.");
  EXPECT_THAT(prompt_words(prompted(BreakKind::rest, 2), defaults, nullptr).body, HasSubstr("walk a few steps"));
}

TEST(PromptWords, SayHowLongAMicroBreakIsInTheSettings) {
  const PromptWords micro = words(prompted(BreakKind::micro));
  EXPECT_EQ(micro.title, "A minute for your back");
  EXPECT_EQ(micro.body, "Try Seated Twist, or stand up and look far away. Then carry on.");
  EXPECT_EQ(micro.line, "Try Seated Twist, or stand up and look far away.");
  EXPECT_TRUE(micro.quiet);
  EXPECT_EQ(micro.actions[1].label, "In 5 min");
  Policy half;
  half.micro_break.duration = 30s;
  EXPECT_EQ(words(prompted(BreakKind::micro), half).title, "Half a minute for your back");
}

TEST(PromptWords, SayTheSittingTimeAsPeopleDo) {
  const auto first_line = [](Duration sitting) {
    const std::string body = words(prompted(BreakKind::rest, 1, true, sitting)).body;
    return body.substr(0, body.find(" A short walk"));
  };
  EXPECT_EQ(first_line(61min + 40s), "You've been sitting for an hour.");
  EXPECT_EQ(first_line(38min), "You've been sitting for 40 minutes.");
  EXPECT_EQ(first_line(119min), "You've been sitting for two hours.");
  EXPECT_EQ(first_line(84min), "You've been sitting for 1 h 25 min.");
  EXPECT_EQ(first_line(3min), "It's time for a break.") << "up a moment ago, and the work clock went on";
}

TEST(PromptWords, TellHowToAnswerWhereThereAreNoButtons) {
  EXPECT_THAT(words(prompted(BreakKind::rest)).body_without_actions,
              testing::EndsWith(
                  "\nClosed, it comes back in 10 min. In a terminal: limber break, limber postpone or limber skip."));
}

TEST(PromptWords, SayHowLongAGuidedMicroBreakTakes) {
  Prompted asked = prompted(BreakKind::micro, 2);
  asked.length = 1min;
  EXPECT_EQ(words(asked).body, "Seated Twist takes a minute.");
  asked.length = 2min;
  EXPECT_EQ(words(asked).body, "Seated Twist takes 2 minutes.");
}

TEST(PromptWords, AreCalm) {
  for (const BreakKind kind : kinds) {
    for (const int attempt : {1, 2, 3}) {
      const PromptWords said = words(prompted(kind, attempt, attempt < 3));
      std::string all = said.title + said.body_without_actions;
      std::ranges::transform(all, all.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
      for (const char* banned : {"!", "should", "must", "missed", "failed", "only", "again", "bad posture"})
        EXPECT_THAT(all, testing::Not(HasSubstr(banned)));
    }
  }
}

TEST(NoticeWords, GiveAHeadsUp) {
  EXPECT_EQ(heads_up_words(BreakKind::rest, 2min).title, "Break in 2 min");
  EXPECT_EQ(heads_up_words(BreakKind::rest, 2min).body, "Finish your thought first.");
  EXPECT_EQ(heads_up_words(BreakKind::micro, 30s).title, "Short break in 30 s");
}

TEST(NoticeWords, TellTheSittingOfTheDay) {
  EXPECT_EQ(sitting_limit_words(7h).title, "Seven hours of sitting today");
  EXPECT_EQ(sitting_limit_words(7h + 30min).title, "7 h 30 min of sitting today");
  EXPECT_EQ(sitting_limit_words(7h).body, "Maybe take the next call on your feet.");
}

TEST(Spoken, SaysALengthOfTime) {
  EXPECT_EQ(spoken(0s), "0 seconds");
  EXPECT_EQ(spoken(1s), "a second");
  EXPECT_EQ(spoken(20s), "20 seconds");
  EXPECT_EQ(spoken(30s), "half a minute");
  EXPECT_EQ(spoken(60s), "a minute");
  EXPECT_EQ(spoken(38min), "38 minutes");
  EXPECT_EQ(spoken(59min + 31s), "an hour");
  EXPECT_EQ(spoken(84min), "1 h 24 min");
  EXPECT_EQ(spoken(12h), "twelve hours");
  EXPECT_EQ(spoken(13h), "13 hours");
}

TEST(Brief, FitsAButton) {
  EXPECT_EQ(brief(45s), "45 s");
  EXPECT_EQ(brief(60s), "1 min");
  EXPECT_EQ(brief(10min), "10 min");
  EXPECT_EQ(brief(60min), "1 h");
  EXPECT_EQ(brief(84min), "1 h 24 min");
}

}  // namespace
}  // namespace limber
