// Finds the programs that have a device open, by one scan of /proc over the processes of this user.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace limber {

struct DeviceHolder {
  std::filesystem::path device;  ///< one of those asked for
  std::string program;           ///< the name of its file, or of its script; empty where that cannot be read
};

/// One entry for each open descriptor of a device. Processes of other users and this process are left out; devices that
/// do not exist have no entries. Takes some milliseconds on a busy machine.
std::vector<DeviceHolder> device_holders(std::span<const std::filesystem::path> devices);

}  // namespace limber
