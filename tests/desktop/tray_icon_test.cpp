#include "desktop/tray_icon.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "desktop/fake_tray_host.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using Pixmaps = std::vector<std::tuple<std::int32_t, std::int32_t, std::vector<std::uint8_t>>>;

struct TrayIconTest : testing::Test {
  PrivateBus daemon;
  boost::asio::io_context io;
  Bus bus{io, daemon.address()};
  TrayTip tip{"Next break in 22 min", "Sitting for 38 min."};
  std::vector<std::string> clicks;
  std::optional<TrayClick::Point> at;
  TrayIcon icon{bus,
                {.icon_dir = "/icons",
                 .menu_path = "/menu",
                 .tip = [this] { return tip; },
                 .activated =
                     [this](const TrayClick& click) {
                       clicks.push_back("open" + click.token);
                       at = click.at;
                     },
                 .hosted_changed = nullptr}};

  bool hosted() {
    return run_until(io, [&] { return icon.hosted(); });
  }
  bool lost() {
    return run_until(io, [&] { return !icon.hosted(); });
  }
};

TEST_F(TrayIconTest, RegistersWithTheWatcherThatIsThere) {
  FakeTrayHost host(io, daemon.address());
  ASSERT_TRUE(hosted());
  EXPECT_THAT(host.registered, ElementsAre("/StatusNotifierItem"));
}

TEST_F(TrayIconTest, RegistersWithEveryWatcherThatAppears) {
  for (int i = 0; i < 2; ++i) {
    run_for(io, 30ms);
    EXPECT_FALSE(icon.hosted());
    FakeTrayHost host(io, daemon.address());
    ASSERT_TRUE(hosted());
    EXPECT_EQ(host.registered.size(), 1U);
  }
  EXPECT_TRUE(lost());
}

TEST_F(TrayIconTest, IsThereAgainAfterTheBusWasLost) {
  {
    FakeTrayHost host(io, daemon.address());
    ASSERT_TRUE(hosted());
    daemon.stop();
    ASSERT_TRUE(lost());
  }
  daemon.start();
  ASSERT_TRUE(run_until(io, [&] { return bus.connected(); }));
  FakeTrayHost host(io, daemon.address());
  ASSERT_TRUE(hosted());
  EXPECT_EQ(host.property<std::string>("Id"), "limber");
}

TEST_F(TrayIconTest, IsNotHostedByAWatcherThatRefusesIt) {
  FakeTrayHost host(io, daemon.address());
  host.refuses = true;
  run_for(io, 100ms);
  EXPECT_FALSE(icon.hosted());
}

TEST_F(TrayIconTest, SaysWhatItIs) {
  FakeTrayHost host(io, daemon.address());
  ASSERT_TRUE(hosted());
  icon.show({TrayGlyph::counting, 5}, false);
  EXPECT_EQ(host.property<std::string>("Category"), "ApplicationStatus");
  EXPECT_EQ(host.property<std::string>("Title"), "Limber");
  EXPECT_EQ(host.property<std::string>("Status"), "Active");
  EXPECT_EQ(host.property<std::string>("IconName"), "limber-counting-5-symbolic");
  EXPECT_EQ(host.property<std::string>("IconThemePath"), "/icons");
  EXPECT_EQ(host.property<BusPath>("Menu"), "/menu");
  EXPECT_FALSE(host.property<bool>("ItemIsMenu"));
  EXPECT_EQ(host.tip(), (std::pair<std::string, std::string>{"Next break in 22 min", "Sitting for 38 min."}));
}

TEST_F(TrayIconTest, ItsTooltipReadsAsItIsWritten) {
  FakeTrayHost host(io, daemon.address());
  ASSERT_TRUE(hosted());
  tip.text = "R&D <b> at 14:00.";
  EXPECT_EQ(host.tip().second, "R&amp;D &lt;b&gt; at 14:00.") << "a bar takes it for markup";
}

TEST_F(TrayIconTest, SendsItsPictureInTheSizesOfBars) {
  FakeTrayHost host(io, daemon.address());
  ASSERT_TRUE(hosted());
  icon.show({TrayGlyph::quiet}, false);
  std::vector<int> sizes;
  for (const auto& pixmap : host.property<Pixmaps>("IconPixmap")) {
    const int size = std::get<0>(pixmap);
    sizes.push_back(size);
    EXPECT_EQ(std::get<1>(pixmap), size);
    EXPECT_EQ(std::get<2>(pixmap), draw_tray_picture({TrayGlyph::quiet}, size, ink_for_light_bar));
  }
  EXPECT_THAT(sizes, ElementsAre(16, 22, 24, 32, 48));
}

