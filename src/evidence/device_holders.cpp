#include "evidence/device_holders.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <memory>
#include <string_view>
#include <utility>

namespace limber {

namespace fs = std::filesystem;

namespace {

struct CloseDirectory {
  void operator()(DIR* directory) const { ::closedir(directory); }
};
using Directory = std::unique_ptr<DIR, CloseDirectory>;

/// The same device under whatever name: a sandbox has a /dev of its own.
struct Identity {
  bool device = false;
  std::pair<dev_t, ino_t> number{};
  bool operator==(const Identity&) const = default;
};

Identity identity(const struct stat& file) {
  if (S_ISCHR(file.st_mode)) return {.device = true, .number = {file.st_rdev, 0}};
  return {.device = false, .number = {file.st_dev, file.st_ino}};
}

struct Wanted {
  fs::path path;
  std::string name;
  Identity identity;
};

std::vector<Wanted> identified(std::span<const fs::path> devices) {
  std::vector<Wanted> wanted;
  for (const auto& path : devices) {
    struct stat file {};
    if (::stat(path.c_str(), &file) == 0) wanted.push_back({path, path.filename().string(), identity(file)});
  }
  return wanted;
}

std::string link_target(int directory, const char* name) {
  std::array<char, PATH_MAX> target{};
  const ssize_t length = ::readlinkat(directory, name, target.data(), target.size());
  return {target.data(), static_cast<std::size_t>(std::max<ssize_t>(length, 0))};
}

bool is_interpreter(std::string_view program) {
  constexpr std::array<std::string_view, 5> names{"python", "perl", "ruby", "gjs", "bash"};
  return std::ranges::any_of(names, [&](auto name) { return program.starts_with(name); });
}

std::string program_of(const fs::path& process) {
  std::string file = link_target(AT_FDCWD, (process / "exe").c_str());
  constexpr std::string_view upgraded_meanwhile = " (deleted)";
  if (file.ends_with(upgraded_meanwhile)) file.resize(file.size() - upgraded_meanwhile.size());
  std::string program = fs::path(file).filename().string();
  if (!program.empty() && !is_interpreter(program)) return program;
  std::ifstream name(process / "comm");
  std::getline(name, program);
  return program;
}

/// Asks for the name first, which costs least: most of what is open is something else.
const Wanted* find_open(int directory, const char* number, const std::vector<Wanted>& wanted) {
  const std::string target = link_target(directory, number);
  const std::string_view name = std::string_view(target).substr(target.rfind('/') + 1);
  const auto named = [&](const Wanted& one) { return one.name == name; };
  if (std::ranges::none_of(wanted, named)) return nullptr;
  struct stat file {};
  if (::fstatat(directory, number, &file, 0) != 0) return nullptr;
  const auto found = std::ranges::find(wanted, identity(file), &Wanted::identity);
  return found == wanted.end() ? nullptr : &*found;
}

void look_at(const fs::path& process, const std::vector<Wanted>& wanted, std::vector<DeviceHolder>& holders) {
  const Directory open_files(::opendir((process / "fd").c_str()));
  if (!open_files) return;  // another user's, or it has ended
  while (const dirent* entry = ::readdir(open_files.get()))
    if (const Wanted* found = find_open(::dirfd(open_files.get()), entry->d_name, wanted))
      holders.push_back({.device = found->path, .program = program_of(process)});
}

}  // namespace

std::vector<DeviceHolder> device_holders(std::span<const fs::path> devices) {
  std::vector<DeviceHolder> holders;
  const auto wanted = identified(devices);
  const Directory processes(wanted.empty() ? nullptr : ::opendir("/proc"));
  if (!processes) return holders;
  const std::string own = std::to_string(::getpid());
  while (const dirent* entry = ::readdir(processes.get()))
    if (std::isdigit(static_cast<unsigned char>(entry->d_name[0])) != 0 && entry->d_name != own)
      look_at(fs::path("/proc") / entry->d_name, wanted, holders);
  return holders;
}

}  // namespace limber
