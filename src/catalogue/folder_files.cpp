#include "catalogue/folder_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace limber {

namespace fs = std::filesystem;

std::vector<fs::path> files_of(const fs::path& dir, std::vector<Catalogue::Problem>& problems) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry{dir, error}, end; !error && entry != end; entry.increment(error))
    if (entry->path().extension() == ".toml") files.push_back(entry->path());
  if (error && error != std::errc::no_such_file_or_directory)
    problems.push_back({dir, 0, 0, fmt::format("cannot read the folder: {}", error.message())});
  std::ranges::sort(files);
  return files;
}

}  // namespace limber
