#include "core/rotation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>

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

/// Suggests `times` times, as the scheduler does: what was suggested is remembered.
std::vector<StretchId> take(Rotation& rotation, BreakKind kind, std::size_t times) {
  std::vector<StretchId> suggested;
  for (std::size_t i = 0; i < times; ++i) {
    suggested.push_back(rotation.suggest(kind));
    rotation.shown(suggested.back());
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
  rotation.shown("twist");
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

TEST(Rotation, RemembersEachStretchOnce) {
  Rotation rotation{one_at_the_desk_and(2)};
  take(rotation, rest, 100);
  EXPECT_THAT(rotation.memory(), ElementsAre("mat1", "mat2", "twist"));
}

TEST(Rotation, MayBeToldOfAnIdInItsOwnMemory) {
  Rotation rotation{one_at_the_desk_and(2)};
  take(rotation, rest, 3);
  rotation.shown(rotation.memory().front());
  EXPECT_THAT(rotation.memory(), ElementsAre("mat1", "mat2", "twist"));
}

TEST(Rotation, KnowsItsPoolAndNotStandingUp) {
  const Rotation rotation{one_at_the_desk_and(1)};
  EXPECT_TRUE(rotation.knows("mat1"));
  EXPECT_FALSE(rotation.knows("mat2"));
  EXPECT_FALSE(rotation.knows(""));
}

TEST(Rotation, NeverRepeatsAndLeavesNobodyOutOverRandomPools) {
  std::mt19937 random{20260302};
  for (int round = 0; round < 200; ++round) {
    const std::size_t size = 2 + random() % 12;
    std::vector<RotationEntry> pool;
    for (std::size_t i = 0; i < size; ++i) pool.push_back({"s" + std::to_string(i), true, true});
    Rotation rotation{pool};
    for (std::size_t i = random() % 20; i > 0; --i) rotation.shown("s" + std::to_string(random() % 20));
    const StretchId last = rotation.memory().empty() ? "none" : rotation.memory().back();
    const std::vector<StretchId> suggested = take(rotation, random() % 2 ? micro : rest, size);
    EXPECT_EQ(std::set(suggested.begin(), suggested.end()).size(), size);
    EXPECT_NE(suggested.front(), last);
    EXPECT_EQ(std::ranges::adjacent_find(suggested), suggested.end());
  }
}

}  // namespace
}  // namespace limber
