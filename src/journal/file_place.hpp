// Checks whether an open file is still the one under its name: a home directory may be unmounted and mounted again.
#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <optional>

namespace limber {

class FilePlace {
 public:
  /// Remembers what is at `file` now, and the directory that it is in. Holds both, but neither keeps them from being
  /// renamed or deleted.
  explicit FilePlace(std::filesystem::path file);
  ~FilePlace();
  FilePlace(const FilePlace&) = delete;
  FilePlace& operator=(const FilePlace&) = delete;

  enum class Now {
    here,      ///< it is the same file
    away,      ///< its directory is not there, or another one is at its place: it may come back
    gone,      ///< it was deleted or moved away, and nothing is at its place
    replaced,  ///< another file is at its place
  };
  /// A state that cannot be found out now counts as `here`: the open file can still be written.
  Now now() const;

  /// Whether the file that was there still has a name somewhere.
  bool exists_elsewhere() const;
  /// Whether `file` is the one that was there, perhaps seen through another mount: its logs belong to it then.
  bool same_inode() const;
  /// Whether the directory is not there any more, and was not deleted either.
  bool directory_is_away() const;

 private:
  std::filesystem::path file_;
  int held_file_, held_directory_;
};

}  // namespace limber
