#include "core/routine_player.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "core/exercises.hpp"

namespace limber {
namespace {

constexpr Instant begin{Duration{1'000'000}};

Routine twice() { return Routine::of_rest({twist(), cat_cow()}, {BreakKind::rest, 5min, {}}); }

/// When the exercise in this place begins.
Duration begin_of(const Routine& routine, std::size_t place) {
  return std::ranges::find(routine.phases(), std::optional{place}, &Phase::exercise)->from;
}

TEST(RoutinePlayer, GoesOnWithTime) {
  const RoutinePlayer player(twice(), begin);
  EXPECT_EQ(player.elapsed(begin + 7s), 7s);
  EXPECT_FALSE(player.done(begin + 299s));
  EXPECT_TRUE(player.done(begin + 300s));
  EXPECT_EQ(player.elapsed(begin + 2h), 5min);
}

TEST(RoutinePlayer, StandsStillWhilePaused) {
  RoutinePlayer player(twice(), begin);
  player.pause(begin + 10s);
  EXPECT_EQ(player.elapsed(begin + 1h), 10s);
  EXPECT_EQ(player.next_change(begin + 1h), std::nullopt);
  player.resume(begin + 1h);
  EXPECT_EQ(player.elapsed(begin + 1h + 5s), 15s);
}

TEST(RoutinePlayer, TellsWhenSomethingHappensNext) {
  const RoutinePlayer player(Routine::of_stretch(twist(), {std::nullopt, 1min, {}}), begin);
  const auto& phases = player.routine().phases();
  EXPECT_EQ(player.next_change(begin), begin + phases[1].from);
  EXPECT_EQ(player.next_change(begin + phases[3].from), begin + phases[3].from + 10s) << "half way through the hold";
  EXPECT_EQ(player.next_change(begin + 1h), std::nullopt);
}

TEST(RoutinePlayer, JumpsToTheNextPartAndBack) {
  RoutinePlayer player(twice(), begin);
  player.next(begin + 1s);
  EXPECT_EQ(player.elapsed(begin + 1s), begin_of(player.routine(), 0));
  player.next(begin + 2s);
  EXPECT_EQ(player.phase(begin + 2s).kind, PhaseKind::change_sides) << "the other side is a part of its own";
  player.next(begin + 2s);
  EXPECT_EQ(player.elapsed(begin + 2s), begin_of(player.routine(), 1));
  player.previous(begin + 3s);
  EXPECT_EQ(player.phase(begin + 3s).kind, PhaseKind::change_sides);
  player.previous(begin + 3s);
  EXPECT_EQ(player.elapsed(begin + 3s), begin_of(player.routine(), 0)) << "it had just begun";
  player.previous(begin + 13s);
  EXPECT_EQ(player.elapsed(begin + 13s), begin_of(player.routine(), 0)) << "to its own beginning";
}

TEST(RoutinePlayer, ExchangesTheStretchUnderWay) {
  RoutinePlayer player(twice(), begin);
  player.next(begin);
  player.swap(cobra(), begin + 20s);
  EXPECT_EQ(player.elapsed(begin + 20s), begin_of(player.routine(), 0));
  EXPECT_EQ(player.routine().exercises()[0].id, "cobra");
}

TEST(RoutinePlayer, ExchangesTheStretchToComeWithoutAJump) {
  RoutinePlayer player(twice(), begin);
  player.swap(cobra(), begin + 5s);
  EXPECT_EQ(player.elapsed(begin + 5s), 5s);
  EXPECT_EQ(player.routine().exercises()[0].id, "cobra");
}

TEST(RoutinePlayer, TakesOneMoreWhereNoneIsToCome) {
  RoutinePlayer player(twice(), begin);
  const Instant late = begin + 5min - 4s;
  ASSERT_EQ(player.phase(late).kind, PhaseKind::rest);
  player.swap(cobra(), late);
  EXPECT_EQ(player.elapsed(late), 5min - 4s);
  EXPECT_EQ(player.routine().exercises().back().id, "cobra");
  EXPECT_EQ(player.place(late), player.routine().exercises().size() - 1);
  EXPECT_FALSE(player.done(begin + 5min));
}

TEST(RoutinePlayer, KnowsWhatAnotherProcessHasPlayed) {
  RoutinePlayer there(twice(), begin);
  there.next(begin + 1s);
  const Instant later = begin + 60s;
  const RoutinePlayer here(there.routine(), later, there.elapsed(later), false, there.played(later));
  ASSERT_EQ(here.played(later + 10s).size(), 1U);
  EXPECT_EQ(here.played(later + 10s)[0].id, "twist");
  EXPECT_EQ(here.played(later + 10s)[0].played, there.played(later + 10s)[0].played);
  EXPECT_EQ(here.played(later + 10s)[0].planned, there.played(later + 10s)[0].planned);
}

TEST(RoutinePlayer, TellsHowMuchOfEachStretchWasPlayed) {
  RoutinePlayer player(Routine::of_stretch(twist(), {std::nullopt, 1min, {}}), begin);
  EXPECT_THAT(player.played(begin + 3s), testing::IsEmpty());
  const auto hold = player.routine().phases()[3];
  const auto half = player.played(begin + hold.from + 10s);
  ASSERT_EQ(half.size(), 1U);
  EXPECT_EQ(half[0].id, "twist");
  EXPECT_EQ(half[0].played, player.routine().phases()[2].length + 10s);
  const auto whole = player.played(begin + 1h);
  EXPECT_EQ(whole[0].played, whole[0].planned);
}

TEST(RoutinePlayer, ForgetsNoPlayedStretchWhenItIsExchanged) {
  RoutinePlayer player(Routine::of_stretch(twist(), {std::nullopt, 1min, {}}), begin);
  player.swap(cobra(), begin + 20s);
  const auto played = player.played(begin + 60s);
  ASSERT_EQ(played.size(), 2U);
  EXPECT_EQ(played[0].id, "twist");
  EXPECT_EQ(played[1].id, "cobra");
}

TEST(RoutinePlayer, StaysConsistentUnderAnyKeys) {
  std::mt19937 random{11};
  for (int round = 0; round < 500; ++round) {
    RoutinePlayer player(twice(), begin);
    Instant now = begin;
    for (int i = 0; i < 60; ++i) {
      now += Duration{random() % 20'000};
      const Duration before = player.elapsed(now);
      const bool was_paused = player.paused();
      switch (random() % 6) {
        case 0:
          player.pause(now);
          ASSERT_EQ(player.elapsed(now), before);
          break;
        case 1:
          player.resume(now);
          ASSERT_EQ(player.elapsed(now), before);
          break;
        case 2:
          player.next(now);
          ASSERT_TRUE(player.elapsed(now) > before || player.done(now));
          ASSERT_EQ(player.paused(), was_paused);
          break;
        case 3:
          player.previous(now);
          ASSERT_LE(player.elapsed(now), before);
          break;
        case 4: {
          Exercise other = random() % 2 ? cobra() : twist();
          other.id += std::to_string(random() % 3);
          const auto place = player.place(now);
          player.swap(other, now);
          if (place) {
            ASSERT_EQ(player.routine().exercises()[*place].id, other.id);
            ASSERT_LE(player.elapsed(now), before);
          }
          break;
        }
        default: break;
      }
      ASSERT_LE(player.elapsed(now), player.routine().length());
      if (const auto next = player.next_change(now)) {
        ASSERT_GT(*next, now);
      }
      Duration all{};
      for (const auto& its : player.played(now)) {
        ASSERT_LE(its.played, its.planned);
        all += its.played;
      }
      ASSERT_LE(all, now - begin);
    }
  }
}

}  // namespace
}  // namespace limber
