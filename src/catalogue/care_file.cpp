#include "catalogue/care_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "catalogue/toml_table.hpp"

namespace limber {

namespace {

constexpr std::size_t longest_id = 32;
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
std::string read_id(TomlTable& file) {
  std::string id = file.text("id");
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
  if (!id.empty() && (id.size() > longest_id || !std::ranges::all_of(id, fits) || id.front() == '-'))
    file.complain("id", fmt::format("id: expected at most {} of a-z and hyphens, such as \"heat\"", longest_id));
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

CareTopic::Section read_section(TomlTable& table, Citations& citations) {
  CareTopic::Section section;
  section.title = table.text("title");
  section.role = static_cast<CareRole>(table.choice("role", care_role_names, 0));
  table.tables("statements", true, [&](TomlTable& statement) {
    section.statements.push_back({statement.text("text"), citations.read(statement)});
  });
  return section;
}

CareTopic read_all(TomlTable& file) {
  CareTopic topic;
  topic.id = read_id(file);
  topic.name = file.text("name");
  topic.summary = file.text("summary");
  topic.order = file.number("order", 0, last_order, last_order);
  topic.sources = read_care_sources(file);
  Citations citations{topic.sources};
  if (file.has("timer")) file.table("timer", [&](TomlTable& table) { topic.timer = read_timer(table, citations); });
  file.tables("sections", true, [&](TomlTable& table) { topic.sections.push_back(read_section(table, citations)); });
  if (topic.timer && !topic.section(CareRole::ask_first))
    file.complain("timer", R"(timer: expected a section with role = "ask-first" for it to show first)");
  citations.complain_of_idle_ones(file);
  file.finish();
  return topic;
}

}  // namespace

std::optional<CareTopic> read_care_topic(std::string_view toml, const std::filesystem::path& file,
                                         std::vector<Catalogue::Problem>& problems) {
  FileProblems noted{file, problems};
  try {
    const toml::table root = toml::parse(toml, file.string());
    TomlTable table{root, noted};
    CareTopic topic = read_all(table);
    if (noted.any()) return std::nullopt;
    return topic;
  } catch (const toml::parse_error& error) {
    noted.add(error.source(), std::string{error.description()});
    return std::nullopt;
  }
}

}  // namespace limber
