#include "daemon/settings_service.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>

#include "settings/error.hpp"

namespace limber {

namespace {

constexpr Duration lock_patience{20ms};  // the loop does nothing else meanwhile

/// A file that is something else altogether has one in each line.
void log_problems(const std::vector<Problem>& problems) {
  constexpr std::size_t most = 10;
  for (std::size_t i = 0; i < problems.size() && i < most; ++i) spdlog::error("{}", to_string(problems[i]));
  if (problems.size() > most) spdlog::error("and {} more: `limber config check` names them", problems.size() - most);
}

}  // namespace

SettingsService::SettingsService(std::vector<std::filesystem::path> files) : files_(std::move(files)) { reload(); }

void SettingsService::watch(boost::asio::io_context& io, const std::function<void(News)>& heard) {
  const auto changed = [this, heard] {
    if (const News news = reload(); news.any) heard(news);
  };
  for (const auto& file : files_) try {
      watches_.push_back(std::make_unique<FileWatch>(io, file, changed));
    } catch (const std::exception& error) {  // the system has only so many
      spdlog::warn("changes of {} will be found after the next start only: {}", file.string(), error.what());
    }
}

SettingsService::News SettingsService::reload() {
  Loaded loaded = load_settings(files_);
  if (std::exchange(notices_, loaded.notices) != loaded.notices)
    for (const Problem& notice : notices_) spdlog::warn("{}", to_string(notice));
  const bool other_problems = loaded.problems != problems_;
  if (other_problems) log_problems(loaded.problems);
  problems_ = std::move(loaded.problems);
  // Of a file that cannot be read at all, no key is known: what was read of it before stays.
  const bool unread = std::ranges::any_of(problems_, [](const Problem& its) { return its.line == 0; });
  const bool had_some = std::exchange(read_before_, true);
  kept_ = !problems_.empty() && (ever_sound_ || (unread && had_some));
  if (kept_) return {false, other_problems};
  const bool other_keys = locked_ != loaded.locked || own_ != loaded.own;
  locked_ = std::move(loaded.locked);
  own_ = std::move(loaded.own);
  ever_sound_ = problems_.empty();
  const bool in_force = std::exchange(policy_, loaded.policy) != policy_;
  return {in_force, in_force || other_keys || other_problems};
}

SettingsService::News SettingsService::set(const SettingEdits& edits) {
  if (!problems_.empty())
    throw SettingsError(fmt::format("the settings file has to be mended first: {}", to_string(problems_.front())));
  edit_settings(own_file(), edits, locked_, lock_patience);
  return reload();
}

Policy SettingsService::policy_below() const {
  std::vector<std::filesystem::path> files = files_;
  files.back().clear();  // no file; those before it may still lock
  return load_settings(files).policy;
}

std::vector<std::string> SettingsService::sentences() const {
  if (problems_.empty()) return {};
  const char* kept = kept_ ? "Keeping the last settings" : "Using the settings without this";
  const std::size_t more = problems_.size() - 1;
  const std::string others = more == 0 ? "" : fmt::format(" ({} more: `limber config check`)", more);
  return {fmt::format("{}: {}{}", kept, to_string(problems_.front()), others)};
}

}  // namespace limber
