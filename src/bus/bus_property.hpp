// The answer of another program to one call, kept up to date: the call is made as soon as that program is on the bus,
// and again after each of its signals of a change. It never starts that program, and does not poll.
#pragma once

#include <functional>
#include <vector>

#include "bus/bus.hpp"
#include "bus/bus_name.hpp"

namespace limber {

class BusProperty {
 public:
  struct Question {
    BusMethod method;
    Bus::Write arguments;
    std::vector<BusSignal> changes;  ///< after each of these signals the call is made again
  };
  /// `answer` is null where there is none: `error`, else that name is not on the bus, or the bus is gone.
  using Known = std::function<void(BusMessage* answer, const BusError* error)>;

  /// `known` is called from the loop, never from within the constructor, and may not destroy this. While there is no
  /// bus at all it is not called.
  BusProperty(Bus& bus, Question question, Known known);

  void ask();

 private:
  Bus& bus_;
  Question question_;
  Known known_;
  std::vector<BusSubscription> changes_;
  BusSubscription call_;
  BusName name_;
};

/// The query for a property, repeated when the program signals that it has changed.
BusProperty::Question property_question(const std::string& service, const std::string& path,
                                        const std::string& interface, const std::string& property);

}  // namespace limber
