#include "cli/installed.hpp"

#include <ostream>

#include "journal/history.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

void add_hidden_by_rating(StretchPolicy& policy, const Paths& paths, std::ostream& err) try {
  const auto file = paths.journal_file();
  if (!History::is_there(file)) return;  // nothing has been rated
  for (const auto& [id, rating] : History(file).ratings())
    if (rating == Rating::hide) policy.hidden.push_back(id);
} catch (const std::exception& error) {
  err << "limber: " << tr("what you have hidden is not known: {reason}", "reason"_a = error.what()) << "\n";
}

}  // namespace

Loaded load_own_settings(const Paths& paths) {
  return load_settings({paths.system_config_file(), paths.config_file()});
}

Language own_language(const Paths& paths) {
  try {
    return load_own_settings(paths).policy.look.language;
  } catch (const std::exception&) {
    return Language::desktop;
  }
}

std::string unusable_settings() { return tr("some settings cannot be used. See limber config check"); }

Catalogue load_installed_stretches(const Paths& paths) {
  return load_catalogue({paths.resources() / "stretches", paths.own_stretches()});
}

StretchTitles load_stretch_titles() try {
  StretchTitles titles;
  for (const Stretch& stretch : load_installed_stretches().stretches) titles.emplace(stretch.id, stretch.name);
  return titles;
} catch (const std::exception&) {
  return {};  // limber doctor and limber stretches say why; here the ids have to do
}

StretchPolicy load_stretch_policy(std::ostream& err) {
  const Paths paths;
  Loaded loaded = load_own_settings(paths);
  if (!loaded.sound()) err << "limber: " << unusable_settings() << "\n";
  add_hidden_by_rating(loaded.policy.stretches, paths, err);
  return std::move(loaded.policy.stretches);
}

}  // namespace limber
