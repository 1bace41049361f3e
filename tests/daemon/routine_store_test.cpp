#include "daemon/routine_store.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "os/boot_clock.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

Exercise named(const char* id) {
  Exercise exercise;
  exercise.id = id;
  exercise.name = id;
  exercise.sides = 2;
  ExerciseStep step;
  step.say = "Stay.";
  exercise.ready = {step};
  exercise.hold = step;
  exercise.hold_for = {20s, 30s};
  return exercise;
}

std::optional<Exercise> known(const StretchId& id) { return named(id.c_str()); }

RoutinePlayer rest_break() {
  RoutineOrder order{BreakKind::rest, 5min, {4s, Side::left}};
  return {Routine::of_rest({named("cobra"), named("cat-cow")}, order), boot_now()};
}

class RoutineStoreTest : public testing::Test {
 protected:
  TempDir dir_;
  RoutineStore memory_{dir_ / "state/routine.json"};
};

TEST_F(RoutineStoreTest, HoldsThePlaceThePauseAndWhatWasPlayed) {
  RoutinePlayer player = rest_break();
  const Instant begun = boot_now();
  player.next(begun);
  player.swap(named("wall-slide"), begun);
  const Instant later = begun + 40s;
  player.pause(later);
  ASSERT_TRUE(memory_.keep(player));
  const auto kept = memory_.last(known);
  ASSERT_TRUE(kept);
  EXPECT_TRUE(kept->this_boot);
  EXPECT_TRUE(kept->player.paused());
  EXPECT_EQ(kept->player.elapsed(later + 1h), player.elapsed(later));
  EXPECT_EQ(kept->player.routine().phases(), player.routine().phases());
  EXPECT_EQ(kept->player.routine().order(), player.routine().order());
  EXPECT_EQ(kept->player.routine().exercises()[0].id, "wall-slide");
  EXPECT_EQ(kept->player.routine().exercises()[0].sides, 2) << "all that the catalogue knows, for another exchange";
  const auto played = kept->player.played(later + 1h);
  ASSERT_EQ(played.size(), 1U);
  EXPECT_EQ(played[0].id, "wall-slide");
  EXPECT_EQ(played[0].played, player.played(later)[0].played);
  EXPECT_EQ(played[0].planned, player.played(later)[0].planned);
}

TEST_F(RoutineStoreTest, OneThatPlaysGoesOn) {
  const RoutinePlayer player = rest_break();
  memory_.keep(player);
  const auto kept = memory_.last(known);
  ASSERT_TRUE(kept);
  const Instant later = boot_now() + 30s;
  EXPECT_LT(player.elapsed(later) - kept->player.elapsed(later), 2ms);
}

TEST_F(RoutineStoreTest, HasNothingWhereNothingPlaysOrTheFileIsDamaged) {
  EXPECT_FALSE(memory_.last(known));
  memory_.keep(rest_break());
  memory_.forget();
  EXPECT_FALSE(memory_.last(known));
  for (const char* text : {"", "{", "[]", R"({"boot_id":1})", R"({"boot_id":"x","at_wall_ms":0,"routine":{}})"}) {
    write_file(dir_ / "state/routine.json", text);
    EXPECT_FALSE(memory_.last(known)) << text;
  }
}

TEST_F(RoutineStoreTest, WhereItCannotBeWrittenItSaysSo) {
  write_file(dir_ / "file", "");
  EXPECT_FALSE(RoutineStore(dir_ / "file/routine.json").keep(rest_break()));
}

}  // namespace
}  // namespace limber
