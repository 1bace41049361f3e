// The windows as a person and a screen reader meet them: on a real display, with a real daemon or none.
#include <cstdlib>
#include <sstream>
#include <thread>

#include "integration/desk.hpp"
#include "os/boot_clock.hpp"
#include "os/local_zone.hpp"
#include "support/lived_weeks.hpp"

namespace limber {
namespace {

class PanelWindows : public ::testing::Test {
 protected:
  Desk desk{""};

  void SetUp() override {
    manager_.emplace(std::vector<std::string>{"openbox"}, desk.variables());
    std::filesystem::create_directories(desk.file("data/limber"));
    write_file(desk.file("data/limber/welcome-shown"), "");  // the first start has been
  }
  ChildProcess::Variables variables() const {
    auto all = desk.variables();
    const char* path = std::getenv("PATH");
    all["PATH"] = std::string(LIMBER_PANEL_DIR) + ":" + (path ? path : "");
    all["NO_AT_BRIDGE"] = "1";
    all["ASAN_OPTIONS"] = "detect_leaks=0";  // GTK keeps what it has made once
    return all;
  }
  ChildProcess panel(const std::string& page) const {
    return ChildProcess({std::string(LIMBER_PANEL_DIR) + "/limber-panel", "--page", page}, variables());
  }
  /// xdotool finds no window by a name that has letters outside Latin-1.
  std::string window(const std::string& name) const {
    std::istringstream ids(desk.run({"xdotool", "search", "--onlyvisible", "--class", "limber"}).text);
    for (std::string id; std::getline(ids, id);) {
      std::string title = desk.run({"xdotool", "getwindowname", id}).text;
      if (title.ends_with('\n')) title.pop_back();
      if (title == name || title == name + " – Limber") return id;
    }
    return "";
  }
  bool comes(const std::string& name) const {
    return wait_until([&] { return !window(name).empty(); });
  }
  void key(const std::string& name, const std::string& keys) const {
    desk.run({"xdotool", "windowfocus", "--sync", window(name)});
    desk.run({"xdotool", "key", keys});
  }
  /// As a screen reader finds them, in a session that has one.
  bool all_have_names(const std::vector<std::string>& pages) const {
    auto spoken = variables();
    spoken["GTK_MODULES"] = "gail:atk-bridge";
    spoken.erase("NO_AT_BRIDGE");
    const ChildProcess bus({"/usr/libexec/at-spi-bus-launcher", "--launch-immediately"}, spoken);
    std::vector<std::string> command{"/usr/bin/python3", LIMBER_SOURCE_DIR "/tests/access/walk_windows.py"};
    command.insert(command.end(), pages.begin(), pages.end());
    return ChildProcess(command, spoken).wait() == 0;  // LIMBER_TEST_VERBOSE=1 shows which has none
  }

