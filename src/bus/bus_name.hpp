// Who owns a well-known name on a bus, now and from now on.
#pragma once

#include <functional>
#include <string>

#include "bus/bus.hpp"

namespace limber {

class BusName {
 public:
  /// `changed` hears the unique name of the owner, empty for none: once after each connection, with each change, and
  /// when the bus is lost. It never starts the owner.
  BusName(Bus& bus, std::string name, std::function<void(const std::string& owner)> changed);
  BusName(const BusName&) = delete;
  BusName& operator=(const BusName&) = delete;

  const std::string& owner() const { return owner_; }
  /// Whether the bus has not yet said who it is.
  bool asking() const { return asking_; }

 private:
  void ask();
  void set(const std::string& owner);

  Bus& bus_;
  std::string name_;
  std::function<void(const std::string&)> changed_;
  std::string owner_;
  bool asking_ = false;
  BusSubscription connection_, signal_, question_;
};

}  // namespace limber
