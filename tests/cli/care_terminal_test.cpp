// Keys, signals and time at a real terminal: a pseudo terminal, which the kernel treats as any other.
#include "cli/care_sitting.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <unistd.h>

#include <string_view>

#include "os/boot_clock.hpp"

namespace limber {
namespace {

class PseudoTerminal : public testing::Test {
 protected:
  PseudoTerminal() : person_(checked_fd(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC), "no pseudo terminal")) {
    if (::grantpt(person_.get()) != 0 || ::unlockpt(person_.get()) != 0) throw_errno("no pseudo terminal");
    side_ = checked_fd(::open(::ptsname(person_.get()), O_RDWR | O_NOCTTY | O_CLOEXEC), "no pseudo terminal");
  }
  void type(std::string_view keys) const {
    ASSERT_EQ(::write(person_.get(), keys.data(), keys.size()), std::ssize(keys));
  }
  tcflag_t mode() const {
    termios found{};
    tcgetattr(side_.get(), &found);
    return found.c_lflag;
  }
  static Instant late() { return boot_now() + 1h; }

  Fd person_;
  Fd side_;
};

TEST_F(PseudoTerminal, GivesSingleKeysWithoutShowingThem) {
  CareTerminal terminal(side_.get(), side_.get());
  EXPECT_TRUE(terminal.has_keys());
  EXPECT_TRUE(terminal.line_is_watched());
  EXPECT_EQ(mode() & static_cast<tcflag_t>(ICANON | ECHO), 0U);
  type("\r");
  EXPECT_EQ(terminal.wait_until(late()), CareKey::enter);
  type("q");
  EXPECT_EQ(terminal.wait_until(late()), CareKey::quit);
}

TEST_F(PseudoTerminal, TakesNoNoticeOfOtherKeys) {
  CareTerminal terminal(side_.get(), side_.get());
  type("\033[A");
  EXPECT_EQ(terminal.wait_until(boot_now() + 20ms), CareKey::none);
}

TEST_F(PseudoTerminal, LeavesTheTerminalAsItWas) {
  const tcflag_t before = mode();
  { const CareTerminal terminal(side_.get(), side_.get()); }
  EXPECT_EQ(mode(), before);
}

TEST_F(PseudoTerminal, TakesCtrlCAndARequestToEndAsKeys) {
  for (const int signal : {SIGINT, SIGTERM}) {
    CareTerminal terminal(side_.get(), side_.get());
    ASSERT_EQ(::raise(signal), 0);
    EXPECT_EQ(terminal.wait_until(late()), CareKey::quit);
  }
}

TEST_F(PseudoTerminal, EndsWhenTheTerminalIsGone) {
  CareTerminal terminal(side_.get(), side_.get());
  person_ = Fd{};
  EXPECT_EQ(terminal.wait_until(late()), CareKey::quit);
}

TEST(CareTerminal, OfAPipeHasNoKeysButTimeAndSignals) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  const Fd in{ends[0]}, out{ends[1]};
  CareTerminal terminal(in.get(), out.get());
  EXPECT_FALSE(terminal.has_keys());
  EXPECT_FALSE(terminal.line_is_watched());
  EXPECT_EQ(terminal.wait_until(boot_now() - 1s), CareKey::none);
  ASSERT_EQ(::raise(SIGINT), 0);
  EXPECT_EQ(terminal.wait_until(boot_now() + 1h), CareKey::quit);
}

}  // namespace
}  // namespace limber
