// Well-known names on a bus: the owner of a name, with its changes; and a name of our own.
#pragma once

#include <functional>
#include <string>

#include "bus/bus.hpp"

namespace limber {

class BusName {
 public:
  /// `changed` is called with the unique name of the owner, empty for none: once after each connection, with each
  /// change, and when the bus is lost. The owner is never started by this.
  BusName(Bus& bus, std::string name, std::function<void(const std::string& owner)> changed);
  BusName(const BusName&) = delete;
  BusName& operator=(const BusName&) = delete;

  const std::string& owner() const { return owner_; }
  /// Whether the bus has not yet answered the question for the owner.
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
  /// A name that another program already has is not taken over. `bus` has to outlive this object.
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
