// What was learned of moments (B37), from the daemon's memory to the command line and back.
#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "integration/desk.hpp"
#include "journal/journal.hpp"
#include "trace/zone.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

std::string text_in_file(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return std::move(text).str();
}

class Learned : public ::testing::Test {
 protected:
  Learned() : desk("[prompt]\nlearn_moments = true # of me\n[micro_break]\ninterval = \"40min\"\n") {
    const WallTime yesterday = std::chrono::floor<Duration>(std::chrono::system_clock::now()) - 24h;
    Snapshot snapshot;
    snapshot.day = Date{std::chrono::floor<std::chrono::days>(yesterday)};
    snapshot.moments.since = Date{std::chrono::floor<std::chrono::days>(yesterday) - std::chrono::days{30}};
    for (int day = 0; day < 5; ++day) {
      snapshot.moments.answers.push_back({{day, 13}, {8, 7}});
      snapshot.moments.answers.push_back({{day, 14}, {8, 0}});
    }
    snapshot.moments.learned = {{{std::nullopt, 14}, *snapshot.moments.since, MomentState::learned}};
    const auto zone = find_zone("UTC");
    Journal(desk.journal_file(), *zone, Policy{}, yesterday).commit({}, snapshot, {Instant{1h}, yesterday, "another"});
    desk.start_daemon({}, {{"TZ", "UTC"}});
  }
  Json hours() const { return desk.call("moments_get")["hours"]; }

  Desk desk;
};

TEST_F(Learned, IsToldWithItsAnswersAndUndoneWithoutAChangeOfTheSettings) {
  const std::string settings = text_in_file(desk.settings_file());
  ASSERT_EQ(hours().size(), 1U);
  EXPECT_EQ(hours()[0]["hour"], "14:00");
  EXPECT_EQ(hours()[0]["asked"], 40);
  EXPECT_EQ(hours()[0]["taken_before"], 35);
  const Printed told = desk.limber({"why", "--learned"});
  EXPECT_EQ(told.status, 0);
  EXPECT_THAT(told.text, HasSubstr("14:00 to 15:00"));
  EXPECT_THAT(told.text, HasSubstr("0 of the 40 breaks"));
  EXPECT_EQ(desk.limber({"why", "--undo", "09:00"}).status, 2) << "none of these";
  EXPECT_THAT(desk.limber({"why", "--undo", "14:00"}).text, HasSubstr("undone"));
  EXPECT_EQ(hours()[0]["state"], "undone");
  EXPECT_EQ(text_in_file(desk.settings_file()), settings);
}

TEST_F(Learned, WhatThePersonSaysOfItSurvivesARestart) {
  desk.call("moments_set", {{"hour", "14:00"}, {"state", "kept"}});
  desk.stop_daemon();
  desk.start_daemon({}, {{"TZ", "UTC"}});
  ASSERT_EQ(hours().size(), 1U);
  EXPECT_EQ(hours()[0]["state"], "kept");
  desk.call("moments_set", {{"state", "learned"}});
  EXPECT_EQ(hours()[0]["state"], "learned");
}

TEST_F(Learned, IsDeletedWithTheHistory) {
  desk.call("history_delete", {{"from", "2000-01-01"}, {"to", "2001-01-01"}});
  EXPECT_EQ(hours().size(), 1U) << "of days before the first answer";
  desk.call("history_delete", {{"from", "2000-01-01"}, {"to", "2200-01-01"}});
  EXPECT_TRUE(hours().empty());
  EXPECT_EQ(desk.call("moments_get")["since"], nullptr);
  desk.stop_daemon();
  const auto zone = find_zone("UTC");
  const Journal journal(desk.journal_file(), *zone, Policy{},
                        std::chrono::floor<Duration>(std::chrono::system_clock::now()));
  ASSERT_TRUE(journal.remembered());
  EXPECT_EQ(journal.remembered()->snapshot.moments, MomentsMemory{});
}

}  // namespace
}  // namespace limber