 private:
  std::optional<ChildProcess> manager_;
};

TEST_F(PanelWindows, EveryControlHasANameForThoseWhoDoNotSeeIt) {
  const LocalZone zone;
  live_weeks(desk.journal_file(), zone, wall_now(), {.weeks = 1, .seed = 7, .zone = local_zone_name()});
  desk.start_daemon();
  EXPECT_TRUE(all_have_names({"today", "stretches", "care", "history", "settings", "welcome"}));
}

TEST_F(PanelWindows, SoHasEveryControlOfAGuidedBreakAndOfAPrompt) {
  std::string settings = Desk::quick;
  desk.set(settings.replace(settings.find("20s"), 3, "90s"));  // the prompt stays for as long as that is looked at
  desk.start_daemon();
  desk.call("routine_start", {{"stretch", "seated-twist"}});
  EXPECT_TRUE(all_have_names({"break"}));
  desk.call("routine_control", {{"action", "finish"}});
  desk.type();
  ASSERT_TRUE(desk.event("prompted"));
  EXPECT_TRUE(all_have_names({"prompt"}));
  desk.stop_typing();
}

TEST_F(PanelWindows, ASecondStartHandsItsPageOverAndEnds) {
  desk.start_daemon();
  ChildProcess first = panel("history");
  ASSERT_TRUE(comes("History"));
  ChildProcess second = panel("care");
  EXPECT_EQ(second.wait(), 0);
  EXPECT_TRUE(comes("Care"));
  key("Care", "ctrl+w");
  EXPECT_EQ(first.wait(), 0) << "closing the last window ends the program";
}

TEST_F(PanelWindows, KeysGoFromPageToPage) {
  desk.start_daemon();
  ChildProcess its = panel("stretches");
  ASSERT_TRUE(comes("Stretches"));
  key("Stretches", "ctrl+2");
  ASSERT_TRUE(comes("Care"));
  key("Care", "ctrl+3");
  ASSERT_TRUE(comes("History"));
  key("History", "ctrl+comma");
  ASSERT_TRUE(comes("Settings"));
  key("Settings", "ctrl+w");
  EXPECT_EQ(its.wait(), 0);
}

TEST_F(PanelWindows, ComeWithoutTheDaemonAndFindItWhenItIsThere) {
  ChildProcess its = panel("settings");
  ASSERT_TRUE(comes("Settings"));
  desk.start_daemon();
  EXPECT_TRUE(wait_until([&] { return !desk.call("settings_get")["settings"].empty(); }));
  key("Settings", "ctrl+w");
  EXPECT_EQ(its.wait(), 0);
}

/// As from the menu of programs, with nothing there yet.
class FirstStart : public PanelWindows {
 protected:
  void SetUp() override {
    PanelWindows::SetUp();
    std::filesystem::remove(desk.file("data/limber/welcome-shown"));
    std::filesystem::remove(desk.settings_file());
  }
  void TearDown() override {
    if (daemon_ > 0) kill(daemon_, SIGTERM);
  }
  ChildProcess first_panel() const {
    auto all = variables();
    for (const char* program : {LIMBERD, LIMBER})
      all["PATH"] = std::filesystem::path(program).parent_path().string() + ":" + all["PATH"];
    return ChildProcess({std::string(LIMBER_PANEL_DIR) + "/limber-panel", "--page", "today"}, all);
  }
  std::string stage() const { return desk.run({"cat", desk.file("state/limber/welcome").string()}).text; }
  bool daemon_answers() {
    if (!wait_until([this] { return desk.answers(); })) return false;
    daemon_ = desk.status()["pid"];
    return true;
  }
  pid_t daemon_ = 0;
};

TEST_F(FirstStart, EndsTheWelcomeWithADaemonThatRuns) {
  ChildProcess its = first_panel();
  ASSERT_TRUE(comes("Welcome to Limber"));
  EXPECT_TRUE(window("Limber").empty()) << "nothing behind it";
  key("Welcome to Limber", "Escape");
  EXPECT_TRUE(comes("Limber")) << "what was asked for comes next";
  EXPECT_TRUE(daemon_answers());
  EXPECT_EQ(stage(), "over\n");
  key("Limber", "Escape");
  EXPECT_EQ(its.wait(), 0);
  EXPECT_FALSE(wait_until([&] { return !window("Welcome to Limber").empty(); }, 4s))
      << "the daemon has no need to say it too";
}

TEST_F(FirstStart, TheDaemonAloneOpensTheWelcomeAndItsNextStartDoesNot) {
  desk.start_daemon({}, variables());
  ASSERT_TRUE(comes("Welcome to Limber"));
  EXPECT_TRUE(wait_until([&] { return stage() == "opened\n"; }));
  EXPECT_TRUE(window("Limber").empty());
  key("Welcome to Limber", "Escape");
  ASSERT_TRUE(comes("Limber")) << "where it lives, and a nudge to look at";
  EXPECT_TRUE(std::filesystem::exists(desk.file("config/autostart/org.limberbreaks.Limber.desktop")));
  key("Limber", "Escape");
  EXPECT_TRUE(wait_until([&] { return window("Limber").empty(); }));
  desk.stop_daemon();
  desk.start_daemon({}, variables());
  EXPECT_FALSE(wait_until([&] { return !window("Welcome to Limber").empty(); }, 4s));
}

TEST_F(FirstStart, ANudgeToLookAtIsAWindowThatAnswers) {
  desk.set("[prompt]\nstyle = \"window\"\n");
  desk.start_daemon({}, variables());
  desk.call("prompt_preview");
  ASSERT_TRUE(comes("Limber"));
  EXPECT_TRUE(desk.status().contains("preview"));
  desk.call("prompt_preview", {{"answer", "skip"}});
  EXPECT_TRUE(wait_until([&] { return window("Limber").empty(); })) << "it goes where it is answered elsewhere";
}

TEST_F(FirstStart, KilledInTheWelcomeItComesAgain) {
  {
    ChildProcess its = first_panel();
    ASSERT_TRUE(comes("Welcome to Limber"));
  }
  EXPECT_EQ(stage(), "opened\n");
  ChildProcess again = first_panel();
  EXPECT_TRUE(comes("Welcome to Limber"));
}

/// A guided break of a minute, of which some seconds are over.
class BreakOnScreen : public PanelWindows {
 protected:
  void begin() {
    desk.start_dunst();
    desk.set("[micro_break]\nenabled = false\n[rest_break]\nduration = \"60s\"\n");
    desk.start_daemon({}, variables());
    desk.call("break_start", {{"break", "rest"}, {"window", true}});
    panel_.emplace(panel("break"));
    ASSERT_TRUE(comes("Limber"));
    ASSERT_TRUE(wait_until([&] { return desk.call("routine_get")["routine"]["elapsed_ms"] > 7'000; }));
  }
  bool was_said_in_a_notification() const {
    return desk.dunstctl({"history"}).text.find("That counts too.") != std::string::npos || desk.shown() > 0;
  }
  std::optional<ChildProcess> panel_;
};

TEST_F(BreakOnScreen, SaysItsEndInTheWindowAndInNoNotificationBesides) {
  begin();
  desk.call("break_finish");
  ASSERT_TRUE(wait_until([&] { return desk.call("routine_get")["routine"].is_null(); }));
  std::this_thread::sleep_for(1s);  // nothing may come in it
  EXPECT_FALSE(was_said_in_a_notification());
  EXPECT_FALSE(window("Limber").empty()) << "it says so itself";
  key("Limber", "Escape");
  EXPECT_EQ(panel_->wait(), 0);
}

TEST_F(BreakOnScreen, LeftInTheMiddleIsSaidInANotification) {
  begin();
  key("Limber", "Escape");
  EXPECT_EQ(panel_->wait(), 0);
  EXPECT_TRUE(wait_until([&] { return was_said_in_a_notification(); })) << desk.status()["last_break"].dump();
}

TEST_F(PanelWindows, WhatHasNothingToPressClosesByEscapeToo) {
  desk.start_daemon();
  for (const auto& [page, title] : {std::pair{"why", "Why no nudge?"}, std::pair{"keyboard", "Keyboard"}}) {
    ChildProcess its = panel(page);
    ASSERT_TRUE(comes(title));
    key(title, "Escape");
    EXPECT_EQ(its.wait(), 0) << title;
  }
}

TEST_F(PanelWindows, OpenByTheDaemonsWord) {
  auto more = variables();
  desk.start_daemon({}, more);
  desk.call("panel_open", {{"page", "care"}});
  ASSERT_TRUE(comes("Care"));
  key("Care", "ctrl+w");
  EXPECT_TRUE(wait_until([&] { return window("Care").empty(); }));
}

class Activation : public PanelWindows {
 protected:
  static constexpr const char* name = "org.limberbreaks.Limber";

  /// The bus starts it by its service file, for any caller.
  void let_the_bus_start_it() const {
    std::string script = "#!/bin/sh\necho started >> '" + desk.file("starts").string() + "'\n";
    for (const auto& [variable, value] : variables()) script += "export " + variable + "='" + value + "'\n";
    script += std::string("exec '") + LIMBER_PANEL_DIR + "/limber-panel' --service\n";
    write_file(desk.file("start-panel"), script);
    std::filesystem::permissions(desk.file("start-panel"), std::filesystem::perms::owner_all);
    desk.bus.make_activatable(name, desk.file("start-panel").string());
  }
  int call(const std::string& method, const std::vector<std::string>& arguments) const {
    std::vector<std::string> all{"gdbus",
                                 "call",
                                 "--session",
                                 "-d",
                                 name,
                                 "-o",
                                 "/org/limberbreaks/Limber",
                                 "-m",
                                 "org.freedesktop.Application." + method};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return desk.run(all).status;
  }
  std::string process(const std::string& title) const {
    return desk.run({"xdotool", "getwindowpid", window(title)}).text;
  }
  std::uintmax_t starts() const {
    return std::filesystem::file_size(desk.file("starts")) / std::string("started\n").size();
  }
};

TEST_F(Activation, OpensThePageThatIsAskedForAndAsksTheSameProcessAgain) {
  desk.start_daemon();
  let_the_bus_start_it();
  ASSERT_EQ(call("ActivateAction", {"history", "[]", "{}"}), 0);
  ASSERT_TRUE(comes("History"));
  const std::string first = process("History");
  ASSERT_EQ(call("ActivateAction", {"care", "[]", "{}"}), 0);
  ASSERT_TRUE(comes("Care"));
  EXPECT_EQ(process("Care"), first);
  ASSERT_EQ(call("Activate", {"{}"}), 0);
  ASSERT_TRUE(comes("Limber"));
  EXPECT_EQ(process("Limber"), first);
  EXPECT_EQ(starts(), 1U);
  kill(static_cast<pid_t>(std::stol(first)), SIGTERM);
}

}  // namespace
}  // namespace limber
