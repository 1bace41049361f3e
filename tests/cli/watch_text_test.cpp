#include "cli/status_text.hpp"

#include <gtest/gtest.h>

#include "cli/plain.hpp"
#include "words/sample_status.hpp"

namespace limber {
namespace {

std::string line(const char* event) { return watch_line(Json::parse(event), plain, titles); }

TEST(WatchText, BeginsWithWhereOneStands) {
  EXPECT_EQ(watch_head(sample_status(), plain, titles),
            "Sitting for 38 min. Next break in 22 min. A rest break, around 11:15. Sitting\nsince 10:15.");
}

TEST(WatchText, EachEventIsALineWithItsClockTime) {
  EXPECT_EQ(line(R"({"at":3600,"event":"due","break":"rest","wall":"2026-03-03T10:00:00+01:00"})"),
            "10:00:00  Rest break is due");
  EXPECT_EQ(line(R"({"at":1,"event":"held","break":"rest","reason":"engaged","wall":"2026-03-03T10:00:00+01:00"})"),
            "10:00:00  Rest break is waiting until your call or video ends");
  EXPECT_EQ(line(R"({"at":1,"event":"prompted","break":"micro","stretch":"seated-twist","attempt":2,)"
                 R"("wall":"2026-03-03T10:00:05+01:00"})"),
            "10:00:05  Time for a micro break: Seated Twist (prompt 2)");
  EXPECT_EQ(line(R"({"at":1,"event":"prompted","break":"rest","stretch":null,"attempt":1,)"
                 R"("wall":"2026-03-03T10:00:05+01:00"})"),
            "10:00:05  Time for a rest break: stand up and walk a little");
  EXPECT_EQ(line(R"({"at":3905,"event":"ended","break":"rest","outcome":"taken","started_at":3605,"lasted":300,)"
                 R"("wall":"2026-03-03T10:05:05+01:00"})"),
            "10:05:05  Rest break taken, 5 min");
  EXPECT_EQ(line(R"({"at":9,"event":"ended","break":"rest","outcome":"skipped","started_at":9,"lasted":0,)"
                 R"("wall":"2026-03-03T10:05:05+01:00"})"),
            "10:05:05  Rest break skipped");
}

TEST(WatchText, OtherTimesAreToldByTheSameClock) {
  EXPECT_EQ(line(R"({"at":100.5,"event":"postponed","break":"rest","until":700.5,"wall":"2026-03-03T10:00:00+01:00"})"),
            "10:00:00  Rest break postponed, back at 10:10");
  EXPECT_EQ(line(R"({"at":2580,"event":"absent","since":2400,"wall":"2026-03-03T10:43:00+01:00"})"),
            "10:43:00  Away since 10:40");
  EXPECT_EQ(line(R"({"at":60,"event":"heads_up","break":"rest","due_at":180,"wall":"2026-03-03T10:43:00+01:00"})"),
            "10:43:00  Rest break in 2 min");
}

TEST(WatchText, TheRestReadsAsPlainly) {
  EXPECT_EQ(line(R"({"at":1,"event":"returned","lasted":240,"wall":"2026-03-03T10:44:00+01:00"})"),
            "10:44:00  Back after 4 min");
  EXPECT_EQ(line(R"({"at":1,"event":"started","break":"rest","guided":true,"wall":"2026-03-03T10:44:00+01:00"})"),
            "10:44:00  Rest break started, guided");
  EXPECT_EQ(line(R"({"at":1,"event":"day_started","date":"2026-03-04","wall":"2026-03-04T04:00:00+01:00"})"),
            "04:00:00  A new day: Wednesday, 4 March 2026");
  EXPECT_EQ(line(R"({"at":1,"event":"posture_reminder","posture":"standing","spell":3600,)"
                 R"("wall":"2026-03-03T17:00:00+01:00"})"),
            "17:00:00  Sitting for 60 min: time to stand for a while");
  EXPECT_EQ(line(R"({"at":1,"event":"sitting_limit","sitting":25200,"wall":"2026-03-03T17:00:00+01:00"})"),
            "17:00:00  7 h of sitting today");
  EXPECT_EQ(line(R"({"at":1,"event":"rating_changed","stretch":"seated-twist","rating":"like",)"
                 R"("wall":"2026-03-03T17:00:00+01:00"})"),
            "17:00:00  Seated Twist comes a little more often from now on");
  EXPECT_EQ(line(R"({"at":1,"event":"rating_changed","stretch":"seated-twist","rating":null,)"
                 R"("wall":"2026-03-03T17:00:00+01:00"})"),
            "17:00:00  Seated Twist comes as often as any other");
  EXPECT_EQ(line(R"({"at":1,"event":"hold_ended","break":"rest","wall":"2026-03-03T17:00:00+01:00"})"),
            "17:00:00  Rest break waits for a short pause");
  EXPECT_EQ(line(R"({"at":1,"event":"hold_ended","break":"rest","awaits_input":true,)"
                 R"("wall":"2026-03-03T17:00:00+01:00"})"),
            "17:00:00  Rest break waits until you touch keys or mouse");
  EXPECT_EQ(line(R"({"at":1,"event":"withdrawn","break":"micro","wall":"2026-03-03T17:00:00+01:00"})"),
            "17:00:00  Micro break: no longer asked for");
  EXPECT_EQ(line(R"({"at":1,"event":"settings_changed","wall":"2026-03-03T17:00:00+01:00"})"),
            "17:00:00  The settings have changed");
  EXPECT_EQ(line(R"({"at":1,"event":"watch_changed","wall":"2026-03-03T17:00:00+01:00"})"),
            "17:00:00  Your input is watched in another way now: 'limber doctor' tells");
}

TEST(WatchText, AnEventOfALaterVersionIsShownByItsName) {
  EXPECT_EQ(line(R"({"at":1,"event":"moon_rose","wall":"2026-03-03T10:44:00+01:00"})"), "10:44:00  moon_rose");
}

}  // namespace
}  // namespace limber
