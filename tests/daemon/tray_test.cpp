#include "daemon/tray.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "desktop/fake_tray_host.hpp"
#include "os/boot_clock.hpp"
#include "os/local_zone.hpp"
#include "support/private_bus.hpp"
#include "words/told_status.hpp"

namespace limber {
namespace {

using Stage = BreakStatus::Stage;
using testing::ElementsAre;
using testing::IsEmpty;

struct TrayTest : testing::Test {
  PrivateBus daemon;
  boost::asio::io_context io;
  Bus bus{io, daemon.address()};
  LocalZone zone;
  Policy policy;
  Status status = counting();
  bool possible = true;
  std::vector<Event> told;
  std::vector<std::string> opened;
  int quits = 0;
  std::optional<PackRun> pack;
  Tray tray{io,
            bus,
            zone,
            "",
            {.status =
                 [this] {
                   status.at = boot_now();
                   return status;
                 },
             .facts =
                 [this] {
                   status.at = boot_now();
                   return limber::told(status);
                 },
             .policy = [this]() -> const Policy& { return policy; },
             .possible = [this](const Event&) { return possible; },
             .tell = [this](const Event& event) { told.push_back(event); },
             .open = [this](std::string_view page, const TrayClick&) { opened.emplace_back(page); },
             .quit = [this] { ++quits; },
             .hosted_changed = nullptr,
             .pack = [this] { return pack; }}};
  FakeTrayHost host{io, daemon.address()};

