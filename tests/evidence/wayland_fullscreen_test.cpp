#include "evidence/evidence_candidates.hpp"

#include <gtest/gtest.h>

#include "display/compositor.hpp"
#include "evidence/evidence_record.hpp"
#include "evidence/wayland_window.hpp"
#include "support/compositors.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

/// As it is on a desktop: it has things that it tells trusted programs only.
class WaryKwin : public Kwin {
 public:
  WaryKwin() : Kwin(CompositorPlace{}) {
    stop();
    environment_.erase("KWIN_WAYLAND_NO_PERMISSION_CHECKS");
    start();
  }
  /// Installs this test, as Limber's daemon is installed.
  void trust_this_program() {
    stop();
    std::filesystem::create_directory(home_ / "applications");
    write_file(home_ / "applications" / "limberd.desktop",
               "[Desktop Entry]\nType=Application\nName=Test\nNoDisplay=true\n"
               "X-KDE-Wayland-Interfaces=org_kde_plasma_window_management\nExec=" +
                   std::filesystem::read_symlink("/proc/self/exe").string() + "\n");
    // KDE finds programs by a menu, which comes with Plasma from 6 on.
    std::filesystem::create_directory(home_ / "menus");
    write_file(home_ / "menus" / "applications.menu",
               "<Menu><Name>Applications</Name><DefaultAppDirs/><Include><All/></Include></Menu>\n");
    start();
  }
};

/// What a compositor that tells of its windows is asked, whichever its protocol.
struct WaylandFullscreenTest : testing::TestWithParam<const char*> {
  EvidenceRecord recorded;
  std::optional<PrivateBus> bus;
  std::unique_ptr<TestCompositor> server;
  std::optional<Compositor> compositor;
  std::unique_ptr<EvidenceSource> source;

  void SetUp() override {
    const std::string program = GetParam();
    const std::string package = program == "kwin_wayland" ? "kwin-wayland" : program;
    if (!is_installed(program)) GTEST_SKIP() << "a compositor is missing: install " << package;
    if (program == "sway") server = std::make_unique<Sway>();
    if (program == "kwin_wayland") server = std::make_unique<Kwin>(CompositorPlace{});
    if (program == "mutter") server = std::make_unique<Mutter>(CompositorPlace{.bus = bus.emplace().variables()});
    find_compositor();
  }
  void find_compositor() {
    compositor.emplace(recorded.io, [this](const char* name) -> std::optional<std::string> {
      if (std::string_view(name) == "WAYLAND_DISPLAY") return server->socket().string();
      return std::nullopt;
    });
  }
  void open() { source = open_wayland_fullscreen_on(recorded.io, *compositor, recorded.events()); }
};

struct FullscreenOnWayland : WaylandFullscreenTest {};
INSTANTIATE_TEST_SUITE_P(On, FullscreenOnWayland, testing::Values("sway", "kwin_wayland"),
                         [](const auto& test) { return std::string(test.param); });

TEST_P(FullscreenOnWayland, SeesAWindowThatBecomesFullscreenAndNoLongerIs) {
  open();
  ASSERT_TRUE(recorded.is_at_work());
  WaylandWindow film(recorded.io, server->socket(), "org.films.Film");
  run_for(recorded.io, 300ms);
  EXPECT_EQ(recorded.seen, std::nullopt);
  film.set_fullscreen(true);
  ASSERT_TRUE(recorded.sees("Film"));
  film.set_fullscreen(false);
  EXPECT_TRUE(recorded.sees_nothing());
}

TEST_P(FullscreenOnWayland, SeesOneThatWasThereBefore) {
  WaylandWindow film(recorded.io, server->socket(), "film");
  film.set_fullscreen(true);
  run_for(recorded.io, 500ms);
  open();
  EXPECT_TRUE(recorded.sees("film"));
}

TEST_P(FullscreenOnWayland, SeesNothingWhenTheWindowHasGone) {
  open();
  {
    WaylandWindow film(recorded.io, server->socket(), "film");
    film.set_fullscreen(true);
    ASSERT_TRUE(recorded.sees("film"));
  }
  EXPECT_TRUE(recorded.sees_nothing());
}

TEST_P(FullscreenOnWayland, OurOwnBreakIsNoReasonToHoldBreaks) {
  open();
  ASSERT_TRUE(recorded.is_at_work());
  WaylandWindow own(recorded.io, server->socket(), "org.limberbreaks.Limber");
  own.set_fullscreen(true);
  run_for(recorded.io, 500ms);
  EXPECT_EQ(recorded.changes, 0);
}

