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

TEST(SettingsFactsTest, StayCalmWithAnythingElse) {
  const SettingsFacts facts = read_settings(Json{{"settings", {{"look.break", 3}}}, {"file", nullptr}});
  EXPECT_EQ(facts.policy.look.guided_break, BreakScreen::window);
  EXPECT_EQ(facts.policy.rest_break.postpone, 10min);
}

}  // namespace
}  // namespace limber
