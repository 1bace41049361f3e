// Which programs have a device open: one look through /proc, at the processes of this user.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace limber {

struct DeviceHolder {
  std::filesystem::path device;  ///< one of those asked for
  std::string program;           ///< the name of its file, or of its script; empty where even that is secret
};

/// Once for each time that a program has one open. Processes of others and this one are not looked at; devices that are
/// not there are held by no program. Takes some milliseconds on a busy machine.
std::vector<DeviceHolder> device_holders(std::span<const std::filesystem::path> devices);

}  // namespace limber
