// Rules by program, on a real desk: a window manager, a terminal in front of it, and the daemon.
#include <algorithm>

#include "integration/desk.hpp"

namespace limber {
namespace {

struct ProgramsOnADesk : testing::Test {
  Desk desk;
  std::optional<ChildProcess> manager, terminal;

  void SetUp() override {
    if (desk.run({"sh", "-c", "command -v openbox && command -v xterm"}).status != 0)
      GTEST_SKIP() << "openbox or xterm is not installed";
    const auto ready = desk.file("manager-is-ready");
    manager.emplace(std::vector<std::string>{"openbox", "--sm-disable", "--startup", "touch " + ready.string()},
                    desk.variables());
    ASSERT_TRUE(wait_until([&] { return std::filesystem::exists(ready); }));
    desk.start_dunst();
  }
  void show_terminal() { terminal.emplace(std::vector<std::string>{"xterm"}, desk.variables()); }
  void start_with(const std::string& rules) {
    desk.set(Desk::quick + rules);
    desk.start_daemon();
  }
  /// In one line: a terminal has it in several.
  std::string text(const std::vector<std::string>& command) {
    std::string said = desk.limber(command).text;
    std::ranges::replace(said, '\n', ' ');
    return said;
  }
};

TEST_F(ProgramsOnADesk, QuietForTheProgramInFrontHoldsABreakUntilItHasGone_B35) {
  show_terminal();
  start_with("[[focus]]\nprogram = \"xterm\"\n");
  ASSERT_TRUE(wait_until([&] { return desk.status()["focus"].is_object(); })) << desk.call("focus_get");
  desk.type();
  const auto held = desk.event("held");
  ASSERT_TRUE(held);
  EXPECT_EQ((*held)["reason"], "program");
  EXPECT_NE(text({"status"}).find("XTerm is in front, for which you asked for quiet."), std::string::npos);
  EXPECT_NE(text({"why"}).find("until another program is in front"), std::string::npos);
  EXPECT_NE(text({"focus"}).find("In front: XTerm"), std::string::npos);
  terminal->end(SIGKILL);
  EXPECT_TRUE(desk.event("prompted")) << "after ten seconds";
}

TEST_F(ProgramsOnADesk, ARuleThatIsAddedIsInForceAtOnceForTheProgramInFront) {
  show_terminal();
  start_with("");
  ASSERT_TRUE(wait_until([&] { return desk.call("focus_get")["in_front"] == "XTerm"; }));
  std::this_thread::sleep_for(11s);  // the subject: long enough for it to count
  EXPECT_TRUE(desk.status()["focus"].is_null());
  EXPECT_EQ(desk.limber({"focus", "add", "xterm", "--interval", "1h"}).status, 0);
  ASSERT_TRUE(wait_until([&] { return desk.status()["focus"].is_object(); }));
  EXPECT_EQ(desk.status()["focus"]["interval_ms"], 3600000);
  EXPECT_EQ(desk.rest()["interval_ms"], 3600000);
  EXPECT_EQ(desk.limber({"focus", "remove", "XTERM"}).status, 0);
  EXPECT_TRUE(wait_until([&] { return desk.status()["focus"].is_null(); }));
}

TEST_F(ProgramsOnADesk, ProgramsAreNotStored) {
  show_terminal();
  start_with("[[focus]]\nprogram = \"*\"\n");
  ASSERT_TRUE(wait_until([&] { return desk.status()["focus"].is_object(); }));
  desk.type();
  ASSERT_TRUE(desk.event("held"));
  desk.stop_daemon();
  EXPECT_NE(desk.run({"grep", "-rqa", "XTerm", desk.journal_file().parent_path().string()}).status, 0);
}

}  // namespace
}  // namespace limber
