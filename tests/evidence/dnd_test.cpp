#include <stdlib.h>

#include "evidence/desktop_evidence.hpp"
#include "evidence/evidence_candidates.hpp"
#include "support/temp_dir.hpp"
#include "support/xvfb.hpp"

namespace limber {
namespace {

const std::string notifications = "org.freedesktop.Notifications";
const std::string notifications_path = "/org/freedesktop/Notifications";

struct DoNotDisturb : DesktopEvidence {
  TempDir home;

  ChildProcess::Variables variables() const {
    auto all = daemon.variables();
    all["HOME"] = home.path().string();
    all["XDG_CONFIG_HOME"] = (home / "config").string();
    all["XDG_RUNTIME_DIR"] = home.path().string();
    return all;
  }
  int run(const std::vector<std::string>& command) const { return run_program(command, variables()).value_or(-1); }
};

TEST_F(DoNotDisturb, OfDunstIsSeenWhileItIsPaused) {
  const Xvfb screen;
  auto environment = variables();
  environment.merge(screen.variables());
  const ChildProcess dunst({"dunst"}, environment);
  open(open_dnd_dunst);
  ASSERT_TRUE(looks());
  ASSERT_EQ(run({"dunstctl", "set-paused", "true"}), 0);
  ASSERT_TRUE(sees("dunst"));
  EXPECT_TRUE(rests());
  ASSERT_EQ(run({"dunstctl", "set-paused", "toggle"}), 0);
  EXPECT_TRUE(sees_nothing());
}

TEST_F(DoNotDisturb, OfDunstIsNotLookedForWithAnotherServer) {
  const MockService server(daemon, notifications, notifications_path, notifications);
  open(open_dnd_dunst);
  EXPECT_TRUE(is_in_trouble("the notifications are not dunst's"));
}

TEST_F(DoNotDisturb, OfPlasmaIsSeenAlsoWhereItWasOnBefore) {
  const MockService server(daemon, notifications, notifications_path, notifications);
  server.property(notifications, "Inhibited", "true");
  open(open_dnd_plasma);
  ASSERT_TRUE(sees("Plasma"));
  server.change(notifications, "Inhibited", "false");
  ASSERT_TRUE(sees_nothing());
  server.change(notifications, "Inhibited", "true");
  EXPECT_TRUE(sees("Plasma"));
}

TEST_F(DoNotDisturb, OfAServerThatEndsIsOver) {
  MockService server(daemon, notifications, notifications_path, notifications);
  server.property(notifications, "Inhibited", "true");
  open(open_dnd_plasma);
  ASSERT_TRUE(sees("Plasma"));
  server.end();
  EXPECT_TRUE(is_in_trouble("nobody shows notifications"));
}

TEST_F(DoNotDisturb, OfXfceIsSeenWhenItIsSetAndGoneWhenItIsTakenBack) {
  const ChildProcess xfconfd(
      {"sh", "-c", "exec $(sed -n s/^Exec=//p /usr/share/dbus-1/services/org.xfce.Xfconf.service)"}, variables());
  open(open_dnd_xfce);
  ASSERT_TRUE(looks()) << trouble.value_or("");
  ASSERT_TRUE(sees_nothing());
  ASSERT_EQ(run({"xfconf-query", "-c", "xfce4-notifyd", "-p", "/do-not-disturb", "-n", "-t", "bool", "-s", "true"}), 0);
  ASSERT_TRUE(sees("Xfce"));
  EXPECT_TRUE(rests());
  ASSERT_EQ(run({"xfconf-query", "-c", "xfce4-notifyd", "-p", "/do-not-disturb", "-r"}), 0);
  EXPECT_TRUE(sees_nothing());
}

struct DoNotDisturbOfMako : DoNotDisturb {
  const std::string interface = "fr.emersion.Mako";
  MockService mako{daemon, notifications, "/fr/emersion/Mako", interface};
  void modes(const std::string& list) const { mako.answer(interface, "ListModes", "", "as", list); }
};

/// The mock is told by programs that leave the bus afterwards, as makoctl does.
TEST_F(DoNotDisturbOfMako, IsAModeOfThatNameAndAskedForWhenAProgramHasLeft) {
  modes("['default']");
  open(open_dnd_mako);
  ASSERT_TRUE(looks()) << trouble.value_or("");
  ASSERT_TRUE(sees_nothing());
  run_for(io, 200ms);  // until who leaves the bus is heard of
  modes("['default', 'do-not-disturb']");
  ASSERT_TRUE(sees("mako"));
  run_for(io, 1200ms);  // until the last one that has left was looked after
  EXPECT_TRUE(rests());
  modes("['default', 'reading']");
  EXPECT_TRUE(sees_nothing());
}

TEST_F(DoNotDisturbOfMako, IsToldByAPropertyOfNewerVersions) {
  modes("['dnd']");
  mako.property(interface, "Modes", "['dnd']");
  open(open_dnd_mako);
  ASSERT_TRUE(sees("mako"));
  run_for(io, 100ms);  // until all has been answered
  modes("['default']");
  run_for(io, 1200ms);
  EXPECT_EQ(whose, "mako") << "what leaves the bus is nothing to them";
  mako.change(interface, "Modes", "['default']");
  EXPECT_TRUE(sees_nothing());
}

TEST_F(DoNotDisturb, OfMakoIsNotLookedForWithAnotherServer) {
  const MockService server(daemon, notifications, notifications_path, notifications);
  open(open_dnd_mako);
  EXPECT_TRUE(is_in_trouble("the notifications are not mako's"));
  EXPECT_TRUE(rests());
}

TEST_F(DoNotDisturb, OfSwayncIsAskedForWhenItSaysThatSomethingHasChanged) {
  const std::string name = "org.erikreider.swaync.cc";
  MockService swaync(daemon, name, "/org/erikreider/swaync/cc", name);
  swaync.answer(name, "GetDnd", "", "b", "True");
  open(open_dnd_swaync);
  ASSERT_TRUE(sees("swaync"));
  EXPECT_TRUE(rests());
  swaync.answer(name, "GetDnd", "", "b", "False");
  swaync.say(name, "Subscribe", "ubb", "<uint32 0>, <false>, <false>");
  ASSERT_TRUE(sees_nothing());
  swaync.answer(name, "GetDnd", "", "b", "True");
  swaync.say(name, "SubscribeV2", "ubbb", "<uint32 0>, <true>, <false>, <false>");
  ASSERT_TRUE(sees("swaync"));
  swaync.end();
  EXPECT_TRUE(is_in_trouble("no swaync runs"));
}

TEST_F(DoNotDisturb, OfLxqtIsReadFromItsFileWhileItShowsTheNotifications) {
  const auto file = home / "config/lxqt/notifications.conf";
  std::filesystem::create_directories(file.parent_path());
  write_file(file, "[General]\nplacement=bottom-right\ndoNotDisturb=true\n");
  ::setenv("XDG_CONFIG_HOME", (home / "config").c_str(), 1);
  MockService server(daemon, notifications, notifications_path, notifications);
  server.answer(notifications, "GetServerInformation", "", "ssss", "('lxqt-notificationd', 'lxqt.org', '1.2', '1.2')");
  open(open_dnd_lxqt);
  ::unsetenv("XDG_CONFIG_HOME");
  ASSERT_TRUE(sees("LXQt"));
  write_file(file, "[General]\ndoNotDisturb=false\n[Other]\ndoNotDisturb=true\n");
  ASSERT_TRUE(sees_nothing());
  EXPECT_TRUE(rests());
  server.end();
  EXPECT_TRUE(is_in_trouble("the notifications are not LXQt's"));
}

struct DoNotDisturbOfGnome : DoNotDisturb {
  DoNotDisturbOfGnome() {
    const std::string config = (home / "config").string();
    daemon.make_activatable("ca.desrt.dconf", "/usr/bin/env XDG_CONFIG_HOME=" + config + " /usr/libexec/dconf-service");
    ::setenv("XDG_CONFIG_HOME", config.c_str(), 1);
  }
  ~DoNotDisturbOfGnome() override { ::unsetenv("XDG_CONFIG_HOME"); }