TEST_F(TrayIconTest, AsksForAttentionOnlyWhileAPersonIsAsked) {
  FakeTrayHost host(io, daemon.address());
  ASSERT_TRUE(hosted());
  EXPECT_TRUE(host.property<Pixmaps>("AttentionIconPixmap").empty());
  icon.show({TrayGlyph::due}, true);
  ASSERT_TRUE(host.hears("NewStatus"));
  EXPECT_THAT(host.signals, ElementsAre("NewIcon", "NewAttentionIcon", "NewStatus"));
  EXPECT_EQ(host.property<std::string>("Status"), "NeedsAttention");
  EXPECT_EQ(host.property<std::string>("AttentionIconName"), "limber-due-symbolic");
  EXPECT_EQ(host.property<Pixmaps>("AttentionIconPixmap").size(), 5U);
}

TEST_F(TrayIconTest, SaysNothingWhereNothingHasChanged) {
  FakeTrayHost host(io, daemon.address());
  ASSERT_TRUE(hosted());
  icon.show({TrayGlyph::soon}, false);
  ASSERT_TRUE(host.hears("NewIcon"));
  host.signals.clear();
  icon.show({TrayGlyph::soon}, false);
  icon.look({});
  icon.refresh_tip(tip);
  run_for(io, 50ms);
  EXPECT_TRUE(host.signals.empty());
}

TEST_F(TrayIconTest, TellsOfATipThatSaysSomethingElse) {
  FakeTrayHost host(io, daemon.address());
  ASSERT_TRUE(hosted());
  tip.title = "Next break in 17 min";
  icon.refresh_tip(tip);
  icon.refresh_tip(tip);
  ASSERT_TRUE(host.hears("NewToolTip"));
  run_for(io, 30ms);
  EXPECT_THAT(host.signals, ElementsAre("NewToolTip"));
  tip.title = "Next break in 16 min";
  EXPECT_EQ(host.tip().first, "Next break in 16 min") << "whoever asks hears the latest";
}

TEST_F(TrayIconTest, SendsPixelsAloneWhereTheInkIsChosen) {
  FakeTrayHost host(io, daemon.address());
  ASSERT_TRUE(hosted());
  icon.look({.names = false, .ink = ink_for_dark_bar});
  ASSERT_TRUE(host.hears("NewIcon"));
  EXPECT_EQ(host.property<std::string>("IconName"), "");
  EXPECT_EQ(std::get<2>(host.property<Pixmaps>("IconPixmap").front()), draw_tray_picture({}, 16, ink_for_dark_bar));
}

TEST_F(TrayIconTest, HearsClicksAndTheTokenThatLetsAWindowComeToTheFront) {
  FakeTrayHost host(io, daemon.address());
  ASSERT_TRUE(hosted());
  host.click_item("Activate");
  host.ask<>(host.of_item("ProvideXdgActivationToken"), bus_arguments(std::string(" with token")));
  host.click_item("Activate");
  host.click_item("Activate");
  host.click_item("SecondaryActivate");
  host.click_item("ContextMenu");
  host.ask<>(host.of_item("Scroll"), bus_arguments(std::int32_t{1}, std::string("vertical")));
  EXPECT_EQ(host.error, "");
  EXPECT_THAT(clicks, ElementsAre("open", "open with token", "open", "open"));
}

TEST_F(TrayIconTest, HearsWhereItWasClickedUnlessTheBarDoesNotKnow) {
  FakeTrayHost host(io, daemon.address());
  ASSERT_TRUE(hosted());
  host.click_item("Activate");
  EXPECT_EQ(at, (TrayClick::Point{3, 4}));
  host.ask<>(host.of_item("Activate"), bus_arguments(std::int32_t{0}, std::int32_t{0}));
  EXPECT_EQ(at, std::nullopt);
}

TEST_F(TrayIconTest, NeverWakesWhileNothingHappens) {
  FakeTrayHost host(io, daemon.address());
  ASSERT_TRUE(hosted());
  run_for(io, 50ms);
  io.restart();
  EXPECT_EQ(io.run_for(200ms), 0U);
}

TEST(TrayIcon, HasAThemeIconForEveryPicture) {
  const std::filesystem::path folder = LIMBER_SOURCE_DIR "/resources/icons/tray";
  for (int glyph = 0; glyph <= static_cast<int>(TrayGlyph::off); ++glyph)
    for (int step = 1; step <= tray_steps; ++step) {
      const auto name = tray_icon_name({static_cast<TrayGlyph>(glyph), step});
      EXPECT_TRUE(exists(folder / (name + ".svg"))) << name;
    }
}

}  // namespace
}  // namespace limber
