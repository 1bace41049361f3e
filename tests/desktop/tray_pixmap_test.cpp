#include "desktop/tray_pixmap.hpp"

#include <gtest/gtest.h>

#include <set>

namespace limber {
namespace {

const std::vector<TrayGlyph> glyphs{TrayGlyph::counting, TrayGlyph::soon,     TrayGlyph::due, TrayGlyph::on_break,
                                    TrayGlyph::quiet,    TrayGlyph::standing, TrayGlyph::off};

/// How much of a pixel is inked, 0 to 255.
int alpha(const std::vector<std::uint8_t>& pixels, int size, int column, int row) {
  return pixels.at(static_cast<std::size_t>(row * size + column) * 4);
}

std::vector<int> alphas(const std::vector<std::uint8_t>& pixels) {
  std::vector<int> all;
  for (std::size_t i = 0; i < pixels.size(); i += 4) all.push_back(pixels[i]);
  return all;
}

int inked(const std::vector<std::uint8_t>& pixels) {
  int sum = 0;
  for (const int one : alphas(pixels)) sum += one;
  return sum;
}

TEST(TrayPixmap, IsOfTheSizeAskedFor) {
  for (const int size : {16, 22, 24, 32, 48})
    EXPECT_EQ(draw_tray_picture({}, size, ink_for_light_bar).size(), static_cast<std::size_t>(size * size * 4));
}

TEST(TrayPixmap, HasItsColourBehindTheAlphaOfEveryPixel) {
  const auto pixels = draw_tray_picture({TrayGlyph::due}, 16, {0x112233, 0xA1B2C3});
  for (std::size_t i = 0; i < pixels.size(); i += 4) {
    EXPECT_EQ(pixels[i + 1], 0xA1);
    EXPECT_EQ(pixels[i + 2], 0xB2);
    EXPECT_EQ(pixels[i + 3], 0xC3);
  }
}

TEST(TrayPixmap, HasASilhouetteOfItsOwnForEveryState) {
  for (const int size : {16, 22}) {
    std::set<std::vector<int>> seen;
    for (const TrayGlyph glyph : glyphs) seen.insert(alphas(draw_tray_picture({glyph, 6}, size, ink_for_light_bar)));
    EXPECT_EQ(seen.size(), glyphs.size());
  }
}

TEST(TrayPixmap, IsSeen) {
  for (const TrayGlyph glyph : glyphs)
    for (const int size : {16, 48}) {
      const int most = size * size * 255;
      const int ink = inked(draw_tray_picture({glyph, 1}, size, ink_for_dark_bar));
      EXPECT_GT(ink, most / 20);
      EXPECT_LT(ink, most * 3 / 4);
    }
}

TEST(TrayPixmap, FillsClockwiseStepByStep) {
  int before = 0;
  for (int step = 1; step <= tray_steps; ++step) {
    const int ink = inked(draw_tray_picture({TrayGlyph::counting, step}, 16, ink_for_light_bar));
    EXPECT_GT(ink, before) << step;
    before = ink;
  }
  const auto quarter = draw_tray_picture({TrayGlyph::counting, 3}, 48, ink_for_light_bar);
  EXPECT_EQ(alpha(quarter, 48, 37, 11), 255) << "top right";
  EXPECT_LT(alpha(quarter, 48, 37, 36), 128) << "bottom right";
  EXPECT_LT(alpha(quarter, 48, 11, 11), 128) << "top left";
  const auto three_quarters = draw_tray_picture({TrayGlyph::counting, 9}, 48, ink_for_light_bar);
  EXPECT_EQ(alpha(three_quarters, 48, 11, 36), 255) << "bottom left";
  EXPECT_LT(alpha(three_quarters, 48, 11, 11), 128) << "top left";
}

TEST(TrayPixmap, ShowsWhereTheRingWillFillOnTheBarThatItIsFor) {
  const auto begun = draw_tray_picture({TrayGlyph::counting, 1}, 48, ink_for_dark_bar);
  const int track = alpha(begun, 48, 11, 36);  // bottom left, far from what is filled
  EXPECT_GE(track, 255 * 2 / 5) << "a third is lost on black and on white";
  EXPECT_LE(track, 255 / 2) << "what is filled has to stand out from it";
}

TEST(TrayPixmap, KeepsEdgesOnThePixelGridSharp) {
  const auto bars = draw_tray_picture({TrayGlyph::quiet}, 16, ink_for_light_bar);
  for (const int column : {5, 6, 9, 10}) EXPECT_EQ(alpha(bars, 16, column, 8), 255);
  for (const int column : {4, 7, 8, 11}) EXPECT_EQ(alpha(bars, 16, column, 8), 0);
}

TEST(TrayPixmap, HasItsArrowCutOutOfTheDisc) {
  const auto due = draw_tray_picture({TrayGlyph::due}, 48, ink_for_light_bar);
  EXPECT_EQ(alpha(due, 48, 24, 30), 0) << "the shaft";
  EXPECT_EQ(alpha(due, 48, 12, 32), 255) << "beside it";
  EXPECT_EQ(alpha(due, 48, 0, 0), 0) << "outside";
}

}  // namespace
}  // namespace limber
