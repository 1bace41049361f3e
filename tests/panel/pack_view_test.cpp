#include "panel/model/pack_timer.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

constexpr Instant start{1h};
/// The clocks are put forward at 14:35.
struct Zone : TimeZone {
  static constexpr WallTime change{14h + 35min};
  LocalTime to_local(WallTime wall) const override {
    return LocalTime{wall.time_since_epoch() + (wall < change || !changes ? 0h : 1h)};
  }
  WallTime to_wall(LocalTime local) const override { return WallTime{local.time_since_epoch()}; }
  bool changes = false;
};

constexpr WallTime half_past_two{14h + 30min};
const PackRun heat{"heat", "Heat", start, 15min, 20min};

TEST(PackViewTest, SaysWhatIsOnAndUntilWhen) {
  const PackView view = pack_view(heat, start + 38s, half_past_two, Zone{}, ClockStyle::hours_24);
  EXPECT_EQ(view.heading, "Heat is on");
  EXPECT_EQ(view.left, (BigNumber{"15", "minutes"}));
  EXPECT_EQ(view.line, "Take it off at 14:44. You can close this window: Limber tells you.");
  EXPECT_EQ(view.row, "Heat is on until 14:44.");
  EXPECT_EQ(view.button, "Stop");
  EXPECT_NEAR(view.share, 0.958, 0.001);
}

TEST(PackViewTest, SaysThatItIsTimeAndWhenItSaysSoAgain) {
  const PackView view = pack_view(heat, start + 16min, half_past_two, Zone{}, ClockStyle::hours_24);
  EXPECT_EQ(view.heading, "Time to take it off");
  EXPECT_EQ(view.line, "The 15 min are over. At 14:34 Limber says so once more.");
  EXPECT_EQ(view.row, "Heat: time to take it off.");
  EXPECT_EQ(view.button, "It's off");
  EXPECT_TRUE(view.over);
}

TEST(PackViewTest, TellsTheTimeThatTheClockWillShow) {
  Zone zone;
  zone.changes = true;
  EXPECT_EQ(pack_view(heat, start, half_past_two, zone, ClockStyle::hours_24).line.substr(0, 21),
            "Take it off at 15:45.");
}

TEST(PackViewTest, IsReadFromTheDaemonsAnswer) {
  const auto run = read_pack(Json::parse(R"({"pack": {"topic": "heat", "name": "Heat", "stage": "on", "on_ms": 61000,
      "length_ms": 900000, "stop_ms": 1200000}})"),
                             start);
  ASSERT_TRUE(run);
  EXPECT_EQ(run->topic, "heat");
  EXPECT_EQ(run->since, start - 61s);
  EXPECT_EQ(run->length, 15min);
  EXPECT_EQ(run->stop, 20min);
}

TEST(PackViewTest, NoneOrNonsenseIsNoPack) {
  for (const char* text : {R"({"pack": null})", "{}", "[]", R"({"pack": {"topic": "heat", "on_ms": 5}})",
                           R"({"pack": {"topic": "heat", "on_ms": 5, "length_ms": 9, "stop_ms": 3}})"})
    EXPECT_FALSE(read_pack(Json::parse(text), start)) << text;
}

}  // namespace
}  // namespace limber
