// Time zones by their IANA name, from the system's own tables.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>

#include "core/calendar.hpp"

namespace limber {

/// There is no zone of that name, or no tables of zones at all; what() says which.
class ZoneError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The zone called `name` ("Europe/Amsterdam", "UTC"). Throws ZoneError.
std::unique_ptr<TimeZone> find_zone(const std::string& name);

}  // namespace limber
