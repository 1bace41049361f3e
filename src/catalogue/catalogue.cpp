#include "catalogue/catalogue.hpp"

#include <algorithm>
#include <tuple>

#include "catalogue/folder_files.hpp"
#include "catalogue/stretch_file.hpp"

namespace limber {

namespace fs = std::filesystem;

namespace {

Place nearest_place(const Stretch& stretch) { return *std::ranges::min_element(stretch.places); }

/// What a stretch of the person's own says without a source is their choice, not Limber's.
void take_for_the_persons(Stretch& stretch) {
  for (Stretch::Source& source : stretch.sources)
    if (source.own_choice()) source.title = Stretch::Source::persons_title;
}

}  // namespace

const Stretch* Catalogue::find(std::string_view id) const {
  const auto found = std::ranges::find(stretches, id, &Stretch::id);
  return found == stretches.end() ? nullptr : &*found;
}

std::optional<Stretch> load_stretch(const fs::path& file, std::vector<Problem>& problems) {
  const auto text = read_text(file, problems);
  return text ? read_stretch(*text, file, problems) : std::nullopt;
}

Catalogue load_catalogue(const std::vector<fs::path>& dirs) {
  Catalogue catalogue;
  IdOrigins origins;
  read_folders(dirs, catalogue.problems, [&](std::string_view text, const fs::path& file) {
    auto stretch = read_stretch(text, file, catalogue.problems);
    if (stretch && file.parent_path() != dirs.front()) take_for_the_persons(*stretch);
    if (stretch && is_new_id(stretch->id, file, origins, catalogue.problems))
      catalogue.stretches.push_back(*std::move(stretch));
  });
  std::ranges::stable_sort(catalogue.stretches, {}, [](const Stretch& stretch) {
    return std::tuple{nearest_place(stretch), stretch.effort, stretch.strong_extension};
  });
  return catalogue;
}

}  // namespace limber
