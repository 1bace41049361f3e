#include "daemon/methods/desktop_check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace limber {
namespace {

using testing::HasSubstr;

std::string text_of(const nlohmann::ordered_json& check, const char* field) { return check.value(field, ""); }

TEST(DeskCheck, SaysHowToAnswerWhereNoButtonsAreDrawn) {
  const auto said = [](const char* name, bool actions) {
    return text_of(notification_check(ServerInfo{name, "1", actions, true}, false, ""), "detail");
  };
  EXPECT_EQ(said("Plasma", true), "Plasma 1, with buttons");
  EXPECT_THAT(said("mako", true), HasSubstr("by a click"));
  EXPECT_EQ(said("plain", false), "plain 1, without buttons: answer by `limber postpone` and the like");
}

TEST(DeskCheck, WaitsForAServerThatIsBeingAsked) {
  const auto asking = notification_check(std::nullopt, true, "nobody");
  EXPECT_EQ(asking["ok"], true);
  EXPECT_EQ(asking["pending"], true);
  const auto nobody = notification_check(std::nullopt, false, "nobody");
  EXPECT_EQ(nobody["ok"], false);
  EXPECT_EQ(nobody["detail"], "nobody");
}

TEST(DeskCheck, WaitsForACalendarThatIsBeingRead) {
  const auto reading = calendar_check({"work.ics", "home.ics"}, {}, std::nullopt);
  EXPECT_EQ(reading["pending"], true);
  EXPECT_EQ(reading["detail"], "work.ics, home.ics; is being read");
  const auto read = calendar_check({"work.ics"}, {}, 2);
  EXPECT_EQ(read["ok"], true);
  EXPECT_FALSE(read.contains("pending"));
  EXPECT_EQ(read["detail"], "work.ics; meetings in the next day and a half: 2");
  EXPECT_EQ(calendar_check({"work.ics"}, {"It is not read."}, std::nullopt)["ok"], false);
  EXPECT_EQ(calendar_check({}, {}, std::nullopt)["detail"], "none is set");
}

TEST(DeskCheck, SaysWhereTheIconIsAndWhatWouldShowIt) {
  EXPECT_EQ(icon_check({.in_bar = true}, "GNOME")["detail"], "shown in the bar");
  EXPECT_EQ(icon_check({.in_old_tray = true}, "")["detail"], "shown in an X11 tray");
  const auto none = icon_check({}, "ubuntu:GNOME");
  EXPECT_EQ(none["ok"], true);
  EXPECT_EQ(none["note"], true);
  EXPECT_THAT(text_of(none, "hint"), HasSubstr("gnome-shell-extension-appindicator"));
  EXPECT_THAT(text_of(icon_check({}, "sway"), "hint"), testing::Not(HasSubstr("gnome")));
}

TEST(DeskCheck, SaysThatSwaylockIsNotSeenUnlessALockHasBeenTold) {
  LockFacts facts{
      .source = "logind", .certain = false, .lockers = LockerPrograms::of_wayland, .sleep_source = "logind"};
  EXPECT_THAT(text_of(session_check(facts), "detail"), HasSubstr("swaylock and the like tell nobody"));
  EXPECT_THAT(text_of(session_check(facts), "hint"), HasSubstr("loginctl lock-session"));
  facts.lockers = LockerPrograms::of_x;
  EXPECT_THAT(text_of(session_check(facts), "detail"), HasSubstr("i3lock and the like tell nobody"));
  EXPECT_THAT(text_of(session_check(facts), "hint"), HasSubstr("xss-lock i3lock"));
  facts.certain = true;
  EXPECT_EQ(session_check(facts)["detail"], "locks are told by logind, suspends by logind");
  EXPECT_FALSE(session_check(facts).contains("note"));
  facts.source.reset();
  EXPECT_EQ(session_check(facts)["note"], true);
}

TEST(DeskCheck, NamesWhatPipewireLacks) {
  EXPECT_THAT(std::string(sound_advice(true)), HasSubstr("not pipewire-pulse"));
  EXPECT_THAT(std::string(sound_advice(false)), HasSubstr("Start a sound server"));
}

}  // namespace
}  // namespace limber
