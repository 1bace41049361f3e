#include "rpc/routine_codec.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/exercises.hpp"

namespace limber {
namespace {

constexpr Instant begin{Duration{5'000}};

RoutinePlayer playing() {
  RoutinePlayer player(Routine::of_rest({twist(), cat_cow()}, {BreakKind::rest, 5min, {6s, Side::left}}), begin);
  player.pause(begin + 90s);
  return player;
}

TEST(RoutineCodec, BringsTheTimelineToAnotherClock) {
  const RoutinePlayer player = playing();
  const auto json = nlohmann::ordered_json::parse(routine_json(player, begin + 100s).dump());
  const Instant there{Duration{777'000}};
  const RoutinePlayer read = read_routine(json, there);
  EXPECT_EQ(read.routine().phases(), player.routine().phases());
  EXPECT_EQ(read.elapsed(there), 90s);
  EXPECT_TRUE(read.paused());
  EXPECT_EQ(read.routine().order().kind, BreakKind::rest);
  EXPECT_EQ(read.routine().order().taste.breath, 6s);
  ASSERT_EQ(read.routine().exercises().size(), 2U);
  EXPECT_EQ(read.routine().exercises()[0].id, "twist");
  EXPECT_EQ(read.routine().exercises()[1].name, "Cat-Cow");
}

TEST(RoutineCodec, OfAStretchJustSoIsOfNoBreak) {
  const RoutinePlayer player(Routine::of_stretch(twist(), {std::nullopt, 1min, {}}), begin);
  const auto json = routine_json(player, begin);
  EXPECT_TRUE(json["break"].is_null());
  EXPECT_EQ(read_routine(json, begin).routine().order().kind, std::nullopt);
}

TEST(RoutineCodec, WhatANewerDaemonHasBesidesIsReadAsFarAsItIsUnderstood) {
  auto newer = routine_json(playing(), begin);
  newer["break"] = "eyes";
  newer["breath_ms"] = 0;
  newer["phases"][1]["phase"] = "fly";
  newer["phases"][1]["side"] = "upper";
  newer["phases"][3]["stretch"] = 7;
  newer["phases"][4]["length_ms"] = -5;
  newer["phases"][5]["wings"] = 2;
  const RoutinePlayer read = read_routine(newer, begin);
  EXPECT_EQ(read.routine().order().kind, BreakKind::rest);
  EXPECT_EQ(read.routine().order().taste.breath, 1s);
  ASSERT_EQ(read.routine().phases().size(), playing().routine().phases().size());
  EXPECT_EQ(read.routine().phases()[1].kind, PhaseKind::rest);
  EXPECT_EQ(read.routine().phases()[1].side, Side::none);
  EXPECT_FALSE(read.routine().phases()[3].exercise);
  EXPECT_EQ(read.routine().phases()[4].length, 0s);
}

TEST(RoutineCodec, RefusesWhatIsNoRoutine) {
  const auto good = routine_json(playing(), begin);
  for (const char* key : {"break", "elapsed_ms", "paused", "breath_ms", "stretches", "phases"}) {
    auto without = good;
    without.erase(key);
    EXPECT_THROW(read_routine(without, begin), std::invalid_argument) << key;
  }
  auto odd = good;
  odd["phases"] = nlohmann::ordered_json::array();
  EXPECT_THROW(read_routine(odd, begin), std::invalid_argument);
}

}  // namespace
}  // namespace limber
