// Starts other programs of Limber.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace limber {

/// The program of this name beside the running one; else just its name, for PATH.
std::filesystem::path program_beside(std::string_view name);

/// Starts `command` as a program of its own, in a session of its own, that outlives this one and is not its child
/// here. It gets this program's standard streams and no other descriptor. `more`: what its environment has besides.
/// `output`: a descriptor for what it prints; none: this program's. Its process id. Throws std::system_error where it
/// cannot be started.
pid_t start_detached(const std::vector<std::string>& command, const std::map<std::string, std::string>& more = {},
                     std::optional<int> output = std::nullopt);

}  // namespace limber
