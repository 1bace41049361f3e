#include "panel/widgets/wx_loop.hpp"

#include <unistd.h>

#include <array>
#include <stdexcept>

#include "panel/windows/window_test.hpp"

namespace limber {
namespace {

class WxLoopTest : public WindowTest {
 protected:
  /// How often something was thrown since it was last asked.
  static int thrown() { return std::exchange(DeskApp::thrown, 0); }
  WxLoop loop_;
};

TEST_F(WxLoopTest, WhatATimerThrowsGoesToTheApplicationAndTheLoopGoesOn) {
  const auto bad = loop_.after(1ms, [] { throw std::runtime_error("bad"); });
  bool later = false;
  const auto good = loop_.after(20ms, [&later] { later = true; });
  EXPECT_TRUE(until([&later] { return later; }));
  EXPECT_EQ(thrown(), 1);
}

TEST_F(WxLoopTest, WhatAReaderThrowsGoesToTheApplicationAndItReadsOn) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  int read = 0;
  const auto watch = loop_.when_readable(ends[0], [&] {
    char byte = 0;
    ASSERT_EQ(::read(ends[0], &byte, 1), 1);
    ++read;
    throw std::runtime_error("bad");
  });
  for (int i = 1; i <= 2; ++i) {
    ASSERT_EQ(::write(ends[1], "x", 1), 1);
    EXPECT_TRUE(until([&] { return read == i; }));
  }
  EXPECT_EQ(thrown(), 2);
  ::close(ends[0]);
  ::close(ends[1]);
}

}  // namespace
}  // namespace limber
