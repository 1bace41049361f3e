// Whether the desktop's screen saver is on, which counts as a lock: not every program that locks notifies logind.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>

#include "bus/bus_property.hpp"

namespace limber {

/// Asks all screen savers on the bus. One that is not there, or does not answer, counts as off.
class ScreenSavers {
 public:
  /// `changed` is called from the loop: once when all have answered, and with each change. While there is no bus at all
  /// it is not called.
  ScreenSavers(Bus& session_bus, std::function<void(bool on)> changed);

  /// Whether any of them has answered.
  bool present() const;

 private:
  void known(std::size_t which, BusMessage* answer);

  static constexpr std::size_t count = 5;
  std::function<void(bool)> changed_;
  std::array<std::optional<bool>, count> on_;
  std::array<bool, count> answers_{};
  std::optional<bool> reported_;
  std::array<std::unique_ptr<BusProperty>, count> facts_;
};

}  // namespace limber
