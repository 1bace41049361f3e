#include "catalogue/reminder_pack.hpp"

#include <algorithm>

#include "catalogue/folder_files.hpp"
#include "catalogue/toml_table.hpp"
#include "core/duration_text.hpp"

namespace limber {
namespace {

PackReminder read_reminder(TomlTable& table, const std::vector<CareSource>& sources) {
  PackReminder reminder;
  reminder.its.text = table.text("text");
  const auto every = parse_duration(table.text("every"));
  if (!every || *every < 1min)
    table.complain("every", R"(every: expected a duration of a minute or more, such as "40min")");
  reminder.its.every = every.value_or(1h);
  reminder.its.icon = table.choice<ReminderIcon>("icon");
  reminder.why = table.text("why");
  reminder.cited = read_cited(table, "sources", sources);
  return reminder;
}

ReminderPack read_pack(TomlTable& file) {
  ReminderPack pack;
  pack.name = file.text("name");
  pack.sources = read_care_sources(file);
  file.tables("reminders", Need::required,
              [&](TomlTable& table) { pack.reminders.push_back(read_reminder(table, pack.sources)); });
  return pack;
}

}  // namespace

std::optional<ReminderPack> load_reminder_pack(const std::filesystem::path& file, std::vector<Problem>& problems) {
  const auto text = read_text(file, problems);
  return text ? read_whole<TomlTable>(*text, file, problems, read_pack) : std::nullopt;
}

std::vector<ReminderPolicy> with_pack(std::vector<ReminderPolicy> reminders, const ReminderPack& pack) {
  for (const PackReminder& each : pack.reminders)
    if (std::ranges::find(reminders, each.its.text, &ReminderPolicy::text) == reminders.end())
      reminders.push_back(each.its);
  return reminders;
}

}  // namespace limber