TEST_P(FullscreenOnWayland, OurOwnWindowOverAPresentationDoesNotEndIt) {
  open();
  WaylandWindow slides(recorded.io, server->socket(), "impress");
  slides.set_fullscreen(true);
  ASSERT_TRUE(recorded.sees("impress"));
  const WaylandWindow panel(recorded.io, server->socket(), "org.limberbreaks.Limber");
  run_for(recorded.io, 1s);
  EXPECT_EQ(recorded.seen, "impress");
  slides.set_fullscreen(false);
  EXPECT_TRUE(recorded.sees_nothing());
}

TEST_P(FullscreenOnWayland, TellsWhichProgramIsInFront) {
  open();
  ASSERT_TRUE(recorded.is_at_work());
  const WaylandWindow drawing(recorded.io, server->socket(), "org.inkscape.Inkscape");
  ASSERT_TRUE(recorded.has_in_front("org.inkscape.Inkscape"));
  {
    const WaylandWindow terminal(recorded.io, server->socket(), "foot");
    EXPECT_TRUE(recorded.has_in_front("foot"));
  }
  EXPECT_TRUE(recorded.has_in_front("org.inkscape.Inkscape"));
  {
    const WaylandWindow own(recorded.io, server->socket(), "org.limberbreaks.Limber");
    run_for(recorded.io, 500ms);
    EXPECT_EQ(recorded.in_front, "org.inkscape.Inkscape") << "our own windows change nothing";
  }
  EXPECT_EQ(recorded.changes, 0) << "none of them fills the screen";
}

TEST_P(FullscreenOnWayland, NoProgramIsInFrontWhereTheCompositorHasGone) {
  open();
  {
    const WaylandWindow drawing(recorded.io, server->socket(), "inkscape");
    ASSERT_TRUE(recorded.has_in_front("inkscape"));
    server->stop(SIGKILL);
    EXPECT_TRUE(recorded.has_in_front(std::nullopt));
  }
}

TEST_P(FullscreenOnWayland, NeverWakesBetweenChanges) {
  open();
  auto film = std::make_unique<WaylandWindow>(recorded.io, server->socket(), "film");
  film->set_fullscreen(true);
  ASSERT_TRUE(recorded.sees("film"));
  run_for(recorded.io, 500ms);
  recorded.io.restart();
  EXPECT_EQ(recorded.io.run_for(2s), 0U);
}

TEST_P(FullscreenOnWayland, SeesNothingWithoutACompositorAndGoesOnWhenItIsBack) {
  open();
  {
    WaylandWindow film(recorded.io, server->socket(), "film");
    film.set_fullscreen(true);
    ASSERT_TRUE(recorded.sees("film"));
    server->stop(SIGKILL);
    ASSERT_TRUE(recorded.sees_nothing());
    ASSERT_TRUE(run_until(recorded.io, [&] { return !recorded.trouble.empty(); }));
  }
  server->start();
  ASSERT_TRUE(recorded.is_at_work());
  WaylandWindow film(recorded.io, server->socket(), "film");
  film.set_fullscreen(true);
  EXPECT_TRUE(recorded.sees("film"));
}

TEST_P(FullscreenOnWayland, MayBeClosedAndOpenedAnewOnTheSameCompositor) {
  WaylandWindow film(recorded.io, server->socket(), "film");
  for (int i = 0; i < 5; ++i) {
    film.set_fullscreen(true);
    recorded.seen.reset();
    open();
    ASSERT_TRUE(recorded.sees("film"));
    film.set_fullscreen(false);
    source.reset();
  }
}

struct FullscreenOnWaryKwin : WaylandFullscreenTest {};
INSTANTIATE_TEST_SUITE_P(On, FullscreenOnWaryKwin, testing::Values("kwin_wayland"),
                         [](const auto& test) { return std::string(test.param); });

TEST_P(FullscreenOnWaryKwin, TellsAProgramThatIsInstalledAndSaysSoToOthers) {
  server.reset();
  auto kwin = std::make_unique<WaryKwin>();
  auto& wary = *kwin;
  server = std::move(kwin);
  find_compositor();
  open();
  ASSERT_TRUE(
      run_until(recorded.io, [&] { return recorded.trouble.starts_with("KWin tells of its windows only programs"); }));
  wary.trust_this_program();
  EXPECT_TRUE(recorded.is_at_work());
}

struct FullscreenOnMutter : WaylandFullscreenTest {};
INSTANTIATE_TEST_SUITE_P(On, FullscreenOnMutter, testing::Values("mutter"),
                         [](const auto& test) { return std::string(test.param); });

TEST_P(FullscreenOnMutter, SaysThatNothingIsToldOfWindows) {
  open();
  ASSERT_TRUE(
      run_until(recorded.io, [&] { return recorded.trouble == "this compositor does not tell of its windows"; }));
}

}  // namespace
}  // namespace limber
