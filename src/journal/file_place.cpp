#include "journal/file_place.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace limber {

namespace {

std::optional<struct stat> look_at(const std::filesystem::path& path) {
  struct stat found {};
  if (::stat(path.c_str(), &found) != 0) return std::nullopt;
  return found;
}

std::optional<struct stat> look_at(int held) {
  struct stat found {};
  if (held < 0 || ::fstat(held, &found) != 0) return std::nullopt;
  return found;
}

bool same(const std::optional<struct stat>& one, const std::optional<struct stat>& other) {
  return one && other && one->st_dev == other->st_dev && one->st_ino == other->st_ino;
}

int hold(const std::filesystem::path& path, int flags) { return ::open(path.c_str(), O_PATH | O_CLOEXEC | flags); }

}  // namespace

FilePlace::FilePlace(std::filesystem::path file)
    : file_(std::move(file)), held_file_(hold(file_, 0)), held_directory_(hold(file_.parent_path(), O_DIRECTORY)) {}

FilePlace::~FilePlace() {
  for (const int held : {held_file_, held_directory_})
    if (held >= 0) ::close(held);
}

FilePlace::Now FilePlace::now() const {
  const auto found = look_at(file_);
  if (found) return same(found, look_at(held_file_)) ? Now::here : Now::replaced;
  if (errno != ENOENT && errno != ENOTDIR) return Now::here;
  return directory_is_away() ? Now::away : Now::gone;
}

bool FilePlace::exists_elsewhere() const {
  const auto was = look_at(held_file_);
  return was && was->st_nlink > 0;
}

bool FilePlace::same_inode() const {
  const auto found = look_at(file_), was = look_at(held_file_);
  return found && was && found->st_ino == was->st_ino && found->st_nlink > 0 && was->st_nlink > 0;
}

bool FilePlace::directory_is_away() const {
  const auto was = look_at(held_directory_);
  if (!was || was->st_nlink == 0) return false;
  const auto found = look_at(file_.parent_path());
  return found ? !same(found, was) : errno == ENOENT || errno == ENOTDIR;
}

}  // namespace limber
