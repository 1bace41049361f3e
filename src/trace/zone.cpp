#include "trace/zone.hpp"

#include <date/tz.h>

namespace limber {
namespace {

// The library has local times of its own; both count from the same midnight.
using LibraryLocalTime = date::local_time<Duration>;

class IanaZone : public TimeZone {
 public:
  explicit IanaZone(const date::time_zone* zone) : zone_(zone) {}

  LocalTime to_local(WallTime wall) const override { return LocalTime{zone_->to_local(wall).time_since_epoch()}; }

  // `earliest` is what the contract asks for: the first of two, and the instant of the change where there is none.
  WallTime to_wall(LocalTime local) const override {
    return zone_->to_sys(LibraryLocalTime{local.time_since_epoch()}, date::choose::earliest);
  }

 private:
  const date::time_zone* zone_;  // owned by the library for as long as the program runs
};

}  // namespace

std::unique_ptr<TimeZone> find_zone(const std::string& name) {
  try {
    return std::make_unique<IanaZone>(date::locate_zone(name));
  } catch (const std::exception&) {
    std::throw_with_nested(ZoneError{"there is no time zone called \"" + name + "\""});
  }
}

}  // namespace limber
