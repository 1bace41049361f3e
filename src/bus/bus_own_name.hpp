// A well-known name that this program has on a bus: on every connection that the bus makes.
#pragma once

#include <string>

#include "bus/bus.hpp"

namespace limber {

class BusOwnName {
 public:
  /// Where another program has the name, it keeps it. `bus` has to outlive this.
  BusOwnName(Bus& bus, std::string name);
  BusOwnName(const BusOwnName&) = delete;
  BusOwnName& operator=(const BusOwnName&) = delete;

 private:
  void ask();

  Bus& bus_;
  std::string name_;
  BusSubscription connection_;
};

}  // namespace limber
