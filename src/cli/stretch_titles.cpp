#include "cli/stretch_titles.hpp"

#include "cli/installed_stretches.hpp"

namespace limber {

StretchTitles load_stretch_titles() try {
  StretchTitles titles;
  for (const Stretch& stretch : load_installed_stretches().stretches) titles.emplace(stretch.id, stretch.name);
  return titles;
} catch (const std::exception&) {
  return {};  // limber doctor and limber stretches say why; here the ids have to do
}

}  // namespace limber
