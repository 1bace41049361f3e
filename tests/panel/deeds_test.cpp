#include "panel/model/deeds.hpp"

#include <gtest/gtest.h>

#include "rpc/method_table.hpp"

namespace limber {
namespace {

TEST(DeedsTest, AskTheDaemonByMethodsThatThereAre) {
  for (int i = 0; i <= static_cast<int>(Deed::read_settings_again); ++i) {
    const auto call = call_of(static_cast<Deed>(i), 1h);
    EXPECT_TRUE(!call || is_method(call->method)) << i;
  }
}

TEST(DeedsTest, KeepQuietForAsLongAsWasChosen) {
  EXPECT_EQ(call_of(Deed::quiet_half_hour, 1h)->params["for_ms"], 1800000);
  EXPECT_EQ(call_of(Deed::quiet_until_tomorrow, 9h)->params["for_ms"], 32400000);
  EXPECT_FALSE(call_of(Deed::quiet_until_told, 1h)->params.contains("for_ms"));
  EXPECT_EQ(call_of(Deed::quiet_end, 1h)->params["on"], false);
}

TEST(DeedsTest, LeaveToTheProgramWhatTheDaemonCannotDo) {
  EXPECT_FALSE(call_of(Deed::start_daemon, 1h));
  EXPECT_FALSE(call_of(Deed::open_settings_file, 1h));
}

TEST(DeedsTest, TomorrowBeginsAtSixInTheMorning) {
  EXPECT_EQ(until_morning(22h), 8h);
  EXPECT_EQ(until_morning(1h), 5h);
  EXPECT_EQ(until_morning(6h), 24h);
}

}  // namespace
}  // namespace limber
