// Well-known names on a bus: who owns one, now and from now on; and one of our own.
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

/// A well-known name that this program has on a bus: on every connection that the bus makes.
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
