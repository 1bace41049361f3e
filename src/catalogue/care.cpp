#include "catalogue/care.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "catalogue/folder_files.hpp"
#include "catalogue/toml_table.hpp"

namespace limber {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t longest_topic_id = 32;
constexpr int last_order = 1000;

/// What has been cited so far, so that a source that nothing cites is found.
class Citations {
 public:
  explicit Citations(const std::vector<CareSource>& sources) : sources_(sources) {}

  std::vector<std::size_t> read(TomlTable& table) {
    std::vector<std::size_t> list = read_cited(table, "sources", sources_);
    cited_.insert(list.begin(), list.end());
    return list;
  }
  void complain_of_idle_ones(TomlTable& file) const {
    for (std::size_t i = 0; i < sources_.size(); ++i)
      if (!cited_.contains(i)) file.complain("sources", fmt::format("sources: nothing cites \"{}\"", sources_[i].id));
  }

 private:
  const std::vector<CareSource>& sources_;
  std::set<std::size_t> cited_;
};

/// A topic's id is a word of the command line.
std::string read_topic_id(TomlTable& file) {
  std::string id = file.text("id");
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
  if (!id.empty() && (id.size() > longest_topic_id || !std::ranges::all_of(id, fits) || id.front() == '-'))
    file.complain("id", fmt::format("id: expected at most {} of a-z and hyphens, such as \"heat\"", longest_topic_id));
  return id;
}

CareTopic::Timer read_timer(TomlTable& table, Citations& citations) {
  const std::chrono::minutes length{table.number("minutes", 1, longest_care_minutes, 1)};
  const std::chrono::minutes stop{table.number("stop_minutes", 1, longest_care_minutes, 1)};
  for (const char* key : {"minutes", "stop_minutes"})
    if (!table.has(key)) table.complain(key, fmt::format("{} is missing: expected a number", key));
  if (stop < length) table.complain("stop_minutes", "stop_minutes: expected no less than minutes");
  return {length, stop, citations.read(table)};
}

CareTopic::Section read_care_section(TomlTable& table, Citations& citations) {
  CareTopic::Section section;
  section.title = table.text("title");
  section.role = table.choice<CareRole>("role", Need::may_miss);
  table.tables("statements", Need::required, [&](TomlTable& statement) {
    section.statements.push_back({statement.text("text"), citations.read(statement)});
  });
  return section;
}

CareTopic read_topic(TomlTable& file) {
  CareTopic topic;
  topic.id = read_topic_id(file);
  topic.name = file.text("name");
  topic.summary = file.text("summary");
  topic.order = file.number("order", 0, last_order, last_order);
  topic.sources = read_care_sources(file);
  Citations citations{topic.sources};
  if (file.has("timer"))
    file.table("timer", Need::required, [&](TomlTable& table) { topic.timer = read_timer(table, citations); });
  file.tables("sections", Need::required,
              [&](TomlTable& table) { topic.sections.push_back(read_care_section(table, citations)); });
  if (topic.timer && !topic.section(CareRole::ask_first))
    file.complain("timer", R"(timer: expected a section with role = "ask-first" for it to show first)");
  citations.complain_of_idle_ones(file);
  return topic;
}

}  // namespace

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

std::optional<CareTopic> read_care_topic(std::string_view toml, const fs::path& file, std::vector<Problem>& problems) {
  return read_whole<TomlTable>(toml, file, problems, read_topic);
}

Care load_care(const std::vector<fs::path>& dirs) {
  Care care;
  IdOrigins origins;
  read_folders(dirs, care.problems, [&](std::string_view text, const fs::path& file) {
    auto topic = read_care_topic(text, file, care.problems);
    if (topic && is_new_id(topic->id, file, origins, care.problems)) care.topics.push_back(*std::move(topic));
  });
  std::ranges::stable_sort(care.topics, {}, [](const CareTopic& topic) { return std::tuple{topic.order, topic.id}; });
  return care;
}

}  // namespace limber
