#include "cli/style.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

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

TEST(Style, LettersOfEastAsiaTakeTwoColumnsAndMarksNone) {
  EXPECT_EQ(columns_of("猫牛"), 4);
  EXPECT_EQ(columns_of("한글"), 4);
  EXPECT_EQ(columns_of("e\u0301te\u0301"), 3);
  EXPECT_EQ(columns_of("🙂"), 2);
  EXPECT_EQ(pad("猫", 4), "猫  ");
  EXPECT_EQ(columns_of("\xe7\x8c"), 1) << "a broken letter ends where the text does";
  EXPECT_EQ(columns_of("\xff\xffx"), 3);
}

TEST(Style, TakesTheWidthThatIsAskedFor) {
  const auto width_with = [](const char* columns) {
    ::setenv("COLUMNS", columns, 1);
    const int width = style_of_terminal().width;
    ::unsetenv("COLUMNS");
    return width;
  };
  EXPECT_EQ(width_with("60"), 60);
  EXPECT_EQ(width_with("10"), 40) << "narrower nothing can be read";
  EXPECT_EQ(width_with("400"), 100) << "longer lines are hard to read";
  EXPECT_EQ(width_with("wide"), width_with(""));
}

TEST(Style, WrappedLinesEndBeforeTheWidthAndHangBelowTheFirst) {
  EXPECT_EQ(wrap("one two three", 7, 0), "one two\nthree");
  EXPECT_EQ(wrap("one two three", 9, 2), "one two\n  three");
  EXPECT_EQ(wrap("unbreakable x", 4, 0), "unbreakable\nx");
  EXPECT_EQ(wrap("", 10, 2), "");
}

}  // namespace
}  // namespace limber
