#include "catalogue/sentence.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

TEST(Sentence, IsAddedAfterABlankAndEnded) {
  std::string text;
  add_sentence(text, "Sit tall");
  add_sentence(text, "");
  add_sentence(text, "Breathe in.");
  EXPECT_EQ(text, "Sit tall. Breathe in.");
}

TEST(Sentence, TellsWhereItIsFelt) {
  EXPECT_EQ(feel_sentence("A mild pull."), "You feel a mild pull.");
  EXPECT_EQ(feel_sentence("The sides, getting long."), "You feel the sides, getting long.");
  EXPECT_EQ(feel_sentence("Rounding, the back opens."), "You feel: Rounding, the back opens.");
  EXPECT_EQ(feel_sentence("You feel nothing sharp."), "You feel nothing sharp.");
  EXPECT_EQ(feel_sentence(""), "");
}

}  // namespace
}  // namespace limber
