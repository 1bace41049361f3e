#include "journal/snapshot_codec.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace limber {
namespace {

using testing::HasSubstr;

Snapshot full() {
  Snapshot snapshot;
  snapshot.breaks[0] = {.work = 12min,
                        .work_at_stake = 1min,
                        .awaits_input = true,
                        .stage = BreakStatus::Stage::postponed,
                        .due_ago = 4min,
                        .prompted_ago = 3min,
                        .postponed_for = -2s,
                        .started_ago = 1ms,
                        .duration = 60s,
                        .return_grace = 10s,
                        .guided = true,
                        .guided_for = 3s,
                        .routine = 5min,
                        .routine_left = 4min,
                        .routine_paused_ago = 8s,
                        .attempt = 2,
                        .put_off = 11min,
                        .head_start = 10min,
                        .waits_ago = 50s,
                        .unjudged_ago = 49s,
                        .ahead_of = 9min,
                        .hold = HoldReason::dnd,
                        .not_before = 90s,
                        .refused_ago = 95s,
                        .heads_up_given = true,
                        .stretch = "wall-slide \"é\""};
  snapshot.breaks[1].work = 59min + 999ms;
  snapshot.breaks[1].stage = BreakStatus::Stage::resting;
  snapshot.sitting = 45min;
  snapshot.sitting_at_stake = 11s;
  snapshot.sitting_awaits_input = true;
  snapshot.sitting_today = 7h;
  snapshot.standing_today = 30min;
  snapshot.sitting_today_at_stake = 12s;
  snapshot.standing_today_at_stake = 13s;
  snapshot.sitting_limit_reported = true;
  snapshot.spell = 20min;
  snapshot.spell_at_stake = 14s;
  snapshot.spell_reminded = true;
  snapshot.day = std::chrono::year{2026} / 2 / 28;
  snapshot.posture = Posture::standing;
  snapshot.idle_for = 7s;
  snapshot.absent_for = 4min;
  snapshot.rested = BreakKind::rest;
  snapshot.natural = BreakKind::micro;
  snapshot.locked = snapshot.engaged = snapshot.dnd = snapshot.fullscreen = snapshot.quiet = true;
  snapshot.quiet_until = WallTime{1'772'438'400'123ms};
  snapshot.hours_today = {std::chrono::year{2026} / 2 / 28, false};
  snapshot.easy_day = std::chrono::year{2026} / 2 / 27;
  snapshot.practised_days = 3;
  snapshot.practised_on = std::chrono::year{2026} / 2 / 26;
  snapshot.moments = {.since = std::chrono::year{2026} / 2 / 1,
                      .answers = {{{0, 9}, {5, 4}}, {{1, 0}, {2, 2}}, {{4, 14}, {16, 0}}},
                      .today = {{{5, 23}, {1, 0}}},
                      .learned = {{{std::nullopt, 14}, std::chrono::year{2026} / 2 / 20, MomentState::kept},
                                  {{1, 0}, std::chrono::year{2026} / 2 / 21, MomentState::undone},
                                  {{6, 23}, std::chrono::year{2026} / 2 / 22, MomentState::learned}}};
  snapshot.reminders = {{"Drink some water", 20min, 3s, std::nullopt, false}, {"Lunch", 0s, 0s, 2min, true}};
  snapshot.told_reminders = {{"Lunch", WallTime{1'772'438'400'000ms}}};
  snapshot.called_over_ago = 25min;
  snapshot.span = SpanKind::standing;
  snapshot.span_for = 3s;
  snapshot.suggested = {{"", BreakKind::rest}, {"a", BreakKind::micro, true}, {"b", BreakKind::rest, false, true}};
  return snapshot;
}

std::string problem_with(std::string_view text) {
  const auto decoded = decode_snapshot(text);
  EXPECT_FALSE(decoded.snapshot) << text;
  return decoded.problem;
}

TEST(SnapshotCodec, WhatIsWrittenIsReadBackWhole) {
  EXPECT_EQ(decode_snapshot(encode_snapshot(full())).snapshot, full());
  EXPECT_EQ(decode_snapshot(encode_snapshot(Snapshot{})).snapshot, Snapshot{});
}

TEST(SnapshotCodec, SaysItsVersion) { EXPECT_THAT(encode_snapshot({}), HasSubstr("\"version\":1")); }

TEST(SnapshotCodec, PassesOverFieldsAndNamesOfALaterVersion) {
  const auto decoded = decode_snapshot(
      R"({"version": 9, "mood": {"deep": [1]}, "posture": "kneeling", "sitting_ms": 5,
          "breaks": {"eye": {"work_ms": 1}, "rest": {"work_ms": 7, "hold": "weather", "stage": "napping"}}})");
  Snapshot expected;
  expected.sitting = 5ms;
  expected.breaks[1].work = 7ms;
  EXPECT_EQ(decoded.snapshot, expected);
}