  void SetUp() override {
    ASSERT_TRUE(host.hears("LayoutUpdated"));  // once it is hosted, it is up to date
    host.signals.clear();
  }
  /// A rest break in 22 minutes.
  static Status counting() {
    Status status;
    status.at = boot_now();
    status.breaks[0].enabled = false;
    status.breaks[1].interval = 60min;
    status.breaks[1].counting = true;
    status.breaks[1].due_at = status.at + 22min;
    return status;
  }
  BreakStatus& rest() { return status.breaks[1]; }
  void choose(TrayCommand command) { host.choose(static_cast<int>(command)); }
  template <typename What>
  const What* last() const {
    return told.empty() ? nullptr : std::get_if<What>(&told.back());
  }
};

TEST_F(TrayTest, ShowsHowThingsStand) {
  EXPECT_EQ(host.property<std::string>("IconName"), "limber-counting-8-symbolic");
  EXPECT_EQ(host.tip().first, "Next break in 22 min");
  rest().stage = Stage::prompted;
  tray.update();
  ASSERT_TRUE(host.hears("NewStatus"));
  EXPECT_EQ(host.property<std::string>("IconName"), "limber-due-symbolic");
  EXPECT_EQ(host.property<std::string>("Status"), "NeedsAttention");
}

TEST_F(TrayTest, TellsNobodyOfWhatHasNotChanged) {
  tray.update();
  tray.update();
  run_for(io, 50ms);
  EXPECT_THAT(host.signals, IsEmpty());
}

TEST_F(TrayTest, FillsItsRingByItself) {
  const Instant step = boot_now() + 300ms;
  rest().due_at = step + 20min;
  tray.update();
  ASSERT_TRUE(host.hears("NewIcon"));
  EXPECT_GE(boot_now(), step);
  EXPECT_EQ(host.property<std::string>("IconName"), "limber-counting-9-symbolic");
}

TEST_F(TrayTest, NeverWakesWhileThePersonIsAway) {
  rest().due_at.reset();
  status.absent_since = status.at;
  tray.update();
  run_for(io, 50ms);
  io.restart();
  EXPECT_EQ(io.run_for(200ms), 0U);
}

TEST_F(TrayTest, AnswersTheBreak) {
  choose(TrayCommand::stretch_now);
  EXPECT_TRUE(last<StartBreak>());
  choose(TrayCommand::postpone);
  EXPECT_TRUE(last<PostponeBreak>());
  choose(TrayCommand::skip);
  EXPECT_TRUE(last<SkipBreak>());
  EXPECT_EQ(told.size(), 3U);
}

TEST_F(TrayTest, OffersNothingThatWouldBeRefused) {
  possible = false;
  choose(TrayCommand::skip);
  EXPECT_THAT(told, IsEmpty()) << "the menu was older than the refusal";
  EXPECT_FALSE(host.menu_item(static_cast<int>(TrayCommand::skip)).at("enabled").get<bool>());
}

TEST_F(TrayTest, KeepsQuietForAsLongAsIsChosen) {
  const auto lasts = [this](TrayCommand command) {
    choose(command);
    const auto* quiet = last<QuietBegan>();
    return quiet && quiet->until ? *quiet->until - wall_now() : Duration{0};
  };
  EXPECT_NEAR(seconds(lasts(TrayCommand::quiet_half_hour)), 1800, 5);
  EXPECT_NEAR(seconds(lasts(TrayCommand::quiet_hour)), 3600, 5);
  EXPECT_NEAR(seconds(lasts(TrayCommand::quiet_two_hours)), 7200, 5);
  EXPECT_GT(lasts(TrayCommand::quiet_until_tomorrow), 0s);
  const Duration hour = lasts(TrayCommand::quiet_until_full_hour);
  EXPECT_GE(hour, 10min - 5s);
  EXPECT_LE(hour, 70min);
  choose(TrayCommand::quiet_until_told);
  ASSERT_TRUE(last<QuietBegan>());
  EXPECT_FALSE(last<QuietBegan>()->until);
  status.quiet = true;
  tray.update();
  choose(TrayCommand::quiet_end);
  EXPECT_TRUE(last<QuietEnded>());
}

TEST_F(TrayTest, ChangesThePostureByTheMenu) {
  choose(TrayCommand::standing);
  ASSERT_TRUE(last<PostureSaid>());
  EXPECT_EQ(last<PostureSaid>()->posture, Posture::standing);
  status.posture = Posture::standing;
  tray.update();
  const auto item = host.menu_item(static_cast<int>(TrayCommand::standing));
  EXPECT_EQ(item.at("toggle-state").get<std::int32_t>(), 1);
  choose(TrayCommand::standing);
  EXPECT_EQ(last<PostureSaid>()->posture, Posture::sitting);
}

TEST_F(TrayTest, AMeetingOfTheCalendarCanBeSaidToBeOver) {
  status.busy = BusyTime{boot_now() + 5min, boot_now() + 1h};
  tray.update();
  EXPECT_EQ(host.menu_item(static_cast<int>(TrayCommand::meeting)).at("label").get<std::string>(),
            "In a meeting for an hour");
  status.busy->from = boot_now() - 10min;
  tray.update();
  EXPECT_EQ(host.menu_item(static_cast<int>(TrayCommand::meeting)).at("label").get<std::string>(),
            "The meeting is over");
  choose(TrayCommand::meeting);
  EXPECT_TRUE(last<MeetingOver>());
}

TEST_F(TrayTest, OpensThePanelByTheMiddleButtonAndChangesNothing) {
  host.click_item("SecondaryActivate");
  EXPECT_THAT(opened, ElementsAre("today"));
  EXPECT_THAT(told, IsEmpty());
}

TEST_F(TrayTest, SaysHowThingsStandOnTopOfTheMenuAlsoWhenMinutesHavePassed) {
  const int state = static_cast<int>(TrayCommand::state);
  EXPECT_EQ(host.menu_item(state).at("label").get<std::string>(), "Next break in 22 min");
  rest().due_at = boot_now() + 20min;  // nothing has been told
  EXPECT_TRUE(host.about_to_show());
  EXPECT_EQ(host.menu_item(state).at("label").get<std::string>(), "Next break in 20 min");
  EXPECT_FALSE(host.about_to_show());
  choose(TrayCommand::state);
  EXPECT_THAT(told, IsEmpty());
}

TEST_F(TrayTest, KnowsForHowLongThePersonStands) {
  status.posture = Posture::standing;
  tray.update();
  EXPECT_EQ(host.tip().first, "Standing");
  status.standing_since = boot_now() - 6min;
  EXPECT_EQ(host.tip().first, "Standing for 6 min");
}

TEST_F(TrayTest, SwitchesTheDayOffAndOnAgain) {
  status.day = Date{std::chrono::year(2025) / 11 / 20};
  choose(TrayCommand::off_today);
  ASSERT_TRUE(last<HoursSaid>());
  EXPECT_FALSE(last<HoursSaid>()->hours->open);
  status.work_hours = false;
  tray.update();
  choose(TrayCommand::off_today);
  EXPECT_TRUE(last<HoursSaid>()->hours->open);
}

TEST_F(TrayTest, OpensThePagesOfThePanelAndQuits) {
  host.click_item("Activate");
  for (const auto command : {TrayCommand::panel, TrayCommand::why, TrayCommand::stretches, TrayCommand::care,
                             TrayCommand::history, TrayCommand::settings})
    choose(command);
  EXPECT_THAT(opened, ElementsAre("today", "today", "why", "stretches", "care", "history", "settings"));
  choose(TrayCommand::quit);
  EXPECT_EQ(quits, 1);
}

TEST_F(TrayTest, TheTipNamesThePackThatIsOn) {
  pack = PackRun{"heat", "Heat", boot_now(), 15min, 20min};
  tray.update();
  EXPECT_THAT(host.tip().second, testing::HasSubstr("Heat is on until "));
  tray.held_elsewhere(true);
  EXPECT_THAT(tray.shown().tip.text, testing::HasSubstr("Heat is on until ")) << "also in the old kind of tray";
}

}  // namespace
}  // namespace limber
