// The error of settings, with a message that names what was expected.
#pragma once

#include <stdexcept>

namespace limber {

class SettingsError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace limber
