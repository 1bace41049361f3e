#include "words/stretch_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "catalogue/page.hpp"
#include "catalogue/person.hpp"
#include "catalogue/shipped.hpp"

namespace limber {
namespace {

using testing::HasSubstr;
using testing::Not;

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
  EXPECT_EQ(dose_text(dose({}), 2), "40 to 60 s") << "the round is both sides";
  Stretch::Dose breaths = dose({});
  breaths.breaths = Stretch::Times{5, 8};
  EXPECT_EQ(dose_text(breaths, 1), "5 to 8 breaths");
}

TEST(PlaceText, NamesEachPlace) {
  EXPECT_EQ(place_text({Place::desk}), "at the desk");
  EXPECT_EQ(place_text({Place::standing, Place::mat}), "standing up or on a mat");
}

Stretch a_stretch(std::string id, std::string name, std::optional<Stretch::Lengths> hold = {{20s, 30s}}) {
  Stretch stretch;
  stretch.id = std::move(id);
  stretch.name = std::move(name);
  stretch.dose = dose(hold);
  return stretch;
}

TEST(ListText, HasOneLineForEachUnderItsPlaceAndWhyForThoseLeftOut) {
  const Stretch cobra = a_stretch("cobra", "Cobra"), turn = a_stretch("turn", "Slow Turn"),
                reach = a_stretch("reach", "Reach", {{8s, 8s}});
  EXPECT_EQ(list_text({{&cobra, Place::mat, {}}, {&turn, Place::desk, "needs a chair"}, {&reach, Place::desk, {}}}, {}),
            "At the desk\n"
            "  turn   Slow Turn  20-30 s\n"
            "         needs a chair\n"
            "  reach  Reach      8 s\n"
            "\n"
            "On a mat\n"
            "  cobra  Cobra      20-30 s\n");
}

TEST(ListText, SaysHowManyHaveAShortFormAndHowLongThoseAre) {
  const Stretch turn = a_stretch("turn", "Slow Turn"), reach = a_stretch("reach", "Reach");
  EXPECT_EQ(list_text({{&turn, Place::desk, {}, 41s}, {&reach, Place::desk, {}, 56s}}, {}),
            "At the desk\n"
            "  turn   Slow Turn  20-30 s\n"
            "  reach  Reach      20-30 s\n"
            "\n"
            "2 of these have a short form for a micro break, 1 min at most.\n");
  EXPECT_THAT(list_text({{&turn, Place::desk, {}, 40s}}, {}),
              HasSubstr("1 of these has a short form for a micro break, 40 s"));
}

TEST(SourceText, SaysWhereItIsAndHowItWasRead) {
  EXPECT_EQ(source_text({"A leaflet", "example.org/a", "the dose", SourceSeen::copy}),
            "A leaflet (example.org/a; read in a copy): the dose");
  EXPECT_EQ(source_text({"A study", "doi 10.1/2", "", SourceSeen::summary}), "A study (doi 10.1/2; summary read)");
  EXPECT_EQ(source_text({"A page", "example.org/b", "", SourceSeen::page}), "A page (example.org/b)");
  EXPECT_EQ(source_text({"Limber's own choice", "", "the pace", {}}), "Limber's own choice: the pace");
}

TEST(BriefText, IsRoundedUpToFiveSeconds) {
  EXPECT_EQ(brief_text(std::nullopt), std::nullopt);
  EXPECT_EQ(brief_text(40s), "40 s, short form for a micro break");
  EXPECT_EQ(brief_text(40100ms), "45 s, short form for a micro break");
  EXPECT_EQ(brief_text(56s), "1 min, short form for a micro break");
}

TEST(ListText, PaintsWhatStandsOutAndWhatDoesNot) {
  const Stretch cobra = a_stretch("cobra", "Cobra");
  const Look look{80, [](std::string_view text) { return "<" + std::string{text} + ">"; },
                  [](std::string_view text) { return "(" + std::string{text} + ")"; }};
  EXPECT_EQ(list_text({{&cobra, Place::mat, "hidden by you"}}, look),
            "<On a mat>\n  cobra  Cobra  20-30 s\n         (hidden) (by) (you)\n");
}

TEST(ListText, OfTheShippedFitsATerminal) {
  const Catalogue catalogue = shipped();
  std::vector<Listed> list;
  for (const Stretch& stretch : catalogue.stretches)
    list.push_back({&stretch, stretch.places.front(), "left out: not one of the gentlest at the desk"});
  std::istringstream lines{list_text(list, {})};
  for (std::string line; std::getline(lines, line);) EXPECT_LE(letters(line), 80U) << line;
}

TEST(ListText, ALongNameOfOnesOwnTakesNothingFromTheOthers) {
  const Stretch cobra = a_stretch("cobra", "Cobra"),
                own = a_stretch("an-id-of-ones-own-that-is-quite-long",
                                "A Name That Goes On and On and Does Not End Soon");
  EXPECT_EQ(list_text({{&cobra, Place::mat, {}}, {&own, Place::mat, {}}}, {60, {}, {}}),
            "On a mat\n"
            "  cobra                     Cobra\n"
            "                            20-30 s\n"
            "  an-id-of-ones-own-that-is-quite-long\n"
            "                            A Name That Goes On and On and…\n"
            "                            20-30 s\n");
}

TEST(ListText, IsEmptyForAnEmptyCatalogue) { EXPECT_EQ(list_text({}, {}), ""); }

TEST(ShowText, LaysOutAWholeStretch) {
  Stretch stretch;
  stretch.id = "reach";
  stretch.name = "Overhead Reach";
  stretch.summary = "Arms up, and long, for as long as it feels good.";
  stretch.places = {Place::desk, Place::standing};
  stretch.areas = {Area::upper_back, Area::sides};
  stretch.movements = {Movement::side_bend};
  stretch.dose = dose({{8s, 8s}}, {{3, 3}});
  stretch.steps.resize(2);
  stretch.steps[0].action = "Reach up with both hands.";
  stretch.steps[0].breathe = "Breathe in.";
  stretch.steps[0].feel = "The sides, getting long.";
  stretch.steps[1].action = "Come down.";
  stretch.stop = {"Pain."};
  stretch.cautions = {{0, Precaution::hide, ""}, {22, Precaution::adapt, "Open hands."}};
  stretch.sources = {{"A leaflet", "its shelf", "the dose"}};
  EXPECT_EQ(show_text(stretch, {}, {40, {}, {}}), R"(Overhead Reach
Arms up, and long, for as long as it
feels good.

  How much  8 s, 3 times
  Takes     about 1 min, guided
  Where     at the desk or standing up
  Clothes   any
  Felt in   upper back, sides
  Movement  side bend
  Effort    easy

How it goes
  1. Reach up with both hands.
     Breathe in.
     You feel the sides, getting long.
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

TEST(ShowText, TellsTheLengthOfTheShortForm) {
  const Catalogue catalogue = shipped();
  EXPECT_THAT(show_text(*catalogue.find("seated-twist"), {}, {}),
              HasSubstr("  In brief  1 min, short form for a micro break\n"));
  EXPECT_THAT(show_text(*catalogue.find("cobra"), {}, {}), Not(HasSubstr("In brief")));
}

TEST(ShowText, KeepsToTheWidth) {
  const StretchPolicy everything = Person().has_everything();
  for (const Stretch& stretch : shipped().stretches) {
    for (const int width : {40, 61, 80, 100}) {
      std::istringstream lines{show_text(stretch, everything, {width, {}, {}})};
      for (std::string line; std::getline(lines, line);) {
        const bool one_word = line.find(' ', line.find_first_not_of(' ')) == std::string::npos;
        EXPECT_TRUE(one_word || letters(line) <= static_cast<std::size_t>(width)) << line;
        EXPECT_FALSE(line.ends_with(' ')) << line;
      }
    }
  }
}

TEST(ShowText, TellsThePersonWhatIsOtherForThem) {
  Stretch stretch = a_stretch("reach", "Reach");
  stretch.places = {Place::desk};
  stretch.cautions = {{0, Precaution::hide, ""}, {22, Precaution::adapt, "Open hands."}};
  EXPECT_THAT(show_text(stretch, Person().has({"wrist"}), {}), HasSubstr("\nFor you\n  - Open hands.\n"));
  EXPECT_THAT(show_text(stretch, Person().has({"wrist", "pregnancy"}), {}),
              HasSubstr("\nFor you\n  - It is not suggested to you (left out: pregnancy).\n  - Open hands.\n"));
  EXPECT_THAT(show_text(stretch, {}, {}), Not(HasSubstr("For you")));
}

TEST(ShowText, DescribesTheRightSideAndSaysSo) {
  Stretch stretch = a_stretch("turn", "Turn");
  stretch.sides = 2;
  stretch.steps.resize(1);
  stretch.steps[0].action = "Lay your {other} hand on your {side} knee.";
  stretch.steps[0].feel = "A pull at the {side}.";
  EXPECT_THAT(show_text(stretch, {}, {}),
              HasSubstr("How it goes (one side, then the other)\n"
                        "  1. Lay your left hand on your right knee.\n     You feel a pull at the right.\n"));
}

TEST(ShowText, IsNeverNarrowerThan40Letters) {
  const Catalogue catalogue = shipped();
  EXPECT_EQ(show_text(catalogue.stretches.front(), {}, {0, {}, {}}),
            show_text(catalogue.stretches.front(), {}, {40, {}, {}}));
}

}  // namespace
}  // namespace limber
