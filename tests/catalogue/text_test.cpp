#include "catalogue/text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "catalogue/page.hpp"
#include "catalogue/shipped.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

Stretch::Dose dose(std::optional<Stretch::Lengths> hold, std::optional<Stretch::Times> repetitions = {}) {
  Stretch::Dose dose;
  dose.hold = hold;
  dose.repetitions = repetitions;
  dose.round = {40s, 60s};
  return dose;
}

TEST(DoseText, SaysSecondsMinutesAndTimes) {
  EXPECT_EQ(dose_text(dose({{20s, 30s}}), 2), "20 to 30 s each side");
  EXPECT_EQ(dose_text(dose({{15s, 15s}}, {{2, 2}}), 2), "15 s, 2 times each side");
  EXPECT_EQ(dose_text(dose({{15s, 15s}}, {{1, 1}}), 1), "15 s, once");
  EXPECT_EQ(dose_text(dose({{60s, 60s}}), 1), "1 min");
  EXPECT_EQ(dose_text(dose({{60s, 90s}}), 1), "60 to 90 s");
}

TEST(DoseText, CountsAMovementByItsTimesOrElseByItsLength) {
  EXPECT_EQ(dose_text(dose({}, {{8, 8}}), 1), "8 times");
  EXPECT_EQ(dose_text(dose({}), 1), "40 to 60 s");
}

TEST(PlaceText, NamesEachPlace) {
  EXPECT_EQ(place_text({Place::desk}), "at the desk");
  EXPECT_EQ(place_text({Place::standing, Place::mat}), "standing up or on a mat");
}

TEST(ListText, HasOneLineForEachUnderItsPlace) {
  EXPECT_EQ(list_text(shipped()),
            "At the desk\n"
            "  seated-twist         Seated Twist         20 to 30 s each side\n"
            "\n"
            "On a mat\n"
            "  cat-cow              Cat-Cow              30 to 60 s\n"
            "  childs-pose          Child's Pose         5 to 10 breaths\n"
            "  passive-backbend     Passive Backbend     1 to 2 min\n"
            "  thread-the-needle    Thread the Needle    20 to 30 s each side\n"
            "  bridge               Bridge               10 to 30 s, as often as you like\n"
            "  cobra                Cobra                3 to 5 breaths, 2 to 4 times\n"
            "  downward-facing-dog  Downward-Facing Dog  10 s, 5 to 7 times\n");
}

TEST(ListText, IsEmptyForAnEmptyCatalogue) { EXPECT_EQ(list_text({}), ""); }

TEST(ShowText, LaysOutAWholeStretch) {
  Stretch stretch;
  stretch.id = "reach";
  stretch.name = "Overhead Reach";
  stretch.summary = "Arms up, and long, for as long as it feels good.";
  stretch.places = {Place::desk, Place::standing};
  stretch.areas = {Area::upper_back, Area::sides};
  stretch.movements = {Movement::side_bend};
  stretch.dose = dose({{8s, 8s}}, {{3, 3}});
  stretch.steps = {{"Reach up with both hands.", "Breathe in.", "The sides, getting long.", ""},
                   {"Come down.", "", "", ""}};
  stretch.stop = {"Pain."};
  stretch.cautions = {{0, Precaution::hide, ""}, {22, Precaution::adapt, "Open hands."}};
  stretch.sources = {{"A leaflet", "its shelf", "the dose"}};
  EXPECT_EQ(show_text(stretch, 40), R"(Overhead Reach
Arms up, and long, for as long as it
feels good.

  How much  8 s, 3 times
  Takes     about 40 to 60 s
  Where     at the desk or standing up
  Clothes   any
  Felt in   upper back, sides
  Movement  side bend
  Effort    easy

How it goes
  1. Reach up with both hands.
     Breathe in.
     You feel: The sides, getting long.
  2. Come down.

Stop and rest at
  - Pain.

Leave it out with
  - Pregnancy

Do it another way with
  - Carpal tunnel trouble: Open hands.

Sources
  - A leaflet (its shelf): the dose
)");
}

TEST(ShowText, KeepsToTheWidth) {
  for (const Stretch& stretch : shipped().stretches) {
    for (const int width : {40, 61, 80, 100}) {
      std::istringstream lines{show_text(stretch, width)};
      for (std::string line; std::getline(lines, line);) {
        EXPECT_LE(letters(line), static_cast<std::size_t>(width)) << line;
        EXPECT_FALSE(line.ends_with(' ')) << line;
      }
    }
  }
}

TEST(ShowText, IsNeverNarrowerThan40Letters) {
  const Catalogue catalogue = shipped();
  EXPECT_EQ(show_text(catalogue.stretches.front(), 0), show_text(catalogue.stretches.front(), 40));
}

}  // namespace
}  // namespace limber
