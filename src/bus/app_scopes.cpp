#include "bus/app_scopes.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <fstream>
#include <vector>

#include "bus/bus_message.hpp"

namespace limber {

namespace {

using Property = std::tuple<std::string, BusVariant>;
using Unit = std::tuple<std::string, std::vector<Property>>;

/// The line of the one hierarchy, "0::/user.slice/…/limber.service".
bool is_part_of_service(const std::filesystem::path& cgroup) {
  std::ifstream in(cgroup);
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("0::")) return line.ends_with(".service");
  return false;
}

}  // namespace

AppScopes::AppScopes(Bus& session_bus, const std::filesystem::path& cgroup)
    : bus_(session_bus), in_service_(is_part_of_service(cgroup)) {}

void AppScopes::move(pid_t pid) {
  if (!in_service_) return;
  const std::vector<Property> properties{
      Property{"PIDs", BusVariant(std::vector<std::uint32_t>{static_cast<std::uint32_t>(pid)})},
      Property{"Description", BusVariant(std::string("Started by Limber"))},
      Property{"Slice", BusVariant(std::string("app.slice"))},
      Property{"CollectMode", BusVariant(std::string("inactive-or-failed"))}};
  bus_.tell({"org.freedesktop.systemd1", "/org/freedesktop/systemd1", "org.freedesktop.systemd1.Manager",
             "StartTransientUnit"},
            bus_arguments(fmt::format("app-org.limberbreaks.Limber-{}.scope", pid), std::string("fail"), properties,
                          std::vector<Unit>{}));
}

}  // namespace limber
