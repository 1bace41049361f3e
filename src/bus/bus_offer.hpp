// The object that a connection offers to others: what bus_object.hpp describes, as libsystemd wants it.
#pragma once

#include <systemd/sd-bus.h>

#include <string>
#include <utility>
#include <vector>

#include "bus/bus_object.hpp"

namespace limber {

class BusLink;

/// Something that libsystemd holds for us: a call under way, a match, an object. It ends with this.
class BusHold {
 public:
  BusHold() = default;
  BusHold(BusHold&& other) noexcept : slot_(std::exchange(other.slot_, nullptr)) {}
  BusHold& operator=(BusHold&& other) noexcept {
    std::swap(slot_, other.slot_);
    return *this;
  }
  ~BusHold();

  /// Where the library is to put what it gives; to be used once.
  sd_bus_slot** fill() { return &slot_; }

 private:
  sd_bus_slot* slot_ = nullptr;
};

class BusOffer {
 public:
  /// `link`, whose `bus` is, outlives this. Throws BusFailure.
  BusOffer(BusLink& link, sd_bus* bus, const std::string& path, BusInterface interface);
  BusOffer(const BusOffer&) = delete;
  BusOffer& operator=(const BusOffer&) = delete;

 private:
  void fill_table();
  static int on_call(sd_bus_message* call, void* offer, sd_bus_error* error);
  static int on_get(sd_bus* bus, const char* path, const char* interface, const char* property, sd_bus_message* reply,
                    void* offer, sd_bus_error* error);

  BusLink& link_;
  BusInterface interface_;            // the table points into it
  std::vector<sd_bus_vtable> table_;  // the library reads it as long as the object is there
  BusHold hold_;
};

}  // namespace limber
