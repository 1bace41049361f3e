// Whether a file that is open is still what its name leads to: a home can go away and come back.
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
    gone,      ///< somebody has deleted it or moved it away, and nothing is at its place
    replaced,  ///< another file is at its place
  };
  /// What cannot be found out now counts as here: what is open can still be written.
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
