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
  EXPECT_THAT(facts_with("stretches.hidden", "cat-cow, seated-twist").hidden, ElementsAre("cat-cow", "seated-twist"));
  EXPECT_THAT(facts_with("stretches.hidden", "[]").hidden, IsEmpty());
  EXPECT_THAT(SettingsFacts{}.hidden, IsEmpty());
}

TEST(SettingsFactsTest, KnowHowTheGuidedBreakIsToLook) {
  EXPECT_TRUE(facts_with("look.break", "fullscreen").whole_screen);
  EXPECT_FALSE(facts_with("look.break", "window").whole_screen);
  EXPECT_TRUE(facts_with("look.still", "true").still);
}

TEST(SettingsFactsTest, StayCalmWithAnythingElse) {
  const SettingsFacts facts = read_settings(Json{{"settings", {{"look.break", 3}}}, {"file", nullptr}});
  EXPECT_FALSE(facts.whole_screen);
  EXPECT_EQ(facts.postpone, 10min);
}

}  // namespace
}  // namespace limber
