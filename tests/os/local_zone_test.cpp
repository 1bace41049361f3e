#include "os/local_zone.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>

namespace limber {
namespace {

using namespace std::chrono;

/// TZ for the length of a test.
class Tz {
 public:
  explicit Tz(const char* zone) {
    if (const char* old = std::getenv("TZ")) old_ = old;
    ::setenv("TZ", zone, 1);
  }
  ~Tz() {
    old_ ? ::setenv("TZ", old_->c_str(), 1) : ::unsetenv("TZ");
    ::tzset();
  }

 private:
  std::optional<std::string> old_;
};

WallTime utc(year_month_day date, Duration time) { return sys_days{date} + time; }
LocalTime local(year_month_day date, Duration time) { return local_days{date} + time; }

TEST(LocalZone, AddsTheOffsetOfTheSeason) {
  const Tz tz("Europe/Amsterdam");
  const LocalZone zone;
  EXPECT_EQ(zone.to_local(utc(2026y / 1 / 5, 8h + 1ms)), local(2026y / 1 / 5, 9h + 1ms));
  EXPECT_EQ(zone.to_local(utc(2026y / 7 / 5, 8h)), local(2026y / 7 / 5, 10h));
  EXPECT_EQ(zone.to_wall(local(2026y / 7 / 5, 10h + 7ms)), utc(2026y / 7 / 5, 8h + 7ms));
}

TEST(LocalZone, TakesATimeThatDstLeavesOutAsTheInstantOfTheChange) {
  const Tz tz("Europe/Amsterdam");
  EXPECT_EQ(LocalZone().to_wall(local(2026y / 3 / 29, 2h + 30min)), utc(2026y / 3 / 29, 1h));
}

TEST(LocalZone, TakesTheFirstOfATimeThatComesTwice) {
  const Tz tz("Europe/Amsterdam");
  EXPECT_EQ(LocalZone().to_wall(local(2026y / 10 / 25, 2h + 30min)), utc(2026y / 10 / 25, 30min));
}

TEST(LocalZone, KnowsZonesWestOfGreenwichAndOddOffsets) {
  const Tz tz("America/St_Johns");
  const LocalZone zone;
  EXPECT_EQ(zone.to_local(utc(2026y / 1 / 5, 12h)), local(2026y / 1 / 5, 8h + 30min));
  EXPECT_EQ(zone.to_wall(local(2026y / 3 / 8, 2h + 15min)), utc(2026y / 3 / 8, 5h + 30min));
}

TEST(LocalZone, SurvivesADateThatWasLeftOut) {
  const Tz tz("Pacific/Apia");  // crossed the date line: no 30 December 2011
  EXPECT_EQ(LocalZone().to_wall(local(2011y / 12 / 30, 12h)), utc(2011y / 12 / 30, 10h));
}

TEST(LocalZone, FollowsAChangeOfZoneWhenToldToLook) {
  const Tz tz("UTC");
  LocalZone zone;
  const Tz moved("Asia/Tokyo");
  zone.refresh();
  EXPECT_EQ(zone.to_local(utc(2026y / 1 / 5, 8h)), local(2026y / 1 / 5, 17h));
}

TEST(LocalZoneName, IsTzAsItIsOrThePartThatNamesTheZone) {
  {
    const Tz tz("Europe/Paris");
    EXPECT_EQ(local_zone_name(), "Europe/Paris");
  }
  {
    const Tz tz(":/usr/share/zoneinfo/posix/Asia/Tokyo");
    EXPECT_EQ(local_zone_name(), "Asia/Tokyo");
  }
  const Tz none("");
  EXPECT_FALSE(local_zone_name().empty());
}

}  // namespace
}  // namespace limber
