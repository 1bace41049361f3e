#include "os/local_zone.hpp"

#include <filesystem>
#include <string_view>

#include "os/paths.hpp"

namespace limber {

namespace {

using std::chrono::sys_seconds;

/// What is to be added to UTC at `wall`.
std::chrono::seconds offset_at(sys_seconds wall) {
  const auto clock = static_cast<time_t>(wall.time_since_epoch().count());
  tm local{};
  if (localtime_r(&clock, &local) == nullptr) return {};  // a year that a tm cannot hold
  return std::chrono::seconds{local.tm_gmtoff};
}

/// The first second at which the offset is no longer that of `before`; it has changed by `after`.
sys_seconds change_between(sys_seconds before, sys_seconds after) {
  const auto old_offset = offset_at(before);
  while (after - before > 1s) {
    const sys_seconds middle = before + (after - before) / 2;
    (offset_at(middle) == old_offset ? before : after) = middle;
  }
  return after;
}

/// "/usr/share/zoneinfo/Europe/Paris" → "Europe/Paris".
std::string zone_in_path(std::string_view path) {
  constexpr std::string_view root = "zoneinfo/";
  const auto at = path.rfind(root);
  if (at == std::string_view::npos) return {};
  path.remove_prefix(at + root.size());
  for (const std::string_view variant : {"posix/", "right/"})
    if (path.starts_with(variant)) path.remove_prefix(variant.size());
  return std::string(path);
}

}  // namespace

void LocalZone::refresh() { ::tzset(); }

LocalTime LocalZone::to_local(WallTime wall) const {
  const auto offset = offset_at(std::chrono::floor<std::chrono::seconds>(wall));
  return LocalTime{wall.time_since_epoch() + offset};
}

WallTime LocalZone::to_wall(LocalTime local) const {
  // No zone is further than a day from UTC, and none changes its offset twice in two days.
  const WallTime as_utc{local.time_since_epoch()};
  const auto before = std::chrono::floor<std::chrono::seconds>(as_utc) - 24h;
  const auto after = before + 48h;
  const auto old_offset = offset_at(before), new_offset = offset_at(after);
  const WallTime by_old = as_utc - old_offset, by_new = as_utc - new_offset;
  if (to_local(by_old) == local && (to_local(by_new) != local || by_old <= by_new)) return by_old;
  if (to_local(by_new) == local) return by_new;
  return change_between(before, after);
}

std::string local_zone_name() {
  if (auto zone = process_environment("TZ")) {
    if (zone->starts_with(':')) zone->erase(0, 1);
    if (!zone->starts_with('/')) return *zone;
    if (auto named = zone_in_path(*zone); !named.empty()) return named;
  }
  std::error_code ignored;
  const auto target = std::filesystem::read_symlink("/etc/localtime", ignored);
  auto name = zone_in_path(target.string());
  return name.empty() ? "UTC" : name;
}

}  // namespace limber
