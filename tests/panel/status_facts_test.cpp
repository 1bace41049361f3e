#include "panel/model/status_facts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

SettingsFacts facts_with(const char* key, const char* value) {
  return read_settings(Json{{"settings", {{key, value}}}});
}

TEST(SettingsFactsTest, ReadAListAsSettingsAreWritten) {
  EXPECT_THAT(facts_with("stretches.hidden", "cat-cow, seated-twist").policy.stretches.hidden,
              ElementsAre("cat-cow", "seated-twist"));
  EXPECT_THAT(facts_with("stretches.hidden", "[]").policy.stretches.hidden, IsEmpty());
  EXPECT_THAT(SettingsFacts{}.policy.stretches.hidden, IsEmpty());
}

TEST(SettingsFactsTest, KnowHowTheGuidedBreakIsToLook) {
  EXPECT_EQ(facts_with("look.break", "fullscreen").policy.look.guided_break, BreakScreen::fullscreen);
  EXPECT_EQ(facts_with("look.break", "window").policy.look.guided_break, BreakScreen::window);
  EXPECT_TRUE(facts_with("look.still", "true").policy.look.still);
}

TEST(SettingsFactsTest, KnowWhichFileHasTheProblem) {
  const Json problem{{"line", 3}, {"column", 7}, {"message", "what"}, {"file", "/etc/xdg/limber/limber.toml"}};
  SettingsFacts facts = read_settings(Json{{"file", "/home/me/limber.toml"}, {"problems", {problem}}});
  EXPECT_FALSE(own_file_broken(facts));
  EXPECT_EQ(trouble_title(facts), "Keeping the last settings");
  EXPECT_EQ(trouble_consequence(facts), "The last settings hold until it is mended.");
  facts.kept = read_settings(Json{{"kept", false}, {"problems", {problem}}}).kept;
  EXPECT_EQ(trouble_title(facts), "Using the other settings");
  EXPECT_EQ(trouble_sentence(facts),
            "Limber can't read line 3, column 7 of the system's settings file (/etc/xdg/limber/limber.toml): what.");
  facts.problems[0].file = "/home/me/limber.toml";
  facts.problems[0].line = 0;
  facts.problems[0].message = "It is not text.";
  EXPECT_TRUE(own_file_broken(facts));
  EXPECT_EQ(trouble_sentence(facts), "Limber can't read your settings file: It is not text.");
}

TEST(SettingsFactsTest, StayCalmWithAnythingElse) {
  const SettingsFacts facts = read_settings(Json{{"settings", {{"look.break", 3}}}, {"file", nullptr}});
  EXPECT_EQ(facts.policy.look.guided_break, BreakScreen::window);
  EXPECT_EQ(facts.policy.rest_break.postpone, 10min);
}

}  // namespace
}  // namespace limber
