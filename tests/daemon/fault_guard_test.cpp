#include "daemon/fault_guard.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/system/system_error.hpp>
#include <stdexcept>

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(FaultGuard, LetsNothingOutAndSaysItOncePerPart) {
  FaultGuard guard;
  EXPECT_TRUE(guard.run("the sound", [] {}));
  EXPECT_THAT(guard.problems(), IsEmpty());
  EXPECT_FALSE(guard.run("the history", [] { throw std::runtime_error("the disk is full"); }));
  EXPECT_FALSE(guard.run("the hooks", [] { throw 5; }));
  EXPECT_FALSE(guard.run("the history", [] { throw std::runtime_error("the disk is gone"); }));
  EXPECT_THAT(
      guard.problems(),
      ElementsAre("Something went wrong in the history 2 times, the last time: the disk is gone. Limber goes on.",
                  "Something went wrong in the hooks: an error without a name. Limber goes on."));
}

TEST(FaultGuard, KnowsTheErrorsOfAsio) {
  FaultGuard guard;
  EXPECT_FALSE(guard.run("the socket", [] {
    throw boost::system::system_error(boost::system::errc::make_error_code(boost::system::errc::too_many_files_open));
  }));
  EXPECT_EQ(guard.problems().size(), 1U);
}

}  // namespace
}  // namespace limber
