#include "catalogue/care.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "catalogue/care_file.hpp"
#include "catalogue/care_folder.hpp"

namespace limber {

namespace fs = std::filesystem;

const CareTopic::Section* CareTopic::section(CareRole role) const {
  const auto found = std::ranges::find(sections, role, &Section::role);
  return found == sections.end() ? nullptr : &*found;
}

const CareTopic* Care::find(std::string_view id) const {
  const auto found = std::ranges::find(topics, id, &CareTopic::id);
  return found == topics.end() ? nullptr : &*found;
}

const CareTopic::Statement* Care::doctor_notice() const {
  for (const CareTopic& topic : topics)
    if (const auto* section = topic.section(CareRole::doctor_first)) return &section->statements.front();
  return nullptr;
}

Care load_care(const std::vector<fs::path>& dirs) {
  Care care;
  std::map<std::string, fs::path> origins;
  read_care_folders(dirs, care.problems, [&](std::string_view text, const fs::path& file) {
    auto topic = read_care_topic(text, file, care.problems);
    if (!topic) return;
    const auto [first, is_new] = origins.emplace(topic->id, file);
    if (is_new)
      care.topics.push_back(*std::move(topic));
    else
      care.problems.push_back(
          {file, 0, 0, fmt::format("the id \"{}\" is taken by {}", first->first, first->second.string())});
  });
  std::ranges::stable_sort(care.topics, {}, [](const CareTopic& topic) { return std::tuple{topic.order, topic.id}; });
  return care;
}

}  // namespace limber
