#include <unistd.h>

#include "evidence/desktop_evidence.hpp"
#include "evidence/evidence_candidates.hpp"

namespace limber {
namespace {

struct Inhibitors : DesktopEvidence {
  /// As logind lists it, in Python.
  static std::string listed(const std::string& what, const std::string& who, const std::string& mode = "block",
                            unsigned uid = ::getuid()) {
    return "('" + what + "', '" + who + "', 'because', '" + mode + "', " + std::to_string(uid) + ", 4711)";
  }
};

TEST_F(Inhibitors, OfLogindAreSeenWithTheirNameForAsLongAsTheyAreHeld) {
  const MockLogind logind(daemon);
  open(open_inhibitors_logind);
  ASSERT_TRUE(sees_nothing());
  EXPECT_EQ(trouble, "");
  logind.inhibitors("[" + listed("shutdown:idle", "org.mozilla.firefox") + "]");
  ASSERT_TRUE(sees("firefox"));
  EXPECT_TRUE(rests());
  logind.inhibitors("[]");
  EXPECT_TRUE(sees_nothing());
}

TEST_F(Inhibitors, OfLogindCountOnlyWhereAPersonsProgramKeepsTheSessionFromGoingIdle) {
  const MockLogind logind(daemon);
  open(open_inhibitors_logind);
  ASSERT_TRUE(sees_nothing());
  logind.inhibitors("[" + listed("sleep", "Backup") + "," + listed("idle", "Player", "delay") + "," +
                    listed("idle", "Somebody else", "block", ::getuid() + 1) + "," + listed("idle", "powerdevil") +
                    "]");
  run_for(io, std::chrono::milliseconds{300});
  EXPECT_FALSE(whose) << *whose;
  logind.inhibitors("[" + listed("idle", "powerdevil") + "," + listed("idle", "VLC media player") + "]");
  EXPECT_TRUE(sees("VLC media player"));
}

TEST_F(Inhibitors, OfLogindAreOverWithLogindAndComeBackWithIt) {
  std::optional<MockLogind> logind(std::in_place, daemon);
  logind->inhibitors("[" + listed("idle", "mpv") + "]");
  open(open_inhibitors_logind);
  ASSERT_TRUE(sees("mpv"));
  logind.reset();
  ASSERT_TRUE(is_in_trouble("no logind here"));
  logind.emplace(daemon);
  logind->inhibitors("[" + listed("idle", "mpv") + "]");
  EXPECT_TRUE(sees("mpv"));
  EXPECT_EQ(trouble, "");
}

TEST_F(Inhibitors, AreNotSeenWithoutABusAndSayWhy) {
  daemon.stop(SIGTERM);
  ASSERT_TRUE(run_until(io, [&] { return !bus.connected(); }));
  open(open_inhibitors_logind);
  ASSERT_TRUE(run_until(io, [&] { return trouble.has_value(); }));
  EXPECT_EQ(*trouble, bus.trouble());
  EXPECT_FALSE(whose);
}

TEST_F(Inhibitors, OfASessionManagerAreSeenWithTheProgramThatHoldsThem) {
  const std::string name = "org.gnome.SessionManager", path = "/org/gnome/SessionManager";
  const std::string each = name + ".Inhibitor";
  const MockService manager(daemon, name, path, name);
  manager.answer(name, "IsInhibited", "u", "b", "False");
  manager.answer(name, "GetInhibitors", "", "ao",
                 "[dbus.ObjectPath('" + path + "/Inhibitor1'), dbus.ObjectPath('" + path + "/Inhibitor2')]");
  const auto add = [&](const std::string& object, const std::string& id, int flags) {
    manager.mock("AddObject", {"\"" + path + object + "\"", "\"" + each + "\"", "@a{sv} {}",
                               "[('GetAppId','','s',\"ret = '" + id +
                                   "'\"),('GetFlags','','u','ret = " + std::to_string(flags) + "')]"});
  };
  add("/Inhibitor1", "org.gnome.Software", 4);
  add("/Inhibitor2", "org.gnome.Totem.desktop", 12);
  open(open_inhibitors_gnome);
  ASSERT_TRUE(sees_nothing());
  manager.answer(name, "IsInhibited", "u", "b", "args[0] == 8");
  manager.say(name, "InhibitorAdded", "o", "<@o '" + path + "/Inhibitor2'>");
  ASSERT_TRUE(sees("Totem"));
  EXPECT_TRUE(rests());
  manager.answer(name, "IsInhibited", "u", "b", "False");
  manager.say(name, "InhibitorRemoved", "o", "<@o '" + path + "/Inhibitor2'>");
  EXPECT_TRUE(sees_nothing());
}

TEST_F(Inhibitors, OfPlasmaAreSeenWhereTheyKeepTheScreenOnAndNamedWhereOnlyOneIsListed) {
  const std::string name = "org.kde.Solid.PowerManagement.PolicyAgent";
  const MockService agent(daemon, name, "/org/kde/Solid/PowerManagement/PolicyAgent", name);
  const auto changed = [&](const std::string& holds, const std::string& list) {
    agent.answer(name, "HasInhibition", "u", "b", holds);
    agent.answer(name, "ListInhibitions", "", "a(ss)", list);
    agent.say(name, "InhibitionsChanged", "a(ss)as", "<@a(ss) []>, <@as []>");
  };
  agent.answer(name, "HasInhibition", "u", "b", "False");
  open(open_inhibitors_plasma);
  ASSERT_TRUE(sees_nothing());
  changed("args[0] == 4", "[('mpv', 'plays')]");
  ASSERT_TRUE(sees("mpv"));
  changed("True", "[('mpv', 'plays'), ('Dolphin', 'copies')]");
  ASSERT_TRUE(sees(""));
  EXPECT_TRUE(rests());
  changed("False", "[('Dolphin', 'copies')]");
  EXPECT_TRUE(sees_nothing());
}

TEST_F(Inhibitors, OfXfceAreSeenWithTheirName) {
  const std::string name = "org.xfce.PowerManager", inhibit = "org.freedesktop.PowerManagement.Inhibit";
  const MockService power(daemon, name, "/org/freedesktop/PowerManagement/Inhibit", inhibit);
  power.answer(inhibit, "GetInhibitors", "", "as", "['Parole']");
  open(open_inhibitors_xfce);
  ASSERT_TRUE(sees("Parole"));
  power.answer(inhibit, "GetInhibitors", "", "as", "dbus.Array([], signature='s')");
  power.say(inhibit, "HasInhibitChanged", "b", "<false>");
  EXPECT_TRUE(sees_nothing());
}

}  // namespace
}  // namespace limber
