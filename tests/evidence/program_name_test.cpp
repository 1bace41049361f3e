#include "evidence/program_name.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

TEST(ProgramName, IsTheLastPartOfAPathOrOfAReverseDomainName) {
  EXPECT_EQ(program_name("/usr/bin/mpv"), "mpv");
  EXPECT_EQ(program_name("org.gnome.Totem.desktop"), "Totem");
  EXPECT_EQ(program_name("org.mozilla.firefox"), "firefox");
}

TEST(ProgramName, IsLeftAloneWhereItIsMadeForPeople) {
  EXPECT_EQ(program_name("VLC media player"), "VLC media player");
  EXPECT_EQ(program_name("Zoom 5.1.2 Meeting"), "Zoom 5.1.2 Meeting");
  EXPECT_EQ(program_name("firefox.desktop"), "firefox");
  EXPECT_EQ(program_name("a.b.c."), "a.b.c.");
  EXPECT_EQ(program_name(""), "");
}

}  // namespace
}  // namespace limber