TEST(SnapshotCodec, MissingAndNullFieldsAreAsInAFreshOne) {
  EXPECT_EQ(decode_snapshot("{}").snapshot, Snapshot{});
  EXPECT_EQ(decode_snapshot(R"({"day": null, "sitting_ms": null, "breaks": {}})").snapshot, Snapshot{});
}

TEST(SnapshotCodec, TellsWhyATextIsNoSnapshot) {
  EXPECT_EQ(problem_with(""), "it is no JSON: something is wrong at character 1");
  EXPECT_EQ(problem_with("{\"sitting_ms\": 12"), "it is no JSON: something is wrong at character 18");
  EXPECT_THAT(problem_with("[]"), HasSubstr("no JSON object"));
  EXPECT_THAT(problem_with(R"({"sitting_ms": "long"})"), HasSubstr("sitting_ms"));
  EXPECT_THAT(problem_with(R"({"quiet": 1})"), HasSubstr("quiet"));
  EXPECT_THAT(problem_with(R"({"posture": 1})"), HasSubstr("posture"));
  EXPECT_THAT(problem_with(R"({"suggested": [1]})"), HasSubstr("suggested"));
  EXPECT_THAT(problem_with(R"({"reminders": [1]})"), HasSubstr("reminders"));
  EXPECT_THAT(problem_with(R"({"told_reminders": [{"at": "noon"}]})"), HasSubstr("at"));
  EXPECT_THAT(problem_with(R"({"hours_today": {"open": true}})"), HasSubstr("hours_today"));
  EXPECT_THAT(problem_with(R"({"hours_today": {"date": "2026-02-30", "open": true}})"), HasSubstr("hours_today"));
  EXPECT_THAT(problem_with(R"({"breaks": []})"), HasSubstr("breaks"));
  EXPECT_THAT(problem_with(R"({"breaks": {"rest": 1}})"), HasSubstr("break"));
}

TEST(SnapshotCodec, RefusesHoursAndAnswersThatCannotBe) {
  for (const char* moments :
       {R"(1)", R"({"answers": {"mon 24:00": [1, 1]}})", R"({"answers": {"14:00": [1, 1]}})",
        R"({"answers": {"mon 14:00": [1, 2]}})", R"({"answers": {"mon 14:00": [-1, 0]}})",
        R"({"today": {"mon 14:00": [1]}})", R"({"learned": [{"hour": "14:00"}]})",
        R"({"learned": [{"hour": "14:15", "since": "2026-02-03"}]})", R"({"learned": {"hour": "14:00"}})"})
    EXPECT_FALSE(problem_with(std::string{R"({"moments": )"} + moments + "}").empty()) << moments;
}

TEST(SnapshotCodec, RefusesTimesThatNoClockCanCountWith) {
  EXPECT_THAT(problem_with(R"({"sitting_ms": 9223372036854775807})"), HasSubstr("in range"));
  EXPECT_THAT(problem_with(R"({"sitting_ms": -9223372036854775808})"), HasSubstr("in range"));
  EXPECT_THAT(problem_with(R"({"idle_for_ms": 18446744073709551615})"), HasSubstr("in range"));
  EXPECT_THAT(problem_with(R"({"quiet_until": -1})"), HasSubstr("in range"));
  EXPECT_THAT(problem_with(R"({"sitting_ms": 1e300})"), HasSubstr("whole number"));
  EXPECT_THAT(problem_with(R"({"breaks": {"rest": {"attempt": -1}}})"), HasSubstr("in range"));
}

TEST(SnapshotCodec, RefusesDatesThatDoNotExist) {
  for (const char* date : {"2026-02-30", "2026-2-3", "26-02-03", "2026-02-0x", "2026-+2-01", ""})
    EXPECT_THAT(problem_with(std::string{R"({"day": ")"} + date + "\"}"), HasSubstr("day")) << date;
}

TEST(SnapshotCodec, AStretchIdThatIsNoUtf8DoesNotKeepTheRestFromBeingRemembered) {
  Snapshot snapshot = full();
  snapshot.suggested = {{"\xff\xfe"}};
  const auto decoded = decode_snapshot(encode_snapshot(snapshot));
  ASSERT_TRUE(decoded.snapshot);
  EXPECT_EQ(decoded.snapshot->sitting, 45min);
}

}  // namespace
}  // namespace limber
