#include "panel/model/tray_facts.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

const std::filesystem::path icons{LIMBER_SOURCE_DIR "/resources/icons/tray"};

TEST(TrayFactsTest, AreThoseOfTheDaemonsAnswer) {
  const TrayFacts facts = read_tray(Json::parse(R"({"wanted":true,"icon":"limber-due-symbolic","colour":"#f0a63c",
    "title":"Limber","text":"Ready when you are.","menu":[
      {"id":"1","label":"Stretch now","enabled":false,"checked":null,"items":[]},
      {"id":"0","label":"","enabled":true,"checked":null,"items":[]},
      {"id":"4","label":"Keep quiet","enabled":true,"checked":null,
       "items":[{"id":"6","label":"30 minutes","enabled":true,"checked":null,"items":[]}]},
      {"id":"11","label":"I'm standing","enabled":true,"checked":true,"items":[]}]})"));
  EXPECT_TRUE(facts.wanted);
  EXPECT_EQ(facts.icon, "limber-due-symbolic");
  EXPECT_EQ(facts.tip, "Limber\nReady when you are.");
  ASSERT_EQ(facts.menu.size(), 4U);
  EXPECT_FALSE(facts.menu[0].enabled);
  EXPECT_EQ(facts.menu[1].label, "");
  ASSERT_EQ(facts.menu[2].items.size(), 1U);
  EXPECT_EQ(facts.menu[2].items[0].id, "6");
  EXPECT_EQ(facts.menu[3].checked, true);
}

TEST(TrayFactsTest, OfAnAnswerOfAnotherKindAreEmpty) {
  EXPECT_EQ(read_tray(Json::array()), TrayFacts{});
  EXPECT_EQ(read_tray(Json{{"menu", 5}, {"icon", nullptr}}), TrayFacts{});
  EXPECT_FALSE(read_tray(Json{{"wanted", false}}).wanted);
}

TEST(TrayFactsTest, WithoutADaemonSayThatRemindersAreOffAndHowToHaveThem) {
  const TrayFacts facts = disconnected_tray("#f6f5f4");
  EXPECT_EQ(facts.icon, "limber-off-symbolic");
  EXPECT_EQ(facts.tip, "Reminders are off");
  EXPECT_EQ(facts.menu.front().id, tray_start);
  EXPECT_FALSE(tray_picture(icons, facts).empty());
}

TEST(TrayFactsTest, ColourThePicture) {
  TrayFacts facts;
  facts.icon = "limber-due-symbolic";
  facts.colour = "#f0a63c";
  const std::string svg = tray_picture(icons, facts);
  EXPECT_NE(svg.find("#f0a63c"), std::string::npos);
  EXPECT_EQ(svg.find("#2e3436"), std::string::npos);
  EXPECT_EQ(svg.find("#b86a00"), std::string::npos);
}

TEST(TrayFactsTest, TakeNoPictureFromElsewhereAndNoColourThatIsNone) {
  TrayFacts facts;
  facts.icon = "../limber";
  EXPECT_EQ(tray_picture(icons, facts), "");
  facts.icon = "limber-due-symbolic";
  facts.colour = "red'/>";
  EXPECT_EQ(tray_picture(icons, facts).find("red"), std::string::npos);
}

}  // namespace
}  // namespace limber
