#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>

#include "core/calendar_desk.hpp"

namespace limber {
namespace {

// Random walks of the wall clock: mostly to next() as the daemon does, else sleeps and steps both ways.
class CalendarWalk : public testing::TestWithParam<const char*> {
 protected:
  static std::chrono::minutes some_time(std::mt19937& random) { return std::chrono::minutes{random() % 1440}; }

  static WorkHours some_hours(std::mt19937& random) {
    WorkHours hours;
    for (auto& weekday : hours) {
      if (random() % 3 == 0) continue;
      weekday.emplace();
      for (std::size_t i = random() % 3; i > 0; --i) weekday->push_back({some_time(random), some_time(random)});
    }
    return hours;
  }

  static Duration some_step(std::mt19937& random) {
    constexpr std::array<std::chrono::minutes, 4> reach{5min, 24h, 24h * 6, 24h * 400};
    const auto most = reach[random() % reach.size()].count();
    return std::chrono::minutes{std::uniform_int_distribution<std::int64_t>{-most, most}(random)};
  }
};

TEST_P(CalendarWalk, BeginsEveryDateAtMostOnceAndIsNeverAskedInVain_B27) {
  std::mt19937 random{20261025};
  for (int walk = 0; walk < 8; ++walk) {
    WallDesk desk{GetParam(), std::nullopt, DayPolicy{.starts = some_time(random)}, some_hours(random)};
    desk.at(desk.zone().to_wall(local("2023-03-20 12:00:00") + some_step(random)));
    std::set<std::string> begun{text(*desk.calendar().day())};
    for (int i = 0; i < 120; ++i) {
      const WallTime next = desk.next();
      ASSERT_GT(next, desk.wall());
      const bool follows = random() % 4 != 0;
      const WallTime wall = follows ? next : desk.wall() + some_step(random);
      const std::vector<std::string> lines = desk.at(wall);
      if (follows) {
        ASSERT_FALSE(lines.empty()) << "asked in vain at " << text(wall, desk.zone());
      }
      for (const std::string& line : lines) {
        if (line.starts_with("day ")) {
          ASSERT_TRUE(begun.insert(line.substr(4)).second) << line << " at " << text(wall, desk.zone());
        }
      }
    }
  }
}

TEST_P(CalendarWalk, TellsAllThatChangesWhenOnlyFollowingNext_B15) {
  std::mt19937 random{20260329};
  const DayPolicy policy{.starts = some_time(random)};
  const WorkHours hours = some_hours(random);
  WallDesk follows{GetParam(), std::nullopt, policy, hours}, ticks{GetParam(), std::nullopt, policy, hours};
  const WallTime start = follows.zone().to_wall(local("2023-03-24 12:00:00"));
  follows.at(start), ticks.at(start);
  std::vector<std::string> followed, ticked;
  for (WallTime wall = start + 1min; wall < start + 24h * 3; wall += 1min) {
    for (const std::string& line : ticks.at(wall)) ticked.push_back(text(wall, ticks.zone()) + " " + line);
    if (wall < follows.next()) continue;
    for (const std::string& line : follows.at(follows.next()))
      followed.push_back(text(follows.wall(), follows.zone()) + " " + line);
  }
  EXPECT_THAT(followed, testing::Not(testing::IsEmpty()));
  EXPECT_EQ(followed, ticked);
}

INSTANTIATE_TEST_SUITE_P(Zones, CalendarWalk,
                         testing::Values("UTC", "Europe/Amsterdam", "America/Asuncion", "Africa/Cairo",
                                         "Australia/Lord_Howe", "America/Nuuk", "Asia/Beirut", "Pacific/Apia"));

}  // namespace
}  // namespace limber
