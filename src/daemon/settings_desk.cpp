#include "daemon/settings_desk.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "settings/edit.hpp"
#include "settings/error.hpp"

namespace limber {

SettingsDesk::SettingsDesk(std::vector<std::filesystem::path> files) : files_(std::move(files)) { reload(); }

void SettingsDesk::watch(boost::asio::io_context& io, const std::function<void()>& changed) {
  for (const auto& file : files_)
    watches_.push_back(std::make_unique<FileWatch>(io, file, [this, changed] {
      if (reload()) changed();
    }));
}

bool SettingsDesk::reload() {
  Loaded loaded = load_settings(files_);
  for (const Problem& notice : loaded.notices) spdlog::warn("{}", to_string(notice));
  if (loaded.problems != problems_)
    for (const Problem& problem : loaded.problems) spdlog::error("{}", to_string(problem));
  problems_ = std::move(loaded.problems);
  if (!problems_.empty()) return false;
  locked_ = std::move(loaded.locked);
  ever_sound_ = true;
  return std::exchange(policy_, loaded.policy) != policy_;
}

bool SettingsDesk::set(std::string_view key, std::string_view value) {
  if (!problems_.empty())
    throw SettingsError(fmt::format("the settings file has to be mended first: {}", to_string(problems_.front())));
  edit_setting(own_file(), key, value, locked_);
  return reload();
}

std::vector<std::string> SettingsDesk::sentences() const {
  if (problems_.empty()) return {};
  const char* kept = ever_sound_ ? "Keeping the last settings" : "Using the defaults";
  const std::size_t more = problems_.size() - 1;
  const std::string others = more == 0 ? "" : fmt::format(" ({} more: `limber config check`)", more);
  return {fmt::format("{}: {}{}", kept, to_string(problems_.front()), others)};
}

}  // namespace limber
