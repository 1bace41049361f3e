#include "daemon/reminder_notice.hpp"

#include <gtest/gtest.h>

#include "desktop/fake_server.hpp"
#include "support/asio_run.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

struct ReminderNoticeTest : testing::Test {
  PrivateBus daemon;
  boost::asio::io_context io;
  Bus bus{io, daemon.address()};
  FakeServer server{io, daemon.address()};
  int rings = 0;
  bool can_ring = true;
  ReminderNotice notice{io, bus, LIMBER_SOURCE_DIR "/resources/icons/reminders", [this] {
                          ++rings;
                          return can_ring;
                        }};

  void show(const Reminded& reminder) {
    const auto before = server.shown.size();
    notice.show(reminder);
    ASSERT_TRUE(run_until(io, [&] { return server.shown.size() == before + 1; }));
  }
  bool suppressed() { return server.shown.back().hints.at("suppress-sound").get<bool>(); }
};

TEST_F(ReminderNoticeTest, ShowsTheTextWithItsPictureAsksNothingAndMakesNoSound) {
  show({"Drink some water", ReminderIcon::water, false});
  const auto& shown = server.shown.back();
  EXPECT_EQ(shown.title, "Drink some water");
  EXPECT_EQ(shown.icon, LIMBER_SOURCE_DIR "/resources/icons/reminders/water.svg");
  EXPECT_TRUE(shown.actions.empty());
  EXPECT_GT(shown.timeout, 0) << "it goes by itself";
  EXPECT_TRUE(suppressed());
  EXPECT_EQ(rings, 0);
}

TEST_F(ReminderNoticeTest, WithASoundItIsOursOrWhereThatIsOffTheServers) {
  show({"Lunch", ReminderIcon::food, true});
  EXPECT_EQ(rings, 1);
  EXPECT_TRUE(suppressed());
  can_ring = false;
  show({"Lunch", ReminderIcon::food, true});
  EXPECT_EQ(rings, 2);
  EXPECT_FALSE(suppressed());
}

TEST_F(ReminderNoticeTest, EveryPictureIsThere) {
  for (std::size_t i = 0; i < names_of(ReminderIcon{}).size(); ++i) {
    show({"Text", static_cast<ReminderIcon>(i), false});
    EXPECT_NE(server.shown.back().icon, "limber") << names_of(ReminderIcon{})[i];
  }
}

}  // namespace
}  // namespace limber
