// Pictures and styles that come with the program.
#pragma once

#include <string>

namespace limber {

/// The text of a file in the folder of the resources, read once. Empty where it cannot be read, which is said on
/// stderr.
const std::string& own_file(const std::string& name);

}  // namespace limber
