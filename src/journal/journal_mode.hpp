// How SQLite keeps a change until it is whole. Its write-ahead log is the cheapest, but needs memory that all readers
// and writers share, which there is not between machines.
#pragma once

#include <filesystem>
#include <string>

namespace limber {

/// For a file on a file system of this type (statfs): "WAL", or "DELETE" on those of a network, and on those of a
/// program (FUSE), which may be one.
std::string journal_mode_of_type(long type);

/// For the history `file`, by where its directory is.
std::string journal_mode(const std::filesystem::path& file);

}  // namespace limber
