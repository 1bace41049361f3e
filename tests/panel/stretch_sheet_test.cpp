#include "panel/model/stretch_sheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "catalogue/catalogue.hpp"

namespace limber {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Catalogue& shipped() {
  static const Catalogue catalogue =
      load_catalogue({std::filesystem::path{LIMBER_SOURCE_DIR} / "resources" / "stretches"});
  return catalogue;
}

std::vector<std::string> texts(const Prose& prose) {
  std::vector<std::string> all;
  for (const ProsePart& part : prose) all.push_back(part.text);
  return all;
}

std::vector<std::string> chips(const StretchSheet& sheet) {
  std::vector<std::string> all;
  for (const Chip& chip : sheet.chips) all.push_back(chip.text);
  return all;
}

TEST(StretchSheetTest, SaysWhereHowLongAndForWhatInAFewWords) {
  EXPECT_THAT(chips(stretch_sheet(*shipped().find("cat-cow"), {}, {})),
              ElementsAre("Mat", "1 to 2 min", "Mid-back and lower back"));
  EXPECT_THAT(chips(stretch_sheet(*shipped().find("seated-twist"), {}, {})),
              ElementsAre("At desk", "About 2 min", "Both sides", "Mid-back and sides"));
  EXPECT_EQ(chips(stretch_sheet(*shipped().find("shoulder-blade-squeeze"), {}, {})).front(), "At desk or standing");
}

TEST(StretchSheetTest, NumbersTheStepsAndTellsTheSide) {
  const StretchSheet sheet = stretch_sheet(*shipped().find("seated-twist"), {}, {});
  EXPECT_EQ(sheet.steps.front().mark, "1");
  EXPECT_THAT(texts(sheet.steps), Contains("Then the same to the other side."));
  EXPECT_EQ(sheet.steps.back().text, "1 min, short form for a micro break.");
  for (const std::string& text : texts(sheet.steps)) EXPECT_EQ(text.find('{'), std::string::npos) << text;
}

TEST(StretchSheetTest, LeavesNothingOutOfWhatTheFileSays) {
  for (const Stretch& stretch : shipped().stretches) {
    const std::vector<std::string> more = texts(stretch_sheet(stretch, {}, {}).more);
    for (const std::string& sign : stretch.stop) EXPECT_THAT(more, Contains(sign)) << stretch.id;
    for (const std::string& mistake : stretch.mistakes) EXPECT_THAT(more, Contains(mistake)) << stretch.id;
    std::size_t cited = 0;
    for (const std::string& text : more)
      for (const Stretch::Source& source : stretch.sources) cited += text.starts_with(source.title) ? 1U : 0U;
    EXPECT_GE(cited, stretch.sources.size()) << stretch.id;
  }
}

TEST(StretchSheetTest, TellsWhoTickedSomethingHowItIsDoneOrThatItIsLeftOut) {
  StretchPolicy policy;
  EXPECT_THAT(stretch_sheet(*shipped().find("cat-cow"), policy, {}).for_you, IsEmpty());
  policy.conditions = {"wrist"};
  EXPECT_THAT(texts(stretch_sheet(*shipped().find("cat-cow"), policy, {}).for_you),
              ElementsAre("Stand on your fists or forearms, or do it on a chair with the hands on the knees."));
  EXPECT_EQ(texts(stretch_sheet(*shipped().find("cat-cow"), {}, {{"cat-cow", Rating::hide}}).for_you).front(),
            "It is not suggested to you (hidden by you).");
}

}  // namespace
}  // namespace limber
