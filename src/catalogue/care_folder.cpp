#include "catalogue/care_folder.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

#include "catalogue/folder_files.hpp"

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

void read_care_folders(const std::vector<fs::path>& dirs, std::vector<Catalogue::Problem>& problems,
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