  void banners(bool shown) const {
    auto environment = variables();
    environment["GSETTINGS_BACKEND"] = "dconf";
    ASSERT_EQ(
        run_program({"gsettings", "set", "org.gnome.desktop.notifications", "show-banners", shown ? "true" : "false"},
                    environment),
        0);
  }
};

TEST_F(DoNotDisturbOfGnome, IsSeenWhileBannersAreNotShown) {
  const MockService shell(daemon, "org.gnome.Shell", "/org/gnome/Shell", "org.gnome.Shell");
  open(open_dnd_gnome);
  ASSERT_TRUE(looks());
  ASSERT_TRUE(sees_nothing());
  banners(false);
  ASSERT_TRUE(sees("GNOME"));
  EXPECT_TRUE(rests());
  banners(true);
  EXPECT_TRUE(sees_nothing());
}

TEST_F(DoNotDisturbOfGnome, CountsOnlyWhileGnomeRuns) {
  banners(false);
  open(open_dnd_gnome);
  ASSERT_TRUE(is_in_trouble("no GNOME here"));
  MockService shell(daemon, "org.gnome.Shell", "/org/gnome/Shell", "org.gnome.Shell");
  ASSERT_TRUE(sees("GNOME"));
  shell.end();
  EXPECT_TRUE(is_in_trouble("no GNOME here"));
}

}  // namespace
}  // namespace limber
