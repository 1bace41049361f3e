#include "words/moment_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace limber {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr Date since{std::chrono::year{2026} / 2 / 20};

MomentsAnswer::Hour hour(HourSlot slot, MomentState state) { return {{slot, since, state}, {31, 3}, {29, 24}}; }

MomentsAnswer answer() {
  return {true, std::chrono::year{2026} / 2 / 2, {212, 131}, {hour({std::nullopt, 14}, MomentState::learned)}};
}

TEST(MomentWords, SayWhatWasLearnedFromHowManyAnswersAndSinceWhen) {
  EXPECT_THAT(moments_sentence(answer(), true), HasSubstr("It knows 212 answers, since Monday, 2 February 2026."));
  const MomentWords words = moment_words(answer().hours.front(), ClockStyle::hours_24);
  EXPECT_EQ(words.hour, "14:00 to 15:00");
  EXPECT_EQ(words.reason, "You took 3 of the 31 breaks asked for in it, and 24 of 29 in the hour before.");
  EXPECT_EQ(words.effect, "Since Friday, 20 February 2026 breaks come before 14:00 instead, or after the hour.");
}

TEST(MomentWords, NameTheWeekdayWhereItIsOne) {
  EXPECT_EQ(hour_words(HourSlot{0, 9}, ClockStyle::hours_24), "Monday, 09:00 to 10:00");
  EXPECT_EQ(hour_words(HourSlot{6, 23}, ClockStyle::hours_24), "Sunday, 23:00 to 00:00");
}

TEST(MomentWords, SayWhatThePersonHasMadeOfIt) {
  EXPECT_THAT(moment_words(hour({1, 14}, MomentState::undone), ClockStyle::hours_24).effect, HasSubstr("undone"));
  EXPECT_THAT(moment_words(hour({1, 14}, MomentState::kept), ClockStyle::hours_24).effect, HasSubstr("You keep it"));
}

TEST(MomentWords, SayHowItIsSwitchedOnAndThatNothingIsKnownYet) {
  EXPECT_THAT(moments_sentence({}, true), HasSubstr("limber config set prompt.learn_moments true"));
  EXPECT_THAT(moments_sentence({}, false), Not(HasSubstr("limber config")));
  MomentsAnswer fresh;
  fresh.on = true;
  EXPECT_THAT(moments_sentence(fresh, true), HasSubstr("none yet"));
  MomentsAnswer even = answer();
  even.hours.clear();
  EXPECT_THAT(moments_sentence(even, true), HasSubstr("no hour differs enough"));
}

}  // namespace
}  // namespace limber
