// The paths of all files of Limber: the XDG base directories, and the fallbacks where they are not set.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace limber {

/// Looks a variable up; none for one that is unset or empty.
using Environment = std::function<std::optional<std::string>(const char* name)>;
std::optional<std::string> process_environment(const char* name);
/// The path in a variable; none for one that is relative, too.
std::optional<std::filesystem::path> absolute_path(const Environment& environment, const char* name);

/// Nothing here is made or opened but by make_private_dir(); everything is looked up when it is asked for. Relative
/// paths in XDG variables are ignored, as their specification says.
class Paths {
 public:
  /// `run_user`: where the system keeps the runtime directories of all users.
  explicit Paths(Environment environment = process_environment, std::filesystem::path run_user = "/run/user")
      : environment_(std::move(environment)), run_user_(std::move(run_user)) {}

  /// The person's settings: $XDG_CONFIG_HOME/limber/limber.toml. Throws std::runtime_error without any home directory.
  std::filesystem::path config_file() const;
  /// The administrator's: limber/limber.toml in the first of $XDG_CONFIG_DIRS that has it, else in the first.
  std::filesystem::path system_config_file() const;

  /// $XDG_DATA_HOME/limber. Throws std::runtime_error without any home directory.
  std::filesystem::path data_dir() const;
  std::filesystem::path journal_file() const { return data_dir() / "journal.db"; }
  /// State that a program keeps and the person does not edit: $XDG_STATE_HOME/limber. Throws as data_dir() does.
  std::filesystem::path state_dir() const;
  /// A folder for stretches of the person's own; it need not be there.
  std::filesystem::path own_stretches() const { return data_dir() / "stretches"; }

  /// $XDG_RUNTIME_DIR/limber, where that is not set (cron, ssh) /run/user/UID/limber, else /tmp/limber-UID. The caller
  /// has to call make_private_dir() or check_private_dir() before using it.
  std::filesystem::path runtime_dir() const;
  std::filesystem::path socket() const { return runtime_dir() / "control.sock"; }
  std::filesystem::path lock_file() const { return runtime_dir() / "limberd.lock"; }

  /// Stretches, icons, sounds: $LIMBER_RESOURCES, else share/limber beside the bin directory of this program; in a
  /// debug build else the source tree that it was built from. Throws std::runtime_error, naming all, where none of them
  /// is a directory.
  std::filesystem::path resources() const;

  /// Translations, as FOLDER/de/LC_MESSAGES/limber.mo: $LIMBER_LOCALES, else share/locale beside the bin directory of
  /// this program; in a debug build that is run where it was built, what was built with it. Need not be there.
  std::filesystem::path locales() const;

  /// What the person asked for in LIMBER_LOG.
  std::optional<std::string> log_level() const { return environment_("LIMBER_LOG"); }

 private:
  std::filesystem::path home() const;
  /// Limber's folder in what the variable names, else in `in_home`.
  std::filesystem::path base(const char* name, const std::filesystem::path& in_home) const;

  Environment environment_;
  std::filesystem::path run_user_;
};

/// $XDG_RUNTIME_DIR, else the one that the system has made for this user, in `run_user`; none: there is neither.
std::optional<std::filesystem::path> user_runtime_dir(const Environment& environment,
                                                      const std::filesystem::path& run_user = "/run/user");

/// Where XDG_RUNTIME_DIR is not set (cron, ssh), sets it to what the system has made for this user, if anything: the
/// libraries of buses, sound and video look there only, and so do programs that this one starts. Before any thread.
void set_runtime_dir_of_the_system(const std::filesystem::path& run_user = "/run/user");

/// Makes `dir` (mode 0700) and its parents if need be, closes one to others that is in a directory where only this user
/// can make any, then does what check_private_dir() does.
void make_private_dir(const std::filesystem::path& dir);

/// Throws std::runtime_error unless `dir` is a directory of this user that no other user may enter: in /tmp another
/// user could have made one before. Throws std::system_error where it does not exist.
void check_private_dir(const std::filesystem::path& dir);

/// Whether a file is called so: `start` and a number, as devices and sockets are ("video0").
bool is_numbered(std::string_view name, std::string_view start);

}  // namespace limber
