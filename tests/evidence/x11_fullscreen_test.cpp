#include "evidence/evidence_candidates.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "display/x_server.hpp"
#include "evidence/evidence_record.hpp"
#include "evidence/x_window.hpp"
#include "support/temp_dir.hpp"
#include "support/xvfb.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

struct X11FullscreenTest : testing::Test {
  Xvfb xvfb;
  TempDir home;
  std::optional<ChildProcess> manager;
  EvidenceRecord recorded;
  XServer server{recorded.io, xvfb.display(), false};
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
    ASSERT_TRUE(run_until(recorded.io, [&] { return std::filesystem::exists(ready); }));
  }
  void open() { source = open_x11_fullscreen_on(recorded.io, server, recorded.events()); }
  void open_under_a_manager() {
    start_manager();
    open();
    ASSERT_TRUE(recorded.is_at_work());
  }
};

TEST_F(X11FullscreenTest, SeesAWindowThatBecomesFullscreenAndNoLongerIs) {
  open_under_a_manager();
  XWindow film(xvfb.display(), "Film");
  run_for(recorded.io, 400ms);
  EXPECT_EQ(recorded.seen, std::nullopt);
  film.set_fullscreen(true);
  EXPECT_TRUE(recorded.sees("Film"));
  film.set_fullscreen(false);
  EXPECT_TRUE(recorded.sees_nothing());
}

TEST_F(X11FullscreenTest, SeesARealProgramThatStartsFullscreen) {
  open_under_a_manager();
  ChildProcess terminal({"xterm", "-fullscreen"}, xvfb.variables());
  EXPECT_TRUE(recorded.sees("XTerm"));
  terminal.end(SIGKILL);
  EXPECT_TRUE(recorded.sees_nothing());
}

TEST_F(X11FullscreenTest, SeesOneThatWasThereBefore) {
  start_manager();
  XWindow film(xvfb.display(), "Film");
  open();
  ASSERT_TRUE(recorded.is_at_work());
  film.set_fullscreen(true);
  ASSERT_TRUE(recorded.sees("Film"));
  source.reset();
  recorded.seen.reset();
  open();
  EXPECT_TRUE(recorded.sees("Film"));
}

TEST_F(X11FullscreenTest, OnlyTheWindowInUseCounts) {
  open_under_a_manager();
  XWindow film(xvfb.display(), "Film");
  film.set_fullscreen(true);
  ASSERT_TRUE(recorded.sees("Film"));
  {
    const XWindow editor(xvfb.display(), "Editor");
    EXPECT_TRUE(recorded.sees_nothing());
  }
  EXPECT_TRUE(recorded.sees("Film"));
}

TEST_F(X11FullscreenTest, OurOwnBreakIsNoReasonToHoldBreaks) {
  open_under_a_manager();
  XWindow own(xvfb.display(), "org.limberbreaks.Limber");
  own.set_fullscreen(true);
  run_for(recorded.io, 500ms);
  EXPECT_EQ(recorded.changes, 0);
}

TEST_F(X11FullscreenTest, OurOwnWindowOverAPresentationDoesNotEndIt) {
  open_under_a_manager();
  XWindow slides(xvfb.display(), "Impress");
  slides.set_fullscreen(true);
  ASSERT_TRUE(recorded.sees("Impress"));
  const int changes = recorded.changes;
  {
    const XWindow panel(xvfb.display(), "org.limberbreaks.Limber");
    run_for(recorded.io, 700ms);
    EXPECT_EQ(recorded.seen, "Impress");
    EXPECT_EQ(recorded.changes, changes) << "not even for a moment";
    slides.set_fullscreen(false);
    EXPECT_TRUE(recorded.sees_nothing()) << "what is below it is still looked at";
  }
}

TEST_F(X11FullscreenTest, APresentationThatIsClosedUnderOurOwnWindowIsOver) {
  open_under_a_manager();
  std::optional<XWindow> slides;
  slides.emplace(xvfb.display(), "Impress");
  slides->set_fullscreen(true);
  ASSERT_TRUE(recorded.sees("Impress"));
  const XWindow panel(xvfb.display(), "limber-panel");
  run_for(recorded.io, 400ms);
  slides.reset();
  EXPECT_TRUE(recorded.sees_nothing());
}

TEST_F(X11FullscreenTest, ADesktopFillsTheScreenAsAMatterOfCourse) {
  XWindow desktop(xvfb.display(), "Desktop");
  desktop.say("_NET_WM_STATE", "_NET_WM_STATE_FULLSCREEN");
  desktop.say("_NET_WM_WINDOW_TYPE", "_NET_WM_WINDOW_TYPE_DESKTOP");
  desktop.say_active();
  open();
  ASSERT_TRUE(recorded.is_at_work());
  run_for(recorded.io, 100ms);
  EXPECT_EQ(recorded.changes, 0);
}

