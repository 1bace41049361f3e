#include "daemon/settings_notice.hpp"

#include "words/tr.hpp"

namespace limber {

NoticeWords settings_words(const std::vector<Problem>& problems, const std::filesystem::path& own_file, bool kept) {
  const Problem& first = problems.front();
  const bool own = first.file == own_file;
  // Of their own file people know where it is, and a notification has little room.
  std::string where = (own ? first.file.filename() : first.file).string();
  if (first.line > 0) where = tr("{file}, line {line}", "file"_a = where, "line"_a = first.line);
  const std::string more =
      problems.size() > 1 ? " " + trn("There is {n} more.", "There are {n} more.", problems.size() - 1) : "";
  return {own ? tr("Your settings file needs a look") : tr("The administrator's settings file needs a look"),
          where + ": " + first.message + (first.message.ends_with('?') ? "" : ".") + more + " " +
              (kept ? tr("The last settings stay in force.") : tr("All the other settings are in force."))};
}

void SettingsNotice::follow(const SettingsService& settings) {
  if (settings.problems().empty()) {
    said_ = false;
    return screen_.withdraw();
  }
  if (std::exchange(said_, true)) return;
  const auto words = settings_words(settings.problems(), settings.own_file(), settings.keeps_the_last());
  screen_.show({.title = words.title, .body = words.body, .icon = icon_});
}

}  // namespace limber
