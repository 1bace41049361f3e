#include "os/printable.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

TEST(Printable, LeavesNamesAsTheyAre) {
  EXPECT_EQ(printable(""), "");
  EXPECT_EQ(printable("Firefox ESR (115)"), "Firefox ESR (115)");
  EXPECT_EQ(printable("Übersicht – 日本 😀"), "Übersicht – 日本 😀");
}

TEST(Printable, TakesOutWhatATerminalWouldObey) {
  EXPECT_EQ(printable("\033]0;PWNED\a\033[31mEvil"), "]0;PWNED[31mEvil");
  EXPECT_EQ(printable("a\xC2\x9B"
                      "31mb\x7F"),
            "a31mb")
      << "C1 controls, and delete";
  EXPECT_EQ(printable("two\nlines\tand"), "two lines and");
  EXPECT_EQ(printable("exe\xE2\x80\xAEgpj"), "exegpj") << "a mark that turns the writing around";
  EXPECT_EQ(printable(std::string("a\0b", 3)), "ab");
}

TEST(Printable, AnswersForWhatIsNoUtf8) {
  EXPECT_EQ(printable("caf\xE9 x"), "caf? x");
  EXPECT_EQ(printable("\xC0\xAF"), "??") << "an overlong form";
  EXPECT_EQ(printable("\xED\xA0\x80"), "???") << "half of a pair";
  EXPECT_EQ(printable("\xE2\x82"), "??") << "cut short";
}

TEST(Printable, HasAnEnd) {
  EXPECT_EQ(printable(std::string(100'000, 'x')), std::string(200, 'x') + "...");
  EXPECT_EQ(printable(std::string(200, 'x')), std::string(200, 'x'));
  EXPECT_EQ(printable(std::string(199, 'x') + "é"), std::string(199, 'x') + "...") << "no character is cut in two";
}

}  // namespace
}  // namespace limber
