#include "catalogue/page.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

TEST(Page, WrapsUnderTheFirstWord) {
  Page page{12};
  page.item("  - ", "one two three four");
  EXPECT_EQ(page.text(), "  - one two\n    three\n    four\n");
}

TEST(Page, LeavesAWordThatIsTooLongWhole) {
  Page page{6};
  page.item("", "a wonderful day");
  EXPECT_EQ(page.text(), "a\nwonderful\nday\n");
}

TEST(Page, CountsLettersAndNotBytes) {
  Page page{9};
  page.item("", "äöü äöü äöü");
  EXPECT_EQ(page.text(), "äöü äöü\näöü\n");
  EXPECT_EQ(letters("45° für"), 7U);
  EXPECT_EQ(padded("für", 5), "für  ");
}

TEST(Page, FillsALineToItsLastLetter) {
  Page page{7};
  page.item("", "one two three");
  EXPECT_EQ(page.text(), "one two\nthree\n");
}

TEST(Page, CapitalisesPlainLettersOnly) {
  EXPECT_EQ(capitalised("on a mat"), "On a mat");
  EXPECT_EQ(capitalised("über"), "über");
  EXPECT_EQ(capitalised(""), "");
}

TEST(Cut, LeavesWholeWordsWhereItCan) {
  const auto within = [](std::size_t width) {
    return [width](std::string_view text) { return letters(text) <= width; };
  };
  EXPECT_EQ(cut("Seated Side Bend", within(16)), "Seated Side Bend");
  EXPECT_EQ(cut("Seated Side Bend", within(15)), "Seated Side…");
  EXPECT_EQ(cut("Seated Side Bend", within(11)), "Seated…");
  EXPECT_EQ(cut("Rückenstrecker", within(5)), "Rück…");
  EXPECT_EQ(cut("Rückenstrecker", within(0)), "…");
}

}  // namespace
}  // namespace limber
