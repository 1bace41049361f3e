#include "cli/installed.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>

#include "cli/command.hpp"
#include "core/nearest.hpp"
#include "journal/history.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr std::size_t most_hints = 3;

void add_hidden_by_rating(StretchPolicy& policy, const Paths& paths, std::ostream& err) try {
  const auto file = paths.journal_file();
  if (!History::is_there(file)) return;  // nothing has been rated
  for (const auto& [id, rating] : History(file).ratings())
    if (rating == Rating::hide) policy.hidden.push_back(id);
} catch (const std::exception& error) {
  err << "limber: " << tr("what you have hidden is not known: {reason}", "reason"_a = error.what()) << "\n";
}

/// The ids that `word` is a part of, as "twist" is, or else the one that is spelt most like it.
std::vector<std::string_view> meant(const Catalogue& catalogue, const std::string& word) {
  std::vector<std::string_view> ids;
  for (const Stretch& stretch : catalogue.stretches) ids.push_back(stretch.id);
  std::vector<std::string_view> hints;
  std::ranges::copy_if(ids, std::back_inserter(hints),
                       [&](std::string_view id) { return !word.empty() && id.find(word) != std::string_view::npos; });
  if (hints.size() > most_hints) hints.resize(most_hints);
  const std::string_view near = nearest(word, ids);
  if (hints.empty() && !near.empty()) hints.push_back(near);
  return hints;
}

/// "Child's Pose" as one would write it as an id: "childs-pose".
std::string as_id(std::string_view name) {
  std::string id;
  for (const char c : name) {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9'))
      id += small;
    else if ((c == ' ' || c == '-') && !id.empty() && id.back() != '-')
      id += '-';
  }
  return id;
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

std::string no_such_stretch(const std::string& id) {
  return tr("There is no stretch called '{id}'. limber stretches lists them.", "id"_a = id);
}

const Stretch& require_stretch(const Catalogue& catalogue, const std::string& id) {
  if (const Stretch* stretch = catalogue.find(id)) return *stretch;
  const auto named =
      std::ranges::find(catalogue.stretches, as_id(id), [](const Stretch& its) { return as_id(its.name); });
  if (named != catalogue.stretches.end()) return *named;
  const auto hints = meant(catalogue, id);
  if (hints.empty()) throw CommandError(ExitCode::refused, no_such_stretch(id));
  throw CommandError(ExitCode::refused, tr("There is no stretch called '{id}'. Did you mean {ids}?", "id"_a = id,
                                           "ids"_a = alternatives(hints)));
}

std::string alternatives(std::span<const std::string_view> words) {
  if (words.size() < 2) return words.empty() ? "" : std::string(words.front());
  const std::string list = fmt::format("{}", fmt::join(words.first(words.size() - 1), ", "));
  // Translators: the end of a list: "desk, standing or mat".
  return tr("{list} or {last}", "list"_a = list, "last"_a = words.back());
}

}  // namespace limber
