#include "panel/model/palette.hpp"

#include <gtest/gtest.h>

#include <array>

namespace limber {
namespace {

struct Named {
  const char* name;
  const Palette& palette;
};

class PaletteTest : public testing::TestWithParam<Named> {
 protected:
  const Palette& its() const { return GetParam().palette; }
};

constexpr double readable = 4.5, visible = 3;
constexpr double very_readable = 7, very_visible = 4.5;

TEST_P(PaletteTest, TextIsReadableOnEverythingItStandsOn) {
  for (const Rgb under : {its().window, its().card, its().stage, its().accent_soft})
    for (const Rgb text : {its().text, its().text2, its().accent}) EXPECT_GE(contrast(text, under), readable);
  EXPECT_GE(contrast(its().text, chip_ground(its())), readable);
}

TEST_P(PaletteTest, ColouredWordsAreReadableOnPlainAndOnTheirOwnSoftColour) {
  const std::array pairs{std::pair{its().warm, its().warm_soft}, std::pair{its().stand, its().stand_soft},
                         std::pair{its().alert, its().alert_soft}};
  for (const auto& [text, soft] : pairs)
    for (const Rgb under : {its().window, its().card, soft}) EXPECT_GE(contrast(text, under), readable);
}

TEST_P(PaletteTest, TheLabelOfThePrimaryButtonIsReadableAlsoUnderThePointer) {
  EXPECT_GE(contrast(its().on_fill, its().fill), readable);
  EXPECT_GE(contrast(its().on_fill, its().fill_hover), readable);
}

TEST_P(PaletteTest, DrawnThingsStandOutFromTheWindow) {
  for (const Rgb drawn : {its().fill, its().warm_fill, its().stand, its().sit, its().control_edge})
    EXPECT_GE(contrast(drawn, its().window), visible);
  EXPECT_GE(contrast(its().fill, its().stage), visible);
}

INSTANTIATE_TEST_SUITE_P(Every, PaletteTest,
                         testing::Values(Named{"Light", light_palette}, Named{"Dark", dark_palette},
                                         Named{"StrongLight", strong_light_palette},
                                         Named{"StrongDark", strong_dark_palette}),
                         [](const auto& one) { return one.param.name; });

TEST(StrongPaletteTest, EverythingStandsOutMuchFurther) {
  for (const Palette& its : {strong_light_palette, strong_dark_palette}) {
    for (const Rgb under : {its.window, its.card, its.stage, its.accent_soft})
      for (const Rgb text : {its.text, its.text2, its.accent, its.warm, its.stand, its.alert})
        EXPECT_GE(contrast(text, under), very_readable);
    EXPECT_GE(contrast(its.on_fill, its.fill), very_readable);
    EXPECT_GE(contrast(its.text, chip_ground(its)), very_readable);
    for (const Rgb drawn : {its.line, its.fill, its.warm_fill, its.stand, its.sit, its.control_edge})
      EXPECT_GE(contrast(drawn, its.window), very_visible);
  }
}

TEST(ContrastTest, IsThatOfTheGuidelines) {
  EXPECT_NEAR(contrast(hex(0xFFFFFF), hex(0x000000)), 21, 1e-9);
  EXPECT_NEAR(contrast(hex(0x777777), hex(0xFFFFFF)), 4.48, 0.01);
  EXPECT_DOUBLE_EQ(contrast(hex(0x123456), hex(0x123456)), 1);
}

TEST(ContrastTest, MixingGoesFromOneColourToTheOther) {
  EXPECT_EQ(mixed(hex(0x000000), hex(0xFFFFFF), 0), hex(0x000000));
  EXPECT_EQ(mixed(hex(0x000000), hex(0xFFFFFF), 1), hex(0xFFFFFF));
  EXPECT_EQ(mixed(hex(0x102030), hex(0x304050), .5), hex(0x203040));
}

}  // namespace
}  // namespace limber
