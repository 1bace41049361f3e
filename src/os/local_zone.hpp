// The time zone of this machine, as its C library knows it.
#pragma once

#include <string>

#include "core/calendar.hpp"

namespace limber {

/// Follows TZ, else /etc/localtime. The C library keeps one zone for the whole process, so all objects of this class
/// are the same.
class LocalZone : public TimeZone {
 public:
  LocalZone() { refresh(); }

  /// Reads TZ and /etc/localtime again: call it when that file has changed or the machine has woken up.
  void refresh();

  LocalTime to_local(WallTime wall) const override;
  WallTime to_wall(LocalTime local) const override;
};

/// The name of the zone in the tz database, such as "Europe/Amsterdam"; "UTC" where it cannot be found out. A TZ of
/// another form, such as "CET-1CEST", is returned unchanged.
std::string local_zone_name();

}  // namespace limber
