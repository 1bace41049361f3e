#include "catalogue/stretch_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "catalogue/sample_file.hpp"
#include "core/policy.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(StretchFile, ReadsWhatIsThereAndPutsDefaultsForTheRest) {
  const ReadFile result = read(good);
  EXPECT_THAT(result.problems, IsEmpty());
  ASSERT_TRUE(result.stretch);
  const Stretch& stretch = *result.stretch;
  EXPECT_EQ(stretch.id, "reach");
  EXPECT_THAT(stretch.places, ElementsAre(Place::desk, Place::standing));
  EXPECT_THAT(stretch.movements, ElementsAre(Movement::side_bend, Movement::scapular));
  EXPECT_EQ(stretch.dose.hold, (Stretch::Lengths{8s, 8s}));
  EXPECT_EQ(stretch.dose.repetitions, (Stretch::Times{2, 3}));
  EXPECT_EQ(stretch.clothes, Clothes::any);
  EXPECT_FALSE(stretch.strong_extension);
  EXPECT_EQ(stretch.steps.front().action, "Reach up.");
  EXPECT_EQ(stretch.steps.front().feel, "");
  EXPECT_THAT(stretch.needs, IsEmpty());
  EXPECT_EQ(stretch.file, "reach.toml");
}

TEST(StretchFile, ReadsWhatIsNeededInKnownWords) {
  const ReadFile result = read(with("sides = 2", "sides = 2\nneeds = [\"steady-chair\", \"wall\"]"));
  ASSERT_TRUE(result.stretch) << result.problems.front();
  EXPECT_THAT(result.stretch->needs, ElementsAre("steady-chair", "wall"));
  EXPECT_THAT(read(with("sides = 2", "sides = 2\nneeds = []")).problems, IsEmpty());
  EXPECT_THAT(problems_of(with("sides = 2", "sides = 2\nneeds = [\"walls\"]")),
              ElementsAre("reach.toml:9:10: needs: unknown word \"walls\"; the nearest known one is wall"));
  EXPECT_THAT(problems_of(with("sides = 2", "sides = 2\nneeds = \"wall\"")),
              ElementsAre(HasSubstr("reach.toml:9:9: needs: expected a list of")));
}

TEST(StretchFile, ReadsCautionsAndSources) {
  const ReadFile result = read(std::string{good} + R"(
[[cautions]]
condition = "shoulder"
action = "adapt"
text = "Reach lower."
[[cautions]]
condition = "stroke"
action = "hide"
[[sources]]
title = "A leaflet"
where = "example.org/leaflet"
seen = "summary"
[[sources]]
own_choice = "the pace"
)");
  EXPECT_THAT(result.problems, IsEmpty());
  ASSERT_TRUE(result.stretch);
  const auto& [adapt, hide] = std::tie(result.stretch->cautions[0], result.stretch->cautions[1]);
  EXPECT_EQ(conditions[adapt.condition].id, "shoulder");
  EXPECT_EQ(adapt.what, Precaution::adapt);
  EXPECT_EQ(hide.what, Precaution::hide);
  EXPECT_EQ(hide.text, "");
  const auto& [leaflet, own] = std::tie(result.stretch->sources[0], result.stretch->sources[1]);
  EXPECT_EQ(leaflet.where, "example.org/leaflet");
  EXPECT_EQ(leaflet.seen, SourceSeen::summary);
  EXPECT_FALSE(leaflet.own_choice());
  EXPECT_TRUE(own.own_choice());
  EXPECT_EQ(own.title, "Limber's own choice");
  EXPECT_EQ(own.about, "the pace");
}

TEST(StretchFile, JoinsTheLinesOfALongText) {
  const ReadFile result = read(with(R"("Arms up, and long.")", "\"\"\"\n  Arms up,\n  and long.\n\"\"\""));
  ASSERT_TRUE(result.stretch) << result.problems.front();
  EXPECT_EQ(result.stretch->summary, "Arms up, and long.");
}

