// Typed reading and writing of D-Bus messages: for the .cpp files that talk to the bus, since it brings in sdbus-c++.
#pragma once

#include <sdbus-c++/Error.h>
#include <sdbus-c++/Message.h>
#include <sdbus-c++/Types.h>

#include <optional>
#include <tuple>

#include "system/bus.hpp"

namespace limber {

/// The arguments of a call: bus.call(method, bus_arguments(id, text), …).
template <typename... Arguments>
Bus::Write bus_arguments(Arguments... arguments) {
  return [=](sdbus::Message& message) { (void)(message << ... << arguments); };
}
inline Bus::Write bus_arguments() {
  return [](sdbus::Message&) {};
}

/// The contents of a message; none where it holds other types: nobody is forced to keep to a specification.
template <typename... Values>
std::optional<std::tuple<Values...>> bus_read(sdbus::Message& message) {
  try {
    std::tuple<Values...> values;
    std::apply([&](auto&... value) { (void)(message >> ... >> value); }, values);
    if (!message) return std::nullopt;  // it holds fewer
    return values;
  } catch (const sdbus::Error&) {
    return std::nullopt;
  }
}

}  // namespace limber
