#include "journal/set_aside.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "journal/iso_time.hpp"

namespace limber {

namespace {

namespace fs = std::filesystem;

// The logs first: should the program die in between, a log that has lost its database is kept under its own name, while
// a database put beside an empty new one would have its log thrown away by SQLite.
constexpr std::array suffixes{"-wal", "-shm", "-journal", ""};
constexpr std::span logs = std::span{suffixes}.first<3>();

fs::path with_suffix(const fs::path& file, const char* suffix) { return fs::path{file}.concat(suffix); }

bool any_exists(const fs::path& file, std::span<const char* const> parts) {
  return std::ranges::any_of(
      parts, [&](const char* suffix) { return fs::exists(fs::symlink_status(with_suffix(file, suffix))); });
}

fs::path free_name(const fs::path& file, WallTime now) {
  const std::string base = fmt::format("{}.damaged-{}", file.stem().string(), file_stamp(now));
  fs::path name = file.parent_path() / (base + file.extension().string());
  for (int number = 2; any_exists(name, suffixes); ++number)
    name = file.parent_path() / fmt::format("{}-{}{}", base, number, file.extension().string());
  return name;
}

/// All of them is in the database already, or nothing was ever written; the rest can be made anew.
bool nothing_in_logs(const fs::path& file) {
  const auto empty = [&](const char* suffix) {
    const auto found = fs::symlink_status(with_suffix(file, suffix));
    if (!fs::exists(found)) return true;
    return fs::is_regular_file(found) && fs::file_size(with_suffix(file, suffix)) == 0;
  };
  return empty("-wal") && empty("-journal");
}

void rename_parts(const fs::path& file, const fs::path& target, std::span<const char* const> parts) {
  for (const char* suffix : parts)
    if (any_exists(with_suffix(file, suffix), std::array{""}))
      fs::rename(with_suffix(file, suffix), with_suffix(target, suffix));
}

}  // namespace

fs::path set_aside(const fs::path& file, WallTime now) {
  fs::path target = free_name(file, now);
  rename_parts(file, target, suffixes);
  return target;
}

std::optional<fs::path> set_logs_aside(const fs::path& file, WallTime now) {
  if (!any_exists(file, logs)) return std::nullopt;
  if (nothing_in_logs(file)) {
    for (const char* suffix : logs) fs::remove(with_suffix(file, suffix));
    return std::nullopt;
  }
  fs::path target = free_name(file, now);
  rename_parts(file, target, logs);
  return target;
}

std::vector<fs::path> set_aside_files(const fs::path& file) {
  std::vector<fs::path> found;
  const std::string begins = file.stem().string() + ".damaged-";
  std::error_code error;
  for (fs::directory_iterator entry{file.parent_path(), error}, end; !error && entry != end; entry.increment(error))
    if (entry->path().filename().string().starts_with(begins)) found.push_back(entry->path());
  std::ranges::sort(found);
  return found;
}

}  // namespace limber
