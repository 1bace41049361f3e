#include "core/rotation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>

namespace limber {
namespace {

using testing::ElementsAre;

constexpr auto micro = BreakKind::micro;
constexpr auto rest = BreakKind::rest;

std::vector<RotationEntry> one_at_the_desk_and(int on_the_mat) {
  std::vector<RotationEntry> pool{{"twist", true, true}};
  for (int i = 1; i <= on_the_mat; ++i) pool.push_back({"mat" + std::to_string(i), false, true});
  return pool;
}

std::vector<RotationEntry> six_alike() {
  std::vector<RotationEntry> pool;
  for (const char* id : {"a", "b", "c", "d", "e", "f"}) pool.push_back({id, true, true});
  return pool;
}

/// Suggests `times` times, as the scheduler does: what was suggested is remembered.
std::vector<StretchId> take(Rotation& rotation, BreakKind kind, std::size_t times) {
  std::vector<StretchId> suggested;
  for (std::size_t i = 0; i < times; ++i) {
    suggested.push_back(rotation.suggest(kind));
    rotation.shown(kind, suggested.back());
  }
  return suggested;
}

TEST(Rotation, GoesThroughThePoolInItsOrderAndStartsAgain) {
  Rotation rotation{one_at_the_desk_and(2)};
  EXPECT_THAT(take(rotation, rest, 5), ElementsAre("twist", "mat1", "mat2", "twist", "mat1"));
}

TEST(Rotation, LooksWithoutRemembering) {
  const Rotation rotation{one_at_the_desk_and(2)};
  EXPECT_EQ(rotation.suggest(rest), "twist");
  EXPECT_EQ(rotation.suggest(rest), "twist");
}

TEST(Rotation, SuggestsNothingOnTheFloorInAMicroBreak) {
  Rotation rotation{one_at_the_desk_and(7)};
  for (const StretchId& id : take(rotation, micro, 20)) EXPECT_TRUE(id == "twist" || id.empty()) << id;
}

TEST(Rotation, AlternatesAPoolOfOneWithStandingUp) {
  Rotation rotation{{{"twist", true, true}}};
  EXPECT_THAT(take(rotation, rest, 5), ElementsAre("twist", "", "twist", "", "twist"));
}

TEST(Rotation, KeepsAlternatingAPoolOfOneWhenOtherBreaksComeInBetween) {
  Rotation rotation{one_at_the_desk_and(3)};
  rotation.shown(rest, "twist");
  EXPECT_THAT(take(rotation, rest, 1), ElementsAre("mat1"));
  EXPECT_THAT(take(rotation, micro, 1), ElementsAre(""));
  EXPECT_THAT(take(rotation, rest, 1), ElementsAre("mat2"));
  EXPECT_THAT(take(rotation, micro, 1), ElementsAre("twist"));
}

TEST(Rotation, AnswersAnEmptyPoolWithStandingUp) {
  Rotation rotation;
  EXPECT_THAT(take(rotation, rest, 2), ElementsAre("", ""));
  Rotation mat_only{{{"bridge", false, true}}};
  EXPECT_THAT(take(mat_only, micro, 2), ElementsAre("", ""));
}

TEST(Rotation, BringsWhatTheOtherKindOfBreakHasNotShown) {
  Rotation rotation{{{"a", true, true}, {"b", true, true}, {"c", true, true}}};
  EXPECT_THAT(take(rotation, micro, 1), ElementsAre("a"));
  EXPECT_THAT(take(rotation, rest, 1), ElementsAre("b"));
  EXPECT_THAT(take(rotation, micro, 2), ElementsAre("c", "a"));
}

TEST(Rotation, KeepsItsMemoryWithAnotherPoolAndShowsTheNewOnesFirst) {
  Rotation rotation{one_at_the_desk_and(1)};
  take(rotation, rest, 2);
  rotation.replace_pool({{"twist"}, {"new"}, {"mat1"}});
  EXPECT_THAT(take(rotation, rest, 4), ElementsAre("new", "twist", "mat1", "new"));
}

TEST(Rotation, GoesOnFromARememberedPast) {
  Rotation before{one_at_the_desk_and(3)};
  take(before, rest, 6);
  Rotation after{one_at_the_desk_and(3)};
  after.remember(before.memory());
  EXPECT_EQ(take(after, rest, 8), take(before, rest, 8));
}

TEST(Rotation, RemembersTheLatestSuggestions) {
  Rotation rotation{one_at_the_desk_and(2)};
  take(rotation, rest, 3 * Rotation::longest_memory);
  EXPECT_EQ(rotation.memory().size(), Rotation::longest_memory);
}

TEST(Rotation, BringsWhatWasDoneLongestAgo) {
  Rotation rotation{six_alike()};
  take(rotation, rest, 6);
  for (const char* id : {"b", "d", "a", "c", "f", "e"}) rotation.done(id);
  EXPECT_EQ(rotation.suggest(rest), "a") << "done() tells of the latest suggestion, so the order shown counts";
  rotation.shown(rest, "a");
  rotation.skipped("a");
  EXPECT_EQ(rotation.suggest(rest), "b");
}

TEST(Rotation, CountsASkippedOneAsShownAndNotAsDone) {
  Rotation rotation{six_alike()};
  take(rotation, rest, 6);
  for (const char* id : {"a", "b", "c", "d", "e", "f"}) rotation.done(id);
  take(rotation, rest, 6);
  for (const char* id : {"a", "b", "d", "e", "f"}) rotation.done(id);
  rotation.skipped("c");
  EXPECT_NE(rotation.suggest(rest), "c") << "skipped a moment ago";
  EXPECT_THAT(take(rotation, rest, 4), testing::Contains("c")) << "but not done: it comes soon";
}

TEST(Rotation, ChangesTheMovementWhereItCan) {
  Rotation rotation{{{"twist", true, true, 0}, {"thread", true, true, 0}, {"bend", true, true, 1}}};
  EXPECT_THAT(take(rotation, rest, 3), ElementsAre("twist", "bend", "thread"));
}

TEST(Rotation, BringsALikedOneMoreOftenThanADislikedOne) {
  auto pool = six_alike();
  for (const char* id : {"g", "h", "i", "j"}) pool.push_back({id, true, true});
  pool[1].liking = 1.25;
  pool[2].liking = 0.25;
  Rotation rotation{pool};
  int liked = 0, disliked = 0;
  for (int i = 0; i < 200; ++i) {
    const StretchId id = rotation.suggest(rest);
    rotation.shown(rest, id);
    rotation.done(id);
    liked += id == "b";
    disliked += id == "c";
  }
  EXPECT_GT(liked, disliked + 4);
  EXPECT_GE(disliked, 10);
}

TEST(Rotation, LeavesOutWhatTakesLongerThanTheBreak) {
  Rotation rotation{one_at_the_desk_and(2)};
  rotation.replace_pool({{"short", true, true, 0, false, 1, 40s}, {"long", true, true, 0, false, 1, 90s}});
  EXPECT_EQ(rotation.suggest(micro, 60s), "short");
  EXPECT_EQ(rotation.suggest(micro, 39s), "") << "nothing fits: standing up does";
}

TEST(Rotation, FillsABreakWithEachOnceAndNeverTwoStrongExtensionsInARow) {
  Rotation rotation{{{"cobra", false, true, 2, true},
                     {"bridge", false, true, 2, true},
                     {"twist", true, true, 0},
                     {"backbend", false, true, 2, true},
                     {"fold", true, true, 1}}};
  EXPECT_THAT(rotation.more(rest, "cobra"), ElementsAre("twist", "bridge", "fold", "backbend"));
  EXPECT_THAT(rotation.more(micro, "twist"), ElementsAre("fold"));
  EXPECT_THAT(rotation.more(rest, ""), ElementsAre("cobra", "twist", "bridge", "fold", "backbend"));
  rotation.replace_pool({{"cobra", false, true, 2, true}, {"bridge", false, true, 2, true}});
  EXPECT_THAT(rotation.more(rest, "cobra"), testing::IsEmpty());
}

TEST(Rotation, KnowsItsPoolAndNotStandingUp) {
  const Rotation rotation{one_at_the_desk_and(1)};
  EXPECT_TRUE(rotation.knows("mat1"));
  EXPECT_FALSE(rotation.knows("mat2"));
  EXPECT_FALSE(rotation.knows(""));
}

/// One person's pool, and what they make of it: anything.
struct RandomPerson {
  explicit RandomPerson(unsigned seed) : random(seed) {
    const std::size_t size = 1 + random() % 16;
    for (std::size_t i = 0; i < size; ++i)
      pool.push_back({"s" + std::to_string(i), random() % 3 != 0, true, static_cast<int>(random() % 5),
                      random() % 5 == 0, std::array{0.25, 1.0, 1.25}[random() % 3], 40s});
    hidden = "s" + std::to_string(random() % size);
    std::erase_if(pool, [&](const RotationEntry& entry) { return entry.id == hidden; });
  }
  void answer(Rotation& rotation, const StretchId& id) {
    switch (random() % 3) {
      case 0: rotation.done(id); break;
      case 1: rotation.skipped(id); break;
      default: break;
    }
  }
  std::size_t eligible(BreakKind kind) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(pool, [&](const auto& entry) { return kind == micro ? entry.in_micro : entry.in_rest; }));
  }
  std::mt19937 random;
  std::vector<RotationEntry> pool;
  StretchId hidden;
};