TEST(StretchFile, ReadsTheExampleOfItsDescription) {
  std::ifstream in{std::filesystem::path{LIMBER_SOURCE_DIR} / "src/catalogue/FORMAT.md"};
  std::string page{std::istreambuf_iterator<char>{in}, {}};
  const auto begin = page.find("```toml\n") + 8;
  EXPECT_THAT(read(page.substr(begin, page.find("```\n", begin) - begin)).problems, IsEmpty());
  const auto describes = [&](std::string_view word) {
    return page.find("`" + std::string{word} + "`") != std::string::npos;
  };
  for (const auto& condition : conditions) EXPECT_TRUE(describes(condition.id)) << condition.id;
  for (const auto area : names_of(Area{})) EXPECT_TRUE(describes(area)) << area;
  for (const auto movement : names_of(Movement{})) EXPECT_TRUE(describes(movement)) << movement;
  for (const auto phase : names_of(StepPhase{})) EXPECT_TRUE(describes(phase)) << phase;
  for (const auto word : equipment_words) EXPECT_TRUE(describes(word)) << word;
}

TEST(StretchFile, SaysWhereTheTomlIsBroken) {
  EXPECT_THAT(problems_of("id = \"reach\"\nname = \n"), ElementsAre(HasSubstr("reach.toml:2:")));
}

TEST(StretchFile, NamesWhatIsMissing) {
  EXPECT_THAT(problems_of(with("name = \"Overhead Reach\"\n", "")),
              ElementsAre("reach.toml:1:1: name is missing: expected a text"));
  EXPECT_THAT(problems_of(with("do = \"Reach up.\"\n", "")),
              ElementsAre("reach.toml:15:1: do is missing: expected a text"));
  EXPECT_THAT(
      problems_of(with("round_seconds = [40, 60]\n", "")),
      ElementsAre("reach.toml:10:1: round_seconds is missing: expected how long one round takes, such as [50, 70]"));
  EXPECT_THAT(problems_of(with("[[steps]]\ndo = \"Reach up.\"\nphase = \"move\"\n", "")),
              ElementsAre("reach.toml:1:1: steps is missing: expected at least one table, [[steps]]"));
}

TEST(StretchFile, SaysWhatItExpectedAndWhatItFound) {
  EXPECT_THAT(problems_of(with("\"easy\"", "\"eazy\"")),
              ElementsAre(R"(reach.toml:7:10: effort: expected "easy", "medium" or "hard", found "eazy")"));
  EXPECT_THAT(problems_of(with("\"Overhead Reach\"", "7")),
              ElementsAre("reach.toml:2:8: name: expected a text, found 7"));
  EXPECT_THAT(problems_of(with("\"Overhead Reach\"", "\"\"")),
              ElementsAre("reach.toml:2:8: name: expected a text, found an empty one"));
  EXPECT_THAT(problems_of(with("sides = 2", "sides = 3")),
              ElementsAre("reach.toml:8:9: sides: expected a whole number from 1 to 2, found 3"));
  EXPECT_THAT(problems_of(with("sides = 2", "strong_extension = \"yes\"")),
              ElementsAre(R"(reach.toml:8:20: strong_extension: expected true or false, found "yes")"));
  EXPECT_THAT(problems_of(with("[\"sides\"]", "[]")),
              ElementsAre(HasSubstr("reach.toml:5:9: areas: expected a list of")));
  EXPECT_THAT(problems_of(with("[[steps]]", "[steps]")),
              ElementsAre("reach.toml:15:1: steps: expected at least one table, [[steps]], found a table"));
}