TEST_F(X11FullscreenTest, AWindowThatGoesWhileItIsAskedDoesNoHarm) {
  open_under_a_manager();
  for (int i = 0; i < 20; ++i) {
    XWindow brief(xvfb.display(), "Brief");
    brief.set_fullscreen(true);
    run_for(recorded.io, std::chrono::milliseconds{i});
  }
  XWindow film(xvfb.display(), "Film");
  film.set_fullscreen(true);
  EXPECT_TRUE(recorded.sees("Film"));
}

TEST_F(X11FullscreenTest, TellsWhichProgramIsInFront) {
  open_under_a_manager();
  ChildProcess terminal({"xterm"}, xvfb.variables());
  ASSERT_TRUE(recorded.has_in_front("XTerm"));
  {
    const XWindow drawing(xvfb.display(), "Inkscape");
    EXPECT_TRUE(recorded.has_in_front("Inkscape"));
  }
  EXPECT_TRUE(recorded.has_in_front("XTerm"));
  {
    const XWindow own(xvfb.display(), "org.limberbreaks.Limber");
    run_for(recorded.io, 500ms);
    EXPECT_EQ(recorded.in_front, "XTerm") << "our own windows change nothing";
  }
  terminal.end(SIGKILL);
  EXPECT_TRUE(recorded.has_in_front(std::nullopt));
  EXPECT_EQ(recorded.changes, 0) << "none of them fills the screen";
}

TEST_F(X11FullscreenTest, NoProgramIsInFrontWhereTheServerHasGone) {
  open_under_a_manager();
  {
    const XWindow drawing(xvfb.display(), "Inkscape");
    ASSERT_TRUE(recorded.has_in_front("Inkscape"));
  }
  xvfb.stop();
  EXPECT_TRUE(recorded.has_in_front(std::nullopt));
}

TEST_F(X11FullscreenTest, NeverWakesForWhatAWindowSaysOfItself) {
  open_under_a_manager();
  XWindow film(xvfb.display(), "Film");
  film.set_fullscreen(true);
  ASSERT_TRUE(recorded.sees("Film"));
  xvfb.type();  // the server tells everybody once that there is a keyboard
  run_for(recorded.io, 500ms);
  for (int i = 0; i < 20; ++i) film.set_title("scene " + std::to_string(i));
  for (int i = 0; i < 5; ++i) xvfb.type();
  recorded.io.restart();
  EXPECT_EQ(recorded.io.run_for(1s), 0U);
}

TEST_F(X11FullscreenTest, SaysThatThereIsNoWindowManagerUntilOneComes) {
  open();
  ASSERT_TRUE(run_until(recorded.io, [&] { return recorded.trouble.starts_with("no window manager"); }));
  start_manager();
  EXPECT_TRUE(recorded.is_at_work());
}

TEST_F(X11FullscreenTest, SeesNothingWithoutAServerAndGoesOnWhenItIsBack) {
  open_under_a_manager();
  {
    XWindow film(xvfb.display(), "Film");
    film.set_fullscreen(true);
    ASSERT_TRUE(recorded.sees("Film"));
  }
  xvfb.stop();
  ASSERT_TRUE(recorded.sees_nothing());
  ASSERT_TRUE(run_until(recorded.io, [&] { return recorded.trouble.starts_with("no X server"); })) << recorded.trouble;
  xvfb.start_again();
  start_manager();
  ASSERT_TRUE(recorded.is_at_work());
  XWindow film(xvfb.display(), "Film");
  film.set_fullscreen(true);
  EXPECT_TRUE(recorded.sees("Film"));
}

TEST_F(X11FullscreenTest, GoesOnWithAServerThatWasBackBeforeItsEndWasNoticed) {
  open_under_a_manager();
  XWindow(xvfb.display(), "Film").set_fullscreen(true);
  xvfb.stop();
  xvfb.start_again();
  start_manager();
  XWindow film(xvfb.display(), "Other film");
  film.set_fullscreen(true);
  EXPECT_TRUE(recorded.sees("Other film"));
}

TEST_F(X11FullscreenTest, WaitsForAServerThatIsNotThereYet) {
  xvfb.stop();
  open();
  ASSERT_TRUE(run_until(recorded.io, [&] { return recorded.trouble.starts_with("no X server"); }));
  xvfb.start_again();
  start_manager();
  EXPECT_TRUE(recorded.is_at_work());
}

TEST_F(X11FullscreenTest, TellsNothingWhenItIsGone) {
  open();
  source.reset();
  run_for(recorded.io, 100ms);
  EXPECT_EQ(recorded.trouble, "not asked yet");
}

TEST(X11Fullscreen, SaysWhatIsWrongWithADisplay) {
  EvidenceRecord recorded;
  XServer server(recorded.io, "nonsense", false);
  const auto source = open_x11_fullscreen_on(recorded.io, server, recorded.events());
  EXPECT_TRUE(run_until(recorded.io, [&] {
    return recorded.trouble == "DISPLAY=nonsense is not the name of a display";
  })) << recorded.trouble;
}

}  // namespace
}  // namespace limber
