#include "core/moments.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace limber {
namespace {

constexpr Date first_day{std::chrono::year{2026} / 3 / 2};

LocalTime at(int day, int hour, int minute = 20) {
  return std::chrono::local_days{first_day} + std::chrono::days{day} + std::chrono::hours{hour} +
         std::chrono::minutes{minute};
}
Date date(int day) { return Date{std::chrono::sys_days{first_day} + std::chrono::days{day}}; }

/// How many of four prompts in an hour of a day are taken.
using Habit = std::function<int(int day, int hour)>;

/// Days from `first` on with four prompts an hour from 13:00 to 16:00. Returns what changed, by day.
std::vector<std::pair<int, MomentChange>> live(MomentsMemory& memory, int first, int days, const Habit& taken) {
  std::vector<std::pair<int, MomentChange>> changes;
  for (int day = first; day < first + days; ++day) {
    for (int hour = 13; hour < 16; ++hour)
      for (int prompt = 0; prompt < 4; ++prompt) note_answer(memory, at(day, hour), prompt < taken(day, hour));
    if (const auto change = end_day_of_moments(memory, date(day + 1))) changes.emplace_back(day, *change);
  }
  return changes;
}

int refuses_at_two(int /*day*/, int hour) { return hour == 14 ? 0 : 4; }

TEST(Moments, AnHourIsLearnedInWhichBreaksAreRefusedAndBeforeWhichTheyAreTaken_B37) {
  MomentsMemory memory;
  const auto changes = live(memory, 0, 10, refuses_at_two);
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes.front().second.slot, (HourSlot{std::nullopt, 14}));
  EXPECT_TRUE(changes.front().second.learned);
  ASSERT_EQ(memory.learned.size(), 1U);
  EXPECT_EQ(memory.learned.front().since, date(changes.front().first + 1));
  EXPECT_EQ(avoided_hour(memory, at(20, 14)), at(20, 14, 0));
  EXPECT_EQ(avoided_hour(memory, at(20, 13)), std::nullopt);
  EXPECT_EQ(avoided_hour(memory, at(20, 15)), std::nullopt) << "the hour before it is no better";
}

TEST(Moments, NothingIsLearnedOfFewAnswersNorOfOneDayThatIsNotOver_B37) {
  MomentsMemory memory;
  EXPECT_TRUE(live(memory, 0, 3, refuses_at_two).empty());
  MomentsMemory today;
  for (int prompt = 0; prompt < 60; ++prompt) {
    note_answer(today, at(0, 13), true);
    note_answer(today, at(0, 14), false);
  }
  EXPECT_EQ(avoided_hour(today, at(0, 14)), std::nullopt);
  EXPECT_EQ(answers_in(today, {std::nullopt, 14}).asked, 0);
}

TEST(Moments, WhoRefusesOrTakesAllTeachesNothing_B37) {
  for (const int taken : {0, 2, 4}) {
    MomentsMemory memory;
    EXPECT_TRUE(live(memory, 0, 100, [&](int, int) { return taken; }).empty()) << taken;
  }
}

TEST(Moments, AtMostOneHourADayIsLearned_B37) {
  MomentsMemory memory;
  const auto changes = live(memory, 0, 20, [](int, int hour) { return hour == 14 ? 2 : hour == 15 ? 0 : 4; });
  for (std::size_t i = 1; i < changes.size(); ++i) EXPECT_LT(changes[i - 1].first, changes[i].first);
}

TEST(Moments, WhereOneWeekdayIsAnotherOnlyThatIsLearned_B37) {
  MomentsMemory memory;
  const auto tuesday = [](int day, int hour) { return hour == 14 && day % 7 == 1 ? 0 : 4; };
  const auto changes = live(memory, 0, 28, tuesday);
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes.front().second.slot, (HourSlot{1, 14}));
  EXPECT_TRUE(avoided_hour(memory, at(29, 14)).has_value()) << "a Tuesday";
  EXPECT_FALSE(avoided_hour(memory, at(30, 14)).has_value());
}

TEST(Moments, WhatIsAnsweredOtherwiseLaterIsDropped_B37) {
  MomentsMemory memory;
  live(memory, 0, 10, refuses_at_two);
  const auto changes = live(memory, 10, 30, [](int, int) { return 4; });
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_FALSE(changes.front().second.learned);
  EXPECT_TRUE(memory.learned.empty());
}

TEST(Moments, WhatThePersonKeepsStays_B37) {
  MomentsMemory memory;
  live(memory, 0, 10, refuses_at_two);
  memory.learned.front().state = MomentState::kept;
  EXPECT_TRUE(live(memory, 10, 30, [](int, int) { return 4; }).empty());
  EXPECT_TRUE(avoided_hour(memory, at(50, 14)).has_value());
}

TEST(Moments, WhatThePersonUndoesHasNoEffectAndIsNotLearnedAgain_B37) {
  MomentsMemory memory;
  live(memory, 0, 10, refuses_at_two);
  memory.learned.front().state = MomentState::undone;
  EXPECT_FALSE(avoided_hour(memory, at(12, 14)).has_value());
  EXPECT_TRUE(live(memory, 10, 60, refuses_at_two).empty());
  EXPECT_FALSE(avoided_hour(memory, at(70, 14)).has_value());
}

TEST(Moments, UndoingOneWeekdayHoldsAgainstAllDays_B37) {
  MomentsMemory memory;
  memory.learned = {{{1, 14}, first_day, MomentState::undone}, {{std::nullopt, 14}, first_day, MomentState::learned}};
  EXPECT_FALSE(avoided_hour(memory, at(1, 14)).has_value()) << "a Tuesday";
  EXPECT_TRUE(avoided_hour(memory, at(2, 14)).has_value());
}

TEST(Moments, OldAnswersCountLess_B37) {
  MomentsMemory memory;
  live(memory, 0, 100, refuses_at_two);
  for (const auto& [slot, answers] : memory.answers) EXPECT_LE(answers.asked, most_answers_of_an_hour);
}

TEST(Moments, AnHourIsWrittenAndReadAsText) {
  EXPECT_EQ(slot_text({std::nullopt, 9}), "09:00");
  EXPECT_EQ(slot_text({1, 14}), "tue 14:00");
  for (int hour = 0; hour < 24; ++hour) {
    EXPECT_EQ(parse_slot(slot_text({std::nullopt, hour})), (HourSlot{std::nullopt, hour}));
    EXPECT_EQ(parse_slot(slot_text({hour % 7, hour})), (HourSlot{hour % 7, hour}));
  }
  EXPECT_EQ(parse_slot("9:00"), (HourSlot{std::nullopt, 9}));
  for (const char* text : {"", "14", "14:30", "24:00", "tue", "tuesday 14:00", "tue14:00", "14:00 "})
    EXPECT_EQ(parse_slot(text), std::nullopt) << text;
  EXPECT_EQ(hour_before({0, 0}), (HourSlot{6, 23}));
  EXPECT_EQ(hour_before({std::nullopt, 14}), (HourSlot{std::nullopt, 13}));
}

}  // namespace
}  // namespace limber
