#include "cli/stretch_choice.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>

#include "catalogue/nearest.hpp"
#include "catalogue/suitable.hpp"
#include "cli/command.hpp"

namespace limber {
namespace {

constexpr std::size_t most_hints = 3;

/// "desk, standing or mat"
template <typename Words>
std::string alternatives(const Words& words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i)
    list += fmt::format("{}{}", i == 0 ? "" : i + 1 == words.size() ? " or " : ", ", words[i]);
  return list;
}

template <typename Enum>
std::vector<Enum> understand(const std::vector<std::string>& words, std::span<const std::string_view> names,
                             std::string_view noun) {
  std::vector<Enum> values;
  for (const std::string& word : words) {
    const auto found = std::ranges::find(names, std::string_view{word});
    if (found == names.end())
      throw CommandError(ExitCode::bad_usage, fmt::format("'{}' is no {}. Write {}.", word, noun, alternatives(names)));
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
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (c >= 'A' && c <= 'Z')
      id += static_cast<char>(c - 'A' + 'a');
    else if (letter)
      id += c;
    else if ((c == ' ' || c == '-') && !id.empty() && id.back() != '-')
      id += '-';
  }
  return id;
}

}  // namespace

std::vector<Listed> list_stretches(const Catalogue& catalogue, const StretchSelection& filter,
                                   const StretchPolicy& policy) {
  const auto places = understand<Place>(filter.places, place_names, "place");
  const auto areas = understand<Area>(filter.areas, area_names, "area of the body");
  std::vector<Listed> list;
  for (const Stretch& stretch : catalogue.stretches) {
    const auto here = common(stretch.places, places);
    if (here.empty() || common(stretch.areas, areas).empty()) continue;
    list.push_back(
        {&stretch, *std::ranges::min_element(here), left_out_because(stretch, policy), brief_length(stretch, policy)});
  }
  return list;
}

const Stretch& require_stretch(const Catalogue& catalogue, const std::string& id) {
  if (const Stretch* stretch = catalogue.find(id)) return *stretch;
  const auto named =
      std::ranges::find(catalogue.stretches, as_id(id), [](const Stretch& its) { return as_id(its.name); });
  if (named != catalogue.stretches.end()) return *named;
  const auto hints = meant(catalogue, id);
  throw CommandError(ExitCode::refused,
                     fmt::format("There is no stretch called '{}'. {}", id,
                                 hints.empty() ? "limber stretches lists them."
                                               : fmt::format("Did you mean {}?", alternatives(hints))));
}

}  // namespace limber
