#include "panel/model/edited_entry.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace limber {
namespace {

using testing::ElementsAre;

ReminderPolicy reminder(const char* text, Duration every = 1h) {
  ReminderPolicy its;
  its.text = text;
  its.every = every;
  return its;
}

TEST(EditedReminder, KeepsWhatWasAddedMeanwhile) {
  const auto water = reminder("Water"), tea = reminder("Tea"), lunch = reminder("Lunch");
  EXPECT_THAT(with_edited({tea, water, lunch}, water, reminder("Water", 2h)),
              ElementsAre(tea, reminder("Water", 2h), lunch));
}

TEST(EditedReminder, StaysOffWhereItWasSwitchedOffMeanwhile) {
  ReminderPolicy off = reminder("Water");
  off.enabled = false;
  const auto list = with_edited({off}, reminder("Water"), reminder("Much water"));
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0].text, "Much water");
  EXPECT_FALSE(list[0].enabled);
}

TEST(EditedReminder, IsAddedWhereItWasRemovedMeanwhile) {
  EXPECT_THAT(with_edited({reminder("Tea")}, reminder("Water"), reminder("Water", 2h)),
              ElementsAre(reminder("Tea"), reminder("Water", 2h)));
}

TEST(EditedRule, TakesNoOtherPlaceWhereOneBeforeItWasRemoved) {
  const FocusProgram emacs{"emacs", FocusRule::longer, 2h}, krita{"krita", FocusRule::quiet};
  const FocusProgram now{"emacs", FocusRule::rest_only};
  EXPECT_THAT(with_edited({emacs, krita}, emacs, now), ElementsAre(now, krita));
  EXPECT_THAT(with_edited({krita}, emacs, now), ElementsAre(krita, now));
}

TEST(EditedRule, OfANewOneIsInThePlaceOfTheOneThatIsWrittenTheSame) {
  const FocusProgram krita{"krita", FocusRule::quiet}, now{"Krita", FocusRule::rest_only};
  EXPECT_THAT(with_edited({krita}, {}, now), ElementsAre(now));
}

TEST(EditedLength, StaysToTheSecondWhereItsMinutesDo) {
  EXPECT_EQ(minutes_shown(90s), 2);
  EXPECT_EQ(minutes_shown(30s), 1);
  EXPECT_EQ(edited_length(90s, 2), 90s);
  EXPECT_EQ(edited_length(90s, 3), 3min);
  EXPECT_EQ(edited_length(1h, 60), 1h);
  EXPECT_EQ(edited_length(0s, 45), 45min);
}

}  // namespace
}  // namespace limber
