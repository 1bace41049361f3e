// The settings in force: loads them, watches their files, keeps the last good ones, and writes a change into the
// person's file.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "settings/load.hpp"
#include "system/file_watch.hpp"

namespace limber {

class SettingsDesk {
 public:
  /// `files`: the administrator's first, the person's own last. Broken files leave the defaults in force at the start
  /// and the last good settings later.
  explicit SettingsDesk(std::vector<std::filesystem::path> files);

  /// Calls `changed` from the loop whenever other settings come into force.
  void watch(boost::asio::io_context& io, const std::function<void()>& changed);
  /// Reads the files again; true: other settings are in force now.
  bool reload();
  /// Writes and applies one setting. Throws SettingsError with what was expected; nothing is changed then.
  bool set(std::string_view key, std::string_view value);

  const Policy& policy() const { return policy_; }
  const std::vector<Problem>& problems() const { return problems_; }
  const std::filesystem::path& own_file() const { return files_.back(); }
  /// For status: what is wrong, in sentences.
  std::vector<std::string> sentences() const;

 private:
  std::vector<std::filesystem::path> files_;
  Policy policy_;
  LockedKeys locked_;
  std::vector<Problem> problems_;
  bool ever_sound_ = false;
  std::vector<std::unique_ptr<FileWatch>> watches_;
};

}  // namespace limber
