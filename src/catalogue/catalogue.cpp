#include "catalogue/catalogue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>
#include <tuple>

#include "catalogue/folder_files.hpp"
#include "catalogue/stretch_file.hpp"

namespace limber {

namespace fs = std::filesystem;

namespace {

std::optional<std::string> contents(const fs::path& file, std::vector<Problem>& problems) {
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

void load_file(const fs::path& file, Catalogue& catalogue) {
  auto stretch = load_stretch(file, catalogue.problems);
  if (!stretch) return;
  if (const Stretch* first = catalogue.find(stretch->id))
    catalogue.problems.push_back(id_is_taken(*stretch, *first));
  else
    catalogue.stretches.push_back(*std::move(stretch));
}

Place nearest_place(const Stretch& stretch) { return *std::ranges::min_element(stretch.places); }

}  // namespace

const Stretch* Catalogue::find(std::string_view id) const {
  const auto found = std::ranges::find(stretches, id, &Stretch::id);
  return found == stretches.end() ? nullptr : &*found;
}

std::optional<Stretch> load_stretch(const fs::path& file, std::vector<Problem>& problems) {
  const auto text = contents(file, problems);
  return text ? read_stretch(*text, file, problems) : std::nullopt;
}

Problem id_is_taken(const Stretch& stretch, const Stretch& first) {
  return {stretch.file, 0, 0, fmt::format("the id \"{}\" is taken by {}", first.id, first.file.string())};
}

Catalogue load_catalogue(const std::vector<fs::path>& dirs) {
  Catalogue catalogue;
  for (const fs::path& dir : dirs)
    for (const fs::path& file : files_of(dir, catalogue.problems)) load_file(file, catalogue);
  std::ranges::stable_sort(catalogue.stretches, {}, [](const Stretch& stretch) {
    return std::tuple{nearest_place(stretch), stretch.effort, stretch.strong_extension};
  });
  return catalogue;
}

}  // namespace limber