TEST(StretchFile, ChecksTheNumbersOfTheDose) {
  EXPECT_THAT(problems_of(with("[40, 60]", "[60, 40]")),
              ElementsAre("reach.toml:13:17: round_seconds: expected the smaller number first, found [60, 40]"));
  EXPECT_THAT(problems_of(with("[40, 60]", "[40]")),
              ElementsAre("reach.toml:13:17: round_seconds: expected a number or two, [from, to], found 1"));
  EXPECT_THAT(problems_of(with("[40, 60]", "0")),
              ElementsAre("reach.toml:13:17: round_seconds: expected a whole number from 1 to 1800, found 0"));
  EXPECT_THAT(problems_of(with("[40, 60]", "9223372036854775807")), ElementsAre(HasSubstr("from 1 to 1800")));
  EXPECT_THAT(problems_of(with("hold_seconds = 8", "hold_seconds = 8\nbreaths = 2")),
              ElementsAre("reach.toml:12:11: breaths: expected breaths or hold_seconds, found both"));
  EXPECT_THAT(problems_of(with("hold_seconds = 8", "hold_seconds = 8\nas_often_as_wanted = true")),
              ElementsAre(HasSubstr("expected this or repetitions, found both")));
}

TEST(StretchFile, RefusesAnUnknownKeyWithTheNearestKnownOne) {
  EXPECT_THAT(problems_of(with("sides = 2", "side = 2")),
              ElementsAre("reach.toml:8:1: unknown key side; the nearest known one is sides"));
  EXPECT_THAT(problems_of(with("repetitions =", "repetition =")),
              ElementsAre("reach.toml:12:1: unknown key repetition; the nearest known one is repetitions"));
  EXPECT_THAT(problems_of(with("sides = 2", "xyzzyplugh = 2")), ElementsAre("reach.toml:8:1: unknown key xyzzyplugh"));
}

TEST(StretchFile, RefusesAnUnknownConditionWithTheNearestKnownOne) {
  EXPECT_THAT(problems_of(std::string{good} + "[[cautions]]\ncondition = \"knees\"\naction = \"hide\"\n"),
              ElementsAre(R"(reach.toml:19:13: condition: unknown word "knees"; the nearest known one is knee)"));
}

TEST(StretchFile, WantsTheOtherWayOfAnAdaptation) {
  EXPECT_THAT(problems_of(std::string{good} + "[[cautions]]\ncondition = \"knee\"\naction = \"adapt\"\n"),
              ElementsAre("reach.toml:18:1: text is missing: expected a text"));
}

TEST(StretchFile, RefusesAnIdThatNeedsQuoting) {
  for (const char* id : {"Over Head", "über", "../x", "-x", "a_b"})
    EXPECT_THAT(problems_of(with("\"reach\"", "\"" + std::string{id} + "\"")), ElementsAre(HasSubstr("id: expected")))
        << id;
  EXPECT_THAT(problems_of(with("\"reach\"", "\"" + std::string(65, 'a') + "\"")), ElementsAre(HasSubstr("at most 64")));
}

TEST(StretchFile, LetsNoControlCharacterIntoTheTerminal) {
  EXPECT_THAT(problems_of(with("Reach up.", "Reach \\u001b[31mup.")),
              ElementsAre("reach.toml:16:6: do: expected a text without control characters"));
  const auto problems = problems_of(with("\"easy\"", "\"\\u001b[31m\""));
  EXPECT_THAT(problems, ElementsAre(testing::Not(HasSubstr("\x1b"))));
}

TEST(StretchFile, RefusesATextThatNoScreenHolds) {
  EXPECT_THAT(problems_of(with("Reach up.", std::string(601, 'x'))),
              ElementsAre(HasSubstr("at most 600 letters, found 601")));
}

TEST(StretchFile, CountsLettersAndNotBytes) {
  std::string text;
  for (int i = 0; i < 600; ++i) text += "ü";
  EXPECT_THAT(read(with("Reach up.", text)).problems, IsEmpty());
}

TEST(StretchFile, WantsANameThatFitsIntoAHeading) {
  const auto named = [](std::size_t letters) {
    return with("\"Overhead Reach\"", "\"" + std::string(letters, 'x') + "\"");
  };
  EXPECT_THAT(read(named(60)).problems, IsEmpty());
  EXPECT_THAT(problems_of(named(61)), ElementsAre(HasSubstr("name: expected at most 60 letters, found 61")));
}

TEST(StretchFile, TellsAllProblemsAtOnce) {
  EXPECT_THAT(problems_of("id = \"reach\"\neffort = 3\nside = 1\n").size(), 9U);
}

}  // namespace
}  // namespace limber
