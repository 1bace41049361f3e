// What the desktop says of itself, as the daemon takes it: locks, suspends, videos, Do Not Disturb.
#include "integration/desk.hpp"
#include "support/mock_service.hpp"

namespace limber {
namespace {

struct EvidenceOnADesk : testing::Test {
  Desk desk;
  PrivateBus system;
  MockLogind logind{system};

  EvidenceOnADesk() {
    logind.add_session("c1");
    logind.own_session("c1");
    desk.start_dunst();
  }
  void start() { desk.start_daemon({}, {{"DBUS_SYSTEM_BUS_ADDRESS", system.address()}}); }
  bool becomes(const std::string& field, const Json& value) {
    return wait_until([&] { return desk.status()[field] == value; });
  }
  void hold_the_screen(const std::string& who) {
    logind.inhibitors("[('idle', '" + who + "', 'plays', 'block', " + std::to_string(::getuid()) + ", 4711)]");
  }
  std::string detail(const std::string& check) {
    const Json answer = desk.call("doctor");
    for (const Json& one : answer["checks"])
      if (one["name"] == check) return one["detail"];
    return "";
  }
};

TEST_F(EvidenceOnADesk, ALockIsAnAbsenceUntilTheUnlockingWhateverIsTyped_B5) {
  start();
  desk.type();
  ASSERT_TRUE(wait_until([&] { return desk.rest()["work_ms"] > 1000; }));
  logind.hint("c1", true);
  ASSERT_TRUE(desk.event("absent"));
  EXPECT_EQ(desk.status()["locked"], true);
  EXPECT_FALSE(desk.event("returned", 1s));
  logind.hint("c1", false);
  ASSERT_TRUE(desk.event("returned"));
  EXPECT_EQ(desk.status()["locked"], false);
}

TEST_F(EvidenceOnADesk, ADaemonThatComesBackFindsTheLockAsItIs) {
  start();
  logind.hint("c1", true);
  ASSERT_TRUE(becomes("locked", true));
  desk.stop_daemon(SIGKILL);
  start();
  EXPECT_EQ(desk.status()["locked"], true);
  desk.stop_daemon(SIGKILL);
  logind.hint("c1", false);
  start();
  EXPECT_TRUE(becomes("locked", false));
  desk.stop_daemon();
  logind.hint("c1", true);
  start();
  EXPECT_TRUE(becomes("locked", true));
}

TEST_F(EvidenceOnADesk, BeforeTheMachineSleepsEverythingIsStoredAndAllOfItIsOneAbsence) {
  start();
  desk.type();
  ASSERT_TRUE(wait_until([&] { return desk.rest()["work_ms"] > 2000; }));
  desk.stop_typing();
  logind.prepare("Sleep", true);
  ASSERT_TRUE(desk.event("absent"));
  const auto work = desk.rest()["work_ms"].get<double>();
  desk.stop_daemon(SIGKILL);  // the battery was empty
  start();
  EXPECT_NEAR(desk.rest()["work_ms"].get<double>(), work, 100)
      << "milliseconds: the status was asked for a moment later";
  logind.prepare("Sleep", true);
  // The last key may have been so short ago that the new daemon took it for input before it saw the sleep.
  while (desk.event("returned", 500ms)) {
  }
  logind.prepare("Sleep", false);
  desk.type();
  EXPECT_TRUE(desk.event("returned"));
  EXPECT_FALSE(desk.event("returned", 500ms));
}

TEST_F(EvidenceOnADesk, AVideoHoldsABreakAndTheStatusSaysWhose_B15) {
  hold_the_screen("mpv");
  start();
  ASSERT_TRUE(becomes("engaged", true));
  desk.type();
  const auto held = desk.event("held");
  ASSERT_TRUE(held);
  EXPECT_EQ((*held)["reason"], "engaged");
  const Json evidence = desk.status()["evidence"];
  ASSERT_EQ(evidence.size(), 1U);
  EXPECT_EQ(evidence[0]["kind"], "inhibitor");
  EXPECT_EQ(evidence[0]["whose"], "mpv");
  EXPECT_GE(evidence[0]["since_ms"], 1000);
  const std::string status = desk.limber({"status"}).text;
  EXPECT_NE(status.find("mpv is keeping the screen on."), std::string::npos) << status;
  logind.inhibitors("[]");
  EXPECT_TRUE(desk.event("prompted"));
  EXPECT_EQ(desk.status()["evidence"], Json::array());
}

TEST_F(EvidenceOnADesk, AKindThatIsSwitchedOffHoldsNothing) {
  hold_the_screen("caffeine");
  start();
  ASSERT_TRUE(becomes("engaged", true));
  desk.call("settings_set", {{"key", "presence.inhibitors"}, {"value", "false"}});
  EXPECT_TRUE(becomes("engaged", false));
  EXPECT_EQ(detail("screen kept on"), "switched off in the settings");
}

TEST_F(EvidenceOnADesk, DunstPausedHoldsABreakAndTakesAnOpenPromptBack_B15) {
  start();
  desk.dunstctl({"set-paused", "true"});
  ASSERT_TRUE(becomes("dnd", true));
  desk.type();
  const auto held = desk.event("held");
  ASSERT_TRUE(held);
  EXPECT_EQ((*held)["reason"], "dnd");
  const std::string status = desk.limber({"status"}).text;
  EXPECT_NE(status.find("dunst has set Do Not Disturb."), std::string::npos) << status;
  desk.dunstctl({"set-paused", "false"});
  ASSERT_TRUE(desk.event("prompted"));
  desk.dunstctl({"set-paused", "true"});
  EXPECT_TRUE(desk.event("held"));
}

TEST_F(EvidenceOnADesk, TheDoctorSaysWhoLooks) {
  start();
  EXPECT_TRUE(wait_until([&] { return detail("screen kept on") == "seen by logind"; })) << detail("screen kept on");
  EXPECT_TRUE(wait_until([&] { return detail("do not disturb") == "seen by dunst"; })) << detail("do not disturb");
  const std::string session = "locks are told by logind, suspends by logind; i3lock and the like tell nobody";
  EXPECT_TRUE(wait_until([&] { return detail("session") == session; })) << detail("session");
}

}  // namespace
}  // namespace limber
