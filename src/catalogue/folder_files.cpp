#include "catalogue/folder_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

namespace limber {

namespace fs = std::filesystem;

namespace {

/// Why it is not to be read; empty: it is.
std::string objection(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return error ? error.message() : "is no file";
  const auto size = fs::file_size(file, error);
  if (error) return error.message();
  if (size > largest_file) return fmt::format("is larger than {} KiB", largest_file / 1024);
  return {};
}

}  // namespace

std::vector<fs::path> files_of(const fs::path& dir, std::vector<Problem>& problems) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry{dir, error}, end; !error && entry != end; entry.increment(error))
    if (entry->path().extension() == ".toml") files.push_back(entry->path());
  if (error && error != std::errc::no_such_file_or_directory)
    problems.push_back({dir, 0, 0, fmt::format("cannot read the folder: {}", error.message())});
  std::ranges::sort(files);
  return files;
}

void read_care_folders(const std::vector<fs::path>& dirs, std::vector<Problem>& problems,
                       const std::function<void(std::string_view text, const fs::path& file)>& read) {
  for (const fs::path& dir : dirs)
    for (const fs::path& file : files_of(dir, problems)) {
      std::string why = objection(file);
      std::ifstream in;
      if (why.empty()) in.open(file, std::ios::binary);
      const std::string text{std::istreambuf_iterator<char>{in}, {}};
      if (why.empty() && (!in.is_open() || in.bad())) why = "is no file that can be read";
      if (why.empty())
        read(text, file);
      else
        problems.push_back({file, 0, 0, fmt::format("cannot be read: {}", why)});
    }
}

}  // namespace limber