/// Suggestions in breaks of a kind since each was shown; may not reach twice the pool.
void expect_fair(std::map<StretchId, std::size_t>& waited, const RandomPerson& person, BreakKind kind,
                 const StretchId& id) {
  for (const RotationEntry& entry : person.pool) {
    if (kind == micro && !entry.in_micro) continue;
    if (entry.id == id)
      waited[entry.id] = 0;
    else
      ASSERT_LT(++waited[entry.id], 2 * person.eligible(kind)) << entry.id;
  }
}

TEST(Rotation, IsFairNeverRepeatsAndNeverBringsAHiddenOneOverTenThousandRandomHistories) {
  for (unsigned seed = 0; seed < 10'000; ++seed) {
    RandomPerson person(seed);
    Rotation rotation{person.pool};
    std::array<std::map<StretchId, std::size_t>, 2> waited;
    std::vector<StretchId> latest;
    for (int i = 0; i < 40; ++i) {
      const BreakKind kind = person.random() % 3 ? micro : rest;
      const StretchId id = rotation.suggest(kind, 1min);
      ASSERT_NE(id, person.hidden);
      ASSERT_EQ(id, rotation.suggest(kind, 1min)) << "the same past, the same choice";
      const std::size_t keep_off = std::min<std::size_t>(3, person.eligible(kind) - (person.eligible(kind) != 0));
      const auto recent = std::min(keep_off, latest.size());
      if (person.eligible(kind) > 1) {
        ASSERT_EQ(std::count(latest.end() - static_cast<std::ptrdiff_t>(recent), latest.end(), id), 0)
            << "seed " << seed << ", " << id;
        ASSERT_FALSE(id.empty());
        ASSERT_NO_FATAL_FAILURE(expect_fair(waited[index_of(kind)], person, kind, id)) << "seed " << seed;
      }
      rotation.shown(kind, id);
      latest.push_back(id);
      for (auto& other : waited)
        if (other.contains(id)) other[id] = 0;
      person.answer(rotation, id);
    }
  }
}

}  // namespace
}  // namespace limber
