// An object that this program offers to others on the bus, for the life of this class's instance: on every connection
// that the bus makes, and again after each loss.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "bus/bus.hpp"

namespace limber {

/// The interface of an object. Types are D-Bus signatures; the library refuses calls with other types, so that a method
/// can rely on the types of its call. Reading and writing: bus_message.hpp.
struct BusInterface {
  struct Method {
    std::string name, takes, gives;
    /// Reads the call, writes the reply. Throws BusRefusal to answer with an error.
    std::function<void(BusMessage& call, BusMessage& reply)> carry_out;
  };
  struct Property {  // read-only; the object's code emits a signal when it changes
    std::string name, type;
    Bus::Write write;
  };
  struct Signal {
    std::string name, type;
  };
  std::string name;
  std::vector<Method> methods;
  std::vector<Property> properties;
  std::vector<Signal> signals;
};

/// The answer to a call that cannot be carried out.
class BusRefusal : public BusException {
  using BusException::BusException;
};

class BusObject {
 public:
  /// One object for each path and interface. The functions of `interface` are called from the loop; their exceptions
  /// other than BusRefusal leave the loop, and the caller gets an error. `bus` has to outlive this object, which must
  /// not be destroyed by one of its own functions.
  BusObject(Bus& bus, std::string path, BusInterface interface);
  ~BusObject();

  /// Emits a signal of the interface; without a bus it is dropped.
  void emit(const std::string& signal, const Bus::Write& write);
  const std::string& path() const { return path_; }

 private:
  void offer();

  Bus& bus_;
  std::string path_;
  BusInterface interface_;
  BusSubscription connection_;
};

}  // namespace limber
