#include "catalogue/suitable.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "catalogue/exercise_of.hpp"
#include "catalogue/person.hpp"
#include "catalogue/shipped.hpp"
#include "core/routine.hpp"
#include "words/stretch_text.hpp"

namespace limber {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

Stretch a_stretch(std::string id, std::vector<Place> places = {Place::desk}, Movement movement = Movement::flexion) {
  Stretch stretch;
  stretch.id = std::move(id);
  stretch.places = std::move(places);
  stretch.movements = {movement};
  stretch.dose.round = {40s, 60s};
  return stretch;
}

Stretch::Caution caution(std::string_view condition, Precaution what) {
  const auto found = std::ranges::find(conditions, condition, &Condition::id);
  return {static_cast<std::size_t>(found - conditions.begin()), what, "Gently."};
}

std::vector<std::string> ids(const std::vector<RotationEntry>& pool) {
  std::vector<std::string> ids;
  ids.reserve(pool.size());
  for (const auto& entry : pool) ids.push_back(entry.id);
  return ids;
}

TEST(LeftOut, SaysNothingOfAStretchThatIsForThePerson) {
  EXPECT_EQ(left_out_because(a_stretch("a"), {}), std::nullopt);
}

TEST(LeftOut, NamesTheConditionAsThePersonTickedIt) {
  Stretch stretch = a_stretch("a");
  stretch.cautions = {caution("carpal-tunnel", Precaution::hide), caution("knee", Precaution::adapt)};
  EXPECT_EQ(left_out_because(stretch, Person().has({"knee", "wrist"})), "left out: wrist or hand trouble");
  EXPECT_EQ(left_out_because(stretch, Person().has({"knee"})), std::nullopt) << "adapted, not hidden";
  EXPECT_EQ(left_out_because(stretch, Person().has({"unheard-of"})), std::nullopt);
}

TEST(LeftOut, ComesToHealthBeforeAllElse) {
  Stretch stretch = a_stretch("a", {Place::mat});
  stretch.cautions = {caution("eyes", Precaution::hide)};
  stretch.clothes = Clothes::loose;
  EXPECT_EQ(left_out_because(stretch, Person().is_at({}).in_office_clothes().has({"eyes"}).hides({"a"})),
            "left out: glaucoma or eye surgery");
}

TEST(LeftOut, NamesWhatThePersonHidPlacesEquipmentAndClothes) {
  Stretch stretch = a_stretch("a");
  stretch.needs = {"steady-chair", "doorway"};
  EXPECT_EQ(left_out_because(stretch, Person().hides({"a"})), "hidden by you");
  EXPECT_EQ(left_out_because(stretch, {}, {{"a", Rating::hide}}), "hidden by you");
  EXPECT_EQ(left_out_because(stretch, {}, {{"a", Rating::dislike}}), std::nullopt);
  EXPECT_EQ(left_out_because(stretch, Person().is_at({"mat", "standing"})), "not at your places");
  EXPECT_EQ(left_out_because(stretch, Person().lacks({"wall", "doorway"})), "needs a doorway");
  EXPECT_EQ(left_out_because(stretch, Person().lacks({"chair"})), "needs a steady chair without wheels");
  stretch.clothes = Clothes::loose;
  EXPECT_EQ(left_out_because(stretch, Person().in_office_clothes()), "needs loose clothes");
  EXPECT_EQ(left_out_because(stretch, {}), std::nullopt);
}

TEST(LeftOut, KeepsWhoRatherDoesNotSayToTheGentlestAtTheDesk) {
  const StretchPolicy silent = Person().says_nothing();
  const std::string why = "left out: not one of the gentlest at the desk";
  EXPECT_EQ(left_out_because(a_stretch("a"), silent), std::nullopt);
  EXPECT_EQ(left_out_because(a_stretch("a", {Place::standing}), silent), why);
  Stretch stretch = a_stretch("a");
  stretch.effort = Effort::medium;
  EXPECT_EQ(left_out_because(stretch, silent), why);
  stretch = a_stretch("a");
  stretch.strong_extension = true;
  EXPECT_EQ(left_out_because(stretch, silent), why);
  stretch = a_stretch("a");
  stretch.cautions = {caution("reflux", Precaution::hide)};
  EXPECT_EQ(left_out_because(stretch, silent), why) << "whatever it is hidden for";
  stretch.cautions = {caution("reflux", Precaution::adapt)};
  EXPECT_EQ(left_out_because(stretch, silent), std::nullopt);
  stretch.places = {Place::desk, Place::mat};
  EXPECT_EQ(left_out_because(stretch, Person().is_at({"mat"}).says_nothing()), "not at your places")
      << "its form on the floor is not the gentlest";
}

TEST(RotationPool, OffersAStretchForDeskAndFloorInAMicroBreakOnlyWhereTheDeskWill) {
  const Catalogue catalogue{{a_stretch("both", {Place::desk, Place::mat})}, {}};
  const auto pool = rotation_pool(catalogue, Person().is_at({"mat"}));
  ASSERT_EQ(pool.size(), 1U);
  EXPECT_FALSE(pool[0].in_micro);
  EXPECT_TRUE(pool[0].in_rest);
  EXPECT_TRUE(rotation_pool(catalogue, Person().is_at({"desk"}))[0].in_micro);
}

TEST(RotationPool, TellsTheRotationWhatItAsksFor) {
  Catalogue catalogue{{a_stretch("a", {Place::desk}, Movement::extension)}, {}};
  catalogue.stretches[0].strong_extension = true;
  const Duration least =
      Routine::of_stretch(exercise_of(catalogue.stretches[0], {}, Pace::easy_day), {BreakKind::micro, 0s, {5s}})
          .length();
  const Duration in_rest =
      Routine::of_stretch(exercise_of(catalogue.stretches[0], {}), {std::nullopt, 0s, {5s}}).length();
  EXPECT_THAT(
      rotation_pool(catalogue, {}),
      ElementsAre(RotationEntry{"a", true, true, static_cast<int>(Movement::extension), true, 1, least, in_rest}));
}

/// What is suggested for a micro break fits into it, getting ready and coming out of it included, where anything does.
TEST(RotationPool, SuggestsForAMicroBreakWhatFitsIntoIt) {
  const Catalogue catalogue = shipped();
  Rotation rotation(rotation_pool(catalogue, {}));
  for (int i = 0; i < 200; ++i) {
    const StretchId id = rotation.suggest(BreakKind::micro, Policy{}.micro_break.duration);
    const Stretch* stretch = catalogue.find(id);
    if (stretch) {
      const RoutineOrder order{BreakKind::micro, Policy{}.micro_break.duration, {5s}};
      EXPECT_LE(Routine::of_stretch(exercise_of(*stretch, {}), order).length(), Policy{}.micro_break.duration) << id;
    }
    rotation.shown(BreakKind::micro, id);
    rotation.done(id);
  }
}

/// The same for a rest break however short, in which a stretch is played as a whole.
TEST(RotationPool, SuggestsForAShortRestBreakWhatItThenBeginsWith) {
  const Catalogue catalogue = shipped();
  Rotation rotation(rotation_pool(catalogue, {}));
  for (const Duration length : {Duration{80s}, Duration{2min}, Duration{5min}})
    for (int i = 0; i < 100; ++i) {
      const StretchId id = rotation.suggest(BreakKind::rest, length);
      std::vector<Exercise> candidates;
      if (const Stretch* stretch = catalogue.find(id)) {
        candidates.push_back(exercise_of(*stretch, {}));
        for (const StretchId& more : rotation.more(BreakKind::rest, id))
          candidates.push_back(exercise_of(*catalogue.find(more), {}));
        const Routine routine = Routine::of_break(std::move(candidates), {BreakKind::rest, length, {5s}});
        ASSERT_FALSE(routine.exercises().empty()) << id;
        EXPECT_EQ(routine.exercises().front().id, id) << length / 1s;
      }
      rotation.shown(BreakKind::rest, id);
      rotation.done(id);
    }
}

TEST(RotationPool, WeighsWhatIsLikedAndLeavesOutWhatIsHidden) {
  const Catalogue catalogue{{a_stretch("a"), a_stretch("b"), a_stretch("c"), a_stretch("d")}, {}};
  const auto pool = rotation_pool(
      catalogue, {}, {{"a", Rating::like}, {"b", Rating::dislike}, {"c", Rating::hide}, {"x", Rating::hide}});
  EXPECT_THAT(ids(pool), ElementsAre("a", "b", "d"));
  EXPECT_EQ(pool[0].liking, 1.25);
  EXPECT_EQ(pool[1].liking, 0.25);
  EXPECT_EQ(pool[2].liking, 1);
}

TEST(RotationPool, MovesTheBackAnotherWayEachTimeWhileThereIsOne) {
  const Catalogue catalogue{{a_stretch("a"), a_stretch("b"), a_stretch("c", {Place::desk}, Movement::rotation),
                             a_stretch("d", {Place::desk}, Movement::rotation), a_stretch("e")},
                            {}};
  EXPECT_THAT(ids(rotation_pool(catalogue, {})), ElementsAre("a", "c", "b", "d", "e"));
}

TEST(RotationPool, OfTheShippedHoldsAllOfThemByDefault) {
  const Catalogue catalogue = shipped();
  EXPECT_EQ(rotation_pool(catalogue, {}).size(), catalogue.stretches.size());
}

TEST(RotationPool, OfTheShippedKeepsTheFloorForRestBreaks) {
  const Catalogue catalogue = shipped();
  for (const RotationEntry& entry : rotation_pool(catalogue, {})) {
    EXPECT_EQ(entry.in_micro, catalogue.find(entry.id)->places.front() != Place::mat) << entry.id;
    EXPECT_TRUE(entry.in_rest) << entry.id;
  }
}

TEST(RotationPool, OfTheShippedIsEmptyWithoutAPlaceAndLacksTheHidden) {
  const Catalogue catalogue = shipped();
  EXPECT_THAT(rotation_pool(catalogue, Person().is_at({})), IsEmpty());
  const auto without = ids(rotation_pool(catalogue, Person().hides({"cobra", "unheard-of"})));
  EXPECT_EQ(without.size() + 1, catalogue.stretches.size());
  EXPECT_THAT(without, Not(Contains("cobra")));
}

TEST(RotationPool, OfTheShippedRunsDryNeitherInOfficeClothesNorOnAChairOnWheels) {
  const Catalogue catalogue = shipped();
  EXPECT_GE(rotation_pool(catalogue, Person().is_at({"desk", "standing"}).in_office_clothes()).size(), 8U);
  EXPECT_GE(rotation_pool(catalogue, Person().is_at({"desk"}).lacks({"steady-chair"}).in_office_clothes()).size(), 4U);
}

}  // namespace
}  // namespace limber
