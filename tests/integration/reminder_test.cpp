// The person's own reminders on a desk: by time at the desk, by the time of day, and over a restart.
#include <gmock/gmock.h>

#include <ctime>

#include "integration/desk.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

constexpr const char* no_breaks = "\n[day]\nstarts = \"04:00\"\n";

struct RemindersOnADesk : testing::Test {
  Desk desk;

  void set(const std::string& reminders) {
    std::string settings = Desk::quick;
    settings.replace(settings.find("interval = \"4s\""), 15, "interval = \"1h\"");
    desk.set(settings + no_breaks + reminders);
    desk.start_dunst();
    desk.start_daemon();
  }
  /// The minute before this one, as the settings have it: its reminder is made up for.
  static std::string a_minute_ago() {
    const std::time_t at = std::time(nullptr) - 60;
    std::tm parts{};
    ::localtime_r(&at, &parts);
    std::array<char, 8> text{};
    std::strftime(text.data(), text.size(), "%H:%M", &parts);
    return text.data();
  }
};

TEST_F(RemindersOnADesk, ByTimeAtTheDeskItIsShownAgainAndAgain_B36) {
  set("[[reminder]]\ntext = \"Drink some water\"\nevery = \"2s\"\n");
  desk.type();
  const auto event = desk.event("reminder");
  ASSERT_TRUE(event);
  EXPECT_EQ((*event)["text"], "Drink some water");
  EXPECT_TRUE(wait_until([&] { return desk.shown() == 1; }));
  EXPECT_THAT(desk.limber({"reminders"}).text, HasSubstr("Drink some water"));
  EXPECT_THAT(desk.limber({"why"}).text, HasSubstr("Drink some water"));
}

TEST_F(RemindersOnADesk, ATimeOfDayIsMadeUpForOnceAndNotAgainAfterARestart_B36) {
  set("[[reminder]]\ntext = \"Lunch\"\nat = \"" + a_minute_ago() + "\"\n");
  // It waits for input, unless the screen has just been started, which counts as some.
  EXPECT_TRUE(wait_until([&] { return desk.status()["reminders"][0].value("waiting", false) || desk.shown() == 1; }));
  desk.type();
  EXPECT_TRUE(wait_until([&] { return desk.shown() == 1; }));
  desk.stop_daemon();
  EXPECT_TRUE(wait_until([&] { return desk.shown() == 0; })) << "it is taken off the screen";
  desk.start_daemon();
  EXPECT_FALSE(desk.status()["reminders"][0].value("waiting", false));
  EXPECT_NE(desk.status()["reminders"][0]["at_wall"], nullptr) << "tomorrow";
}

TEST_F(RemindersOnADesk, OneThatIsAddedByCommandCountsAtOnceAndStandsInTheFile) {
  set("");
  desk.type();
  EXPECT_EQ(desk.limber({"reminders", "add", "Look up", "--every", "2s", "--icon", "eyes"}).status, 0);
  const auto event = desk.event("reminder");
  ASSERT_TRUE(event);
  EXPECT_EQ((*event)["icon"], "eyes");
  const Json settings = desk.call("settings_get", {{"key", "reminder"}});
  EXPECT_EQ(settings["settings"]["reminder"].dump(), R"([{"text":"Look up","every":"2s","icon":"eyes"}])");
  desk.call("settings_set", {{"key", "reminder"}, {"value", Json::array()}});
  EXPECT_FALSE(desk.status().contains("reminders"));
}

}  // namespace
}  // namespace limber
