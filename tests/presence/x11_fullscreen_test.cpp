#include "presence/x11_fullscreen.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "presence/told_evidence.hpp"
#include "presence/x_window.hpp"
#include "support/temp_dir.hpp"
#include "support/xvfb.hpp"
#include "system/x_server.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

struct X11FullscreenTest : testing::Test {
  Xvfb xvfb;
  TempDir home;
  std::optional<ChildProcess> manager;
  ToldEvidence told;
  XServer server{told.io, xvfb.display(), false};
  std::unique_ptr<EvidenceSource> source;

  void SetUp() override {
    if (run_program({"which", "openbox"}) != 0) GTEST_SKIP() << "there is no window manager: install openbox";
  }
  /// Returns when it takes windows in: those that come a moment earlier it overlooks.
  void start_manager() {
    const auto ready = home / "ready";
    std::filesystem::remove(ready);
    const std::vector<std::string> command{"openbox", "--sm-disable", "--startup", "touch " + ready.string()};
    manager.emplace(command, ChildProcess::Variables{{"DISPLAY", xvfb.display()}, {"HOME", home.path()}});
    ASSERT_TRUE(run_until(told.io, [&] { return std::filesystem::exists(ready); }));
  }
  void open() { source = open_x11_fullscreen_on(told.io, server, told.events()); }
  void open_under_a_manager() {
    start_manager();
    open();
    ASSERT_TRUE(told.is_at_work());
  }
};

TEST_F(X11FullscreenTest, SeesAWindowThatBecomesFullscreenAndNoLongerIs) {
  open_under_a_manager();
  XWindow film(xvfb.display(), "Film");
  run_for(told.io, 400ms);
  EXPECT_EQ(told.seen, std::nullopt);
  film.set_fullscreen(true);
  EXPECT_TRUE(told.sees("Film"));
  film.set_fullscreen(false);
  EXPECT_TRUE(told.sees_nothing());
}

TEST_F(X11FullscreenTest, SeesARealProgramThatStartsFullscreen) {
  open_under_a_manager();
  ChildProcess terminal({"xterm", "-fullscreen"}, xvfb.variables());
  EXPECT_TRUE(told.sees("XTerm"));
  terminal.end(SIGKILL);
  EXPECT_TRUE(told.sees_nothing());
}

TEST_F(X11FullscreenTest, SeesOneThatWasThereBefore) {
  start_manager();
  XWindow film(xvfb.display(), "Film");
  open();
  ASSERT_TRUE(told.is_at_work());
  film.set_fullscreen(true);
  ASSERT_TRUE(told.sees("Film"));
  source.reset();
  told.seen.reset();
  open();
  EXPECT_TRUE(told.sees("Film"));
}

TEST_F(X11FullscreenTest, OnlyTheWindowInUseCounts) {
  open_under_a_manager();
  XWindow film(xvfb.display(), "Film");
  film.set_fullscreen(true);
  ASSERT_TRUE(told.sees("Film"));
  {
    const XWindow editor(xvfb.display(), "Editor");
    EXPECT_TRUE(told.sees_nothing());
  }
  EXPECT_TRUE(told.sees("Film"));
}

TEST_F(X11FullscreenTest, OurOwnBreakIsNoReasonToHoldBreaks) {
  open_under_a_manager();
  XWindow own(xvfb.display(), "org.limberbreaks.Limber");
  own.set_fullscreen(true);
  run_for(told.io, 500ms);
  EXPECT_EQ(told.changes, 0);
}

TEST_F(X11FullscreenTest, OurOwnWindowOverAPresentationDoesNotEndIt) {
  open_under_a_manager();
  XWindow slides(xvfb.display(), "Impress");
  slides.set_fullscreen(true);
  ASSERT_TRUE(told.sees("Impress"));
  const int changes = told.changes;
  {
    const XWindow panel(xvfb.display(), "org.limberbreaks.Limber");
    run_for(told.io, 700ms);
    EXPECT_EQ(told.seen, "Impress");
    EXPECT_EQ(told.changes, changes) << "not even for a moment";
    slides.set_fullscreen(false);
    EXPECT_TRUE(told.sees_nothing()) << "what is below it is still looked at";
  }
}

TEST_F(X11FullscreenTest, APresentationThatIsClosedUnderOurOwnWindowIsOver) {
  open_under_a_manager();
  std::optional<XWindow> slides;
  slides.emplace(xvfb.display(), "Impress");
  slides->set_fullscreen(true);
  ASSERT_TRUE(told.sees("Impress"));
  const XWindow panel(xvfb.display(), "limber-panel");
  run_for(told.io, 400ms);
  slides.reset();
  EXPECT_TRUE(told.sees_nothing());
}

