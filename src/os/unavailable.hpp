// The error for a facility that this machine, or this session, does not have: no X server, no bus, no counter. what()
// is a complete text for people (`limber doctor`).
#pragma once

#include <stdexcept>

namespace limber {

class Unavailable : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace limber
