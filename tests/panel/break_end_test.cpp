#include "panel/model/break_view.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/exercises.hpp"

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

const Instant begin{1h};

Catalogue two_pages() {
  Catalogue catalogue;
  for (const Exercise& exercise : {cobra(), twist()}) {
    Stretch& stretch = catalogue.stretches.emplace_back();
    stretch.id = exercise.id;
    stretch.name = exercise.name;
  }
  return catalogue;
}
RoutinePlayer at_its_end(std::optional<BreakKind> kind = BreakKind::rest) {
  RoutinePlayer player(
      kind ? Routine::of_rest({twist(), cobra()}, {kind, 5min, {}}) : Routine::of_stretch(twist(), {kind, 2min, {}}),
      begin);
  player.stop(begin + player.routine().length());
  return player;
}
Json status() {
  return {{"at_work", {{"break", "micro"}, {"in_ms", 1'800'000}, {"at_wall", "2026-03-02T18:10:00+01:00"}}},
          {"last_break",
           {{"break", "rest"},
            {"outcome", "taken"},
            {"counts", true},
            {"lasted_ms", 240'000},
            {"whole_ms", 300'000},
            {"done", 2},
            {"stretches", 2},
            {"ended_ago_ms", 100}}},
          {"today", {{"micro", {{"taken", 1}, {"skipped", 4}}}, {"rest", {{"natural", 1}, {"cut_short", 1}}}}}};
}
BreakEndView end_of(const RoutinePlayer& player, const std::optional<BreakEndFacts>& facts) {
  return break_end_view(player, begin + 5min, 5min, facts, two_pages(), ClockStyle::hours_24);
}

TEST(BreakEnd, SaysWhatTheDaemonBooked) {
  const BreakEndFacts facts = read_break_end(status());
  EXPECT_EQ(facts.breaks_today, 3) << "those that were had";
  const BreakEndView view = end_of(at_its_end(), facts);
  EXPECT_EQ(view.words.sum, "2 stretches, 4 minutes.");
  EXPECT_EQ(view.words.next, "Next break around 18:10.");
  EXPECT_FALSE(view.words.thanks.empty());
  ASSERT_EQ(view.stretches.size(), 2U);
  EXPECT_EQ(view.stretches[0].name, "Twist");
}

TEST(BreakEnd, SaysWhatItKnowsItselfUntilTheDaemonHasTold) {
  const BreakEndView view = end_of(at_its_end(), std::nullopt);
  EXPECT_EQ(view.words.sum, "2 stretches.");
  EXPECT_EQ(view.words.next, "");
  EXPECT_EQ(view.words.thanks, "") << "it would be another one a moment later";
}

TEST(BreakEnd, TakesTheEndOfAnEarlierBreakForNothing) {
  Json earlier = status();
  earlier["last_break"]["ended_ago_ms"] = 1'200'000;
  earlier["last_break"]["lasted_ms"] = 1'000;
  EXPECT_EQ(end_of(at_its_end(), read_break_end(earlier)).words.sum, "2 stretches.");
}

TEST(BreakEnd, OfAStretchJustSoIsItsOwnSum) {
  const BreakEndView view = end_of(at_its_end(std::nullopt), read_break_end(status()));
  EXPECT_EQ(view.words.sum, "1 stretch.") << view.words.sum;
  EXPECT_EQ(view.words.next, "Next break around 18:10.");
}

TEST(BreakEnd, ReadsWhatItCanOfAnotherVersion) {
  const BreakEndFacts facts = read_break_end(Json{{"last_break", {{"outcome", "taken"}}}, {"today", 4}});
  ASSERT_TRUE(facts.last);
  EXPECT_FALSE(facts.last->counts);
  EXPECT_FALSE(read_break_end(Json::array()).last);
  EXPECT_EQ(read_outcome("dreamt"), Outcome::skipped);
}

TEST(BreakEnd, LeavesOutWhatWasHardlyBegun) {
  RoutinePlayer player(Routine::of_rest({twist(), cobra()}, {BreakKind::rest, 5min, {}}), begin);
  player.next(begin + 1s);
  player.stop(begin + 3s);
  EXPECT_TRUE(end_of(player, std::nullopt).stretches.empty());
}

}  // namespace
}  // namespace limber
