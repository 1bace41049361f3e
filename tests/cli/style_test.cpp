#include "cli/style.hpp"

#include <gtest/gtest.h>

#include "cli/plain.hpp"

namespace limber {
namespace {

const Style rich{.colour = true, .unicode = true};

TEST(Style, WithoutColourTextStaysAsItIs) {
  EXPECT_EQ(paint(plain, Tone::warm, "due"), "due");
  EXPECT_EQ(paint(rich, Tone::plain, "due"), "due");
  EXPECT_EQ(paint(rich, Tone::strong, "due"), "\033[1mdue\033[0m");
}

TEST(Style, ABarIsAsLongAsItsCellsAndNeverFullerThanFull) {
  EXPECT_EQ(bar(plain, Tone::accent, 0.5, 10), "#####-----");
  EXPECT_EQ(bar(plain, Tone::accent, 0.999, 10), "#########-");
  EXPECT_EQ(bar(plain, Tone::accent, 7, 4), "####");
  EXPECT_EQ(bar(plain, Tone::accent, -1, 4), "----");
  EXPECT_EQ(columns_of(bar(rich, Tone::accent, 0.3, 20)), 20);
}

TEST(Style, MarksOfColourTakeNoColumns) {
  EXPECT_EQ(columns_of("\033[36mnaïve\033[0m"), 5);
  EXPECT_EQ(columns_of("\033"), 0);
  EXPECT_EQ(pad(paint(rich, Tone::dim, "ab"), 4), "\033[2mab\033[0m  ");
  EXPECT_EQ(pad_left("ab", 4), "  ab");
  EXPECT_EQ(pad("abcde", 4), "abcde");
}

TEST(Style, WrappedLinesEndBeforeTheWidthAndHangBelowTheFirst) {
  EXPECT_EQ(wrap("one two three", 7, 0), "one two\nthree");
  EXPECT_EQ(wrap("one two three", 9, 2), "one two\n  three");
  EXPECT_EQ(wrap("unbreakable x", 4, 0), "unbreakable\nx");
  EXPECT_EQ(wrap("", 10, 2), "");
}

}  // namespace
}  // namespace limber
