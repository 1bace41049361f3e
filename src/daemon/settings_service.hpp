// The settings in force: loads them, watches their files, keeps the last valid ones, and writes changes into the
// person's file.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "os/file_watch.hpp"
#include "settings/edit.hpp"
#include "settings/load.hpp"

namespace limber {

class SettingsService {
 public:
  /// `files`: the administrator's first, the person's own last. Of files with a fault the keys that are sound are in
  /// force at the start, the others as if they were not there; later the last settings without a fault stay.
  explicit SettingsService(std::vector<std::filesystem::path> files);

  /// What reading the files again has brought.
  struct News {
    bool in_force = false;  ///< other settings are in force
    bool any = false;       ///< something is to be reported: new settings, a problem that came or went, or a lock
  };
  /// Calls `heard` from the loop whenever reading the files again brings something.
  void watch(boost::asio::io_context& io, const std::function<void(News)>& heard);
  /// Reads the files again.
  News reload();
  /// Writes and applies settings, all of them or none. Throws SettingsError with what was expected; nothing is changed
  /// then.
  News set(const SettingEdits& edits);

  const Policy& policy() const { return policy_; }
  /// What would be in force without the person's own file.
  Policy policy_below() const;
  const LockedKeys& locked() const { return locked_; }
  const LockedKeys& own() const { return own_; }
  const std::vector<Problem>& problems() const { return problems_; }
  const std::filesystem::path& own_file() const { return files_.back(); }
  /// True: the last settings without a fault stay in force; false: the sound keys of a faulty file are in force.
  bool keeps_the_last() const { return kept_; }
  /// For status: what is wrong, in sentences.
  std::vector<std::string> sentences() const;

 private:
  std::vector<std::filesystem::path> files_;
  Policy policy_;
  LockedKeys locked_, own_;
  std::vector<Problem> problems_;
  std::vector<Problem> notices_;  ///< those of the last reading, reported once
  bool ever_sound_ = false;
  bool read_before_ = false;
  bool kept_ = false;
  std::vector<std::unique_ptr<FileWatch>> watches_;
};

}  // namespace limber
