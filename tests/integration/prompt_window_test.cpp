// The prompt as a window: it asks without taking a single key from the focused window, and goes when it is answered.
#include "integration/desk.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace limber {
namespace {

std::string text_in(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

class PromptWindow : public ::testing::Test {
 protected:
  Desk desk;
  bool notifications_ = true;  ///< there is a notification server

  /// `panel`: where limber-panel is; empty: nowhere.
  void start(const std::string& style, const std::string& panel = LIMBER_PANEL_DIR) {
    std::string settings = Desk::quick;
    settings.replace(settings.find("[prompt]"), 8, "[prompt]\nstyle = \"" + style + "\"");
    desk.set(settings);
    manager_.emplace(std::vector<std::string>{"openbox"}, desk.variables());
    const char* path = std::getenv("PATH");
    if (notifications_) desk.start_dunst();
    desk.start_daemon({}, {{"PATH", panel + ":" + (path ? path : "")}, {"NO_AT_BRIDGE", "1"}});
  }
  /// The windows that can be seen and are called so.
  std::string windows(const std::string& name) const {
    return desk.run({"xdotool", "search", "--onlyvisible", "--name", name}).text;
  }
  bool prompt_is_open() const { return !windows("^Limber$").empty(); }
  std::string active() const { return desk.run({"xdotool", "getactivewindow"}).text; }

  /// A terminal that keeps what is typed into it, and has the focus.
  void open_terminal() {
    terminal_.emplace(std::vector<std::string>{"xterm", "-T", "typed", "-e", "sh", "-c",
                                               "stty -echo; cat > '" + desk.file("typed").string() + "'"},
                      desk.variables());
    ASSERT_TRUE(wait_until([&] { return !windows("^typed$").empty() && active() == windows("^typed$"); }));
    ASSERT_TRUE(wait_until([&] { return std::filesystem::exists(desk.file("typed")); }));
  }
  void click_in_prompt(int x, int y) const {
    const std::string id = windows("^Limber$");
    desk.run({"xdotool", "mousemove", "--window", id.substr(0, id.find('\n')), std::to_string(x), std::to_string(y)});
    desk.run({"xdotool", "click", "1"});
  }

 private:
  std::optional<ChildProcess> manager_, terminal_;
};

TEST_F(PromptWindow, TakesNotOneKeyFromWhoeverIsTyping) {
  start("window");
  open_terminal();
  std::string letters;
  for (int i = 0; i < 30; ++i) letters += "the quick brown fox ";
  ChildProcess typist({"xdotool", "type", "--delay", "25", letters + "\n"}, desk.variables());
  ASSERT_TRUE(desk.event("prompted"));
  ASSERT_TRUE(wait_until([&] { return prompt_is_open(); }));
  EXPECT_EQ(active(), windows("^typed$"));
  EXPECT_EQ(typist.wait(), 0);
  EXPECT_TRUE(wait_until([&] { return text_in(desk.file("typed")) == letters + "\n"; })) << text_in(desk.file("typed"));
  EXPECT_EQ(desk.rest()["stage"], "prompted") << "no key has answered it";
}

TEST_F(PromptWindow, StandsInForTheNotification) {
  start("window");
  desk.type();
  ASSERT_TRUE(wait_until([&] { return prompt_is_open(); }));
  EXPECT_EQ(desk.shown(), 0);
  desk.limber({"postpone"});
  EXPECT_TRUE(wait_until([&] { return !prompt_is_open(); })) << "it was answered elsewhere";
}

TEST_F(PromptWindow, AsksWhereNobodyShowsNotifications) {
  notifications_ = false;
  start("notification");
  desk.type();
  ASSERT_TRUE(desk.event("prompted"));
  EXPECT_TRUE(wait_until([&] { return prompt_is_open(); }));
  EXPECT_TRUE(desk.has_problem("Nobody shows notifications"));
}

TEST_F(PromptWindow, StartsTheGuidedBreakInItsWindow) {
  start("window");
  desk.type();
  ASSERT_TRUE(wait_until([&] { return prompt_is_open(); }));
  desk.stop_typing();
  click_in_prompt(70, 150);
  ASSERT_TRUE(desk.event("started"));
  EXPECT_TRUE(wait_until([&] { return !desk.call("routine_get")["routine"].is_null() && prompt_is_open(); }))
      << "the window of the break is called the same";
  EXPECT_EQ(desk.shown(), 0) << "the steps are in the window";
}

TEST_F(PromptWindow, ComesBesideTheNotificationWhereBothAreWanted) {
  start("both");
  desk.type();
  EXPECT_TRUE(wait_until([&] { return prompt_is_open() && desk.shown() == 1; }));
  desk.limber({"skip"});
  EXPECT_TRUE(wait_until([&] { return !prompt_is_open() && desk.shown() == 0; }));
}

TEST_F(PromptWindow, IsANotificationWhereThereIsNoPanel) {
  start("window", "/nowhere");
  desk.type();
  EXPECT_TRUE(wait_until([&] { return desk.shown() == 1; }));
  EXPECT_FALSE(prompt_is_open());
}

TEST_F(PromptWindow, IsANotificationWhereThePanelDoesNotComeUp) {
  const auto folder = desk.file("broken");
  std::filesystem::create_directories(folder);
  write_file(folder / "limber-panel", "#!/bin/sh\nexit 1\n");
  ::chmod((folder / "limber-panel").c_str(), 0755);
  start("window", folder.string());
  desk.type();
  EXPECT_TRUE(wait_until([&] { return desk.shown() == 1; }));
}

}  // namespace
}  // namespace limber
