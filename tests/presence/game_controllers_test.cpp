// Game controllers: named pipes that tell what the kernel's devices do, in directories as the kernel has them.
#include "presence/game_controllers.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/input.h>
#include <sys/stat.h>
#include <unistd.h>

#include "os/boot_clock.hpp"
#include "support/asio_run.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

constexpr const char* pad_keys = "7cdb000000000000 0 0 0 0";

TEST(ControllerKeys, ArePadsAndSticksAndNoKeyboardsOrMice) {
  EXPECT_TRUE(has_controller_keys(pad_keys));
  EXPECT_TRUE(has_controller_keys("fff00000000 0 0 0 0")) << "a stick";
  EXPECT_FALSE(has_controller_keys("402000000 3803078f800d001 feffffdfffefffff fffffffffffffffe")) << "a keyboard";
  EXPECT_FALSE(has_controller_keys("7cdb000000000000 0 0 0 fffffffffffffffe")) << "a keyboard that says it has all";
  EXPECT_FALSE(has_controller_keys("1f0000 0 0 0 0")) << "a mouse";
  EXPECT_FALSE(has_controller_keys(""));
  EXPECT_FALSE(has_controller_keys("nonsense"));
}

/// One that is plugged in.
struct Pad {
  Pad(const std::filesystem::path& devices, const std::filesystem::path& facts, const std::string& name,
      const char* keys = pad_keys) {
    const auto its = facts / name / "device/capabilities";
    std::filesystem::create_directories(its);
    write_file(its / "key", std::string(keys) + "\n");
    const auto file = devices / name;
    if (::mkfifo(file.c_str(), 0600) != 0) throw_errno("mkfifo");
    fd = Fd(::open(file.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC));
  }
  void say(std::uint16_t type, std::uint16_t code, int value) const {
    input_event event{};
    event.type = type;
    event.code = code;
    event.value = value;
    EXPECT_EQ(::write(fd.get(), &event, sizeof event), static_cast<ssize_t>(sizeof event));
  }
  Fd fd;
};

struct GameControllersTest : testing::Test {
  static constexpr Duration threshold = 100ms;
  TempDir home;
  boost::asio::io_context io;
  std::vector<std::string> told;
  std::optional<Instant> idle_since;
  std::optional<GameControllers> controllers;

  void SetUp() override {
    std::filesystem::create_directories(home / "dev");
    std::filesystem::create_directories(home / "sys");
  }
  Pad plug(const std::string& name, const char* keys = pad_keys) { return {home / "dev", home / "sys", name, keys}; }
  void open() {
    controllers.emplace(io, ControllerPlace{home / "dev", home / "sys"}, threshold,
                        GameControllers::Events{.active = [this] { told.emplace_back("active"); },
                                                .idle =
                                                    [this](Instant since) {
                                                      told.emplace_back("idle");
                                                      idle_since = since;
                                                    }});
  }
  bool tells(const std::string& last) {
    return run_until(io, [&] { return !told.empty() && told.back() == last; });
  }
};

TEST_F(GameControllersTest, AButtonIsUseAndThenItIsStillSinceThen) {
  const Pad pad = plug("event7");
  open();
  EXPECT_EQ(controllers->count(), 1U);
  const Instant before = boot_now();
  pad.say(EV_KEY, BTN_SOUTH, 1);
  ASSERT_TRUE(tells("active"));
  EXPECT_TRUE(controllers->in_use());
  const Instant after = boot_now();
  ASSERT_TRUE(tells("idle"));
  EXPECT_GE(*idle_since, before);
  EXPECT_LE(*idle_since, after);
  EXPECT_FALSE(controllers->in_use());
}

TEST_F(GameControllersTest, AStickThatTremblesIsNoUse) {
  const Pad pad = plug("event7");
  open();
  for (int i = 0; i < 10; ++i) {
    pad.say(EV_ABS, ABS_X, 128 + i % 3);
    pad.say(EV_SYN, SYN_REPORT, 0);
    run_for(io, 20ms);
  }
  EXPECT_TRUE(told.empty());
  pad.say(EV_ABS, ABS_X, 255);
  EXPECT_TRUE(tells("active"));
}

TEST_F(GameControllersTest, ManyEventsWakeItSeldom) {
  const Pad pad = plug("event7");
  open();
  pad.say(EV_KEY, BTN_SOUTH, 1);
  ASSERT_TRUE(tells("active"));
  std::size_t woken = 0;
  const Instant end = boot_now() + 1s;
  while (boot_now() < end) {  // two hundred a second
    pad.say(EV_KEY, BTN_SOUTH, 1);
    io.restart();
    woken += io.run_for(5ms);
  }
  EXPECT_LE(woken, 8U) << "after 0.1, 0.3 and 0.7 s, each a timer and what comes with it";
}

TEST_F(GameControllersTest, NeverWakesWhileNothingMoves) {
  const Pad pad = plug("event7");
  open();
  pad.say(EV_KEY, BTN_SOUTH, 1);
  ASSERT_TRUE(tells("active"));
  ASSERT_TRUE(tells("idle"));
  run_for(io, 200ms);
  io.restart();
  EXPECT_EQ(io.run_for(1s), 0U);
}

TEST_F(GameControllersTest, NoticesOneThatIsPluggedInAndOneThatGoesInUse) {
  open();
  EXPECT_EQ(controllers->count(), 0U);
  {
    const Pad pad = plug("event9");
    ASSERT_TRUE(run_until(io, [&] { return controllers->count() == 1; }));
    pad.say(EV_KEY, BTN_SOUTH, 1);
    ASSERT_TRUE(tells("active"));
    std::filesystem::remove(home / "dev/event9");
    ASSERT_TRUE(run_until(io, [&] { return controllers->count() == 0; }));
  }
  EXPECT_TRUE(tells("idle"));
}

TEST_F(GameControllersTest, KeyboardsAreNotOpened) {
  const Pad keyboard = plug("event0", "fffffffffffffffe");
  open();
  EXPECT_EQ(controllers->count(), 0U);
  EXPECT_TRUE(controllers->forbidden().empty());
}

TEST_F(GameControllersTest, WithoutTheDirectoryThereAreNone) {
  controllers.emplace(io, ControllerPlace{home / "nowhere", home / "sys"}, threshold, GameControllers::Events{});
  EXPECT_EQ(controllers->count(), 0U);
}

}  // namespace
}  // namespace limber
