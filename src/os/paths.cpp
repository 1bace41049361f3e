#include "os/paths.hpp"

#include <fmt/format.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <ranges>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "os/fd.hpp"

namespace limber {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> split_dirs(std::string_view list) {
  std::vector<fs::path> dirs;
  for (const auto part : std::views::split(list, ':'))
    if (const fs::path dir(part.begin(), part.end()); dir.is_absolute()) dirs.push_back(dir);
  return dirs;
}

std::optional<fs::path> home_by_account() {
  std::array<char, 4096> buffer{};
  passwd entry{};
  passwd* found = nullptr;
  getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found);
  if (found == nullptr || found->pw_dir == nullptr || *found->pw_dir == '\0') return std::nullopt;
  return found->pw_dir;
}

fs::path share_of_this_program() {
  std::error_code ignored;
  return fs::read_symlink("/proc/self/exe", ignored).parent_path().parent_path() / "share";
}

bool is_there(const fs::path& dir) {
  std::error_code ignored;
  return fs::is_directory(dir, ignored);
}

}  // namespace

std::optional<std::string> process_environment(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr || *value == '\0') return std::nullopt;
  return value;
}

std::optional<fs::path> absolute_path(const Environment& environment, const char* name) {
  const fs::path path = environment(name).value_or("");
  return path.is_absolute() ? std::optional(path) : std::nullopt;
}

std::optional<fs::path> user_runtime_dir(const Environment& environment, const fs::path& run_user) {
  if (const auto named = absolute_path(environment, "XDG_RUNTIME_DIR")) return named;
  const fs::path made = run_user / std::to_string(::getuid());
  struct stat found {};
  const bool ours = ::lstat(made.c_str(), &found) == 0 && S_ISDIR(found.st_mode) && found.st_uid == ::getuid();
  return ours ? std::optional(made) : std::nullopt;
}

void set_runtime_dir_of_the_system(const fs::path& run_user) {
  if (const auto dir = user_runtime_dir(process_environment, run_user)) ::setenv("XDG_RUNTIME_DIR", dir->c_str(), 1);
}

fs::path Paths::home() const {
  if (auto dir = absolute_path(environment_, "HOME")) return *dir;
  if (auto dir = home_by_account()) return *dir;
  throw std::runtime_error("there is no home directory: HOME is not set, and the account has none");
}

fs::path Paths::base(const char* name, const fs::path& in_home) const {
  const auto given = absolute_path(environment_, name);
  return (given ? *given : home() / in_home) / "limber";
}

fs::path Paths::config_file() const { return base("XDG_CONFIG_HOME", ".config") / "limber.toml"; }

fs::path Paths::system_config_file() const {
  auto dirs = split_dirs(environment_("XDG_CONFIG_DIRS").value_or(""));
  if (dirs.empty()) dirs.emplace_back("/etc/xdg");
  const auto file_in = [](const fs::path& dir) { return dir / "limber" / "limber.toml"; };
  std::error_code ignored;
  for (const auto& dir : dirs)
    if (fs::exists(file_in(dir), ignored)) return file_in(dir);
  return file_in(dirs.front());
}

fs::path Paths::data_dir() const { return base("XDG_DATA_HOME", ".local/share"); }

fs::path Paths::state_dir() const { return base("XDG_STATE_HOME", ".local/state"); }

fs::path Paths::runtime_dir() const {
  if (auto base = user_runtime_dir(environment_, run_user_)) return *base / "limber";
  return fmt::format("/tmp/limber-{}", ::getuid());
}

fs::path Paths::resources() const {
  std::vector<fs::path> places;
  if (const auto asked = environment_("LIMBER_RESOURCES")) {
    places.emplace_back(*asked);  // alone: with an explicit place no other is tried
  } else {
    places.push_back(share_of_this_program() / "limber");
#ifdef LIMBER_BUILD_RESOURCES
    places.emplace_back(LIMBER_BUILD_RESOURCES);
#endif
  }
  std::string tried;
  for (const auto& place : places) {
    if (is_there(place)) return place;
    tried += fmt::format("{}{}", tried.empty() ? "" : ", ", place.string());
  }
  throw std::runtime_error(fmt::format("cannot find the stretches and icons: no directory {}", tried));
}

fs::path Paths::locales() const {
  if (const auto given = absolute_path(environment_, "LIMBER_LOCALES")) return *given;
  fs::path beside = share_of_this_program() / "locale";
#ifdef LIMBER_BUILD_LOCALES
  if (!is_there(beside)) return LIMBER_BUILD_LOCALES;
#endif
  return beside;
}

void make_private_dir(const fs::path& dir) {
  if (dir.has_parent_path()) fs::create_directories(dir.parent_path());
  if (::mkdir(dir.c_str(), S_IRWXU) != 0 && errno != EEXIST) throw_errno("cannot make the directory " + dir.string());
  struct stat parent {
  }, found{};
  // No other user can have put it there, or change it meanwhile.
  if (::lstat(dir.parent_path().c_str(), &parent) == 0 && parent.st_uid == ::geteuid() &&
      (parent.st_mode & (S_IWGRP | S_IWOTH)) == 0 && ::lstat(dir.c_str(), &found) == 0 && S_ISDIR(found.st_mode) &&
      found.st_uid == ::geteuid() && (found.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    ::chmod(dir.c_str(), S_IRWXU);
  check_private_dir(dir);
}

void check_private_dir(const fs::path& dir) {
  struct stat found {};
  // lstat: a link, which another user could have made, is not a directory of ours.
  if (::lstat(dir.c_str(), &found) != 0) throw_errno("cannot use the directory " + dir.string());
  if (!S_ISDIR(found.st_mode)) throw std::runtime_error(fmt::format("{} is not a directory", dir.string()));
  if (found.st_uid != ::geteuid())
    throw std::runtime_error(fmt::format("{} belongs to user {}, not to user {}; set XDG_RUNTIME_DIR", dir.string(),
                                         found.st_uid, ::geteuid()));
  if ((found.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    throw std::runtime_error(fmt::format("others may enter {}: its mode must be 0700", dir.string()));
}

bool is_numbered(std::string_view name, std::string_view start) {
  return name.starts_with(start) && name.size() > start.size() &&
         name.find_first_not_of("0123456789", start.size()) == std::string_view::npos;
}

}  // namespace limber
