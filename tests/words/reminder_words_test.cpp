#include "words/reminder_words.hpp"

#include <gtest/gtest.h>

#include "words/sample_status.hpp"
#include "words/why.hpp"

namespace limber {
namespace {

constexpr ClockStyle clock_24 = ClockStyle::hours_24;

std::string schedule(std::vector<std::chrono::minutes> at, Duration every, std::vector<std::string> days = {},
                     ClockStyle clock = clock_24) {
  ReminderPolicy reminder;
  reminder.at = std::move(at);
  reminder.every = every;
  reminder.days = std::move(days);
  return reminder_schedule(reminder, clock);
}

TEST(ReminderWords, SayWhenOneComes) {
  EXPECT_EQ(schedule({12h + 30min}, 0s), "At 12:30");
  EXPECT_EQ(schedule({12h + 30min}, 0s, {}, ClockStyle::hours_12), "At 12:30 PM");
  EXPECT_EQ(schedule({10h, 12h, 15h}, 0s, {"mon", "tue", "wed", "thu", "fri"}),
            "At 10:00, 12:00 and 15:00, Monday to Friday");
  EXPECT_EQ(schedule({}, 45min), "Every 45 min at the desk");
  EXPECT_EQ(schedule({}, 90min, {"mon", "thu"}), "Every 1 h 30 min at the desk, Monday and Thursday");
  EXPECT_EQ(schedule({}, 45min, {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}), "Every 45 min at the desk");
}

/// Of the sample, which is at 10:54.
std::string next_of(const char* reminders, bool steady = false) {
  Json status = sample_status();
  status["reminders"] = Json::parse(reminders);
  return next_reminder_words(read_status(status), clock_24, steady).value_or("none");
}

TEST(ReminderWords, TheNextOneIsTheFirstThatComesToday) {
  EXPECT_EQ(next_of("[]"), "none");
  EXPECT_EQ(next_of(R"([{"text": "Lunch", "at_wall": "2026-03-03T12:30:00+01:00"},
                        {"text": "Tea", "at_wall": "2026-03-03T11:30:00+01:00"}])"),
            "Tea at 11:30");
  EXPECT_EQ(next_of(R"([{"text": "Lunch", "at_wall": "2026-03-04T12:30:00+01:00"}])"), "none") << "tomorrow";
  EXPECT_EQ(next_of(R"([{"text": "Water", "every_ms": 1, "at_wall": null}])"), "none");
}

TEST(ReminderWords, OneByTimeAtTheDeskIsSaidByItsLengthAndOnlyWhereThatIsReadAtOnce) {
  const char* both = R"([{"text": "Water", "every_ms": 3600000, "at_wall": "2026-03-03T11:04:00+01:00"},
                         {"text": "Lunch", "at_wall": "2026-03-03T12:30:00+01:00"}])";
  EXPECT_EQ(next_of(both), "Water in 10 min");
  EXPECT_EQ(next_of(both, true), "Lunch at 12:30");
}

TEST(ReminderWords, OneThatWaitsComesFirst) {
  EXPECT_EQ(next_of(R"([{"text": "Tea", "at_wall": "2026-03-03T11:30:00+01:00"},
                        {"text": "Lunch", "at_wall": null, "waiting": true, "hold": "dnd"}])"),
            "Lunch waits until Do Not Disturb is off");
  EXPECT_EQ(next_of(R"([{"text": "Lunch", "at_wall": null, "waiting": true, "hold": "idle"}])"),
            "Lunch waits for a good moment");
}

TEST(ReminderWords, StandInTheAnswerToWhy) {
  Json status = sample_status();
  status["reminders"] = Json::parse(R"([{"text": "Lunch", "at_wall": "2026-03-03T12:30:00+01:00"}])");
  EXPECT_EQ(why(read_status(status), clock_24).sentences.back(), "Of your own reminders comes next: Lunch at 12:30.");
}

}  // namespace
}  // namespace limber
