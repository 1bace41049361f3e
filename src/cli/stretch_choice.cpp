#include "cli/stretch_choice.hpp"

#include <algorithm>
#include <span>

#include "catalogue/suitable.hpp"
#include "cli/command.hpp"
#include "core/nearest.hpp"
#include "words/stretch_text.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr std::size_t most_hints = 3;

/// "desk, standing or mat"
template <typename Words>
std::string alternatives(const Words& words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i == 0)
      list = words[i];
    else if (i + 1 < words.size())
      list += ", " + std::string{words[i]};
    else
      // Translators: the end of a list: "desk, standing or mat".
      list = tr("{list} or {last}", "list"_a = list, "last"_a = words[i]);
  }
  return list;
}

/// `trouble`: what is said of {word} that is none of {names}.
template <typename Enum>
std::vector<Enum> understand(const std::vector<std::string>& words, std::span<const std::string_view> names,
                             const char* trouble) {
  std::vector<Enum> values;
  for (const std::string& word : words) {
    const auto found = std::ranges::find(names, std::string_view{word});
    if (found == names.end())
      throw CommandError(ExitCode::bad_usage, tr(trouble, "word"_a = word, "names"_a = alternatives(names)));
    values.push_back(static_cast<Enum>(found - names.begin()));
  }
  return values;
}

/// What is in both; `asked` empty: all of `there`.
template <typename Enum>
std::vector<Enum> common(const std::vector<Enum>& there, const std::vector<Enum>& asked) {
  std::vector<Enum> both;
  std::ranges::copy_if(there, std::back_inserter(both),
                       [&](Enum value) { return asked.empty() || std::ranges::find(asked, value) != asked.end(); });
  return both;
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

std::vector<Listed> list_stretches(const Catalogue& catalogue, const StretchSelection& filter,
                                   const StretchPolicy& policy) {
  const auto places = understand<Place>(filter.places, place_names, tr_noop("'{word}' is no place. Write {names}."));
  const auto areas =
      understand<Area>(filter.areas, area_names, tr_noop("'{word}' is no area of the body. Write {names}."));
  std::vector<Listed> list;
  for (const Stretch& stretch : catalogue.stretches) {
    const auto here = common(stretch.places, places);
    if (here.empty() || common(stretch.areas, areas).empty()) continue;
    list.push_back(
        {&stretch, *std::ranges::min_element(here), left_out_because(stretch, policy), brief_length(stretch, policy)});
  }
  return list;
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

}  // namespace limber
