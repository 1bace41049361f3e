#include "catalogue/catalogue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <system_error>
#include <tuple>

#include "catalogue/stretch_file.hpp"

namespace limber {

namespace fs = std::filesystem;

namespace {

// A stretch is a page of text. What is larger is no stretch, and reading it would only cost memory.
constexpr std::uintmax_t largest_file = std::uintmax_t{128} * 1024;

/// The *.toml files of a folder by name, so that the answer does not depend on the file system's order.
std::vector<fs::path> files_in(const fs::path& dir, std::vector<Catalogue::Problem>& problems) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry{dir, error}, end; !error && entry != end; entry.increment(error))
    if (entry->path().extension() == ".toml") files.push_back(entry->path());
  if (error && error != std::errc::no_such_file_or_directory)
    problems.push_back({dir, 0, 0, fmt::format("cannot read the folder: {}", error.message())});
  std::ranges::sort(files);
  return files;
}

std::optional<std::string> contents(const fs::path& file, std::vector<Catalogue::Problem>& problems) {
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

/// `origins`: the file of each id loaded so far.
void load_file(const fs::path& file, Catalogue& catalogue, std::map<std::string, fs::path>& origins) {
  const auto text = contents(file, catalogue.problems);
  if (!text) return;
  auto stretch = read_stretch(*text, file, catalogue.problems);
  if (!stretch) return;
  const auto [first, is_new] = origins.emplace(stretch->id, file);
  if (is_new)
    catalogue.stretches.push_back(*std::move(stretch));
  else
    catalogue.problems.push_back(
        {file, 0, 0, fmt::format("the id \"{}\" is taken by {}", first->first, first->second.string())});
}

Place nearest_place(const Stretch& stretch) { return *std::ranges::min_element(stretch.places); }

bool suits(const Stretch& stretch, Place place, const StretchPolicy& policy) {
  return std::ranges::find(stretch.places, place) != stretch.places.end() &&
         std::ranges::find(policy.places, name(place)) != policy.places.end();
}

}  // namespace

const Stretch* Catalogue::find(std::string_view id) const {
  const auto found = std::ranges::find(stretches, id, &Stretch::id);
  return found == stretches.end() ? nullptr : &*found;
}

std::string text(const Catalogue::Problem& problem) {
  if (problem.line == 0) return fmt::format("{}: {}", problem.file.string(), problem.message);
  return fmt::format("{}:{}:{}: {}", problem.file.string(), problem.line, problem.column, problem.message);
}

Catalogue load_catalogue(const std::vector<fs::path>& dirs) {
  Catalogue catalogue;
  std::map<std::string, fs::path> origins;
  for (const fs::path& dir : dirs)
    for (const fs::path& file : files_in(dir, catalogue.problems)) load_file(file, catalogue, origins);
  std::ranges::stable_sort(catalogue.stretches, {}, [](const Stretch& stretch) {
    return std::tuple{nearest_place(stretch), stretch.effort, stretch.strong_extension};
  });
  return catalogue;
}

std::vector<RotationEntry> rotation_pool(const Catalogue& catalogue, const StretchPolicy& policy) {
  std::vector<const Stretch*> left;
  for (const Stretch& stretch : catalogue.stretches)
    if (std::ranges::find(policy.hidden, stretch.id) == policy.hidden.end()) left.push_back(&stretch);

  std::vector<RotationEntry> pool;
  std::optional<Movement> last;
  while (!left.empty()) {
    auto next = std::ranges::find_if(left, [&](const Stretch* stretch) { return stretch->movements.front() != last; });
    if (next == left.end()) next = left.begin();
    const Stretch& stretch = **next;
    left.erase(next);
    const bool off_the_floor = suits(stretch, Place::desk, policy) || suits(stretch, Place::standing, policy);
    if (!off_the_floor && !suits(stretch, Place::mat, policy)) continue;
    pool.push_back({stretch.id, off_the_floor, true});
    last = stretch.movements.front();
  }
  return pool;
}

}  // namespace limber
