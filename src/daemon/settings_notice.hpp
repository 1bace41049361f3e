// A notification that a settings file has problems: a person who edits it usually has no terminal that shows them.
#pragma once

#include <string>

#include "daemon/settings_service.hpp"
#include "desktop/notifications.hpp"
#include "words/prompt_words.hpp"

namespace limber {

/// Of settings with problems. `kept`: the last ones without a fault stay in force; else those that are sound are.
NoticeWords settings_words(const std::vector<Problem>& problems, const std::filesystem::path& own_file, bool kept);

class SettingsNotice {
 public:
  /// `bus` has to outlive this. `icon`: as for Notification.
  SettingsNotice(boost::asio::io_context& io, Bus& bus, std::string icon) : icon_(std::move(icon)), screen_(io, bus) {}

  /// The settings were read. Notifies once that there are problems, again only after there were none, and withdraws the
  /// notification when they are gone.
  void follow(const SettingsService& settings);

 private:
  std::string icon_;
  LateNotifications screen_;
  bool said_ = false;
};

}  // namespace limber
