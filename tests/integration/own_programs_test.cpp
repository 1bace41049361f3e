// Programs of the person's own: hooks that are run, and scripts that say how a desk stands.
#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "integration/desk.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

class OwnPrograms : public ::testing::Test {
 protected:
  std::string script(const std::string& name, const std::string& deed) const {
    const auto file = desk.file(name);
    write_file(file, "#!/bin/sh\n" + deed + "\n");
    ::chmod(file.c_str(), 0755);
    return file.string();
  }
  std::string text(const std::string& name) const {
    std::ifstream in(desk.file(name));
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
  }
  std::vector<Json> told(const std::string& name) const {
    std::vector<Json> events;
    std::istringstream lines(text(name));
    for (std::string line; std::getline(lines, line);) events.push_back(Json::parse(line));
    return events;
  }
  void with_hooks(const std::string& hooks) { desk.set(std::string(Desk::quick) + "[hooks]\n" + hooks); }
  void be_nudged() {
    desk.start_dunst();
    desk.start_daemon();
    desk.type();
    ASSERT_TRUE(desk.event("prompted"));
  }
  Desk desk;
};

TEST_F(OwnPrograms, HooksGetTheEventsThatSubscribersGet) {
  const std::string hook = script("hook", "cat >>'" + desk.file("told").string() + "'");
  with_hooks("on_prompt = '" + hook + "'\non_break_start = '" + hook + "'\non_break_end = '" + hook + "'\n");
  be_nudged();
  ASSERT_TRUE(wait_until([&] { return told("told").size() == 1; }));
  desk.stop_typing();
  const auto started = desk.event("started");
  const auto ended = desk.event("ended");
  ASSERT_TRUE(started && ended);
  ASSERT_TRUE(wait_until([&] { return told("told").size() == 3; }));
  const auto events = told("told");
  EXPECT_EQ(events[0]["event"], "prompted");
  EXPECT_EQ(events[1], *started);
  EXPECT_EQ(events[2], *ended);
}

TEST_F(OwnPrograms, AHookThatHangsHoldsNobodyUpAndIsEnded) {
  const std::string hook =
      script("hook", "echo $$ >'" + desk.file("pid").string() + "'; trap '' TERM; sleep 100 & sleep 100; sleep 100");
  with_hooks("on_prompt = '" + hook + "'\n");
  be_nudged();
  ASSERT_TRUE(wait_until([&] { return !text("pid").empty(); }));
  const auto asked = std::chrono::steady_clock::now();
  EXPECT_EQ(desk.rest()["stage"], "prompted");
  EXPECT_LT(std::chrono::steady_clock::now() - asked, 2s);
  const std::string group = "-" + std::to_string(std::atoi(text("pid").c_str()));
  EXPECT_EQ(desk.run({"kill", "-0", "--", group}).status, 0) << "it is at work";
  EXPECT_TRUE(wait_until([&] { return desk.run({"sh", "-c", "kill -0 -- " + group + " 2>/dev/null"}).status != 0; }));
  EXPECT_TRUE(desk.answers());
}

TEST_F(OwnPrograms, AHookThatIsMissingIsAProblemThatIsSaid) {
  with_hooks("on_break_end = 'limber-no-such-program'\n");
  desk.start_daemon();
  EXPECT_TRUE(desk.has_problem("The hook on_break_end cannot start"));
  EXPECT_THAT(desk.limber({"doctor"}).text, HasSubstr("limber-no-such-program"));
  EXPECT_EQ(desk.limber({"config", "set", "hooks.on_break_end", ""}).status, 0);
  EXPECT_TRUE(wait_until([&] { return !desk.has_problem("on_break_end"); }));
}

TEST_F(OwnPrograms, AScriptSaysHowTheDeskStandsAndTheReminderGoes) {
  desk.set(std::string(Desk::quick) +
           "[standing]\nreminders = true\nafter = '2s'\nlasts = '2s'\n[look]\nstill = true\n");
  EXPECT_EQ(desk.limber({"config", "set", "rest_break.enabled", "false"}).status, 0);
  desk.start_dunst();
  desk.start_daemon();
  desk.type();
  const auto stand = desk.event("posture_reminder");
  ASSERT_TRUE(stand);
  EXPECT_EQ((*stand)["posture"], "standing");
  ASSERT_TRUE(wait_until([&] { return desk.shown() == 1; }));
  EXPECT_EQ(desk.run({"sh", "-c", std::string(LIMBER) + " stand"}).status, 0);
  EXPECT_TRUE(wait_until([&] { return desk.shown() == 0; })) << "it has done its work";
  const auto sit = desk.event("posture_reminder");
  ASSERT_TRUE(sit);
  EXPECT_EQ((*sit)["posture"], "sitting");
  ASSERT_TRUE(wait_until([&] { return desk.shown() == 1; }));
  desk.press("Sit");
  EXPECT_TRUE(wait_until([&] { return desk.status()["posture"] == "sitting"; }));
}

}  // namespace
}  // namespace limber
