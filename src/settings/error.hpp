// What goes wrong with settings: said once, in words that tell what was expected.
#pragma once

#include <stdexcept>

namespace limber {

class SettingsError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace limber
