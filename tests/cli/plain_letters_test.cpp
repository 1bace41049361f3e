#include "cli/style.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace limber {
namespace {

TEST(PlainLetters, StandForWhatATerminalWithoutUtf8CannotShow) {
  std::string rest;
  EXPECT_EQ(plain_letters("5–10 min · “slow”… naïve 猫", rest), "5-10 min - \"slow\"... naive ?");
  EXPECT_EQ(rest, "");
}

TEST(PlainLetters, ALetterMayComeInTwoParts) {
  std::ostringstream out;
  {
    const PlainLetters plain(out);
    const std::string dash = "–";
    out << "a" << dash.substr(0, 1);
    out << dash.substr(1) << 'b' << std::flush;
    out.put('\n');
  }
  EXPECT_EQ(out.str(), "a-b\n");
  out << "–";
  EXPECT_EQ(out.str(), "a-b\n–") << "when it has gone all is as before";
}

}  // namespace
}  // namespace limber
