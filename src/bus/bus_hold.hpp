// Something that libsystemd holds for us: a call under way, a match, an object. It ends with this.
#pragma once

#include <utility>

struct sd_bus_slot;

namespace limber {

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

}  // namespace limber