TEST_F(X11FullscreenTest, ADesktopFillsTheScreenAsAMatterOfCourse) {
  XWindow desktop(xvfb.display(), "Desktop");
  desktop.say("_NET_WM_STATE", "_NET_WM_STATE_FULLSCREEN");
  desktop.say("_NET_WM_WINDOW_TYPE", "_NET_WM_WINDOW_TYPE_DESKTOP");
  desktop.say_active();
  open();
  ASSERT_TRUE(told.is_at_work());
  run_for(told.io, 100ms);
  EXPECT_EQ(told.changes, 0);
}

TEST_F(X11FullscreenTest, AWindowThatGoesWhileItIsAskedDoesNoHarm) {
  open_under_a_manager();
  for (int i = 0; i < 20; ++i) {
    XWindow brief(xvfb.display(), "Brief");
    brief.set_fullscreen(true);
    run_for(told.io, std::chrono::milliseconds{i});
  }
  XWindow film(xvfb.display(), "Film");
  film.set_fullscreen(true);
  EXPECT_TRUE(told.sees("Film"));
}

TEST_F(X11FullscreenTest, NeverWakesForWhatAWindowSaysOfItself) {
  open_under_a_manager();
  XWindow film(xvfb.display(), "Film");
  film.set_fullscreen(true);
  ASSERT_TRUE(told.sees("Film"));
  xvfb.type();  // the server tells everybody once that there is a keyboard
  run_for(told.io, 500ms);
  for (int i = 0; i < 20; ++i) film.set_title("scene " + std::to_string(i));
  for (int i = 0; i < 5; ++i) xvfb.type();
  told.io.restart();
  EXPECT_EQ(told.io.run_for(1s), 0U);
}

TEST_F(X11FullscreenTest, SaysThatThereIsNoWindowManagerUntilOneComes) {
  open();
  ASSERT_TRUE(run_until(told.io, [&] { return told.trouble.starts_with("no window manager"); }));
  start_manager();
  EXPECT_TRUE(told.is_at_work());
}

TEST_F(X11FullscreenTest, SeesNothingWithoutAServerAndGoesOnWhenItIsBack) {
  open_under_a_manager();
  {
    XWindow film(xvfb.display(), "Film");
    film.set_fullscreen(true);
    ASSERT_TRUE(told.sees("Film"));
  }
  xvfb.stop();
  ASSERT_TRUE(told.sees_nothing());
  ASSERT_TRUE(run_until(told.io, [&] { return told.trouble.starts_with("no X server"); })) << told.trouble;
  xvfb.start_again();
  start_manager();
  ASSERT_TRUE(told.is_at_work());
  XWindow film(xvfb.display(), "Film");
  film.set_fullscreen(true);
  EXPECT_TRUE(told.sees("Film"));
}

TEST_F(X11FullscreenTest, GoesOnWithAServerThatWasBackBeforeItsEndWasNoticed) {
  open_under_a_manager();
  XWindow(xvfb.display(), "Film").set_fullscreen(true);
  xvfb.stop();
  xvfb.start_again();
  start_manager();
  XWindow film(xvfb.display(), "Other film");
  film.set_fullscreen(true);
  EXPECT_TRUE(told.sees("Other film"));
}

TEST_F(X11FullscreenTest, WaitsForAServerThatIsNotThereYet) {
  xvfb.stop();
  open();
  ASSERT_TRUE(run_until(told.io, [&] { return told.trouble.starts_with("no X server"); }));
  xvfb.start_again();
  start_manager();
  EXPECT_TRUE(told.is_at_work());
}

TEST_F(X11FullscreenTest, TellsNothingWhenItIsGone) {
  open();
  source.reset();
  run_for(told.io, 100ms);
  EXPECT_EQ(told.trouble, "not asked yet");
}

TEST(X11Fullscreen, SaysWhatIsWrongWithADisplay) {
  ToldEvidence told;
  XServer server(told.io, "nonsense", false);
  const auto source = open_x11_fullscreen_on(told.io, server, told.events());
  EXPECT_TRUE(run_until(told.io, [&] { return told.trouble == "DISPLAY=nonsense is not the name of a display"; }))
      << told.trouble;
}

}  // namespace
}  // namespace limber
