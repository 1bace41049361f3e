#include "settings/command_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "settings/error.hpp"
#include "settings/set.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::Optional;

TEST(CommandWords, AreSeparatedByBlanks) {
  EXPECT_THAT(command_words("playerctl pause"), Optional(ElementsAre("playerctl", "pause")));
  EXPECT_THAT(command_words("  loginctl \t lock-session  "), Optional(ElementsAre("loginctl", "lock-session")));
  EXPECT_THAT(command_words(""), Optional(ElementsAre()));
  EXPECT_THAT(command_words("   "), Optional(ElementsAre()));
}

TEST(CommandWords, AreKeptTogetherByQuotes) {
  EXPECT_THAT(command_words(R"(notify-send 'Time to move' "and stretch")"),
              Optional(ElementsAre("notify-send", "Time to move", "and stretch")));
  EXPECT_THAT(command_words(R"(--name="a b"'c d'e)"), Optional(ElementsAre("--name=a bc de")));
  EXPECT_THAT(command_words(R"(a '' "")"), Optional(ElementsAre("a", "", "")));
}

TEST(CommandWords, TakeWhatABackslashProtectsAsItIs) {
  EXPECT_THAT(command_words(R"(a\ b \" \' \\)"), Optional(ElementsAre("a b", "\"", "'", "\\")));
  EXPECT_THAT(command_words(R"("say \"hi\" \n \\")"), Optional(ElementsAre(R"(say "hi" \n \)")));
  EXPECT_THAT(command_words(R"('\n')"), Optional(ElementsAre(R"(\n)")));
}

TEST(CommandWords, MeanNothingThatAShellWouldMean) {
  EXPECT_THAT(command_words("echo $HOME ~ *.c | tee >f; x && y `z` #no"),
              Optional(ElementsAre("echo", "$HOME", "~", "*.c", "|", "tee", ">f;", "x", "&&", "y", "`z`", "#no")));
}

TEST(CommandWords, AreNoneWhereAQuoteIsNotClosed) {
  EXPECT_FALSE(command_words("say 'hello"));
  EXPECT_FALSE(command_words("say \"hello"));
  EXPECT_FALSE(command_words("say \\"));
}

TEST(Command, IsOneLineWithItsQuotesClosed) {
  EXPECT_TRUE(is_command(""));
  EXPECT_TRUE(is_command("lamp 'é'"));
  EXPECT_FALSE(is_command("lamp on\nlamp off"));
  EXPECT_FALSE(is_command("lamp\r"));
  EXPECT_FALSE(is_command("lamp \x1b[0m"));
  EXPECT_FALSE(is_command("lamp 'on"));
  EXPECT_FALSE(is_command(std::string(1001, 'x')));
}

TEST(Command, ThatIsNoneIsRefusedAsASettingAndSaysWhatWasExpected) {
  Policy policy;
  try {
    apply_setting(policy, "hooks.on_prompt", "lamp on\nlamp off");
    FAIL() << "was taken";
  } catch (const SettingsError& error) {
    EXPECT_STREQ(error.what(),
                 "hooks.on_prompt: expected a command in one line, its quotes closed, such as \"playerctl pause\", or "
                 "\"\" for none, found \"lamp on\\u000Alamp off\"");
  }
  EXPECT_EQ(policy.hooks.on_prompt, "");
}

}  // namespace
}  // namespace limber
