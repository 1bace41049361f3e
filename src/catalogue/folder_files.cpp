#include "catalogue/folder_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

namespace limber {

namespace fs = std::filesystem;

namespace {

/// A file is a few pages of text. What is larger is none of ours, and reading it would only cost memory.
constexpr std::uintmax_t largest_file = std::uintmax_t{128} * 1024;

/// The *.toml files of a folder by name, so that the answer does not depend on the file system's order. A folder that
/// is not there has none; one that cannot be read is a problem.
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

}  // namespace

std::optional<std::string> read_text(const fs::path& file, std::vector<Problem>& problems) {
  std::error_code error;
  const auto size = fs::is_regular_file(file, error) ? fs::file_size(file, error) : 0;
  std::ifstream in;
  if (size > 0 && size <= largest_file) in.open(file, std::ios::binary);
  if (in.is_open()) {
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (!in.bad()) return text;
  }
  const std::string why = size > largest_file ? fmt::format("is larger than {} KiB", largest_file / 1024)
                          : error             ? error.message()
                                              : "is empty or no file that can be read";
  problems.push_back({file, 0, 0, fmt::format("cannot be read: {}", why)});
  return std::nullopt;
}

void read_folders(const std::vector<fs::path>& dirs, std::vector<Problem>& problems,
                  const std::function<void(std::string_view text, const fs::path& file)>& read) {
  for (const fs::path& dir : dirs)
    for (const fs::path& file : files_of(dir, problems))
      if (const auto text = read_text(file, problems)) read(*text, file);
}

Problem id_is_taken(const std::string& id, const fs::path& file, const fs::path& first) {
  return {file, 0, 0, fmt::format("the id \"{}\" is taken by {}", id, first.string())};
}

bool is_new_id(const std::string& id, const fs::path& file, IdOrigins& origins, std::vector<Problem>& problems) {
  const auto [first, is_new] = origins.emplace(id, file);
  if (!is_new) problems.push_back(id_is_taken(id, file, first->second));
  return is_new;
}

}  // namespace limber
