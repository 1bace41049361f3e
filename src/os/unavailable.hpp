// One error for everything that this machine, or this session, just does not have: no X server, no bus, no counter.
// What it says is for people (`limber doctor`) and is complete by itself.
#pragma once

#include <stdexcept>

namespace limber {

class Unavailable : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace limber
