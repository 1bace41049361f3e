#include "trace/zone.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace limber {
namespace {

using std::chrono::local_days;
using std::chrono::sys_days;
using std::chrono::year;

TEST(Zone, FollowsSummerTime) {
  const auto zone = find_zone("Europe/Amsterdam");
  EXPECT_EQ(zone->to_local(sys_days{year{2026} / 1 / 5} + 8h), local_days{year{2026} / 1 / 5} + 9h);
  EXPECT_EQ(zone->to_local(sys_days{year{2026} / 7 / 1} + 7h), local_days{year{2026} / 7 / 1} + 9h);
  EXPECT_EQ(zone->to_wall(local_days{year{2026} / 7 / 1} + 9h), sys_days{year{2026} / 7 / 1} + 7h);
}

TEST(Zone, TakesTheInstantOfTheChangeForATimeThatIsLeftOut) {
  const auto zone = find_zone("Europe/Amsterdam");
  EXPECT_EQ(zone->to_wall(local_days{year{2026} / 3 / 29} + 2h + 30min), sys_days{year{2026} / 3 / 29} + 1h);
}

TEST(Zone, TakesTheFirstOfATimeThatComesTwice) {
  const auto zone = find_zone("Europe/Amsterdam");
  EXPECT_EQ(zone->to_wall(local_days{year{2026} / 10 / 25} + 2h + 30min), sys_days{year{2026} / 10 / 25} + 30min);
}

TEST(Zone, NamesTheOneThatThereIsNot) {
  try {
    find_zone("Europe/Nowhere");
    FAIL();
  } catch (const ZoneError& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("Europe/Nowhere"));
  }
}

}  // namespace
}  // namespace limber
