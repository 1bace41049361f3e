// What another program says when it is asked, kept up to date: asked as soon as that program is on the bus, and again
// each time it says that something has changed. Between the two nothing runs, and it never starts that program.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "system/bus.hpp"
#include "system/bus_name.hpp"

namespace limber {

class BusFact {
 public:
  struct Question {
    BusMethod method;
    Bus::Write arguments;
    std::vector<BusSignal> changes;  ///< after each of them it is asked again
  };
  /// `answer` is null where there is none: `error`, else nobody of that name is on the bus, or the bus is gone.
  using Known = std::function<void(BusMessage* answer, const BusError* error)>;

  /// `known` is called from the loop, never from within the constructor, and may not destroy this. While there is no
  /// bus at all it is not called.
  BusFact(Bus& bus, Question question, Known known);
  BusFact(const BusFact&) = delete;
  BusFact& operator=(const BusFact&) = delete;

  void ask();

 private:
  Bus& bus_;
  Question question_;
  Known known_;
  std::vector<BusSlot> changes_;
  BusSlot call_;
  BusName name_;
};

}  // namespace limber
